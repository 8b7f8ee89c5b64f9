// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/slowedrate.h"

#include <QTest>

namespace callboard::dispatch {

using namespace std::chrono_literals;

class SlowedRateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLimitedAtFirst();
    void itHalvesAndComesBackByDegrees();
    void aSecondTimeHalvesWhatIsLeft();
    void oneASecondIsTheLeast();
    void anAccountWithoutALimitComesBackToNone();
};

void SlowedRateTest::nothingIsLimitedAtFirst()
{
    const SlowedRate rate;
    QCOMPARE(rate.perSecond(29, 5s), 29);
    QCOMPARE(rate.perSecond(0, 5s), 0);
}

void SlowedRateTest::itHalvesAndComesBackByDegrees()
{
    SlowedRate rate;
    rate.halve(80, 100s);
    QCOMPARE(rate.perSecond(80, 100s), 40);
    QCOMPARE(rate.perSecond(80, 110s - 1ms), 40);
    QCOMPARE(rate.perSecond(80, 110s), 48);
    QCOMPARE(rate.perSecond(80, 140s), 72);
    QCOMPARE(rate.perSecond(80, 150s), 80);
    QCOMPARE(rate.perSecond(80, 100s + 24h), 80);
}

void SlowedRateTest::aSecondTimeHalvesWhatIsLeft()
{
    SlowedRate rate;
    rate.halve(80, 100s);
    rate.halve(80, 110s); // 48 by then
    QCOMPARE(rate.perSecond(80, 110s), 24);
    rate.halve(80, 110s);
    QCOMPARE(rate.perSecond(80, 110s), 12);
    QCOMPARE(rate.perSecond(80, 120s), 20);
}

void SlowedRateTest::oneASecondIsTheLeast()
{
    SlowedRate rate;
    for (int i = 0; i < 5; ++i)
        rate.halve(3, 100s);
    QCOMPARE(rate.perSecond(3, 100s), 1);
    QCOMPARE(rate.perSecond(3, 110s), 2);
    QCOMPARE(rate.perSecond(3, 120s), 3);
}

void SlowedRateTest::anAccountWithoutALimitComesBackToNone()
{
    SlowedRate rate;
    rate.halve(0, 100s);
    QCOMPARE(rate.perSecond(0, 100s), 50);
    QCOMPARE(rate.perSecond(0, 110s), 60);
    QCOMPARE(rate.perSecond(0, 150s), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::SlowedRateTest)
#include "tst_slowedrate.moc"
