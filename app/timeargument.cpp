// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/timeargument.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace callboard::app {

namespace {

seconds unit(QChar letter)
{
    switch (letter.unicode()) {
    case u's':
        return seconds{1};
    case u'm':
        return seconds{60};
    case u'h':
        return seconds{3600};
    default:
        return seconds{24 * 3600};
    }
}

std::optional<Instant> fromDistance(const QString &text, Instant now)
{
    // Six digits of days stay far within what an instant can hold.
    static const QRegularExpression distance(QStringLiteral("^\\+([0-9]{1,6})([smhd])$"));
    const QRegularExpressionMatch match = distance.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return now + unit(match.captured(2).at(0)) * match.captured(1).toInt();
}

std::optional<Instant> fromIso(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?"
                       "(Z|[+-][0-9]{2}:?[0-9]{2})$"));
    if (!shape.match(text).hasMatch())
        return std::nullopt;
    const QDateTime dateTime = QDateTime::fromString(text, Qt::ISODate);
    if (!dateTime.isValid())
        return std::nullopt;
    return fromDateTime(dateTime);
}

} // namespace

Result<Instant> parseTimeArgument(const QString &text, Instant now)
{
    if (text == QLatin1String("now"))
        return now;
    if (const std::optional<Instant> instant = fromDistance(text, now))
        return *instant;
    if (const std::optional<Instant> instant = fromIso(text))
        return *instant;
    return fail(ErrorCode::InvalidArgument,
                {text, QCoreApplication::translate(
                           "CommandLine", "now, a distance such as +5m, or a date and time with its offset "
                                          "such as 2025-10-14T10:00:00+05:30")});
}

} // namespace callboard::app
