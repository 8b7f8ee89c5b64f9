// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/plan/randomhours.h"

#include "tests/core/plan/minutemodel.h"

#include <QSet>
#include <QStringList>

namespace callboard::test {

namespace {

QTime randomEdge(QRandomGenerator &random)
{
    const int minutes = random.bounded(2) == 0 ? random.bounded(24 * 60) : random.bounded(7) * 30;
    return QTime(0, 0).addSecs(minutes * 60);
}

HoursPart randomPart(QRandomGenerator &random)
{
    HoursPart part;
    part.opens = randomEdge(random);
    part.closes = random.bounded(6) == 0 ? part.opens : randomEdge(random);
    part.days = random.bounded(2) == 0 ? 0b1111111U : random.bounded(1U, 128U);
    return part;
}

} // namespace

CallingPolicy randomPolicy(QRandomGenerator &random, const QTimeZone &zone, Instant near)
{
    CallingPolicy policy;
    policy.zone = zone;
    policy.parts = {randomPart(random)};
    while (policy.parts.size() < 4 && random.bounded(2) == 0) {
        // Some parts begin where another ends.
        policy.parts.append(randomPart(random));
        if (random.bounded(3) == 0)
            policy.parts.last().opens = policy.parts.constFirst().closes;
    }
    const QDate today = toDateTime(near, zone).date();
    for (int left = random.bounded(3) == 0 ? random.bounded(1, 4) : 0; left > 0; --left)
        policy.closedOn.append(today.addDays(random.bounded(-3, 4)));
    return policy;
}

QString described(const CallingPolicy &policy)
{
    QStringList closed;
    for (const QDate &date : policy.closedOn)
        closed.append(date.toString(Qt::ISODate));
    return QStringLiteral("%1 %2 closed on [%3]")
        .arg(QString::fromLatin1(policy.zone.id()), hoursText(policy.parts), closed.join(u' '));
}

QList<QTimeZone> changingZones(Instant from, Instant to)
{
    QSet<QByteArray> seen;
    QList<QTimeZone> zones;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        const QTimeZone zone(id);
        const ZoneChanges found = changesOf(zone, from, to);
        if (found.minutes.isEmpty() || (!isThorough() && seen.contains(found.kind)))
            continue;
        seen.insert(found.kind);
        zones.append(zone);
    }
    return zones;
}

bool isThorough()
{
    return qEnvironmentVariableIntValue("CALLBOARD_THOROUGH") == 1;
}

} // namespace callboard::test
