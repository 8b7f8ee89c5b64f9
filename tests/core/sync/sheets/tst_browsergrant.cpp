// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/browsergrant.h"

#include "core/sync/sheets/browsertokens.h"
#include "core/sync/sheets/pkce.h"
#include "core/sync/sheets/sheetclient.h"
#include "core/sync/sheets/signinaddress.h"
#include "tests/support/clockpatience.h"
#include "tests/support/fakebrowser.h"
#include "tests/support/fakesheets.h"
#include "tests/support/faketransport.h"

#include <QTest>
#include <QUrlQuery>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::FakeSheets;
using callboard::test::FakeSignIn;
using callboard::test::SheetFault;

/// What a grant is good for, and the tokens that are made of it.
class BrowserGrantTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aGrantComesOutOfTheStoreAsItWentIn();
    void whatIsNoGrantIsNone_data();
    void whatIsNoGrantIsNone();
    void aCodeIsGoodForOneUse();
    void aCodeIsSentOnce();
    void aTokenIsAskedForOnceAnHour();
    void aRefusedTokenIsRenewed();
    void anotherRefreshTokenIsKept();
    void aWithdrawnGrantIsSaid();
    void whatPassesDoesNotEndAGrant_data();
    void whatPassesDoesNotEndAGrant();
    void aGrantIsWithdrawn();
    void whetherGoogleCouldBeToldIsKnown();

private:
    /// A person agreed; what came back.
    [[nodiscard]] SignInCode code() const;
    [[nodiscard]] BrowserGrant grant();

    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::unique_ptr<FakeSheets> m_fake;
    http::NetworkTransport m_network;
    OAuthClient m_client;
};

void BrowserGrantTest::init()
{
    m_fake = std::make_unique<FakeSheets>([this] { return toMSecsSinceEpoch(m_clock.now()) / 1000; });
    const Result<OAuthClient> client = readOAuthClient(m_fake->clientFile(), {});
    QVERIFY(client);
    m_client = *client;
}

void BrowserGrantTest::cleanup()
{
    m_fake.reset();
}

SignInCode BrowserGrantTest::code() const
{
    const QByteArray verifier = randomWord();
    const QUrl redirect(QStringLiteral("http://127.0.0.1:4711/google"));
    const QUrl back =
        test::sentBackTo(authoriseAddress(m_client, redirect, {"a-state", challengeOf(verifier)}));
    const QString code = QUrlQuery(back).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    return {code.toLatin1(), verifier, redirect};
}

BrowserGrant BrowserGrantTest::grant()
{
    const Reached<http::TokenAnswer> answer = exchangeCode(m_client, code(), m_network);
    return answer ? BrowserGrant{m_client, answer->refreshToken, answer->email} : BrowserGrant();
}

void BrowserGrantTest::aGrantComesOutOfTheStoreAsItWentIn()
{
    const BrowserGrant before = grant();
    QVERIFY(!before.refreshToken.isEmpty());
    const std::optional<BrowserGrant> after = grantFromSecret(toSecret(before));
    QVERIFY(after);
    QCOMPARE(*after, before);
}

void BrowserGrantTest::whatIsNoGrantIsNone_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArrayLiteral("1//refresh");
    QTest::newRow("no client") << QByteArrayLiteral(
        "{\"refresh_token\":\"1//r\",\"token_uri\":\"https://a\"}");
    QTest::newRow("no token") << QByteArrayLiteral("{\"client_id\":\"1\",\"token_uri\":\"https://a\"}");
    QTest::newRow("no address") << QByteArrayLiteral("{\"client_id\":\"1\",\"refresh_token\":\"1//r\"}");
}

void BrowserGrantTest::whatIsNoGrantIsNone()
{
    QFETCH(const QByteArray, secret);
    QVERIFY(!grantFromSecret(secret));
}

void BrowserGrantTest::aCodeIsGoodForOneUse()
{
    const SignInCode once = code();
    const Reached<http::TokenAnswer> answer = exchangeCode(m_client, once, m_network);
    QVERIFY(answer);
    QCOMPARE(answer->email, FakeSignIn::email());
    QVERIFY(answer->scope.contains(SpreadsheetsScope));
    const Reached<http::TokenAnswer> again = exchangeCode(m_client, once, m_network);
    QVERIFY(!again);
    QCOMPARE(again.trouble(), Trouble::SignInEnded);
}

