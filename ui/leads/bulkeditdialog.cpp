// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/bulkeditdialog.h"

#include "core/services/leadservice.h"
#include "ui/common/editablerow.h"
#include "ui/common/whendone.h"
#include "ui/leads/leadedittext.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

using Kind = LeadEdit::Kind;
constexpr std::chrono::milliseconds LookDelay{250};
constexpr int EmptyingRole = Qt::UserRole + 1;

bool hasColumn(Kind kind)
{
    return kind == Kind::SetAttribute || kind == Kind::ClearAttribute;
}

bool hasValue(Kind kind)
{
    return kind == Kind::SetPartner || kind == Kind::SetAttribute || kind == Kind::AddTag ||
           kind == Kind::RemoveTag;
}

} // namespace

BulkEditDialog::BulkEditDialog(services::Workspace &workspace, const QList<LeadId> &leads, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_leads(leads)
    , m_form(new QFormLayout)
    , m_what(new QComboBox(this))
    , m_column(nullptr)
    , m_value(nullptr)
    , m_preview(new QLabel(this))
    , m_change(nullptr)
{
    setObjectName(QStringLiteral("bulkEditDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change %Ln lead(s)", nullptr, static_cast<int>(leads.size())));
    m_what->setObjectName(QStringLiteral("bulkEditWhat"));
    m_form->addRow(tr("&What to change:"), m_what);
    m_column = addChoice(m_form, tr("Co&lumn:"), QStringLiteral("bulkEditColumn"));
    m_value = addChoice(m_form, tr("&New value:"), QStringLiteral("bulkEditValue"));
    fillWhat();
    m_preview->setObjectName(QStringLiteral("bulkEditPreview"));
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *buttons = new QDialogButtonBox(this);
    m_change = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_change->setObjectName(QStringLiteral("bulkEditChange"));
    m_change->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkEditDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkEditDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_preview, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    m_delay.setSingleShot(true);
    m_delay.setInterval(LookDelay);
    connect(&m_delay, &QTimer::timeout, this, &BulkEditDialog::look);
    connect(m_what, &QComboBox::currentIndexChanged, this, &BulkEditDialog::refreshFields);
    for (const QComboBox *box : {m_column, m_value})
        connect(box, &QComboBox::editTextChanged, this, &BulkEditDialog::lookSoon);
    readChoices();
    refreshFields();
}

BulkEditDialog::~BulkEditDialog()
{
    stopLooking();
    // The count reads a profile that may be about to close.
    m_count.waitForFinished();
}

QComboBox *BulkEditDialog::addChoice(QFormLayout *form, const QString &label, const QString &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    // What is typed is meant as typed, and not as what begins so.
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    addEditableRow(form, label, box);
    return box;
}

void BulkEditDialog::fillWhat()
{
    const auto add = [this](Kind kind, const QString &text) { m_what->addItem(text, int(kind)); };
    add(Kind::SetPartner, tr("Set the partner"));
    add(Kind::SetPartner, tr("Empty the partner"));
    m_what->setItemData(m_what->count() - 1, true, EmptyingRole);
    add(Kind::AddTag, tr("Add a tag"));
    add(Kind::RemoveTag, tr("Take off a tag"));
    add(Kind::SetAttribute, tr("Set a further column"));
    add(Kind::ClearAttribute, tr("Empty a further column"));
    add(Kind::MakePending, tr("Set the status back to pending"));
    add(Kind::MarkDoNotCall, tr("Mark as not to be called"));
    add(Kind::AllowCalls, tr("Allow calls again"));
}

void BulkEditDialog::readChoices()
{
    const services::LeadService leads(m_workspace);
    whenDone(leads.partners(), this, [this](const Result<QStringList> &partners) {
        m_partners = partners.value_or(QStringList());
        refreshFields();
    });
    whenDone(leads.attributeNames(), this, [this](const Result<QStringList> &names) {
        const QString typed = m_column->currentText();
        m_column->clear();
        m_column->addItems(names.value_or(QStringList()));
        m_column->setEditText(typed);
    });
}

void BulkEditDialog::showField(QWidget *field, bool visible)
{
    field->setVisible(visible);
    m_form->labelForField(field)->setVisible(visible);
}

void BulkEditDialog::refreshFields()
{
    const Kind kind = edit().kind;
    showField(m_column, hasColumn(kind));
    showField(m_value, hasValue(kind) && !isEmptying());
    const QString typed = m_value->currentText();
    m_value->clear();
    if (kind == Kind::SetPartner)
        m_value->addItems(m_partners);
    m_value->setEditText(typed);
    lookSoon();
}

LeadEdit BulkEditDialog::edit() const
{
    LeadEdit edit;
    edit.kind = Kind(m_what->currentData().toInt());
    if (hasColumn(edit.kind))
        edit.attribute = m_column->currentText().trimmed();
    if (hasValue(edit.kind) && !isEmptying())
        edit.value = m_value->currentText().trimmed();
    return edit;
}

bool BulkEditDialog::isEmptying() const
{
    return m_what->currentData(EmptyingRole).toBool();
}

QString BulkEditDialog::complaint(const LeadEdit &edit) const
{
    if (edit.kind == Kind::SetPartner && edit.value.isEmpty() && !isEmptying())
        return tr("Say which partner.");
    return complaintAbout(edit);
}

void BulkEditDialog::stopLooking()
{
    if (m_looking)
        m_looking->cancelled = true;
    m_looking.reset();
}

void BulkEditDialog::lookSoon()
{
    stopLooking();
    m_change->setEnabled(false);
    m_change->setText(tr("C&hange"));
    const QString missing = complaint(edit());
    m_preview->setText(missing.isEmpty() ? tr("Counting…") : missing);
    if (missing.isEmpty())
        m_delay.start();
    else
        m_delay.stop();
}

void BulkEditDialog::look()
{
    // The one before was told to end, and does within a piece.
    if (m_count.isRunning()) {
        m_delay.start();
        return;
    }
    const LeadEdit wanted = edit();
    const auto control = std::make_shared<services::JobControl>();
    m_looking = control;
    m_count = services::LeadEditService(m_workspace).preview(m_leads, wanted, control);
    whenDone(m_count, this, [this, wanted, control](const Result<services::LeadEditCounts> &counts) {
        if (m_looking == control)
            tell(wanted, counts);
    });
}

void BulkEditDialog::tell(const LeadEdit &edit, const Result<services::LeadEditCounts> &counts)
{
    m_looking.reset();
    if (!counts) {
        m_preview->setText(operatorText(counts.error()));
        return;
    }
    m_preview->setText(leadEditPreview(edit, *counts));
    m_change->setText(tr("C&hange %Ln Lead(s)", "button", counts->changed));
    m_change->setEnabled(counts->changed > 0);
}

void BulkEditDialog::accept()
{
    if (!m_change->isEnabled())
        return;
    Q_EMIT chosen(edit());
    QDialog::accept();
}

} // namespace callboard::ui
