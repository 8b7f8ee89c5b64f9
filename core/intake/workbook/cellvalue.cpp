// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/cellvalue.h"

#include <QDateTime>

#include <cmath>

namespace callboard::intake {

namespace {

constexpr qint64 SecondsPerDay = 86400;
constexpr double LastSerial = 2958466; // 9999-12-31 is the day before
constexpr int ComputedDigits = 15;

/// The first section without what is only shown: quoted texts, escaped letters, what stands in brackets.
QString meaningOf(const QString &code)
{
    QString meaning;
    QChar until;
    QString bracket;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar letter = code.at(i).toLower();
        if (!until.isNull()) {
            if (letter == until) {
                // Elapsed time: [h], [mm] and [s] are times, [Red] and [$-409] are not.
                const bool isElapsed =
                    until == u']' && !bracket.isEmpty() && bracket.count(bracket.front()) == bracket.size();
                if (isElapsed)
                    meaning += bracket;
                until = {};
            } else {
                bracket += letter;
            }
        } else if (letter == u'"') {
            until = u'"';
        } else if (letter == u'[') {
            until = u']';
            bracket.clear();
        } else if (letter == u'\\' || letter == u'_' || letter == u'*') {
            ++i;
        } else if (letter == u';') {
            break;
        } else {
            meaning += letter;
        }
    }
    return meaning;
}

QString timeText(const QTime &time)
{
    return time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

} // namespace

NumberKind numberKindOf(const QString &formatCode)
{
    QString meaning = meaningOf(formatCode);
    if (meaning == QLatin1String("general"))
        return NumberKind::Plain;
    // The letters of "AM/PM" name no month.
    meaning.remove(QLatin1String("am/pm")).remove(QLatin1String("a/p"));
    const bool hasTime = meaning.contains(u'h') || meaning.contains(u's');
    const bool hasDate = meaning.contains(u'y') || meaning.contains(u'd');
    // An m among hours or seconds is minutes, else months.
    const bool isMonth = meaning.contains(u'm') && !hasTime;
    if (hasTime)
        return hasDate ? NumberKind::DateTime : NumberKind::Time;
    return hasDate || isMonth ? NumberKind::Date : NumberKind::Plain;
}

NumberKind numberKindOf(int builtInFormat)
{
    if ((builtInFormat >= 14 && builtInFormat <= 17) || (builtInFormat >= 27 && builtInFormat <= 31) ||
        builtInFormat == 36 || (builtInFormat >= 50 && builtInFormat <= 58))
        return NumberKind::Date;
    if ((builtInFormat >= 18 && builtInFormat <= 21) || (builtInFormat >= 32 && builtInFormat <= 35) ||
        (builtInFormat >= 45 && builtInFormat <= 47))
        return NumberKind::Time;
    return builtInFormat == 22 ? NumberKind::DateTime : NumberKind::Plain;
}

QString plainNumber(const QString &stored)
{
    bool isNumber = false;
    const double number = stored.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return stored;
    constexpr double LargestExact = 9007199254740992.0; // 2^53
    if (std::trunc(number) == number && std::abs(number) <= LargestExact)
        return QString::number(static_cast<qint64>(number));
    return stored.contains(u'e', Qt::CaseInsensitive) ? QString::number(number, 'g', ComputedDigits) : stored;
}

QString dateText(double serial, NumberKind kind, bool from1904)
{
    const double first = from1904 ? 0 : 1;
    const bool isTimeAlone = kind == NumberKind::Time && serial >= 0 && serial < 1;
    if (kind == NumberKind::Plain || !(isTimeAlone || (serial >= first && serial < LastSerial)))
        return plainNumber(QString::number(serial, 'g', ComputedDigits));
    auto days = static_cast<qint64>(std::floor(serial));
    qint64 seconds = std::llround((serial - std::floor(serial)) * SecondsPerDay);
    if (seconds == SecondsPerDay) {
        ++days;
        seconds = 0;
    }
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds));
    if (isTimeAlone && days == 0)
        return timeText(time);
    constexpr qint64 InventedDay = 60;
    if (!from1904 && days == InventedDay)
        return plainNumber(QString::number(serial, 'g', ComputedDigits));
    QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    if (!from1904 && days < InventedDay)
        epoch = epoch.addDays(1);
    const QString day = epoch.addDays(days).toString(Qt::ISODate);
    // A clock that runs over a day, [h]:mm, is no time of day: its day is told too.
    return kind == NumberKind::Date && seconds == 0 ? day : day + u'T' + time.toString(Qt::ISODate);
}

} // namespace callboard::intake