// The network must not send it a second time behind our back: the second would be refused.
void BrowserGrantTest::aCodeIsSentOnce()
{
    test::FakeTransport transport;
    QVERIFY(
        !exchangeCode(m_client, {"4/c", "v", QUrl(QStringLiteral("http://127.0.0.1:1/google"))}, transport));
    QCOMPARE(transport.requests().size(), 1);
    QCOMPARE(transport.requests().constFirst().repeatable, http::Repeatable::Never);
}

void BrowserGrantTest::aTokenIsAskedForOnceAnHour()
{
    BrowserTokens tokens(grant(), m_network, m_clock);
    QVERIFY(tokens.clientEmail().isEmpty());
    const int before = m_fake->signIns();
    for (int i = 0; i < 3; ++i)
        QVERIFY(tokens.token());
    QCOMPARE(m_fake->signIns(), before + 1);
    m_clock.advance(seconds{3'550}); // before its end
    QVERIFY(tokens.token());
    QCOMPARE(m_fake->signIns(), before + 2);
}

// F60
void BrowserGrantTest::aRefusedTokenIsRenewed()
{
    test::ClockPatience patience(m_clock);
    SheetClient client({m_fake->url(), FakeSheets::spreadsheetId(), m_network, m_clock, patience},
                       std::make_unique<BrowserTokens>(grant(), m_network, m_clock));
    QVERIFY(client.worksheet(QStringLiteral("Leads")));
    const int before = m_fake->signIns();
    m_fake->expireTokens();
    QVERIFY(client.worksheet(QStringLiteral("Leads")));
    QCOMPARE(m_fake->signIns(), before + 1);
}

void BrowserGrantTest::anotherRefreshTokenIsKept()
{
    const BrowserGrant first = grant();
    m_fake->people([](FakeSignIn &people) { people.isRotating = true; });
    QList<QByteArray> kept;
    BrowserTokens tokens(first, m_network, m_clock,
                         [&kept](const BrowserGrant &renewed) { kept << renewed.refreshToken; });
    QVERIFY(tokens.token());
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.constFirst() != first.refreshToken);
    tokens.forget();
    QVERIFY(tokens.token()); // with the new one, for the old one is not good any more
    QCOMPARE(kept.size(), 2);
}

void BrowserGrantTest::aWithdrawnGrantIsSaid()
{
    BrowserTokens tokens(grant(), m_network, m_clock);
    QVERIFY(tokens.token());
    m_fake->people([](FakeSignIn &people) { people.withdrawAll(); });
    m_clock.advance(std::chrono::hours{1});
    const Reached<QByteArray> token = tokens.token();
    QVERIFY(!token);
    QCOMPARE(token.trouble(), Trouble::SignInEnded);
    QVERIFY(!mayPass(token.trouble()));
}

void BrowserGrantTest::whatPassesDoesNotEndAGrant_data()
{
    QTest::addColumn<SheetFault>("fault");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("too often") << SheetFault::Quota << Trouble::Quota;
    QTest::newRow("ill") << SheetFault::Unavailable << Trouble::Unavailable;
    QTest::newRow("no answer") << SheetFault::LostBefore << Trouble::Unreachable;
}

void BrowserGrantTest::whatPassesDoesNotEndAGrant()
{
    QFETCH(const SheetFault, fault);
    QFETCH(const Trouble, trouble);
    BrowserTokens tokens(grant(), m_network, m_clock);
    // The network itself asks once more where no answer came.
    m_fake->faultOfSignIns(QList<SheetFault>(10, fault));
    const Reached<QByteArray> token = tokens.token();
    QVERIFY(!token);
    QCOMPARE(token.trouble(), trouble);
    QVERIFY(mayPass(trouble));
    m_fake->faultOfSignIns({});
    QVERIFY(tokens.token());
}

void BrowserGrantTest::aGrantIsWithdrawn()
{
    const BrowserGrant given = grant();
    QVERIFY(revoke(given, m_network));
    m_fake->people([](FakeSignIn &people) { QCOMPARE(people.revocations, 1); });
    QVERIFY(!refresh(given, m_network));
    QVERIFY(revoke(given, m_network)); // it is gone, which is what was wished
}

void BrowserGrantTest::whetherGoogleCouldBeToldIsKnown()
{
    const BrowserGrant given{m_client, QByteArrayLiteral("1//r"), {}};
    test::FakeTransport transport;
    transport.then(test::notSent());
    transport.then(test::lost());
    transport.then(test::answered(503, {}));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!revoke(given, transport));
    const QList<http::Request> requests = transport.requests();
    for (const http::Request &request : requests)
        QVERIFY(!request.url.toEncoded().contains("1//r")); // F63
}

QTEST_GUILESS_MAIN(BrowserGrantTest)
#include "tst_browsergrant.moc"
