// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/loopbackredirect.h"

#include "tests/support/fakeclock.h"
#include "tests/support/rawhttp.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace callboard;
using namespace callboard::sync;
using callboard::test::RawHttp;
using callboard::test::statusOf;

class LoopbackRedirectTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theRightOneIsAnsweredAndTheDoorIsShut();
    void whatDoesNotBelongIsRefusedAndTheWaitGoesOn_data();
    void whatDoesNotBelongIsRefusedAndTheWaitGoesOn();
    void aNoEndsTheWait_data();
    void aNoEndsTheWait();
    void ofTwoRightOnesOneCounts();
    void aRequestMayComeInPieces();
    void aSilentOneHoldsNobodyUp();
    void aSlowOneIsSentAway();
    void aLongOneIsSentAway();
    void theOldestMakesRoom();
    void theTimeRunsOut_data();
    void theTimeRunsOut();
    void itListensOnThisMachineAlone();

private:
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_redirect->address().port()); }
    [[nodiscard]] QByteArray host() const { return "127.0.0.1:" + QByteArray::number(port()); }
    [[nodiscard]] QByteArray get(const QByteArray &target) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nAccept: text/html\r\n\r\n";
    }
    [[nodiscard]] QByteArray good() const
    {
        return get("/google?state=the-state&code=4%2F0Ab_c-d&scope=a%20b");
    }
    /// Sends and reads to the end.
    [[nodiscard]] QByteArray asked(const QByteArray &bytes) const
    {
        RawHttp client(port());
        client.send(bytes);
        return client.answer();
    }
    [[nodiscard]] bool isShut() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port());
        return !socket.waitForConnected() && socket.error() == QAbstractSocket::ConnectionRefusedError;
    }
    /// That the sign-in still waits is proved by the right request, which ends it.
    [[nodiscard]] bool stillWaits() const
    {
        return m_returns.isEmpty() && statusOf(asked(good())) == 200 &&
               QTest::qWaitFor([this] { return m_returns.size() == 1; });
    }

    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
    std::unique_ptr<LoopbackRedirect> m_redirect;
    QList<SignInReturn> m_returns;
};

void LoopbackRedirectTest::init()
{
    m_returns.clear();
    m_redirect = std::make_unique<LoopbackRedirect>(QByteArrayLiteral("the-state"), m_clock);
    connect(m_redirect.get(), &LoopbackRedirect::finished, this,
            [this](const SignInReturn &answer) { m_returns << answer; });
    QVERIFY(m_redirect->listen());
    QVERIFY(port() > 0);
}

void LoopbackRedirectTest::cleanup()
{
    m_redirect.reset();
}

void LoopbackRedirectTest::theRightOneIsAnsweredAndTheDoorIsShut()
{
    const QByteArray page = asked(good());
    QCOMPARE(statusOf(page), 200);
    QVERIFY(page.contains("You can close this window"));
    QVERIFY(!page.contains("0Ab_c-d"));
    QTRY_COMPARE(m_returns.size(), 1);
    QCOMPARE(m_returns.constFirst().kind, SignInReturn::Kind::Code);
    QCOMPARE(m_returns.constFirst().code, QByteArrayLiteral("4/0Ab_c-d"));
    QVERIFY(isShut());
    m_clock.advance(LoopbackRedirect::Patience);
    QCoreApplication::processEvents();
    QCOMPARE(m_returns.size(), 1);
}

// Threat A1: a page in the operator's browser that guesses the port.
void LoopbackRedirectTest::whatDoesNotBelongIsRefusedAndTheWaitGoesOn_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("whole"); // in place of a GET of the target; HOST is where it listens
    const auto target = [](const char *title, const char *path) {
        QTest::newRow(title) << QByteArray(path) << QByteArray();
    };
    target("another path", "/?state=the-state&code=4");
    target("a path below", "/google/?state=the-state&code=4");
    target("an icon", "/favicon.ico");
    target("a wrong state", "/google?state=the-stat&code=4");
    target("no state", "/google?code=4");
    target("an empty state", "/google?state=&code=4");
    target("two states", "/google?state=the-state&state=the-state&code=4");
    target("no code", "/google?state=the-state");
    target("an empty code", "/google?state=the-state&code=");
    target("two codes", "/google?state=the-state&code=4&code=5");
    target("a no without the state", "/google?error=access_denied");
    target("a no with a wrong state", "/google?error=access_denied&state=x");
    target("another host in the path", "//evil.example/google?state=the-state&code=4");
    target("no path", "http://127.0.0.1/google?state=the-state&code=4");
    const auto whole = [](const char *title, const char *bytes) {
        QTest::newRow(title) << QByteArray() << QByteArray(bytes);
    };
    whole("another method", "POST /google?state=the-state&code=4 HTTP/1.1\r\nHost: HOST\r\n\r\n");
    whole("no host", "GET /google?state=the-state&code=4 HTTP/1.1\r\n\r\n");
    whole("another host", "GET /google?state=the-state&code=4 HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    whole("two hosts", "GET /google?state=the-state&code=4 HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n");
    whole("no version", "GET /google?state=the-state&code=4\r\nHost: HOST\r\n\r\n");
    whole("no HTTP", "\x16\x03\x01\x02\r\n\r\n");
    whole("nothing", "\r\n\r\n");
}

void LoopbackRedirectTest::whatDoesNotBelongIsRefusedAndTheWaitGoesOn()
{
    QFETCH(const QByteArray, target);
    QFETCH(QByteArray, whole);
    whole.replace("HOST", host());
    const QByteArray page = asked(whole.isEmpty() ? get(target) : whole);
    QCOMPARE(statusOf(page), 400);
    QVERIFY(page.contains("does not belong"));
    QVERIFY(stillWaits());
}

