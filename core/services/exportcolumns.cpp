// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/exportcolumns.h"

#include "core/intake/leadcsv.h"

#include <algorithm>
#include <numeric>

namespace callboard::services {

namespace {

constexpr QLatin1String AttributeWord("attribute:");

const QStringList &dateColumns()
{
    static const QStringList columns = {QStringLiteral("added_at"), QStringLiteral("changed_at")};
    return columns;
}

qsizetype placeIn(const QStringList &names, const QString &name)
{
    const auto isIt = [&name](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; };
    const auto found = std::find_if(names.cbegin(), names.cend(), isIt);
    return found == names.cend() ? -1 : found - names.cbegin();
}

/// Where \a word stands among the fixed columns and the attributes after them; -1 for an unknown one.
qsizetype placeOf(const QString &word, const QStringList &fixed, const QStringList &attributes)
{
    const bool isMarked = word.startsWith(AttributeWord, Qt::CaseInsensitive);
    if (const qsizetype place = isMarked ? -1 : placeIn(fixed, word); place >= 0)
        return place;
    const qsizetype attribute = placeIn(attributes, isMarked ? word.sliced(AttributeWord.size()) : word);
    return attribute < 0 ? -1 : fixed.size() + attribute;
}

/// The seven, the attributes and the results: what is exported unless somebody chooses.
QList<qsizetype> usualPlaces(qsizetype attributes)
{
    const qsizetype own = intake::leadCsvHeader({}).size();
    const qsizetype results = intake::callResultColumns().size();
    QList<qsizetype> places(own + attributes + results);
    std::iota(places.begin(), places.begin() + own, 0);
    std::iota(places.begin() + own, places.begin() + own + attributes, fixedExportColumns().size());
    std::iota(places.begin() + own + attributes, places.end(), own);
    return places;
}

} // namespace

QStringList fixedExportColumns()
{
    return intake::leadCsvHeader({}) + intake::callResultColumns() + dateColumns();
}

QString exportWordOfAttribute(const QString &attribute)
{
    return AttributeWord + attribute;
}

ExportColumns::ExportColumns(const QStringList &attributes, const QList<qsizetype> &places)
    : m_attributes(attributes)
    , m_places(places)
{
    // Without the mark what could not be used as an e-mail address would come back as "email (2)".
    const QStringList fields = intake::leadCsvHeader({});
    QStringList names = fixedExportColumns();
    for (const QString &attribute : attributes)
        names.append(placeIn(fields, attribute) < 0 ? attribute : exportWordOfAttribute(attribute));
    for (const qsizetype place : places)
        m_header.append(names.at(place));
}

Result<ExportColumns> ExportColumns::choose(const QStringList &words, const QStringList &attributes)
{
    if (words.isEmpty())
        return ExportColumns(attributes, usualPlaces(attributes.size()));
    const QStringList fixed = fixedExportColumns();
    QList<qsizetype> places;
    for (const QString &word : words) {
        const qsizetype place = placeOf(word, fixed, attributes);
        if (place < 0)
            return fail(ErrorCode::InvalidArgument, {word, (fixed + attributes).join(QStringLiteral(", "))});
        if (!places.contains(place))
            places.append(place);
    }
    return ExportColumns(attributes, places);
}

bool ExportColumns::tellOfCalls() const
{
    const qsizetype first = intake::leadCsvHeader({}).size();
    const qsizetype end = first + intake::callResultColumns().size();
    return std::any_of(m_places.cbegin(), m_places.cend(),
                       [first, end](qsizetype place) { return place >= first && place < end; });
}

QStringList ExportColumns::cells(const Lead &lead, const QStringList &results, const QTimeZone &zone) const
{
    QStringList all = intake::leadCsvCells(lead, {});
    all += results.isEmpty() ? QStringList(intake::callResultColumns().size()) : results;
    all += {toIsoText(lead.createdAt, zone), toIsoText(lead.updatedAt, zone)};
    for (const QString &attribute : m_attributes)
        all.append(attributeValue(lead.attributes, attribute));
    QStringList cells;
    for (const qsizetype place : m_places)
        cells.append(all.at(place));
    return cells;
}

} // namespace callboard::services
