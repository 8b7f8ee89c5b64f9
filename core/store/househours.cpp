// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/househours.h"

#include "core/store/settingrepository.h"

#include <QCoreApplication>

namespace callboard::store {

Result<CallingPolicy> houseHours(const SettingRepository &settings)
{
    const Result<std::optional<QString>> hours = settings.value(HouseHoursKey);
    const Result<std::optional<QString>> closed = settings.value(HouseClosedKey);
    if (!hours || !closed)
        return fail(hours ? closed.error() : hours.error());
    CallingPolicy policy = CallingPolicy::always(defaultZone());
    if (*hours) {
        const Result<QList<HoursPart>> parts = hoursFromText(**hours);
        if (!parts)
            return fail(parts.error());
        policy.parts = *parts;
    }
    const Result<QList<QDate>> days = daysFromText(closed->value_or(QString()));
    if (!days)
        return fail(days.error());
    policy.closedOn = *days;
    return policy;
}

QString daysText(const QList<QDate> &days)
{
    QStringList words;
    for (const QDate &day : days)
        words << day.toString(Qt::ISODate);
    return words.join(u' ');
}

Result<QList<QDate>> daysFromText(const QString &text)
{
    QList<QDate> days;
    QString blanks = text;
    const QStringList words = blanks.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QDate day = QDate::fromString(word, Qt::ISODate);
        if (!day.isValid())
            return fail(
                Error{ErrorCode::FieldUnusable,
                      {QCoreApplication::translate("HouseHours", "This is no day; write it as 2026-12-25.")},
                      word.left(12),
                      {}});
        if (!days.contains(day))
            days << day;
    }
    return days;
}

} // namespace callboard::store
