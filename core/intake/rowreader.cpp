// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/rowreader.h"

#include "core/intake/csvformat.h"
#include "core/intake/rejectsfile.h"
#include "core/model/emailaddress.h"

namespace callboard::intake {

namespace {

/// What a file may say of a lead: calls that were under way when it was written are not under way here.
LeadStatus settled(LeadStatus status)
{
    const bool isUnderWay = status == LeadStatus::BulkCalling || status == LeadStatus::Initiated;
    return isUnderWay ? LeadStatus::Pending : status;
}

} // namespace

RowReader::RowReader(ColumnMapping mapping, NumberNormaliser normaliser)
    : m_mapping(std::move(mapping))
    , m_normaliser(std::move(normaliser))
    , m_numberColumn(m_mapping.columnOf(LeadField::Number))
    , m_addedColumns(rejectColumnsAtEnd(m_mapping.headings()))
{
}

RowOutcome RowReader::read(const CsvRecord &record) const
{
    const QString cell = m_numberColumn ? unguarded(record.text(*m_numberColumn)) : QString();
    const NormalisedNumber number = m_normaliser.normalise(cell);
    if (const auto *rejection = std::get_if<NumberRejection>(&number)) {
        const QString heading = m_numberColumn ? m_mapping.heading(*m_numberColumn) : QString();
        return RowProblem{record.line(), heading, *rejection, cell};
    }

    LeadDraft draft{.line = record.line(), .number = std::get<PhoneNumber>(number)};
    if (isDoubtful(cell, draft.number))
        draft.warnings.append(RowWarning::NumberDoubtful);
    for (qsizetype column = 0; column < m_mapping.size(); ++column) {
        if (column == m_numberColumn || record.bytes(column).isEmpty())
            continue;
        readColumn(draft, column, unguarded(record.text(column)));
    }
    readFurtherCells(draft, record);
    return draft;
}

void RowReader::readColumn(LeadDraft &draft, qsizetype column, const QString &text) const
{
    const QString value = text.trimmed();
    if (value.isEmpty())
        return;
    const auto refuse = [&](RowWarning warning) {
        draft.warnings.append(warning);
        keep(draft, column, text);
    };
    switch (m_mapping.field(column)) {
    case LeadField::LeadUuid:
        draft.uuid = QUuid::fromString(value);
        if (draft.uuid.isNull())
            refuse(RowWarning::UuidUnusable);
        break;
    case LeadField::WhatsAppNumber: {
        const NormalisedNumber number = m_normaliser.normalise(value);
        if (const auto *usable = std::get_if<PhoneNumber>(&number))
            draft.whatsappNumber = *usable;
        else
            refuse(RowWarning::WhatsAppNumberUnusable);
        break;
    }
    case LeadField::Name:
        draft.name = value;
        break;
    case LeadField::Email:
        if (isEmailAddress(value))
            draft.email = value;
        else
            refuse(RowWarning::EmailUnusable);
        break;
    case LeadField::Partner:
        draft.partner = value;
        break;
    case LeadField::CallStatus:
        if (const std::optional<LeadStatus> status = leadStatusFromWord(value.toLower()))
            draft.status = settled(*status);
        else
            refuse(RowWarning::StatusUnknown);
        break;
    case LeadField::Attribute:
        keep(draft, column, text);
        break;
    case LeadField::Number:
    case LeadField::Ignore:
        break;
    }
}

void RowReader::readFurtherCells(LeadDraft &draft, const CsvRecord &record) const
{
    bool hasFurther = false;
    for (qsizetype column = m_mapping.size(); column < record.size(); ++column) {
        const QString text = unguarded(record.text(column));
        if (text.trimmed().isEmpty())
            continue;
        // Called as in the file that the rows were rejected of.
        setAttribute(draft.attributes, namelessHeading(column - m_addedColumns), text);
        hasFurther = true;
    }
    if (hasFurther)
        draft.warnings.append(RowWarning::MoreCellsThanColumns);
}

void RowReader::keep(LeadDraft &draft, qsizetype column, const QString &text) const
{
    setAttribute(draft.attributes, m_mapping.attributeName(column), text);
}

} // namespace callboard::intake
