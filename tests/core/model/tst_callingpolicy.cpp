// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"
#include "core/model/callingpolicy.h"

#include <QTest>

using namespace callboard;

class CallingPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultIsNineToNineInIndia();
    void alwaysIsEveryDayWhole();
    void aClosedDayIsNotAlways();
};

void CallingPolicyTest::theDefaultIsNineToNineInIndia() // S0-029, S0-051
{
    const CallingPolicy policy;
    QCOMPARE(policy.zone, defaultZone());
    QCOMPARE(policy.opens, QTime(9, 0));
    QCOMPARE(policy.closes, QTime(21, 0));
    QVERIFY(policy.days.all());
    QVERIFY(!policy.isAlways());
}

void CallingPolicyTest::alwaysIsEveryDayWhole() // ruling 12
{
    const CallingPolicy policy = CallingPolicy::always(QTimeZone::utc());
    QVERIFY(policy.isAlways());
    QCOMPARE(policy.zone, QTimeZone::utc());
}

void CallingPolicyTest::aClosedDayIsNotAlways()
{
    CallingPolicy policy = CallingPolicy::always(QTimeZone::utc());
    policy.days.reset(6);
    QVERIFY(!policy.isAlways());
}

QTEST_GUILESS_MAIN(CallingPolicyTest)
#include "tst_callingpolicy.moc"
