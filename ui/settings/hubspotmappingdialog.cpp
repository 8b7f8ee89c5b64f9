// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/hubspotmappingdialog.h"

#include "ui/common/focusscroll.h"
#include "ui/common/readingorder.h"
#include "ui/common/screenfit.h"
#include "ui/common/wheelguard.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

using services::ContactField;
using sync::hubspot::Property;

namespace {

/// What a field is for, as the form says it.
const char *fieldLabel(ContactField field)
{
    switch (field) {
    case ContactField::Number:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&Number to call");
    case ContactField::WhatsAppNumber:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&WhatsApp number");
    case ContactField::Name:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&First name");
    case ContactField::Surname:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&Last name");
    case ContactField::Email:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&E-mail");
    case ContactField::Partner:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&Partner");
    case ContactField::CheckUp:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "Last &check-up");
    case ContactField::DoNotCall:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "&Do not call");
    case ContactField::CallStatus:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "Call &status");
    case ContactField::CalledAt:
        return QT_TRANSLATE_NOOP("HubSpotMappingDialog", "Called &at");
    }
    Q_UNREACHABLE();
}

QString propertyText(const Property &property)
{
    if (property.label.isEmpty())
        return property.name;
    //: %1 is how HubSpot shows a property, %2 its name there
    return QCoreApplication::translate("HubSpotMappingDialog", "%1 (%2)").arg(property.label, property.name);
}

} // namespace

HubSpotMappingDialog::HubSpotMappingDialog(const services::ContactMapping &mapping,
                                           const QList<Property> &properties, QWidget *parent)
    : QDialog(parent)
    , m_properties(properties)
    , m_attributes(new QListWidget)
{
    setObjectName(QStringLiteral("hubspotMappingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Properties of HubSpot's Contacts"));
    std::sort(m_properties.begin(), m_properties.end(),
              [](const Property &a, const Property &b) { return a.label.localeAwareCompare(b.label) < 0; });
    auto *read = new QGroupBox(tr("Taken into the leads"));
    auto *readForm = new QFormLayout(read);
    auto *written = new QGroupBox(tr("Written into the contact after a call"));
    auto *writtenForm = new QFormLayout(written);
    for (const ContactField field : services::allContactFields()) {
        QFormLayout *form = services::isWritten(field) ? writtenForm : readForm;
        form->addRow(QCoreApplication::translate("HubSpotMappingDialog", fieldLabel(field)),
                     boxFor(field, mapping));
    }
    listAttributes(mapping);
    readForm->addRow(tr("F&urther columns"), m_attributes);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *fields = new QWidget;
    auto *groups = new QVBoxLayout(fields);
    groups->setContentsMargins({});
    groups->addWidget(read, 1);
    groups->addWidget(written);
    new WheelGuard(fields);
    auto *scroll = new FocusScroll;
    scroll->setWidget(fields);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 38});
}

QComboBox *HubSpotMappingDialog::boxFor(ContactField field, const services::ContactMapping &mapping)
{
    auto *box = new QComboBox;
    box->setObjectName(services::toWord(field));
    if (field != ContactField::Number)
        box->addItem(tr("none"), QString());
    for (const Property &property : std::as_const(m_properties)) {
        if (services::mayHold(field, property.type))
            box->addItem(propertyText(property), property.name);
    }
    const QString chosen = mapping.property(field);
    // One that the account has no more stays chosen until somebody chooses another.
    if (box->findData(chosen) < 0 && !chosen.isEmpty())
        box->addItem(chosen, chosen);
    box->setCurrentIndex(box->findData(chosen));
    m_boxes.insert(field, box);
    return box;
}

void HubSpotMappingDialog::listAttributes(const services::ContactMapping &mapping)
{
    m_attributes->setObjectName(QStringLiteral("attributes"));
    m_attributes->setAccessibleName(tr("Further columns"));
    m_attributes->setTabKeyNavigation(false);
    for (const Property &property : std::as_const(m_properties)) {
        auto *item = new QListWidgetItem(propertyText(property), m_attributes);
        item->setData(Qt::UserRole, property.name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(mapping.attributes.contains(property.name) ? Qt::Checked : Qt::Unchecked);
    }
}

services::ContactMapping HubSpotMappingDialog::mapping() const
{
    services::ContactMapping mapping;
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        if (const QString property = (*it)->currentData().toString(); !property.isEmpty())
            mapping.properties.insert(it.key(), property);
    }
    for (int row = 0; row < m_attributes->count(); ++row) {
        const QListWidgetItem *item = m_attributes->item(row);
        if (item->checkState() == Qt::Checked)
            mapping.attributes << item->data(Qt::UserRole).toString();
    }
    return mapping;
}

} // namespace callboard::ui
