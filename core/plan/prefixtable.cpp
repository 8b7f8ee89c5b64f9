// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/prefixtable.h"

#include <algorithm>
#include <optional>

namespace callboard::plan {

namespace {

constexpr qsizetype LongestPrefix = 15;

/// The 1 before the first digit keeps prefixes of different lengths apart.
constexpr quint64 KeyOfNothing = 1;

quint64 keyWith(quint64 key, int digit)
{
    return key * 10 + quint64(digit);
}

std::optional<quint64> keyOf(const QByteArray &prefix)
{
    if (prefix.isEmpty() || prefix.size() > LongestPrefix)
        return std::nullopt;
    quint64 key = KeyOfNothing;
    for (const char c : prefix) {
        if (c < '0' || c > '9')
            return std::nullopt;
        key = keyWith(key, c - '0');
    }
    return key;
}

} // namespace

Result<PrefixTable> PrefixTable::fromText(const QByteArray &text, const QString &name)
{
    PrefixTable table;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        if (line.startsWith('#') || line.isEmpty())
            continue;
        const auto malformed = [&name, i](const QString &what) {
            return fail(
                Error{ErrorCode::FileMalformed, {name, what}, QStringLiteral("line %1").arg(i + 1), {}});
        };
        const qsizetype colon = line.indexOf(": ");
        if (colon < 1)
            return malformed(QStringLiteral("values, a colon and prefixes are expected"));
        for (const QByteArray &prefix : line.sliced(colon + 2).split(' ')) {
            const std::optional<quint64> key = keyOf(prefix);
            if (!key || table.m_groups.contains(*key))
                return malformed(QStringLiteral("a prefix is not a number, or stands twice"));
            table.m_groups.insert(*key, table.m_values.size());
            table.m_longest = std::max(table.m_longest, int(prefix.size()));
        }
        table.m_values.append(line.first(colon).split(' '));
    }
    return table;
}

QList<QByteArray> PrefixTable::valuesFor(const PhoneNumber &number) const
{
    const QStringView digits = QStringView(number.e164()).sliced(1);
    qsizetype group = -1;
    quint64 key = KeyOfNothing;
    for (const QChar digit : digits.first(std::min<qsizetype>(m_longest, digits.size()))) {
        key = keyWith(key, digit.digitValue());
        group = m_groups.value(key, group);
    }
    return group < 0 ? QList<QByteArray>() : m_values.at(group);
}

} // namespace callboard::plan
