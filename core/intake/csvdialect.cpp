// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvdialect.h"

#include "core/intake/csvreader.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace callboard::intake {

namespace {

constexpr qsizetype RecordsLookedAt = 50;

std::optional<CsvDialect> announcedDialect(QByteArrayView head)
{
    constexpr qsizetype Announcement = 5;
    if (head.size() <= Announcement || !head.startsWith("sep="))
        return std::nullopt;
    qsizetype bytes = Announcement;
    if (head[bytes] == '\r')
        ++bytes;
    if (bytes < head.size() && head[bytes] == '\n')
        ++bytes;
    if (bytes == Announcement)
        return std::nullopt;
    return CsvDialect{head[Announcement - 1], bytes};
}

/// Rows like the first one in a thousand, then the number of columns; 0 when nothing is cut.
qsizetype evenness(QByteArrayView head, char delimiter)
{
    QList<qsizetype> sizes;
    CsvReader reader({}, delimiter);
    const auto count = [&sizes](const CsvRecord &record) {
        sizes.append(record.size());
        return sizes.size() < RecordsLookedAt;
    };
    // The head may end inside a quoted cell, and a wrong delimiter may make nonsense: what came before
    // counts.
    const bool isWhole = reader.push(head, count).has_value() && reader.finish(count).has_value();
    if (!isWhole && sizes.isEmpty())
        return 0;
    if (sizes.isEmpty() || sizes.first() < 2)
        return 0;
    const auto like = std::count(sizes.cbegin(), sizes.cend(), sizes.first());
    constexpr qsizetype Scale = 1000;
    return (like * Scale / sizes.size()) * Scale + std::min<qsizetype>(sizes.first(), Scale - 1);
}

} // namespace

CsvDialect recogniseDialect(QByteArrayView head)
{
    constexpr qsizetype HeadBytes = 64 * 1024;
    const QByteArrayView looked = head.first(std::min(head.size(), HeadBytes));
    if (const std::optional<CsvDialect> announced = announcedDialect(looked))
        return *announced;

    CsvDialect best;
    qsizetype bestEvenness = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const qsizetype candidate = evenness(looked, delimiter);
        if (candidate > bestEvenness) {
            bestEvenness = candidate;
            best.delimiter = delimiter;
        }
    }
    return best;
}

} // namespace callboard::intake
