// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/browsersignin.h"

#include "core/sync/sheets/loopbackredirect.h"
#include "core/sync/sheets/pkce.h"
#include "tests/support/fakebrowser.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesheets.h"

#include <QTest>
#include <QThread>
#include <QUrlQuery>

#include <atomic>
#include <future>
#include <memory>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::FakeSheets;
using callboard::test::FakeSignIn;

namespace {

/// A sign-in in a thread of its own, as on the pool.
class Attempt
{
public:
    Attempt(const OAuthClient &client, const Clock &clock)
        : m_thread(QThread::create([this, client, &clock] {
            m_result = signInByBrowser(client, {m_network, clock,
                                                [this](const QUrl &address) { m_address.set_value(address); },
                                                [this] { return m_isWanted.load(); }});
        }))
    {
        m_thread->start();
    }
    Attempt(const Attempt &) = delete;
    Attempt &operator=(const Attempt &) = delete;
    ~Attempt()
    {
        cancel();
        m_thread->wait();
    }

    /// What the browser is to open, waited for.
    [[nodiscard]] QUrl address() { return m_address.get_future().get(); }
    void cancel() { m_isWanted = false; }
    /// Waited for.
    [[nodiscard]] Result<BrowserGrant> result()
    {
        m_thread->wait();
        return m_result;
    }

private:
    http::NetworkTransport m_network;
    std::promise<QUrl> m_address;
    std::atomic_bool m_isWanted = true;
    Result<BrowserGrant> m_result = fail(ErrorCode::Unspecified);
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class BrowserSignInTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aPersonSignsIn();
    void whoeverDoesNotSayWhoItIsMaySignIn();
    void aPersonMaySayNo();
    void whatIsNotEnoughIsSaid_data();
    void whatIsNotEnoughIsSaid();
    void theCodeOfAnotherSignInIsNoGood();
    void nobodySignsIn();
    void theWaitIsBrokenOff();
    void secretsStayOutOfTheBrowser();

private:
    [[nodiscard]] OAuthClient client() const
    {
        return readOAuthClient(m_fake->clientFile(), {}).value_or(OAuthClient());
    }

    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::unique_ptr<FakeSheets> m_fake;
};

void BrowserSignInTest::init()
{
    m_fake = std::make_unique<FakeSheets>([this] { return toMSecsSinceEpoch(m_clock.now()) / 1000; });
}

void BrowserSignInTest::cleanup()
{
    m_fake.reset();
}

void BrowserSignInTest::aPersonSignsIn()
{
    Attempt attempt(client(), m_clock);
    const http::Response page = test::browse(attempt.address());
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("You can close this window"));
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY2(grant, grant ? "" : qPrintable(operatorText(grant.error())));
    QCOMPARE(grant->client, client());
    QCOMPARE(grant->email, FakeSignIn::email());
    m_fake->people(
        [&grant](FakeSignIn &people) { QVERIFY(people.refreshTokens().contains(grant->refreshToken)); });
}

void BrowserSignInTest::whoeverDoesNotSayWhoItIsMaySignIn()
{
    m_fake->people([](FakeSignIn &people) { people.isSilent = true; });
    Attempt attempt(client(), m_clock);
    QCOMPARE(test::browse(attempt.address()).status, 200);
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(grant);
    QVERIFY(grant->email.isEmpty());
}

void BrowserSignInTest::aPersonMaySayNo()
{
    m_fake->people([](FakeSignIn &people) { people.error = QStringLiteral("access_denied"); });
    Attempt attempt(client(), m_clock);
    QVERIFY(test::browse(attempt.address()).body.contains("not signed in"));
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, ErrorCode::Refused);
    QVERIFY(operatorText(grant.error()).contains(QLatin1String("allow it")));
    QCOMPARE(m_fake->signIns(), 0);
}

void BrowserSignInTest::whatIsNotEnoughIsSaid_data()
{
    using Change = std::function<void(FakeSignIn &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("said");
    QTest::newRow("the box was unticked")
        << Change([](FakeSignIn &people) { people.scope = QStringLiteral("openid email"); })
        << QStringLiteral("ticked");
    QTest::newRow("for an hour") << Change([](FakeSignIn &people) { people.isForAnHour = true; })
                                 << QStringLiteral("hour");
    QTest::newRow("the client is gone")
        << Change([](FakeSignIn &people) { people.isClientGone = true; }) << QStringLiteral("OAuth client");
    QTest::newRow("Google says no") << Change([](FakeSignIn &people) {
        people.error = QStringLiteral("admin_policy_enforced");
    }) << QStringLiteral("administrator");
}

void BrowserSignInTest::whatIsNotEnoughIsSaid()
{
    QFETCH(const std::function<void(FakeSignIn &)>, change);
    QFETCH(const QString, said);
    m_fake->people(change);
    Attempt attempt(client(), m_clock);
    QCOMPARE(test::browse(attempt.address()).status, 200);
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, ErrorCode::Refused);
    const QString text = operatorText(grant.error());
    QVERIFY2(text.contains(said), qPrintable(text));
}

// RFC 7636: whoever smuggles in a code that was given to another verifier gets nothing for it.
void BrowserSignInTest::theCodeOfAnotherSignInIsNoGood()
{
    Attempt attempt(client(), m_clock);
    QUrl address = attempt.address();
    QUrlQuery query(address);
    query.removeQueryItem(QStringLiteral("code_challenge"));
    query.addQueryItem(QStringLiteral("code_challenge"), QString::fromLatin1(challengeOf(randomWord())));
    address.setQuery(query);
    QCOMPARE(test::browse(address).status, 200);
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(!grant);
    QCOMPARE(grant.error().detail, toWord(Trouble::SignInEnded));
    m_fake->people([](FakeSignIn &people) { QVERIFY(people.refreshTokens().isEmpty()); });
}

void BrowserSignInTest::nobodySignsIn()
{
    Attempt attempt(client(), m_clock);
    QVERIFY(attempt.address().isValid());
    m_clock.advance(LoopbackRedirect::Patience);
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, ErrorCode::Refused);
    QVERIFY(operatorText(grant.error()).contains(QLatin1String("five minutes")));
}

void BrowserSignInTest::theWaitIsBrokenOff()
{
    Attempt attempt(client(), m_clock);
    QVERIFY(attempt.address().isValid());
    attempt.cancel();
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, ErrorCode::Cancelled);
}

// F63
void BrowserSignInTest::secretsStayOutOfTheBrowser()
{
    Attempt attempt(client(), m_clock);
    const QUrl address = attempt.address();
    const QUrl back = test::sentBackTo(address);
    http::Request request;
    request.url = back;
    const http::Response page = http::NetworkTransport().send(request);
    const Result<BrowserGrant> grant = attempt.result();
    QVERIFY(grant);
    for (const QByteArray &shown : {address.toEncoded(), back.toEncoded(), page.body}) {
        QVERIFY(!QByteArray::fromPercentEncoding(shown).contains(client().secret));
        QVERIFY(!QByteArray::fromPercentEncoding(shown).contains(grant->refreshToken));
    }
    QVERIFY(!page.body.contains("code"));
}

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "tst_browsersignin.moc"
