// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/timeargument.h"

#include "core/base/isotime.h"
#include "core/base/timeunit.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace callboard::app {

namespace {

std::optional<seconds> durationOf(QStringView text)
{
    // Six digits of days stay far within what an instant can hold.
    static const QRegularExpression duration(QStringLiteral("^([0-9]{1,6})([smhd])$"));
    const QRegularExpressionMatch match = duration.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return unitLength(match.captured(2).at(0)) * match.captured(1).toInt();
}

std::optional<Instant> fromDistance(const QString &text, Instant now)
{
    const std::optional<seconds> distance =
        text.startsWith(u'+') ? durationOf(QStringView(text).mid(1)) : std::nullopt;
    return distance ? std::optional<Instant>(now + *distance) : std::nullopt;
}

} // namespace

Result<Instant> parseTimeArgument(const QString &text, Instant now)
{
    if (text == QLatin1String("now"))
        return now;
    if (const std::optional<Instant> instant = fromDistance(text, now))
        return *instant;
    if (const std::optional<Instant> instant = fromIsoText(text))
        return *instant;
    return fail(ErrorCode::InvalidArgument,
                {text, QCoreApplication::translate(
                           "CommandLine", "now, a distance such as +5m, or a date and time with its offset "
                                          "such as 2025-10-14T10:00:00+05:30")});
}

Result<seconds> parseDuration(const QString &option, const QString &text)
{
    if (const std::optional<seconds> duration = durationOf(text.trimmed()))
        return *duration;
    return fail(ErrorCode::InvalidArgument,
                {option + u' ' + text,
                 QCoreApplication::translate("CommandLine", "a length of time such as 90s, 30m, 24h or 2d")});
}

} // namespace callboard::app
