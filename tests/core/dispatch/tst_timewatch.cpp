// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/timewatch.h"
#include "tests/support/fakeclock.h"

#include <QTest>

namespace callboard::dispatch {

using namespace std::chrono_literals;

class TimeWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeThatPassesIsNoFinding();
    void sleepAndMovedClocksAreToldApart_data();
    void sleepAndMovedClocksAreToldApart();

private:
    test::FakeClock m_clock{fromMSecsSinceEpoch(1'795'156'200'000)};
};

void TimeWatchTest::timeThatPassesIsNoFinding()
{
    TimeWatch watch(m_clock);
    for (const milliseconds passed : {0ms, 1'000ms, 86'400'000ms}) {
        m_clock.advance(passed);
        const TimeWatch::Finding finding = watch.look();
        QCOMPARE(finding.slept, 0ms);
        QCOMPARE(finding.jumped, 0ms);
    }
}

void TimeWatchTest::sleepAndMovedClocksAreToldApart_data()
{
    QTest::addColumn<qint64>("sleep");
    QTest::addColumn<qint64>("jump");
    QTest::addRow("asleep for 40 minutes (F50)") << qint64(2'400'000) << qint64(0);
    QTest::addRow("set back two hours (F48)") << qint64(0) << qint64(-7'200'000);
    QTest::addRow("set forward a year (F49)") << qint64(0) << qint64(31'536'000'000);
    QTest::addRow("set forward while asleep") << qint64(60'000) << qint64(600'000);
}

void TimeWatchTest::sleepAndMovedClocksAreToldApart()
{
    QFETCH(qint64, sleep);
    QFETCH(qint64, jump);
    TimeWatch watch(m_clock);
    m_clock.advance(1'000ms);
    m_clock.sleep(milliseconds{sleep});
    m_clock.jumpWall(milliseconds{jump});
    const TimeWatch::Finding finding = watch.look();
    QCOMPARE(qint64(finding.slept.count()), sleep);
    QCOMPARE(qint64(finding.jumped.count()), jump);
    QCOMPARE(watch.look().slept, 0ms);
    QCOMPARE(watch.look().jumped, 0ms);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::TimeWatchTest)
#include "tst_timewatch.moc"
