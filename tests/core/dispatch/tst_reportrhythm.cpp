// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/reportrhythm.h"

#include <QTest>

using callboard::dispatch::ReportRhythm;
using namespace std::chrono_literals;

class ReportRhythmTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsUnderWayAtATime();
    void whatTakesLongRestsLong();
};

void ReportRhythmTest::oneIsUnderWayAtATime()
{
    ReportRhythm rhythm;
    QVERIFY(rhythm.begin());
    QVERIFY(!rhythm.end(10ms)); // nobody asked for another one
    QVERIFY(rhythm.begin());
    QVERIFY(!rhythm.begin());
    QVERIFY(!rhythm.begin());
    QVERIFY(rhythm.end(10ms)); // one for both who asked
    QVERIFY(rhythm.begin());
    QVERIFY(!rhythm.end(1ms));
}

void ReportRhythmTest::whatTakesLongRestsLong()
{
    ReportRhythm rhythm;
    QCOMPARE(rhythm.rest(), callboard::LeastRest);
    const std::initializer_list<std::pair<std::chrono::milliseconds, std::chrono::milliseconds>> counts = {
        {10ms, callboard::LeastRest},
        {300ms, 1200ms},
        {60s, callboard::MostRest},
        {1ms, callboard::LeastRest}}; // soon again once it is quick
    for (const auto &[took, rest] : counts) {
        QVERIFY(rhythm.begin());
        QVERIFY(!rhythm.end(took));
        QCOMPARE(rhythm.rest(), rest);
    }
}

QTEST_GUILESS_MAIN(ReportRhythmTest)
#include "tst_reportrhythm.moc"
