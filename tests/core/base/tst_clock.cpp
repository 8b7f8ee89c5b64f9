// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include <QTest>

using namespace callboard;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesIsoTextInTheZone_data();
    void writesIsoTextInTheZone();
    void instantsSurviveTheWayToDateTimeAndBack();
    void theHouseZoneIsIndia();
    void theMachinesClocksNeverGoBack();
    void wallTimeIsTheSystems();
};

void ClockTest::writesIsoTextInTheZone_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 at, const char *zone, const char *text) {
        QTest::newRow(name) << at << QByteArray(zone) << QString::fromLatin1(text);
    };
    row("S0-058", 1'760'416'200, "Asia/Kolkata", "2025-10-14T10:00:00+05:30");
    row("45 minutes", 1'760'416'200, "Asia/Kathmandu", "2025-10-14T10:15:00+05:45");
    row("west", 1'760'416'200, "America/New_York", "2025-10-14T00:30:00-04:00");
    row("first of a repeated hour", 1'792'888'200, "Europe/London", "2026-10-25T01:30:00+01:00");
    row("second of a repeated hour", 1'792'891'800, "Europe/London", "2026-10-25T01:30:00+00:00");
}

void ClockTest::writesIsoTextInTheZone()
{
    QFETCH(qint64, seconds);
    QFETCH(QByteArray, zone);
    // A zone at UTC may be written as Z or +00:00: both say the same.
    QString written = toIsoText(fromMSecsSinceEpoch(seconds * 1000), QTimeZone(zone));
    if (written.endsWith(u'Z'))
        written = written.chopped(1) + QStringLiteral("+00:00");
    QTEST(written, "text");
}

void ClockTest::instantsSurviveTheWayToDateTimeAndBack()
{
    const Instant instant = fromMSecsSinceEpoch(1'760'416'200'123);
    QCOMPARE(toMSecsSinceEpoch(instant), qint64(1'760'416'200'123));
    QCOMPARE(fromDateTime(toDateTime(instant, defaultZone())), instant);
    QCOMPARE(toDateTime(instant, defaultZone()).time(), QTime(10, 0, 0, 123));
}

void ClockTest::theHouseZoneIsIndia() // S0-029, X-05
{
    QVERIFY(defaultZone().isValid());
    QCOMPARE(defaultZone().id(), QByteArrayLiteral("Asia/Kolkata"));
}

void ClockTest::theMachinesClocksNeverGoBack()
{
    const SystemClock clock;
    milliseconds boot = clock.bootTime();
    milliseconds monotonic = clock.monotonicTime();
    for (int i = 0; i < 1'000; ++i) {
        const milliseconds bootNow = clock.bootTime();
        const milliseconds monotonicNow = clock.monotonicTime();
        QVERIFY(bootNow >= boot && monotonicNow >= monotonic);
        boot = bootNow;
        monotonic = monotonicNow;
    }
    QVERIFY(boot.count() > 0 && monotonic.count() > 0);
}

void ClockTest::wallTimeIsTheSystems()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = toMSecsSinceEpoch(SystemClock().now());
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    // A step of the system's clock in between would show as more than this.
    QVERIFY(now >= before - 1'000 && now <= after + 1'000);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
