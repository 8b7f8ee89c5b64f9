// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/selectleadsdialog.h"

#include "core/services/numberedleads.h"
#include "ui/common/readingorder.h"
#include "ui/common/rejectedlines.h"
#include "ui/common/screenfit.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/leads/leadselection.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds PasteDelay{200};
constexpr int UsualNumber = 100;

} // namespace

SelectLeadsDialog::SelectLeadsDialog(services::Workspace &workspace, LeadSelection &selection,
                                     const QList<LeadId> &shown, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_selection(selection)
    , m_shown(shown)
    , m_first(new QRadioButton(tr("The &first ones of the table")))
    , m_random(new QRadioButton(tr("Ones of the table at &random")))
    , m_byNumber(new QRadioButton(tr("Those with these &numbers")))
    , m_howMany(new QSpinBox)
    , m_numbers(new QPlainTextEdit)
    , m_unmatched(new TintedLabel(TintedLabel::Tint::Error))
    , m_effect(new QComboBox)
    , m_select(new QPushButton)
{
    setWindowTitle(tr("Select Leads"));
    setObjectName(QStringLiteral("selectLeadsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    fillEffects();
    arrange();
    m_delay.setSingleShot(true);
    m_delay.setInterval(PasteDelay);
    connect(&m_delay, &QTimer::timeout, this, &SelectLeadsDialog::look);
    connect(m_numbers, &QPlainTextEdit::textChanged, this, &SelectLeadsDialog::lookSoon);
    connect(m_howMany, &QSpinBox::valueChanged, this, &SelectLeadsDialog::refresh);
    connect(m_effect, &QComboBox::currentIndexChanged, this, &SelectLeadsDialog::refresh);
    for (const QRadioButton *choice : {m_first, m_random, m_byNumber})
        connect(choice, &QRadioButton::toggled, this, &SelectLeadsDialog::refresh);
    (m_shown.isEmpty() ? m_byNumber : m_first)->setChecked(true);
    refresh();
}

void SelectLeadsDialog::fillEffects()
{
    const auto add = [this](const QString &text, Effect effect) { m_effect->addItem(text, int(effect)); };
    add(tr("Select these and no others"), Effect::Only);
    add(tr("Select these too"), Effect::Add);
    add(tr("Do not select these any more"), Effect::Remove);
}

void SelectLeadsDialog::arrange()
{
    m_first->setObjectName(QStringLiteral("first"));
    m_random->setObjectName(QStringLiteral("random"));
    m_byNumber->setObjectName(QStringLiteral("byNumber"));
    for (QRadioButton *choice : {m_first, m_random})
        choice->setEnabled(!m_shown.isEmpty());
    m_howMany->setObjectName(QStringLiteral("howMany"));
    m_howMany->setGroupSeparatorShown(true);
    m_howMany->setRange(1, std::max(1, int(m_shown.size())));
    m_howMany->setValue(std::min(UsualNumber, m_howMany->maximum()));
    m_howMany->setSuffix(tr(" of %L1").arg(m_shown.size()));
    m_numbers->setObjectName(QStringLiteral("numbers"));
    m_numbers->setAccessibleName(tr("Numbers"));
    m_numbers->setPlaceholderText(QStringLiteral("+91 98765 43210\n+91 98765 43211, +91 98765 43212"));
    m_numbers->setTabChangesFocus(true);
    m_unmatched->setObjectName(QStringLiteral("unmatched"));
    m_effect->setObjectName(QStringLiteral("effect"));
    m_select->setObjectName(QStringLiteral("select"));

    auto *form = new QFormLayout;
    form->addRow(m_first);
    form->addRow(m_random);
    form->addRow(tr("&How many:"), m_howMany);
    form->addRow(m_byNumber);
    form->addRow(m_numbers);
    form->addRow(m_unmatched);
    form->addRow(tr("&What to do:"), m_effect);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_select, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SelectLeadsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form, 1);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_select->setDefault(true); // not before it belongs to the dialog
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 24});
}

void SelectLeadsDialog::refresh()
{
    const bool isByNumber = m_byNumber->isChecked();
    m_howMany->setEnabled(!isByNumber);
    m_numbers->setEnabled(isByNumber);
    m_unmatched->setVisible(isByNumber && !m_unmatched->text().isEmpty());
    showCount(isByNumber ? int(m_numbered.size()) : m_howMany->value());
    if (isByNumber && (m_delay.isActive() || m_isLooking))
        m_select->setEnabled(false);
}

void SelectLeadsDialog::lookSoon()
{
    m_delay.start();
    refresh();
}

// One at a time: it may have to look through all leads.
void SelectLeadsDialog::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    refresh();
    const QString text = m_numbers->toPlainText();
    whenDone(services::leadsWithNumbers(m_workspace, text), this,
             [this, text](const Result<services::NumberedLeads> &found) {
                 m_isLooking = false;
                 if (text == m_numbers->toPlainText())
                     showFound(found);
                 else if (!m_delay.isActive())
                     look();
             });
}

void SelectLeadsDialog::showFound(const Result<services::NumberedLeads> &found)
{
    m_numbered = found ? found->leads : QList<LeadId>();
    m_unmatched->setText(found ? rejectedText(found->unmatched, found->heading)
                               : operatorText(found.error()));
    refresh();
}

void SelectLeadsDialog::showCount(int leads)
{
    const bool isRemoval = m_effect->currentData().toInt() == int(Effect::Remove);
    m_select->setText(isRemoval ? tr("&Deselect %Ln Lead(s)", nullptr, leads)
                                : tr("&Select %Ln Lead(s)", nullptr, leads));
    m_select->setEnabled(leads > 0);
}

QList<LeadId> SelectLeadsDialog::chosen() const
{
    if (m_byNumber->isChecked())
        return m_numbered;
    if (m_first->isChecked())
        return m_shown.first(std::min(qsizetype(m_howMany->value()), m_shown.size()));
    QList<LeadId> some;
    std::sample(m_shown.cbegin(), m_shown.cend(), std::back_inserter(some), m_howMany->value(),
                *QRandomGenerator::global());
    return some;
}

void SelectLeadsDialog::accept()
{
    const QList<LeadId> leads = chosen();
    switch (Effect(m_effect->currentData().toInt())) {
    case Effect::Only:
        m_selection.selectOnly(leads);
        break;
    case Effect::Add:
        m_selection.setSelected(leads, true);
        break;
    case Effect::Remove:
        m_selection.setSelected(leads, false);
        break;
    }
    QDialog::accept();
}

} // namespace callboard::ui
