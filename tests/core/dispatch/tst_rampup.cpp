// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/rampup.h"

#include <QTest>

#include <limits>

namespace callboard::dispatch {

using namespace std::chrono_literals;

class RampUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnInterruptionNothingIsHeldBack();
    void afterAnInterruptionItDoublesEveryTenSeconds();
    void aSecondInterruptionBeginsAtOneAgain();
};

void RampUpTest::withoutAnInterruptionNothingIsHeldBack()
{
    RampUp ramp;
    QCOMPARE(ramp.allowance(5'000ms), std::numeric_limits<int>::max());
}

void RampUpTest::afterAnInterruptionItDoublesEveryTenSeconds() // dialling safety, section 9, 6
{
    RampUp ramp;
    ramp.begin(1'000ms);
    QCOMPARE(ramp.allowance(1'000ms), 1);
    QCOMPARE(ramp.allowance(10'999ms), 1);
    QCOMPARE(ramp.allowance(11'000ms), 2);
    QCOMPARE(ramp.allowance(21'000ms), 4);
    QCOMPARE(ramp.allowance(91'000ms), 512);
    QCOMPARE(ramp.allowance(101'000ms), std::numeric_limits<int>::max());
}

void RampUpTest::aSecondInterruptionBeginsAtOneAgain()
{
    RampUp ramp;
    ramp.begin(0ms);
    QCOMPARE(ramp.allowance(60'000ms), 64);
    ramp.begin(60'000ms);
    QCOMPARE(ramp.allowance(60'000ms), 1);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::RampUpTest)
#include "tst_rampup.moc"
