// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/address.h"

#include <QTest>

using namespace callboard::http;

class AddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainHttpIsSecureOnTheLoopbackAlone_data();
    void plainHttpIsSecureOnTheLoopbackAlone();
    void onlyTheLoopbackStandsForAService_data();
    void onlyTheLoopbackStandsForAService();
    void aServiceInClearGetsNothing();
    void addressTextLeavesTheQueryOut();
};

void AddressTest::plainHttpIsSecureOnTheLoopbackAlone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("secure");

    QTest::newRow("https") << QStringLiteral("https://api.vapi.ai/call") << true;
    QTest::newRow("loopback digits") << QStringLiteral("http://127.0.0.1:4010") << true;
    QTest::newRow("other loopback digits") << QStringLiteral("http://127.8.9.10") << true;
    QTest::newRow("loopback six") << QStringLiteral("http://[::1]:4010/x") << true;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:4010") << true;
    QTest::newRow("plain http") << QStringLiteral("http://api.vapi.ai") << false;
    QTest::newRow("begins like loopback") << QStringLiteral("http://127.evil.example") << false;
    QTest::newRow("begins like an address") << QStringLiteral("http://127.0.0.1.evil.example") << false;
    QTest::newRow("ends like localhost") << QStringLiteral("http://evil.localhost.example") << false;
    QTest::newRow("loopback as user") << QStringLiteral("http://127.0.0.1@evil.example") << false;
    QTest::newRow("password in https") << QStringLiteral("https://me:word@api.vapi.ai") << false;
    QTest::newRow("any address") << QStringLiteral("http://0.0.0.0") << false;
    QTest::newRow("other scheme") << QStringLiteral("ftp://127.0.0.1") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("no host") << QStringLiteral("https:///call") << false;
    QTest::newRow("empty") << QString() << false;
}

// F62
void AddressTest::plainHttpIsSecureOnTheLoopbackAlone()
{
    QFETCH(QString, url);
    QFETCH(bool, secure);
    QCOMPARE(isSecure(QUrl(url)), secure);
}

void AddressTest::onlyTheLoopbackStandsForAService_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("may");

    QTest::newRow("itself") << QStringLiteral("https://sheets.example") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:4010") << true;
    QTest::newRow("loopback by https") << QStringLiteral("https://localhost:4010") << true;
    QTest::newRow("another") << QStringLiteral("https://other.example") << false;
    QTest::newRow("below it") << QStringLiteral("https://sheets.example.evil.example") << false;
    QTest::newRow("in clear") << QStringLiteral("http://sheets.example") << false;
    QTest::newRow("password to the loopback") << QStringLiteral("http://me:word@127.0.0.1") << false;
    QTest::newRow("other scheme") << QStringLiteral("ftp://127.0.0.1") << false;
    QTest::newRow("empty") << QString() << false;
}

// F62
void AddressTest::onlyTheLoopbackStandsForAService()
{
    QFETCH(QString, url);
    QFETCH(bool, may);
    QCOMPARE(mayStandFor(QUrl(url), QUrl(QStringLiteral("https://sheets.example"))), may);
}

// A service whose own address is not secure gets nothing either.
void AddressTest::aServiceInClearGetsNothing()
{
    const QUrl inClear(QStringLiteral("http://sheets.example"));
    QVERIFY(!mayStandFor(inClear, inClear));
}

// F63
void AddressTest::addressTextLeavesTheQueryOut()
{
    QCOMPARE(addressText(QUrl(QStringLiteral("https://u:p@host.example:8/call/7?number=1#x"))),
             QStringLiteral("host.example/call/7"));
}

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
