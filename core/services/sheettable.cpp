// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheettable.h"

#include "core/base/words.h"
#include "core/intake/columnguess.h"
#include "core/services/sheetlead.h"

#include <algorithm>

namespace callboard::services {

using intake::LeadField;

namespace {

constexpr WordTable<ResultColumn, 5> ResultHeadings = {{
    {ResultColumn::Outcome, QLatin1String("call_outcome")},
    {ResultColumn::CalledAt, QLatin1String("called_at")},
    {ResultColumn::Attempts, QLatin1String("call_attempts")},
    {ResultColumn::TalkSeconds, QLatin1String("talk_seconds")},
    {ResultColumn::Summary, QLatin1String("call_summary")},
}};

std::optional<ResultColumn> resultOf(const QString &text)
{
    const QString key = intake::headingKey(text);
    for (const ResultColumn column : allResultColumns()) {
        if (key == intake::headingKey(heading(column)))
            return column;
    }
    return std::nullopt;
}

/// The name under which a column's value is compared; empty for one that is not.
QString fieldOf(const intake::ColumnMapping &mapping, qsizetype column)
{
    switch (mapping.field(column)) {
    case LeadField::LeadUuid:
    case LeadField::Ignore:
        return {};
    case LeadField::Attribute:
        return attributeField(mapping.attributeName(column));
    default:
        return intake::toWord(mapping.field(column));
    }
}

QString statusIn(const QStringList &cells, int column)
{
    return cells.value(column).trimmed().toLower();
}

/// What the row says but nobody can use is no change of the field.
bool isUnusable(const intake::LeadDraft &draft, const QString &field)
{
    if (field == intake::toWord(LeadField::WhatsAppNumber))
        return draft.warnings.contains(intake::RowWarning::WhatsAppNumberUnusable);
    return field == intake::toWord(LeadField::Email) &&
           draft.warnings.contains(intake::RowWarning::EmailUnusable);
}

} // namespace

QString heading(ResultColumn column)
{
    return wordIn(ResultHeadings, column);
}

const QList<ResultColumn> &allResultColumns()
{
    static const QList<ResultColumn> all = [] {
        QList<ResultColumn> columns;
        for (const auto &[column, word] : ResultHeadings)
            columns << column;
        return columns;
    }();
    return all;
}

std::optional<SheetTable> SheetTable::understand(const QStringList &headings, const QString &region)
{
    const Result<intake::NumberNormaliser> normaliser = intake::NumberNormaliser::forRegion(region);
    if (!normaliser || headings.isEmpty())
        return std::nullopt;
    // By the headings alone, so that a row which is added changes nothing of how the others are read.
    intake::ColumnMapping mapping = intake::guessMapping(headings, {}, *normaliser);
    for (qsizetype column = 0; column < mapping.size(); ++column) {
        if (resultOf(mapping.heading(column)))
            mapping.assign(column, LeadField::Ignore);
    }
    for (const LeadField field : {LeadField::LeadUuid, LeadField::Number, LeadField::CallStatus}) {
        if (!mapping.columnOf(field))
            return std::nullopt;
        const QString word = intake::headingKey(intake::toWord(field));
        const auto isNamedSo = [&](const QString &text) { return intake::headingKey(text) == word; };
        if (std::count_if(headings.cbegin(), headings.cend(), isNamedSo) > 1)
            return std::nullopt;
    }
    return SheetTable(mapping, *normaliser);
}

SheetTable::SheetTable(const intake::ColumnMapping &mapping, const intake::NumberNormaliser &normaliser)
    : m_reader(mapping, normaliser)
    , m_keyColumn(static_cast<int>(mapping.columnOf(LeadField::LeadUuid).value_or(0)))
{
    for (qsizetype column = 0; column < mapping.size(); ++column) {
        if (const std::optional<ResultColumn> result = resultOf(mapping.heading(column)))
            m_results.insert(*result, static_cast<int>(column));
        else if (const QString field = fieldOf(mapping, column); !field.isEmpty())
            m_fields.insert(field, static_cast<int>(column));
    }
}

std::optional<int> SheetTable::columnOf(const QString &field) const
{
    const auto found = m_fields.constFind(field);
    return found == m_fields.cend() ? std::nullopt : std::optional(*found);
}

std::optional<int> SheetTable::columnOf(ResultColumn column) const
{
    const auto found = m_results.constFind(column);
    return found == m_results.cend() ? std::nullopt : std::optional(*found);
}

QString SheetTable::keyIn(const QString &cell)
{
    const QUuid uuid = QUuid::fromString(cell.trimmed());
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

SheetLine SheetTable::read(int row, const QStringList &cells) const
{
    SheetLine line{.row = row, .cells = cells, .key = {}, .draft = {}, .rejection = {}, .fields = {}};
    line.key = keyIn(line.cell(m_keyColumn));
    line.isKeyUnusable = line.key.isEmpty() && !line.cell(m_keyColumn).trimmed().isEmpty();
    const int statusColumn = m_fields.value(intake::toWord(LeadField::CallStatus), -1);
    line.isMarked = statusIn(cells, statusColumn) == toWord(LeadStatus::DoNotCall);
    const intake::RowOutcome outcome = m_reader.read(intake::CsvRecord::of(cells, row));
    if (const auto *problem = std::get_if<intake::RowProblem>(&outcome)) {
        line.rejection = intake::rejectionText(problem->reason);
        return line;
    }
    line.draft = std::get<intake::LeadDraft>(outcome);
    line.fields = fieldsOf(*line.draft, cells);
    return line;
}

SheetFields SheetTable::fieldsOf(const intake::LeadDraft &draft, const QStringList &cells) const
{
    // Taken from a lead as ours are, so that both sides are written alike.
    Lead lead{.number = draft.number};
    lead.whatsappNumber = draft.whatsappNumber;
    lead.name = draft.name;
    lead.email = draft.email;
    lead.partner = draft.partner;
    lead.attributes = draft.attributes;
    SheetFields fields;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (isUnusable(draft, it.key()))
            continue;
        const bool isStatus = it.key() == intake::toWord(LeadField::CallStatus);
        fields.insert(it.key(), isStatus ? statusIn(cells, *it) : fieldOfLead(lead, it.key()));
    }
    return fields;
}

} // namespace callboard::services
