// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/accesstokens.h"

#include "core/http/networktransport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketokens.h"

#include <QLoggingCategory>
#include <QTest>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace callboard;
using namespace callboard::http;
using callboard::test::FakeTokens;
using callboard::test::TokenFault;

Q_DECLARE_METATYPE(callboard::http::TokenTrouble)

namespace {

QByteArray &said()
{
    static QByteArray lines;
    return lines;
}

void hear(QtMsgType, const QMessageLogContext &, const QString &line)
{
    said() += line.toUtf8() + '\n';
}

} // namespace

/// Over real sockets, with a clock that the test moves.
class AccessTokensTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aTokenIsFetchedOnceAnHour();
    void aForgottenTokenIsFetchedAnew();
    void onlyTheRefusedOneIsForgotten();
    void aSetClockMakesNoTokenGood();
    void whyThereIsNoneIsTold_data();
    void whyThereIsNoneIsTold();
    void aServiceThatIsIllIsAskedOnceMore_data();
    void aServiceThatIsIllIsAskedOnceMore();
    void manyThreadsFetchOne();
    void aRenewedGrantIsToldAndUsed();
    void nothingOfItIsLogged();

private:
    [[nodiscard]] TokenGrant grant() const
    {
        return {.tokenUri = m_fake->url(),
                .clientId = FakeTokens::clientId(),
                .clientSecret = FakeTokens::clientSecret(),
                .refreshToken = FakeTokens::refreshToken()};
    }

    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::unique_ptr<FakeTokens> m_fake;
    NetworkTransport m_network;
    QByteArrayList m_renewed;
    std::optional<AccessTokens> m_tokens;
};

void AccessTokensTest::init()
{
    m_fake = std::make_unique<FakeTokens>();
    m_renewed.clear();
    m_tokens.emplace(grant(), m_network, m_clock, [this](const QByteArray &token) { m_renewed << token; });
}

