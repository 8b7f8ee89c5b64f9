// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/momenttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace callboard {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

} // namespace

QString momentText(Instant instant, const QTimeZone &zone)
{
    return formattedMoment(instant, zone,
                           TimeText::tr("ddd d MMM yyyy, HH:mm", "date and time, QDateTime format"));
}

QString timeOfDayText(Instant instant, const QTimeZone &zone)
{
    return formattedMoment(instant, zone, TimeText::tr("HH:mm", "time of day, QDateTime format"));
}

QString formattedMoment(Instant instant, const QTimeZone &zone, const QString &format)
{
    const QDateTime moment = toDateTime(instant, zone);
    return TimeText::tr("%1 %2", "a time and its zone")
        .arg(QLocale().toString(moment, format), zone.abbreviation(moment));
}

} // namespace callboard
