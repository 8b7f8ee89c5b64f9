// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/contactreader.h"

#include "core/services/checkup.h"
#include "core/services/leadchunk.h"
#include "core/services/sheetlead.h"

namespace callboard::services {

using intake::LeadField;
using sync::hubspot::Contact;

namespace {

bool isYes(const QString &value)
{
    const QString word = value.trimmed().toLower();
    return word == QLatin1String("true") || word == QLatin1String("yes") || word == QLatin1String("1");
}

/// What a contact says but nobody can use is no change of the field.
bool isUnusableField(const intake::LeadDraft &draft, LeadField field)
{
    if (field == LeadField::WhatsAppNumber)
        return draft.warnings.contains(intake::RowWarning::WhatsAppNumberUnusable);
    return field == LeadField::Email && draft.warnings.contains(intake::RowWarning::EmailUnusable);
}

} // namespace

ContactReader::ContactReader(const ContactMapping &mapping, const intake::NumberNormaliser &normaliser)
    : m_mapping(mapping)
    , m_columns(columnsOf(mapping))
    , m_reader(columnMapping(m_columns), normaliser)
{
}

QList<ContactReader::Column> ContactReader::columnsOf(const ContactMapping &mapping)
{
    QList<Column> columns;
    const auto add = [&](ContactField field, LeadField to) {
        if (const QString property = mapping.property(field); !property.isEmpty())
            columns << Column{property, to, {}};
    };
    add(ContactField::Number, LeadField::Number);
    add(ContactField::WhatsAppNumber, LeadField::WhatsAppNumber);
    add(ContactField::Email, LeadField::Email);
    add(ContactField::Partner, LeadField::Partner);
    const bool hasName = !mapping.property(ContactField::Name).isEmpty();
    if (hasName || !mapping.property(ContactField::Surname).isEmpty())
        columns << Column{QString(), LeadField::Name, {}};
    const QString checkUp = mapping.property(ContactField::CheckUp);
    if (!checkUp.isEmpty())
        columns << Column{checkUp, LeadField::Attribute, CheckUpAttribute};
    for (const QString &attribute : mapping.attributes) {
        if (checkUp.isEmpty() || attribute.compare(CheckUpAttribute, Qt::CaseInsensitive) != 0)
            columns << Column{attribute, LeadField::Attribute, attribute};
    }
    return columns;
}

intake::ColumnMapping ContactReader::columnMapping(const QList<Column> &columns)
{
    QStringList headings;
    for (const Column &column : columns)
        headings << column.property;
    intake::ColumnMapping mapping(headings);
    for (qsizetype i = 0; i < columns.size(); ++i)
        mapping.assign(i, columns.at(i).field, columns.at(i).attribute);
    return mapping;
}

QString ContactReader::cell(const Column &column, const Contact &contact) const
{
    if (column.field == LeadField::Name) {
        QStringList parts = {contact.properties.value(m_mapping.property(ContactField::Name)).trimmed(),
                             contact.properties.value(m_mapping.property(ContactField::Surname)).trimmed()};
        parts.removeAll(QString());
        return parts.join(u' ');
    }
    const QString value = contact.properties.value(column.property);
    if (column.attribute != CheckUpAttribute)
        return value;
    const std::optional<QDate> day = sync::hubspot::dateOf(value);
    return day ? day->toString(Qt::ISODate) : QString();
}

ContactLine ContactReader::read(const Contact &contact) const
{
    ContactLine line{contact.id, contact.changedAt, false, {}, {}, {}};
    line.isMarked = isYes(contact.properties.value(m_mapping.property(ContactField::DoNotCall)));
    QStringList cells;
    for (const Column &column : m_columns)
        cells << cell(column, contact);
    const intake::RowOutcome outcome = m_reader.read(intake::CsvRecord::of(cells, 0));
    if (const auto *problem = std::get_if<intake::RowProblem>(&outcome)) {
        const bool hasNumber = !contact.properties.value(m_mapping.property(ContactField::Number)).isEmpty();
        if (hasNumber)
            line.rejection = intake::rejectionText(problem->reason);
        return line;
    }
    line.draft = std::get<intake::LeadDraft>(outcome);
    if (line.isMarked)
        line.draft->status = LeadStatus::DoNotCall;
    line.fields = fieldsOf(*line.draft);
    return line;
}

SheetFields ContactReader::fieldsOf(const intake::LeadDraft &draft) const
{
    // Taken from a lead as ours are, so that both sides are written alike.
    const Lead lead = leadFrom(draft);
    SheetFields fields;
    for (const Column &column : m_columns) {
        if (isUnusableField(draft, column.field))
            continue;
        const QString field =
            column.attribute.isEmpty() ? intake::toWord(column.field) : attributeField(column.attribute);
        fields.insert(field, fieldOfLead(lead, field));
    }
    return fields;
}

} // namespace callboard::services
