// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailaddress.h"

#include <QTest>

using namespace callboard;

class EmailAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAddressesFromOtherText_data();
    void tellsAddressesFromOtherText();
};

void EmailAddressTest::tellsAddressesFromOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAddress");
    const auto row = [](const char *text, bool isAddress) {
        QTest::newRow(text) << QString::fromUtf8(text) << isAddress;
    };
    row("p@example.com", true); // S0-013
    row("first.last+tag@mail.example.co.in", true);
    row("o'neil@example.com", true);
    row("आशा@उदाहरण.भारत", true);
    row("", false);
    row("example.com", false);
    row("@example.com", false);
    row("p@", false);
    row("p@localhost", false);
    row("p@.com", false);
    row("p@example.", false);
    row("p@example..com", false);
    row("p@@example.com", false);
    row("p q@example.com", false);
    row("p@example.com,q@example.com", false);
    row("Asha <p@example.com>", false);
    row("p@exam\nple.com", false);
    QTest::newRow("254 characters") << QString(242, u'a') + QStringLiteral("@example.com") << true;
    QTest::newRow("255 characters") << QString(243, u'a') + QStringLiteral("@example.com") << false;
}

void EmailAddressTest::tellsAddressesFromOtherText()
{
    QFETCH(const QString, text);
    QTEST(isEmailAddress(text), "isAddress");
}

QTEST_GUILESS_MAIN(EmailAddressTest)
#include "tst_emailaddress.moc"
