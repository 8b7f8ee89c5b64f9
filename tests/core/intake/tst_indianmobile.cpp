// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/indianmobile.h"

#include <QRandomGenerator>
#include <QTest>

#include <phonenumbers/phonenumberutil.h>

using namespace callboard::intake;

class IndianMobileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheUsualForms_data();
    void readsTheUsualForms();
    void leavesEverythingElseAlone_data();
    void leavesEverythingElseAlone();
    void validityDependsOnTheFirstSixDigitsAlone();
};

void IndianMobileTest::readsTheUsualForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("onlyAtHome");
    QTest::newRow("international") << QStringLiteral("+919876543210") << false;
    QTest::newRow("grouped") << QStringLiteral("+91 98765-43210") << false;
    QTest::newRow("without plus") << QStringLiteral("919876543210") << true;
    QTest::newRow("with zero") << QStringLiteral("09876543210") << true;
    QTest::newRow("national") << QStringLiteral("98765 43210") << true;
}

void IndianMobileTest::readsTheUsualForms()
{
    QFETCH(const QString, text);
    QFETCH(const bool, onlyAtHome);
    const auto digits = indianMobileDigits(text, true);
    QVERIFY(digits);
    QCOMPARE(QByteArray(digits->data(), 10), QByteArray("9876543210"));
    QCOMPARE(indianMobileDigits(text, false).has_value(), !onlyAtHome);
}

void IndianMobileTest::leavesEverythingElseAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "+", "9876", "5876543210", "+915876543210", "+9198765432101", "98765432101",
                             "+09876543210", "++919876543210", "98765  43210", "-9876543210", "98765432x0",
                             "19876543210", "+19876543210", "9199876543210", "98765/43210"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void IndianMobileTest::leavesEverythingElseAlone()
{
    QFETCH(const QString, text);
    QVERIFY(!indianMobileDigits(text, true));
}

void IndianMobileTest::validityDependsOnTheFirstSixDigitsAlone()
{
    using i18n::phonenumbers::PhoneNumberUtil;
    constexpr quint32 Seed = 0x5EED0004;
    QRandomGenerator random(Seed);
    for (int round = 0; round < 10'000; ++round) {
        const quint64 series = 600'000 + random.bounded(400'000U);
        for (int i = 0; i < 4; ++i) {
            const quint64 number = series * 10'000 + random.bounded(10'000U);
            i18n::phonenumbers::PhoneNumber parsed;
            parsed.set_country_code(91);
            parsed.set_national_number(number);
            const auto digits = indianMobileDigits(QString::number(number), true);
            QVERIFY(digits);
            QVERIFY2(isAssignedIndianMobile(*digits) == PhoneNumberUtil::GetInstance()->IsValidNumber(parsed),
                     qPrintable(QStringLiteral("seed 0x5EED0004, series %1").arg(series)));
        }
    }
}

QTEST_GUILESS_MAIN(IndianMobileTest)
#include "tst_indianmobile.moc"
