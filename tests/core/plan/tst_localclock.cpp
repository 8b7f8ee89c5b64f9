// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/localclock.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using callboard::test::shown;
using callboard::test::zone;

class LocalClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheInstantsOfALocalTime_data();
    void findsTheInstantsOfALocalTime();
    void readsWhatItWasAskedToFind_data();
    void readsWhatItWasAskedToFind();
    void anInvalidZoneReadsAsUtc();
    void datesFollowTheZone();
    void aPersonsTimeIsTheLaterOfTwo();
};

namespace {

LocalTime local(const char *iso)
{
    const QDateTime read = QDateTime::fromString(QString::fromLatin1(iso) + u'Z', Qt::ISODate);
    return LocalTime{milliseconds{read.toMSecsSinceEpoch()}};
}

} // namespace

void LocalClockTest::findsTheInstantsOfALocalTime_data()
{
    QTest::addColumn<QByteArray>("zoneId");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QByteArray>("earliest");
    QTest::addColumn<QByteArray>("latest");
    const auto row = [](const char *name, const char *id, const char *time, const char *first,
                        const char *last) {
        QTest::newRow(name) << QByteArray(id) << QByteArray(time) << QByteArray(first) << QByteArray(last);
    };

    row("no change", "Asia/Kolkata", "2026-10-14T10:00:00", "2026-10-14T04:30:00Z", "2026-10-14T04:30:00Z");
    row("45 minutes", "Asia/Kathmandu", "2026-10-14T10:00:00", "2026-10-14T04:15:00Z",
        "2026-10-14T04:15:00Z");
    row("London, left out", "Europe/London", "2026-03-29T01:30:00", "2026-03-29T01:00:00Z",
        "2026-03-29T01:00:00Z");
    row("London, twice", "Europe/London", "2026-10-25T01:30:00", "2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00Z");
    row("London, twice, first", "Europe/London", "2026-10-25T01:00:00", "2026-10-25T00:00:00Z",
        "2026-10-25T01:00:00Z");
    row("London, once again", "Europe/London", "2026-10-25T02:00:00", "2026-10-25T02:00:00Z",
        "2026-10-25T02:00:00Z");
    row("New York, left out", "America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:00:00Z",
        "2026-03-08T07:00:00Z");
    row("Lord Howe, half an hour twice", "Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04T14:45:00Z",
        "2026-04-04T15:15:00Z");
    row("Azores, midnight twice", "Atlantic/Azores", "2026-10-25T00:00:00", "2026-10-25T00:00:00Z",
        "2026-10-25T01:00:00Z");
    row("Azores, midnight left out", "Atlantic/Azores", "2026-03-29T00:00:00", "2026-03-29T01:00:00Z",
        "2026-03-29T01:00:00Z");
    row("after 2037, twice", "Europe/London", "2041-10-27T01:30:00", "2041-10-27T00:30:00Z",
        "2041-10-27T01:30:00Z");
    row("after 2037, left out", "Europe/London", "2041-03-31T01:30:00", "2041-03-31T01:00:00Z",
        "2041-03-31T01:00:00Z");
}

void LocalClockTest::findsTheInstantsOfALocalTime()
{
    QFETCH(QByteArray, zoneId);
    QFETCH(QByteArray, time);
    QFETCH(QByteArray, earliest);
    QFETCH(QByteArray, latest);
    const LocalClock clock{QTimeZone(zoneId)};

    QCOMPARE(shown(clock.earliest(local(time.constData())), QTimeZone::utc()), QString::fromLatin1(earliest));
    QCOMPARE(shown(clock.latest(local(time.constData())), QTimeZone::utc()), QString::fromLatin1(latest));
}

void LocalClockTest::readsWhatItWasAskedToFind_data()
{
    QTest::addColumn<QByteArray>("zoneId");
    for (const char *id : {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
                           "Atlantic/Azores", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Beirut"})
        QTest::newRow(id) << QByteArray(id);
}

/// An instant read on the clocks is between the two instants found for what they show, in any order of
/// asking.
void LocalClockTest::readsWhatItWasAskedToFind()
{
    QFETCH(QByteArray, zoneId);
    const LocalClock clock{QTimeZone(zoneId)};
    QRandomGenerator random(20261014);
    const Instant from = at("2026-01-01T00:00:00Z");
    for (int i = 0; i < 20'000; ++i) {
        const Instant instant = from + seconds{random.bounded(20 * 365 * 86'400)};
        const LocalTime read = clock.localAt(instant);
        const Instant first = clock.earliest(read);
        const Instant last = clock.latest(read);
        QVERIFY2(instant == first || instant == last, qPrintable(shown(instant, QTimeZone(zoneId))));
        QVERIFY(first <= last);
        QCOMPARE(clock.localAt(first), read);
        QCOMPARE(clock.localAt(last), read);
    }
}

void LocalClockTest::anInvalidZoneReadsAsUtc()
{
    const LocalClock clock{QTimeZone()};
    QCOMPARE(clock.earliest(local("2026-10-14T10:00:00")), at("2026-10-14T10:00:00Z"));
}

void LocalClockTest::datesFollowTheZone()
{
    const Instant evening = at("2026-10-14T20:00:00Z");
    const auto day = [&](const char *id) { return LocalClock(zone(id)).dateAt(evening).time_since_epoch(); };
    QCOMPARE((day("Asia/Kolkata") - day("Europe/London")).count(), 1);
    QCOMPARE(day("America/New_York"), day("Europe/London"));
}

void LocalClockTest::aPersonsTimeIsTheLaterOfTwo()
{
    const QTimeZone london = zone("Europe/London");
    QCOMPARE(instantAt(QDate(2026, 10, 25), QTime(1, 30), london), at("2026-10-25T01:30:00Z"));
    QCOMPARE(instantAt(QDate(2026, 3, 29), QTime(1, 30), london), at("2026-03-29T01:00:00Z"));
    QCOMPARE(instantAt(QDate(2026, 10, 14), QTime(10, 0), zone("Asia/Kolkata")), at("2026-10-14T04:30:00Z"));
}

QTEST_GUILESS_MAIN(LocalClockTest)
#include "tst_localclock.moc"
