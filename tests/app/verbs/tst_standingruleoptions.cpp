// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/standingruleoptions.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

class StandingRuleOptionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysAreRead_data();
    void daysAreRead();
    void timesAreRead_data();
    void timesAreRead();
};

void StandingRuleOptionsTest::daysAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("days"); ///< -1: refused
    QTest::newRow("every day") << QStringLiteral("daily") << 0b1111111;
    QTest::newRow("weekdays") << QStringLiteral("weekdays") << 0b0011111;
    QTest::newRow("a span") << QStringLiteral("Mo-Fr") << 0b0011111;
    QTest::newRow("single ones") << QStringLiteral("tu,th") << 0b0001010;
    QTest::newRow("over the weekend") << QStringLiteral("Sa-Mo") << 0b1100001;
    QTest::newRow("one") << QStringLiteral("Su") << 0b1000000;
    QTest::newRow("nothing") << QString() << -1;
    QTest::newRow("no day") << QStringLiteral("Someday") << -1;
    QTest::newRow("hours") << QStringLiteral("10:00-12:00,") << -1;
    QTest::newRow("two parts") << QStringLiteral("Mo 10:00-11:00; Tu") << -1;
}

void StandingRuleOptionsTest::daysAreRead()
{
    QFETCH(QString, text);
    QFETCH(int, days);
    const Result<std::bitset<7>> read = parseRuleDays(text);
    QCOMPARE(read.has_value(), days >= 0);
    if (read)
        QCOMPARE(int(read->to_ulong()), days);
    else
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
}

void StandingRuleOptionsTest::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QTime>>("times");
    QTest::newRow("the sessions") << QStringLiteral("10:00,11:00,12:00,13:00")
                                  << QList<QTime>{QTime(10, 0), QTime(11, 0), QTime(12, 0), QTime(13, 0)};
    QTest::newRow("in any order") << QStringLiteral("13:30, 9:05")
                                  << QList<QTime>{QTime(9, 5), QTime(13, 30)};
    QTest::newRow("nothing") << QString() << QList<QTime>();
    QTest::newRow("a word") << QStringLiteral("noon") << QList<QTime>();
    QTest::newRow("no time") << QStringLiteral("10:00,25:00") << QList<QTime>();
}

void StandingRuleOptionsTest::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QList<QTime>, times);
    const Result<QList<QTime>> read = parseRuleTimes(text);
    QCOMPARE(read.has_value(), !times.isEmpty());
    if (read)
        QCOMPARE(*read, times);
    else
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(StandingRuleOptionsTest)
#include "tst_standingruleoptions.moc"
