// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationlaw.h"

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

constexpr qint64 DayLength = 24 * 3600 * 1000;

bool opensOn(const HoursPart &part, const QList<QDate> &closedOn, QDate date)
{
    return part.days.test(size_t(date.dayOfWeek() - 1)) && !closedOn.contains(date);
}

bool isWithinPart(const HoursPart &part, const QList<QDate> &closedOn, QDate date, qint64 sinceMidnight)
{
    const qint64 opens = part.opens.msecsSinceStartOfDay();
    const qint64 closes = part.closes.msecsSinceStartOfDay();
    if (opens == closes)
        return opensOn(part, closedOn, date);
    if (opens < closes)
        return opensOn(part, closedOn, date) && sinceMidnight >= opens && sinceMidnight < closes;
    if (sinceMidnight >= opens)
        return opensOn(part, closedOn, date);
    // The rest of what opened yesterday; a holiday is closed from its midnight on.
    return sinceMidnight < closes && opensOn(part, closedOn, date.addDays(-1)) && !closedOn.contains(date);
}

CastLaw between(int from, int to)
{
    CastLaw law;
    law.opens = QTime(from, 0);
    law.closes = QTime(to, 0);
    return law;
}

} // namespace

bool isWithin(const QList<HoursPart> &parts, const QList<QDate> &closedOn, const QTimeZone &zone, Instant at)
{
    const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(at), Qt::UTC));
    const qint64 local = toMSecsSinceEpoch(at) + qint64{offset} * 1000;
    const qint64 day = local / DayLength; // after 1970
    const QDate date = QDate(1970, 1, 1).addDays(day);
    for (const HoursPart &part : parts) {
        if (isWithinPart(part, closedOn, date, local - day * DayLength))
            return true;
    }
    return false;
}

QList<CastLaw> lawsFor(const QString &profile, const CastPerson &person, CallCategory category)
{
    if (profile == QLatin1String("in"))
        return {category == CallCategory::Recovery ? between(8, 19) : between(9, 21)};
    if (profile == QLatin1String("none"))
        return {};
    CastLaw federal = between(8, 21);
    federal.needsConsent = true;
    if (category == CallCategory::Recovery)
        federal.caps << RollingCap{7, 7 * 24h};
    if (!person.isFloridian || category != CallCategory::Promotional)
        return {federal};
    CastLaw florida = between(8, 20);
    florida.caps << RollingCap{3, 24h};
    return {federal, florida};
}

QString hoursFault(const Campaign &campaign, const CallingPolicy &house, const QString &profile,
                   const CastPerson &person, Instant at)
{
    const QList<QByteArray> zones =
        person.ownZone.isEmpty() ? person.zones : QList<QByteArray>{person.ownZone};
    const QList<CastLaw> laws = lawsFor(profile, person, campaign.rules.category);
    for (const QByteArray &id : zones) {
        const QTimeZone zone(id);
        if (!isWithin(campaign.policy.parts, campaign.policy.closedOn, zone, at))
            return QStringLiteral("outside the campaign's hours in ") + QString::fromLatin1(id);
        if (!isWithin(house.parts, house.closedOn, zone, at))
            return QStringLiteral("outside the house's hours in ") + QString::fromLatin1(id);
        for (const CastLaw &law : laws) {
            HoursPart part;
            part.opens = law.opens;
            part.closes = law.closes;
            if (!isWithin({part}, {}, zone, at))
                return QStringLiteral("outside the hours of the law in ") + QString::fromLatin1(id);
        }
    }
    return {};
}

} // namespace callboard::test
