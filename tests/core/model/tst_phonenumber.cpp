// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/phonenumber.h"

#include <QSet>
#include <QTest>

using callboard::PhoneNumber;

class PhoneNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesE164_data();
    void takesE164();
    void takesNothingElse_data();
    void takesNothingElse();
    void showsNoMoreThanFourDigits();
    void equalNumbersAreOne();
};

void PhoneNumberTest::takesE164_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("India") << QStringLiteral("+919876543210");
    QTest::newRow("fewest digits") << QStringLiteral("+1234567");
    QTest::newRow("most digits") << QStringLiteral("+123456789012345");
}

void PhoneNumberTest::takesE164()
{
    QFETCH(QString, text);
    const auto number = PhoneNumber::fromE164(text);
    QVERIFY(number);
    QCOMPARE(number->e164(), text);
}

void PhoneNumberTest::takesNothingElse_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("empty", {});
    row("a plus", QStringLiteral("+"));
    row("no plus", QStringLiteral("919876543210"));
    row("six digits", QStringLiteral("+123456"));
    row("sixteen digits", QStringLiteral("+1234567890123456"));
    row("leading zero", QStringLiteral("+0919876543210"));
    row("blank within", QStringLiteral("+91 9876543210"));
    row("blank around", QStringLiteral("+919876543210 "));
    row("letter", QStringLiteral("+91987654321O"));
    row("digits of another script", QString::fromUtf8("+९१९८७६५४३२१०"));
    row("two plusses", QStringLiteral("++9198765432"));
}

void PhoneNumberTest::takesNothingElse()
{
    QFETCH(QString, text);
    QVERIFY(!PhoneNumber::fromE164(text));
}

void PhoneNumberTest::showsNoMoreThanFourDigits()
{
    const auto number = PhoneNumber::fromE164(QStringLiteral("+919876543210"));
    QVERIFY(number);
    QCOMPARE(number->lastFour(), QStringLiteral("3210"));
    QCOMPARE(number->masked(), QString::fromUtf8("…3210"));
}

void PhoneNumberTest::equalNumbersAreOne()
{
    const PhoneNumber a = *PhoneNumber::fromE164(QStringLiteral("+919876543210"));
    const PhoneNumber b = *PhoneNumber::fromE164(QStringLiteral("+919876543211"));
    QCOMPARE(QSet<PhoneNumber>({a, b, a}).size(), 2);
    QVERIFY(a < b && !(b < a));
}

QTEST_GUILESS_MAIN(PhoneNumberTest)
#include "tst_phonenumber.moc"