void LoopbackRedirectTest::aNoEndsTheWait_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<SignInReturn::Kind>("kind");
    QTest::newRow("the person's") << QByteArrayLiteral("access_denied") << SignInReturn::Kind::Denied;
    QTest::newRow("Google's") << QByteArrayLiteral("admin_policy_enforced") << SignInReturn::Kind::Failed;
    QTest::newRow("something hostile") << QByteArrayLiteral("%3Cscript%3E") << SignInReturn::Kind::Failed;
}

void LoopbackRedirectTest::aNoEndsTheWait()
{
    QFETCH(const QByteArray, word);
    QFETCH(const SignInReturn::Kind, kind);
    const QByteArray page = asked(get("/google?state=the-state&code=4&error=" + word));
    QCOMPARE(statusOf(page), 200);
    QVERIFY(page.contains("not signed in"));
    QVERIFY(!page.contains("script"));
    QTRY_COMPARE(m_returns.size(), 1);
    QCOMPARE(m_returns.constFirst().kind, kind);
    QVERIFY(m_returns.constFirst().code.isEmpty());
    QVERIFY(isShut());
}

void LoopbackRedirectTest::ofTwoRightOnesOneCounts()
{
    RawHttp one(port());
    RawHttp two(port());
    QVERIFY(one.isConnected() && two.isConnected());
    one.send(good());
    two.send(good());
    const int answered = (statusOf(one.answer()) == 200 ? 1 : 0) + (statusOf(two.answer()) == 200 ? 1 : 0);
    QCOMPARE(answered, 1);
    QTRY_COMPARE(m_returns.size(), 1);
}

void LoopbackRedirectTest::aRequestMayComeInPieces()
{
    RawHttp client(port());
    const QByteArray bytes = good();
    for (const char byte : bytes) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QCOMPARE(statusOf(client.answer()), 200);
    QTRY_COMPARE(m_returns.size(), 1);
}

// Browsers open connections that they may never use.
void LoopbackRedirectTest::aSilentOneHoldsNobodyUp()
{
    RawHttp silent(port());
    RawHttp half(port());
    QVERIFY(silent.isConnected() && half.isConnected());
    half.send("GET /google?state=the-sta");
    QCOMPARE(statusOf(asked(good())), 200);
    QTRY_COMPARE(m_returns.size(), 1);
    QTRY_VERIFY(silent.isClosed() && half.isClosed());
    QVERIFY(half.soFar().isEmpty());
}

void LoopbackRedirectTest::aSlowOneIsSentAway()
{
    RawHttp slow(port());
    slow.send("GET /google?state=the-sta");
    // It must have been let in before the time runs.
    RawHttp other(port());
    other.send(get("/"));
    QCOMPARE(statusOf(other.answer()), 400);
    QVERIFY(!slow.isClosed());
    m_clock.advance(LoopbackRedirect::RequestTime);
    QTRY_VERIFY(slow.isClosed());
    QVERIFY(stillWaits());
}

void LoopbackRedirectTest::aLongOneIsSentAway()
{
    RawHttp client(port());
    client.send("GET /google?state=the-state&code=" + QByteArray(LoopbackRedirect::MostBytes, 'a'));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(stillWaits());
}

void LoopbackRedirectTest::theOldestMakesRoom()
{
    std::vector<std::unique_ptr<RawHttp>> clients;
    for (qsizetype i = 0; i < LoopbackRedirect::MostConnections + 1; ++i) {
        clients.push_back(std::make_unique<RawHttp>(port()));
        QVERIFY(clients.back()->isConnected());
    }
    QTRY_VERIFY(clients.front()->isClosed());
    QVERIFY(!clients.back()->isClosed());
    QVERIFY(stillWaits());
}

void LoopbackRedirectTest::theTimeRunsOut_data()
{
    QTest::addColumn<bool>("asleep");
    QTest::newRow("awake") << false;
    QTest::newRow("asleep") << true;
}

void LoopbackRedirectTest::theTimeRunsOut()
{
    QFETCH(const bool, asleep);
    RawHttp client(port());
    client.send("GET /goo");
    m_clock.advance(LoopbackRedirect::Patience - seconds{1});
    RawHttp other(port());
    other.send(get("/"));
    QCOMPARE(statusOf(other.answer()), 400);
    QVERIFY(m_returns.isEmpty());
    if (asleep)
        m_clock.sleep(seconds{1});
    else
        m_clock.advance(seconds{1});
    QTRY_COMPARE(m_returns.size(), 1);
    QCOMPARE(m_returns.constFirst().kind, SignInReturn::Kind::TimedOut);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(isShut());
}

void LoopbackRedirectTest::itListensOnThisMachineAlone()
{
    const QUrl address = m_redirect->address();
    QCOMPARE(address.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(address.scheme(), QStringLiteral("http"));
    LoopbackRedirect another(QByteArrayLiteral("x"), m_clock);
    QVERIFY(another.listen());
    QVERIFY(another.address().port() != address.port());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHostIPv6, port());
    QVERIFY(!socket.waitForConnected());
#ifdef Q_OS_LINUX
    // This machine's, too, but not the address that it was told to listen on.
    socket.connectToHost(QStringLiteral("127.0.0.2"), port());
    QVERIFY(!socket.waitForConnected());
#endif
}

QTEST_GUILESS_MAIN(LoopbackRedirectTest)
#include "tst_loopbackredirect.moc"
