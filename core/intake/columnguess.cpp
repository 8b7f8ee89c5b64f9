// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnguess.h"

#include "core/intake/leadcsv.h"
#include "core/intake/rejectsfile.h"
#include "core/model/emailaddress.h"
#include "core/model/lead.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <functional>

namespace callboard::intake {

namespace {

using Judgement = std::function<bool(const QString &)>;

/// More than half of what a column holds.
bool holdsMostly(const QList<QStringList> &samples, qsizetype column, const Judgement &judgement)
{
    qsizetype filled = 0;
    qsizetype fitting = 0;
    for (const QStringList &row : samples) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        ++filled;
        fitting += judgement(cell) ? 1 : 0;
    }
    return filled > 0 && fitting * 2 > filled;
}

class Guess
{
public:
    Guess(const QStringList &headings, const QList<QStringList> &samples, const NumberNormaliser &normaliser)
        : m_samples(samples)
        , m_isNumber([&normaliser](const QString &cell) {
            return std::holds_alternative<PhoneNumber>(normaliser.normalise(cell));
        })
        , m_mapping(headings)
    {
    }

    void byHeadings()
    {
        // Results may be followed by the reasons of rejects, when an export had to be corrected.
        ignoreAtEnd(callResultColumns(), ignoreAtEnd(rejectColumns(), m_mapping.size()));
        QHash<LeadField, int> ranks;
        for (qsizetype column = 0; column < m_mapping.size(); ++column) {
            const std::optional<HeadingMeaning> meaning = meaningOfHeading(m_mapping.heading(column));
            if (!meaning || meaning->rank >= ranks.value(meaning->field, INT_MAX))
                continue;
            ranks.insert(meaning->field, meaning->rank);
            m_mapping.assign(column, meaning->field);
        }
    }

    void byValues(LeadField field, const Judgement &judgement)
    {
        if (m_mapping.columnOf(field))
            return;
        for (qsizetype column = 0; column < m_mapping.size(); ++column) {
            if (m_mapping.field(column) == LeadField::Attribute &&
                holdsMostly(m_samples, column, judgement)) {
                m_mapping.assign(column, field);
                return;
            }
        }
    }

    void number() { byValues(LeadField::Number, m_isNumber); }

    void allByValues()
    {
        number();
        byValues(LeadField::WhatsAppNumber, m_isNumber);
        byValues(LeadField::LeadUuid, [](const QString &cell) { return !QUuid::fromString(cell).isNull(); });
        byValues(LeadField::Email, &isEmailAddress);
        byValues(LeadField::CallStatus,
                 [](const QString &cell) { return leadStatusFromWord(cell.toLower()).has_value(); });
        byValues(LeadField::Name, [](const QString &cell) {
            return std::none_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isDigit(); });
        });
    }

    [[nodiscard]] ColumnMapping mapping() const { return m_mapping; }

private:
    /// Ignores \a columns where they are the last ones before \a end; where they begin, or else \a end.
    qsizetype ignoreAtEnd(const QStringList &columns, qsizetype end)
    {
        const QStringList headings = m_mapping.headings();
        if (!endIn(headings.first(end), columns))
            return end;
        const qsizetype own = end - columns.size();
        for (qsizetype column = own; column < end; ++column)
            m_mapping.assign(column, LeadField::Ignore);
        return own;
    }

    const QList<QStringList> &m_samples;
    Judgement m_isNumber;
    ColumnMapping m_mapping;
};

} // namespace

bool isHeaderRow(const QStringList &firstRow, const NumberNormaliser &normaliser)
{
    const auto isKnown = [](const QString &cell) { return meaningOfHeading(cell).has_value(); };
    if (std::any_of(firstRow.cbegin(), firstRow.cend(), isKnown))
        return true;
    const auto isData = [&normaliser](const QString &cell) {
        return isEmailAddress(cell.trimmed()) || !QUuid::fromString(cell.trimmed()).isNull() ||
               std::holds_alternative<PhoneNumber>(normaliser.normalise(cell));
    };
    return std::none_of(firstRow.cbegin(), firstRow.cend(), isData);
}

ColumnMapping guessMapping(const QStringList &headings, const QList<QStringList> &samples,
                           const NumberNormaliser &normaliser)
{
    if (!headings.isEmpty()) {
        Guess guess(headings, samples, normaliser);
        guess.byHeadings();
        guess.number();
        return guess.mapping();
    }
    qsizetype columns = 0;
    for (const QStringList &row : samples)
        columns = std::max(columns, row.size());
    Guess guess(QStringList(columns, QString()), samples, normaliser);
    guess.allByValues();
    return guess.mapping();
}

} // namespace callboard::intake
