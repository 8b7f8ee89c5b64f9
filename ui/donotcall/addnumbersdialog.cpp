// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/addnumbersdialog.h"

#include "core/services/attemptservice.h"
#include "core/services/campaignservice.h"
#include "ui/common/prompter.h"
#include "ui/common/rejectedlines.h"
#include "ui/common/screenfit.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/donotcall/donotcalltext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr std::chrono::milliseconds TypingPause{200};

} // namespace

AddNumbersDialog::AddNumbersDialog(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_lines(new QPlainTextEdit)
    , m_list(new QComboBox)
    , m_campaign(new QComboBox)
    , m_note(new QLineEdit)
    , m_fine(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_wrong(new TintedLabel(TintedLabel::Tint::Error))
    , m_add(new QPushButton(tr("&Add")))
{
    setWindowTitle(tr("Add Numbers"));
    setObjectName(QStringLiteral("addNumbersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    m_delay.setSingleShot(true);
    m_delay.setInterval(TypingPause);
    connect(&m_delay, &QTimer::timeout, this, &AddNumbersDialog::check);
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
        m_add->setEnabled(false);
        m_delay.start();
    });
    connect(m_add, &QPushButton::clicked, this, &AddNumbersDialog::add);
    readCampaigns();
    showCheck(services::DoNotCallPreview());
}

void AddNumbersDialog::arrange()
{
    m_lines->setObjectName(QStringLiteral("numbers"));
    m_lines->setPlaceholderText(QStringLiteral("+91 98765 43210\n+91140*"));
    m_lines->setTabChangesFocus(true);
    m_list->setObjectName(QStringLiteral("list"));
    for (const DoNotCallList list : {DoNotCallList::House, DoNotCallList::OptOut})
        m_list->addItem(services::doNotCallListText(list), static_cast<int>(list));
    m_campaign->setObjectName(QStringLiteral("campaign"));
    m_campaign->addItem(tr("All campaigns"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Who asked for it, and when"));
    m_fine->setObjectName(QStringLiteral("fineLines"));
    m_wrong->setObjectName(QStringLiteral("wrongLines"));
    m_add->setObjectName(QStringLiteral("add"));

    auto *form = new QFormLayout;
    form->addRow(tr("&Numbers"), m_lines);
    form->addRow(QString(), new TintedLabel(TintedLabel::Tint::Quiet,
                                            tr("One a line. A star at the end stands for every "
                                               "number that begins so: +91140*")));
    form->addRow(QString(), m_fine);
    form->addRow(QString(), m_wrong);
    form->addRow(tr("&List"), m_list);
    form->addRow(tr("&Holds for"), m_campaign);
    form->addRow(tr("N&ote"), m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form, 1);
    column->addWidget(buttons);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 26});
}

void AddNumbersDialog::readCampaigns()
{
    const services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.overviews(), this, [this](const Result<QList<services::CampaignOverview>> &overviews) {
        if (!overviews)
            return;
        for (const services::CampaignOverview &each : *overviews) {
            if (!isOver(each.campaign.state))
                m_campaign->addItem(tr("Only %1").arg(each.campaign.name), each.campaign.id.value());
        }
    });
}

void AddNumbersDialog::check()
{
    const int asked = ++m_asked;
    const services::DoNotCallService lists(m_workspace);
    whenDone(lists.check(m_lines->toPlainText()), this,
             [this, asked](const Result<services::DoNotCallPreview> &preview) {
                 if (asked == m_asked && !m_delay.isActive())
                     showCheck(preview);
             });
}

void AddNumbersDialog::showCheck(const Result<services::DoNotCallPreview> &preview)
{
    const int fine = preview ? preview->fine : 0;
    m_fine->setText(preview ? tr("%Ln line(s) will be added.", nullptr, fine) : QString());
    m_wrong->setText(preview ? rejectedText(preview->rejected, preview->heading)
                             : operatorText(preview.error()));
    m_wrong->setVisible(!m_wrong->text().isEmpty());
    m_add->setText(fine > 0 ? tr("&Add %Ln", nullptr, fine) : tr("&Add"));
    m_add->setEnabled(fine > 0);
}

DoNotCallEntry AddNumbersDialog::model() const
{
    DoNotCallEntry entry;
    entry.list = static_cast<DoNotCallList>(m_list->currentData().toInt());
    entry.note = m_note->text().trimmed();
    if (m_campaign->currentData().isValid())
        entry.campaign = CampaignId(m_campaign->currentData().toLongLong());
    return entry;
}

void AddNumbersDialog::add()
{
    m_add->setEnabled(false);
    services::DoNotCallService lists(m_workspace);
    whenDone(lists.add(m_lines->toPlainText(), model()), this,
             [this](const Result<services::DoNotCallReceipt> &receipt) {
                 if (!receipt) {
                     m_prompter.showError(this, tr("Nothing was added"), receipt.error());
                     m_add->setEnabled(true);
                     return;
                 }
                 Q_EMIT added(*receipt);
                 accept();
             });
}

} // namespace callboard::ui
