// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/serviceaccounttokens.h"

#include "core/http/networktransport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesheets.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::FakeSheets;
using callboard::test::SheetFault;

class TokenSourceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aTokenIsAskedForOnceAnHour();
    void aForgottenTokenIsAskedForAnew();
    void aSetClockMakesNoTokenGood();
    void whyThereIsNoneIsTold_data();
    void whyThereIsNoneIsTold();
    void anAnswerWithoutATokenIsNone_data();
    void anAnswerWithoutATokenIsNone();

private:
    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::unique_ptr<FakeSheets> m_fake;
    http::NetworkTransport m_network;
    std::optional<ServiceAccountTokens> m_tokens;
};

void TokenSourceTest::init()
{
    m_fake = std::make_unique<FakeSheets>([this] { return toMSecsSinceEpoch(m_clock.now()) / 1000; });
    const Result<ServiceAccount> account = readServiceAccount(m_fake->keyFile(), {});
    QVERIFY(account);
    m_tokens.emplace(*account, m_network, m_clock);
}

void TokenSourceTest::aTokenIsAskedForOnceAnHour()
{
    for (int i = 0; i < 3; ++i) {
        const Reached<QByteArray> token = m_tokens->token();
        QVERIFY(token);
        QCOMPARE(*token, QByteArrayLiteral("token-1"));
    }
    m_clock.advance(seconds{3'500});
    QCOMPARE(*m_tokens->token(), QByteArrayLiteral("token-1"));
    m_clock.advance(seconds{50});
    QCOMPARE(*m_tokens->token(), QByteArrayLiteral("token-2"));
    QCOMPARE(m_fake->signIns(), 2);
}

void TokenSourceTest::aForgottenTokenIsAskedForAnew()
{
    QVERIFY(m_tokens->token());
    m_tokens->forget();
    QCOMPARE(*m_tokens->token(), QByteArrayLiteral("token-2"));
}

void TokenSourceTest::aSetClockMakesNoTokenGood()
{
    QVERIFY(m_tokens->token());
    m_clock.sleep(std::chrono::hours{2});
    m_clock.jumpWall(-std::chrono::hours{2});
    const Reached<QByteArray> token = m_tokens->token();
    QVERIFY(token);
    QCOMPARE(*token, QByteArrayLiteral("token-2"));
}

void TokenSourceTest::whyThereIsNoneIsTold_data()
{
    QTest::addColumn<SheetFault>("fault");
    QTest::addColumn<int>("minutesAhead");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("key refused") << SheetFault::Denied << 0 << Trouble::KeyRefused;
    QTest::newRow("clock ahead") << SheetFault::None << 30 << Trouble::ClockWrong;
    QTest::newRow("clock behind") << SheetFault::None << -30 << Trouble::ClockWrong;
    QTest::newRow("too often") << SheetFault::Quota << 0 << Trouble::Quota;
    QTest::newRow("ill") << SheetFault::Unavailable << 0 << Trouble::Unavailable;
    QTest::newRow("no answer") << SheetFault::LostBefore << 0 << Trouble::Unreachable;
}

void TokenSourceTest::whyThereIsNoneIsTold()
{
    QFETCH(const SheetFault, fault);
    QFETCH(const int, minutesAhead);
    QFETCH(const Trouble, trouble);
    const Instant right = m_clock.now();
    m_fake = std::make_unique<FakeSheets>([right] { return toMSecsSinceEpoch(right) / 1000; });
    const Result<ServiceAccount> account = readServiceAccount(m_fake->keyFile(), {});
    QVERIFY(account);
    // The network itself asks once more where no answer came.
    m_fake->faultOfSignIns(QList<SheetFault>(10, fault));
    m_clock.jumpWall(std::chrono::minutes{minutesAhead});
    ServiceAccountTokens tokens(*account, m_network, m_clock);
    const Reached<QByteArray> token = tokens.token();
    m_clock.jumpWall(-std::chrono::minutes{minutesAhead});
    QVERIFY(!token);
    QCOMPARE(token.trouble(), trouble);
    m_fake->faultOfSignIns({});
    QVERIFY(tokens.token()); // the next try is a new one
}

void TokenSourceTest::anAnswerWithoutATokenIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArrayLiteral("<html>");
    QTest::newRow("no token") << QByteArrayLiteral("{\"expires_in\":3599}");
    QTest::newRow("a token that is a header")
        << QByteArrayLiteral("{\"access_token\":\"a\\r\\nHost: b\",\"expires_in\":3599}");
}

void TokenSourceTest::anAnswerWithoutATokenIsNone()
{
    QFETCH(const QByteArray, body);
    test::FakeTransport transport;
    transport.then(test::answered(200, body));
    const Result<ServiceAccount> account = readServiceAccount(m_fake->keyFile(), {});
    QVERIFY(account);
    ServiceAccountTokens tokens(*account, transport, m_clock);
    const Reached<QByteArray> token = tokens.token();
    QVERIFY(!token);
    QCOMPARE(token.trouble(), Trouble::Unreadable);
}

QTEST_GUILESS_MAIN(TokenSourceTest)
#include "tst_tokensource.moc"
