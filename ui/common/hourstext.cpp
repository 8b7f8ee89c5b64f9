// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/hourstext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace callboard::ui {

namespace {

struct HoursText
{
    Q_DECLARE_TR_FUNCTIONS(HoursText)
};

QString dayName(int day)
{
    return QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
}

QString spanText(const HoursPart &part)
{
    if (part.isWholeDay())
        return HoursText::tr("round the clock");
    const QString clock = QStringLiteral("HH:mm");
    const QString closes =
        part.closes == QTime(0, 0) ? QStringLiteral("24:00") : QLocale().toString(part.closes, clock);
    return HoursText::tr("%1–%2", "from one time of day to another")
        .arg(QLocale().toString(part.opens, clock), closes);
}

} // namespace

QString daysInWords(const std::bitset<7> &days)
{
    if (days.all())
        return HoursText::tr("every day");
    QStringList words;
    for (size_t day = 0; day < 7; ++day) {
        if (!days.test(day))
            continue;
        size_t last = day;
        while (last + 1 < 7 && days.test(last + 1))
            ++last;
        words << (last > day ? HoursText::tr("%1–%2", "from one weekday to another")
                                   .arg(dayName(static_cast<int>(day)), dayName(static_cast<int>(last)))
                             : dayName(static_cast<int>(day)));
        day = last;
    }
    return words.isEmpty() ? HoursText::tr("on no day") : words.join(QStringLiteral(", "));
}

QString hoursInWords(const QList<HoursPart> &parts)
{
    if (parts.isEmpty())
        return HoursText::tr("never");
    QStringList groups;
    for (qsizetype at = 0; at < parts.size();) {
        const std::bitset<7> days = parts.at(at).days;
        QStringList spans;
        for (; at < parts.size() && parts.at(at).days == days; ++at)
            spans << spanText(parts.at(at));
        const bool isAlways = days.all() && parts.at(at - 1).isWholeDay();
        groups << (isAlways ? HoursText::tr("round the clock")
                            : HoursText::tr("%1 %2", "hours of the day, then the weekdays")
                                  .arg(spans.join(QStringLiteral(", ")), daysInWords(days)));
    }
    return groups.join(QStringLiteral("; "));
}

} // namespace callboard::ui
