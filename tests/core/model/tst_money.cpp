// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/money.h"

#include <QTest>

using callboard::Money;

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTwoDecimalsWithTheCode_data();
    void writesTwoDecimalsWithTheCode();
    void readsDollarsToTheMillionth();
    void addsAndMultiplies();
    void nothingTakesTheOthersCurrency();
};

void MoneyTest::writesTwoDecimalsWithTheCode_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("USD 0.00");
    QTest::newRow("T-09") << qint64(27'000'000) << QStringLiteral("USD 27.00");
    QTest::newRow("cents") << qint64(1'050'000) << QStringLiteral("USD 1.05");
    QTest::newRow("half a cent goes up") << qint64(5'000) << QStringLiteral("USD 0.01");
    QTest::newRow("below half a cent") << qint64(4'999) << QStringLiteral("USD 0.00");
    QTest::newRow("half a cent less goes away from zero") << qint64(-5'000) << QStringLiteral("USD -0.01");
    QTest::newRow("no minus before zero") << qint64(-4'999) << QStringLiteral("USD 0.00");
    QTest::newRow("carries") << qint64(999'995'000) << QStringLiteral("USD 1000.00");
}

void MoneyTest::writesTwoDecimalsWithTheCode()
{
    QFETCH(qint64, micros);
    QTEST(Money(micros, QStringLiteral("USD")).text(), "text");
}

void MoneyTest::readsDollarsToTheMillionth()
{
    QCOMPARE(Money::usd(0.09).micros(), qint64(90'000));
    QCOMPARE(Money::usd(0.0000005).micros(), qint64(1));
    QCOMPARE(Money::usd(-1.5).micros(), qint64(-1'500'000));
}

void MoneyTest::addsAndMultiplies()
{
    QCOMPARE(Money::usd(0.1) + Money::usd(0.2), Money::usd(0.3));
    QCOMPARE(Money::usd(0.27) * 100, Money::usd(27));
}

void MoneyTest::nothingTakesTheOthersCurrency()
{
    const Money rupees(5'000'000, QStringLiteral("INR"));
    QCOMPARE(Money() + rupees, rupees);
    QCOMPARE(rupees + Money(), rupees);
}

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"