void AccessTokensTest::aTokenIsFetchedOnceAnHour()
{
    const AccessToken first = m_tokens->token();
    QCOMPARE(first.trouble, TokenTrouble::None);
    QCOMPARE(first.token, QByteArrayLiteral("access-1"));
    QVERIFY(!first.isKept);
    m_clock.advance(seconds{3'538}); // it ends at 3,599 s, and is given up 60 s before
    const AccessToken kept = m_tokens->token();
    QCOMPARE(kept.token, QByteArrayLiteral("access-1"));
    QVERIFY(kept.isKept);
    m_clock.advance(seconds{1});
    QCOMPARE(m_tokens->token().token, QByteArrayLiteral("access-2"));
    QCOMPARE(m_fake->count(), 2);
    QVERIFY(m_renewed.isEmpty());
}

void AccessTokensTest::aForgottenTokenIsFetchedAnew()
{
    const AccessToken first = m_tokens->token();
    m_tokens->forget(first.token);
    const AccessToken second = m_tokens->token();
    QCOMPARE(second.token, QByteArrayLiteral("access-2"));
    QVERIFY(!second.isKept);
}

// Whoever comes late with an old one does not take away the new.
void AccessTokensTest::onlyTheRefusedOneIsForgotten()
{
    const AccessToken first = m_tokens->token();
    m_tokens->forget(first.token);
    QCOMPARE(m_tokens->token().token, QByteArrayLiteral("access-2"));
    m_tokens->forget(first.token);
    QCOMPARE(m_tokens->token().token, QByteArrayLiteral("access-2"));
    QCOMPARE(m_fake->count(), 2);
}

void AccessTokensTest::aSetClockMakesNoTokenGood()
{
    QCOMPARE(m_tokens->token().token, QByteArrayLiteral("access-1"));
    m_clock.jumpWall(-std::chrono::hours{24});
    m_clock.advance(seconds{3'600});
    QCOMPARE(m_tokens->token().token, QByteArrayLiteral("access-2"));
}

void AccessTokensTest::whyThereIsNoneIsTold_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<TokenTrouble>("trouble");
    const auto row = [](const char *name, TokenFault fault, TokenTrouble trouble) {
        QTest::newRow(name) << int(fault) << trouble;
    };
    row("withdrawn", TokenFault::Ended, TokenTrouble::Ended);
    row("a person is wanted", TokenFault::WantsAPerson, TokenTrouble::Ended);
    row("no such client", TokenFault::ClientGone, TokenTrouble::ClientRefused);
    row("too many", TokenFault::Quota, TokenTrouble::Quota);
    row("nonsense", TokenFault::Nonsense, TokenTrouble::Unreadable);
}

// And it is asked once: a withdrawn grant does not become good.
void AccessTokensTest::whyThereIsNoneIsTold()
{
    QFETCH(const int, fault);
    QFETCH(const TokenTrouble, trouble);
    m_fake->setFaults({TokenFault(fault)});
    const AccessToken none = m_tokens->token();
    QCOMPARE(none.trouble, trouble);
    QVERIFY(none.token.isEmpty());
    QCOMPARE(m_fake->count(), 1);
    QCOMPARE(m_tokens->token().trouble, TokenTrouble::None); // nothing of it is kept
}

void AccessTokensTest::aServiceThatIsIllIsAskedOnceMore_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<TokenTrouble>("trouble");
    QTest::newRow("5xx") << int(TokenFault::Unavailable) << TokenTrouble::Unavailable;
    QTest::newRow("no answer") << int(TokenFault::Lost) << TokenTrouble::Unreachable;
}

void AccessTokensTest::aServiceThatIsIllIsAskedOnceMore()
{
    QFETCH(const int, fault);
    QFETCH(const TokenTrouble, trouble);
    m_fake->setFaults({TokenFault(fault)});
    QCOMPARE(m_tokens->token().trouble, TokenTrouble::None);
    m_tokens.emplace(grant(), m_network, m_clock);
    m_fake->setFaults(QList<TokenFault>(8, TokenFault(fault)));
    QCOMPARE(m_tokens->token().trouble, trouble); // and then the next mail tries it
    m_fake->setFaults({});
    QCOMPARE(m_tokens->token().trouble, TokenTrouble::None);
}

void AccessTokensTest::manyThreadsFetchOne()
{
    std::vector<AccessToken> got(8);
    std::vector<std::thread> threads;
    threads.reserve(got.size());
    for (AccessToken &each : got)
        threads.emplace_back([this, &each] { each = m_tokens->token(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const AccessToken &each : got)
        QCOMPARE(each.token, QByteArrayLiteral("access-1"));
    QCOMPARE(m_fake->count(), 1);
}

void AccessTokensTest::aRenewedGrantIsToldAndUsed()
{
    m_fake->rotate();
    QCOMPARE(m_tokens->token().trouble, TokenTrouble::None);
    QCOMPARE(m_renewed, QByteArrayList{QByteArrayLiteral("1//refresh-2")});
    m_clock.advance(seconds{3'600});
    QCOMPARE(m_tokens->token().trouble, TokenTrouble::None);
    const QUrlQuery last = m_fake->forms().constLast();
    QCOMPARE(last.queryItemValue(QStringLiteral("refresh_token"), QUrl::FullyDecoded),
             QStringLiteral("1//refresh-2"));
}

// F63
void AccessTokensTest::nothingOfItIsLogged()
{
    said().clear();
    // Whatever the surroundings keep silent.
    QLoggingCategory::installFilter([](QLoggingCategory *category) {
        category->setEnabled(QtDebugMsg, true);
        category->setEnabled(QtInfoMsg, true);
    });
    const QtMessageHandler before = qInstallMessageHandler(&hear);
    m_fake->rotate();
    m_fake->setFaults({TokenFault::Unavailable, TokenFault::None, TokenFault::Ended});
    (void)m_tokens->token();
    m_clock.advance(seconds{3'600});
    (void)m_tokens->token();
    qInstallMessageHandler(before);
    QLoggingCategory::installFilter(nullptr);
    QVERIFY(said().contains("token")); // the address, and what came of it
    for (const char *secret : {"access-", "refresh-", "GOCSPX", "client_secret"})
        QVERIFY2(!said().contains(secret), said().constData());
}

QTEST_GUILESS_MAIN(AccessTokensTest)
#include "tst_accesstokens.moc"
