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
    void equalPoliciesHaveEqualHashes();
};

void CallingPolicyTest::theDefaultIsNineToNineInIndia() // S0-029, S0-051
{
    const CallingPolicy policy;
    QCOMPARE(policy.zone, defaultZone());
    QCOMPARE(policy.parts.size(), 1);
    QCOMPARE(policy.parts.constFirst().opens, QTime(9, 0));
    QCOMPARE(policy.parts.constFirst().closes, QTime(21, 0));
    QVERIFY(policy.parts.constFirst().days.all());
    QVERIFY(policy.closedOn.isEmpty());
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
    policy.parts.first().days.reset(6);
    QVERIFY(!policy.isAlways());
    policy = CallingPolicy::always(QTimeZone::utc());
    policy.closedOn = {QDate(2026, 12, 25)};
    QVERIFY(!policy.isAlways());
    policy = CallingPolicy::always(QTimeZone::utc());
    policy.parts.clear();
    QVERIFY(!policy.isAlways());
}

void CallingPolicyTest::equalPoliciesHaveEqualHashes()
{
    const CallingPolicy one;
    CallingPolicy other;
    QCOMPARE(qHash(other), qHash(one));
    other.parts.first().closes = QTime(20, 0);
    QVERIFY(other != one);
    QVERIFY(qHash(other) != qHash(one));
}

QTEST_GUILESS_MAIN(CallingPolicyTest)
#include "tst_callingpolicy.moc"
