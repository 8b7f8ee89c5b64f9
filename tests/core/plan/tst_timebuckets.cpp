// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/timebuckets.h"
#include "tests/core/plan/plantimes.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using callboard::test::shown;
using callboard::test::zone;

class TimeBucketsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWidthLeavesThePictureReadable_data();
    void theWidthLeavesThePictureReadable();
    void daysBeginAtMidnightWhereTheClocksChange();
    void bucketsGoOnAfterTheEnd();
};

void TimeBucketsTest::theWidthLeavesThePictureReadable_data()
{
    QTest::addColumn<seconds>("span");
    QTest::addColumn<seconds>("width");
    QTest::addRow("nothing") << seconds{0} << seconds{60};
    QTest::addRow("48 minutes") << seconds{48 * 60} << seconds{60};
    QTest::addRow("a second more") << seconds{48 * 60 + 1} << seconds{120};
    QTest::addRow("a day") << seconds{86'400} << seconds{1800};
    QTest::addRow("48 days") << seconds{48 * 86'400} << seconds{86'400};
    QTest::addRow("a year") << seconds{365 * 86'400} << seconds{28 * 86'400};
    QTest::addRow("ten years") << seconds{3650LL * 86'400} << seconds{28 * 86'400};
}

void TimeBucketsTest::theWidthLeavesThePictureReadable()
{
    QFETCH(seconds, span);
    QFETCH(seconds, width);
    const Instant from = at("2026-11-20T09:17:25+05:30");
    const TimeBuckets buckets(from, from + span, zone("Asia/Kolkata"));
    QCOMPARE(buckets.ends(0) - buckets.begins(0), milliseconds(width));
    QVERIFY(buckets.begins(0) <= from);
    QVERIFY(from < buckets.ends(0));
    QCOMPARE(buckets.ends(0), buckets.begins(1));
}

void TimeBucketsTest::daysBeginAtMidnightWhereTheClocksChange()
{
    const QTimeZone berlin = zone("Europe/Berlin");
    const Instant from = at("2026-10-20T09:00:00+02:00");
    const TimeBuckets buckets(from, from + std::chrono::days{40}, berlin);
    for (size_t day = 0; day < 40; ++day) {
        const QDateTime begins = toDateTime(buckets.begins(day), berlin);
        QVERIFY2(begins.time() == QTime(0, 0), qPrintable(shown(buckets.begins(day), berlin)));
        QCOMPARE(begins.date(), QDate(2026, 10, 20).addDays(qint64(day)));
    }
}

void TimeBucketsTest::bucketsGoOnAfterTheEnd()
{
    const Instant from = at("2026-11-20T10:00:00+05:30");
    const TimeBuckets buckets(from, from + std::chrono::minutes{10}, zone("Asia/Kolkata"));
    QCOMPARE(buckets.begins(1'000), from + std::chrono::minutes{1'000});
}

QTEST_GUILESS_MAIN(TimeBucketsTest)
#include "tst_timebuckets.moc"
