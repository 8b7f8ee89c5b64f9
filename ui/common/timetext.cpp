// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/timetext.h"

#include "core/base/momenttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace callboard::ui {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

QString amountText(seconds distance)
{
    const auto count = distance.count();
    if (count < 60)
        return TimeText::tr("%1 s", "seconds").arg(count);
    if (count < 3600)
        return TimeText::tr("%1 min", "minutes").arg(count / 60);
    if (count < 48 * 3600)
        return TimeText::tr("%1 h", "hours").arg(count / 3600);
    return TimeText::tr("%n day(s)", nullptr, static_cast<int>(count / 86400));
}

} // namespace

QString instantText(Instant instant, const QTimeZone &zone)
{
    return momentText(instant, zone);
}

QString shortInstantText(Instant instant, const QTimeZone &zone)
{
    return formattedMoment(instant, zone,
                           TimeText::tr("d MMM, HH:mm", "short date and time, QDateTime format"));
}

QString preciseInstantText(Instant instant, const QTimeZone &zone)
{
    return formattedMoment(
        instant, zone,
        TimeText::tr("ddd d MMM yyyy, HH:mm:ss", "date and time with seconds, QDateTime format"));
}

QString startText(Instant instant, const QTimeZone &zone)
{
    return toDateTime(instant, zone).time().second() == 0 ? instantText(instant, zone)
                                                          : preciseInstantText(instant, zone);
}

QString clockText(Instant instant, const QTimeZone &zone)
{
    return timeOfDayText(instant, zone);
}

QString dayText(Instant instant, Instant now, const QTimeZone &zone)
{
    const qint64 days = toDateTime(now, zone).date().daysTo(toDateTime(instant, zone).date());
    if (days == 0)
        return TimeText::tr("today %1").arg(clockText(instant, zone));
    if (days == 1)
        return TimeText::tr("tomorrow %1").arg(clockText(instant, zone));
    if (days == -1)
        return TimeText::tr("yesterday %1").arg(clockText(instant, zone));
    return instantText(instant, zone);
}

QString relativeText(Instant instant, Instant now)
{
    const auto distance = std::chrono::duration_cast<seconds>(instant - now);
    if (distance.count() == 0)
        return TimeText::tr("now");
    if (distance.count() > 0)
        return TimeText::tr("in %1").arg(amountText(distance));
    return TimeText::tr("%1 ago").arg(amountText(-distance));
}

QString durationText(seconds duration)
{
    const auto count = duration.count();
    const auto both = [](const QString &large, seconds rest) {
        return rest.count() == 0 ? large : TimeText::tr("%1 %2", "two units").arg(large, amountText(rest));
    };
    if (count < 60)
        return amountText(duration);
    if (count < 3600)
        return both(TimeText::tr("%1 min", "minutes").arg(count / 60), seconds(count % 60));
    if (count < 86400)
        return both(TimeText::tr("%1 h", "hours").arg(count / 3600), seconds(count % 3600 / 60 * 60));
    return both(TimeText::tr("%n day(s)", nullptr, static_cast<int>(count / 86400)),
                seconds(count % 86400 / 3600 * 3600));
}

QString zoneText(const QTimeZone &zone, Instant instant)
{
    const QDateTime moment = toDateTime(instant, zone);
    const QString offset = zone.displayName(moment, QTimeZone::OffsetName, QLocale::c());
    return TimeText::tr("%1 (%2, %3)", "zone, abbreviation, offset")
        .arg(QString::fromLatin1(zone.id()), zone.abbreviation(moment), offset);
}

} // namespace callboard::ui
