// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/passphrase.h"

#include <QTest>

#include <cstdlib>

using namespace callboard::app;

class PassphraseTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVariableIsReadOnceAndWiped();
    void anEmptyOrMissingVariableIsNothing();
};

void PassphraseTest::aVariableIsReadOnceAndWiped()
{
    // F63: neither a child process nor /proc shows it any more.
    QByteArray entry("CALLBOARD_TEST_SECRET=canary-7431");
    QCOMPARE(putenv(entry.data()), 0);
    const std::optional<QByteArray> secret = takeFromEnvironment("CALLBOARD_TEST_SECRET");
    QVERIFY(secret);
    QCOMPARE(*secret, QByteArray("canary-7431"));
    QVERIFY(!entry.contains("canary"));
    QVERIFY(!qEnvironmentVariableIsSet("CALLBOARD_TEST_SECRET"));
    QVERIFY(!takeFromEnvironment("CALLBOARD_TEST_SECRET"));
}

void PassphraseTest::anEmptyOrMissingVariableIsNothing()
{
    qputenv("CALLBOARD_TEST_SECRET", "");
    QVERIFY(!takeFromEnvironment("CALLBOARD_TEST_SECRET"));
    qunsetenv("CALLBOARD_TEST_SECRET");
    QVERIFY(!takeFromEnvironment("CALLBOARD_TEST_SECRET"));
}

QTEST_GUILESS_MAIN(PassphraseTest)
#include "tst_passphrase.moc"
