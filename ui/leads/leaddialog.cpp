// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leaddialog.h"

#include "ui/common/regionbox.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/leads/attributetable.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr QLatin1String NameField("name");
constexpr QLatin1String NumberField("number");
constexpr QLatin1String WhatsappField("whatsapp_number");
constexpr QLatin1String EmailField("email");
constexpr QLatin1String PartnerField("partner");
constexpr QLatin1String AttributesField("attributes");

/// The service names fields in the person's language.
QString fieldNamed(const QString &where)
{
    if (where == QCoreApplication::translate("LeadService", "WhatsApp number"))
        return WhatsappField;
    if (where == QCoreApplication::translate("LeadService", "E-mail"))
        return EmailField;
    return NumberField;
}

} // namespace

LeadDialog::LeadDialog(services::Workspace &workspace, const std::optional<Lead> &lead, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("leadDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(lead ? tr("Edit lead") : tr("Add a lead"));
    auto *form = new QFormLayout;
    // Made in the order of the form: so goes Tab.
    m_name = addField(form, tr("Na&me:"), NameField);
    m_number = addField(form, tr("N&umber:"), NumberField);
    m_whatsapp = addField(form, tr("&WhatsApp number:"), WhatsappField);
    m_region = new RegionBox(this);
    form->addRow(tr("Numbers without a &prefix are from:"), m_region);
    m_email = addField(form, tr("&E-mail:"), EmailField);
    m_partner = addField(form, tr("Par&tner:"), PartnerField);
    m_doNotCall = new QCheckBox(tr("Do &not call this person"), this);
    form->addRow(QString(), m_doNotCall);
    m_attributes = new AttributeTable(this);
    form->addRow(tr("&Further columns:"), m_attributes);
    addComplaint(form, AttributesField);
    m_number->setPlaceholderText(tr("for example +919876543210"));
    m_doNotCall->setObjectName(QStringLiteral("doNotCall"));

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(lead ? tr("&Save") : tr("&Add Lead"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveLead"));
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &LeadDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LeadDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    // Whoever opens the dialog and presses Space must not mark anybody.
    m_name->setFocus();
    if (lead)
        fill(*lead);
}

QLineEdit *LeadDialog::addField(QFormLayout *form, const QString &label, const QString &field)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(field);
    form->addRow(label, edit);
    addComplaint(form, field);
    m_fields.insert(field, edit);
    return edit;
}

void LeadDialog::addComplaint(QFormLayout *form, const QString &field)
{
    auto *complaint = new TintedLabel(TintedLabel::Tint::Error, this);
    complaint->setObjectName(field % QLatin1String("Complaint"));
    complaint->hide();
    form->addRow(QString(), complaint);
    m_complaints.insert(field, complaint);
}

void LeadDialog::fill(const Lead &lead)
{
    m_id = lead.id;
    m_name->setText(lead.name);
    m_number->setText(lead.number.e164());
    m_whatsapp->setText(lead.whatsappNumber ? lead.whatsappNumber->e164() : QString());
    m_email->setText(lead.email);
    m_partner->setText(lead.partner);
    m_doNotCall->setChecked(lead.status == LeadStatus::DoNotCall);
    m_wasBarred = m_doNotCall->isChecked();
    m_attributes->setAttributes(lead.attributes);
}

services::LeadEntry LeadDialog::entry() const
{
    // Untouched it says nothing: somebody may have marked the lead while the dialog was open.
    const bool isTouched = !m_id.isValid() || m_doNotCall->isChecked() != m_wasBarred;
    const std::optional<bool> mark = isTouched ? std::optional(m_doNotCall->isChecked()) : std::nullopt;
    return {.number = m_number->text().trimmed(),
            .whatsappNumber = m_whatsapp->text().trimmed(),
            .name = m_name->text().trimmed(),
            .email = m_email->text().trimmed(),
            .partner = m_partner->text().trimmed(),
            .attributes = m_attributes->attributes(),
            .doNotCall = mark};
}

bool LeadDialog::isComplete()
{
    clearComplaints();
    if (m_number->text().trimmed().isEmpty()) {
        complain(NumberField, tr("A lead needs a number to be called at."));
        return false;
    }
    if (const QString twice = m_attributes->repeatedName(); !twice.isEmpty()) {
        complain(AttributesField, tr("The column “%1” is there twice.").arg(twice));
        return false;
    }
    return true;
}

void LeadDialog::accept()
{
    if (!m_save->isEnabled() || !isComplete())
        return;
    m_save->setEnabled(false);
    services::LeadService leads(m_workspace);
    if (m_id.isValid()) {
        whenDone(leads.update(m_id, entry(), m_region->region()), this, [this](const Result<void> &done) {
            if (!done) {
                showRefusal(done.error());
                return;
            }
            Q_EMIT saved(m_id);
            QDialog::accept();
        });
        return;
    }
    whenDone(leads.add(entry(), m_region->region()), this, [this](const Result<LeadId> &id) {
        if (!id) {
            showRefusal(id.error());
            return;
        }
        Q_EMIT saved(*id);
        QDialog::accept();
    });
}

void LeadDialog::showRefusal(const Error &error)
{
    m_save->setEnabled(true);
    // The sentence stands beside its field, so it need not name it once more.
    Error unplaced = error;
    unplaced.where.clear();
    complain(fieldNamed(error.where), operatorText(unplaced));
}

void LeadDialog::complain(const QString &field, const QString &text)
{
    QLabel *label = m_complaints.value(field);
    label->setText(text);
    label->show();
    if (QWidget *edit = m_fields.value(field)) {
        edit->setAccessibleDescription(text);
        edit->setFocus();
    }
}

void LeadDialog::clearComplaints()
{
    for (QLabel *label : std::as_const(m_complaints))
        label->hide();
    for (QWidget *edit : std::as_const(m_fields))
        edit->setAccessibleDescription({});
}

} // namespace callboard::ui
