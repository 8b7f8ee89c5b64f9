// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/apiserver.h"

#include "core/api/apilistener.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawhttp.h"

#include <memory>
#include <vector>

namespace callboard::api {

using test::RawHttp;
using test::statusOf;

/// F61 and F33, against the real server through raw sockets.
class ApiServerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>(fromMSecsSinceEpoch(1'795'156'200'000));
        m_requests.clear();
        m_replies.clear();
        m_isAnswering = true;
        open({*m_clock, Patience{.close = milliseconds{50}}});
    }

    void aRequestIsAnsweredAndTheConnectionClosed()
    {
        const QByteArray answer = exchange(get("/api/x%2Fy?name=a%26b"));
        QCOMPARE(statusOf(answer), 200);
        const qsizetype end = answer.indexOf("\r\n\r\n");
        QVERIFY(answer.left(end).toLower().contains("connection: close"));
        QVERIFY(answer.left(end).toLower().contains("content-length: 16"));
        QVERIFY(!answer.left(end).toLower().contains("access-control"));
        QCOMPARE(answer.mid(end + 4), QByteArray("{\"success\":true}"));
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.first().path, (QStringList{QStringLiteral("api"), QStringLiteral("x/y")}));
        QCOMPARE(m_requests.first().parameter(QStringLiteral("name")), QStringLiteral("a&b"));
        QCOMPARE(m_requests.first().scope, Scope::Watch);
        QCOMPARE(m_server->admitted(), 1);
    }

    void aBodyArrivesWholeHoweverItIsCut()
    {
        const QByteArray body = "{\"a\": \"" + QByteArray(3'000, 'x') + "\"}";
        const QByteArray bytes = post(body);
        for (const qsizetype cut :
             {qsizetype(1), qsizetype(20), bytes.indexOf("\r\n\r\n") + 2, bytes.size() - 1}) {
            RawHttp client(m_port);
            QVERIFY(client.isConnected());
            client.send(bytes.left(cut));
            QCoreApplication::processEvents();
            client.send(bytes.mid(cut));
            QCOMPARE(statusOf(client.answer()), 200);
            QCOMPARE(m_requests.last().body, body);
            QCOMPARE(m_requests.last().scope, Scope::Call);
        }
    }

    void theLargestBodyIsTakenAndALargerOneIsNot()
    {
        QCOMPARE(statusOf(exchange(post(QByteArray(Gate::MostBodyBytes, ' ')))), 200);
        QCOMPARE(statusOf(exchange(post(QByteArray(Gate::MostBodyBytes + 1, ' ')))), 413);
        QCOMPARE(m_requests.size(), 1);
    }

    // Some clients ask before they send much.
    void aClientThatAsksBeforeItSendsIsTold()
    {
        RawHttp client(m_port);
        client.send("POST /x HTTP/1.1\r\nHost: " + host() +
                    "\r\nAuthorization: Bearer call\r\nExpect: 100-continue\r\n"
                    "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n");
        QTRY_COMPARE(client.soFar(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("{}");
        QVERIFY(client.answer().startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200"));
    }

    void whatIsRefusedLearnsNothingAndHasNoEffect_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray token = "Authorization: Bearer watch\r\n";
        const auto line = [](const QByteArray &first) -> QByteArray { return first + " HTTP/1.1\r\n"; };
        const QByteArray good = "Host: %1\r\n";
        QTest::newRow("foreign host") << line("GET /health") + "Host: evil.example\r\n" + token + "\r\n"
                                      << 403;
        QTest::newRow("rebound host")
            << line("GET /health") + "Host: 127.evil.example:8791\r\n" + token + "\r\n"
            << 403;
        QTest::newRow("foreign origin")
            << line("GET /health") + good + token + "Origin: https://evil.example\r\n\r\n"
            << 403;
        QTest::newRow("preflight")
            << line("OPTIONS /health") + good +
                   "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n"
            << 403;
        QTest::newRow("no token") << line("GET /health") + good + "\r\n" << 401;
        QTest::newRow("token in the address") << line("GET /health?token=watch") + good + "\r\n" << 401;
        QTest::newRow("wrong token") << line("GET /health") + good + "Authorization: Bearer xxxxx\r\n\r\n"
                                     << 401;
        QTest::newRow("HEAD") << line("HEAD /health") + good + token + "\r\n" << 405;
        QTest::newRow("form") << line("POST /x") + good + token +
                                     "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}"
                              << 415;
        QTest::newRow("said to be large")
            << line("POST /x") + good + token +
                   "Content-Type: application/json\r\nContent-Length: 99999999\r\n\r\n"
            << 413;
        QTest::newRow("chunked") << line("POST /x") + good + token +
                                        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                 << 400;
        QTest::newRow("bare LF") << QByteArray(
                                        "GET /health HTTP/1.1\nHost: %1\nAuthorization: Bearer watch\n\n")
                                 << 400;
        QTest::newRow("HTTP/1.0") << "GET /health HTTP/1.0\r\n" + good + token + "\r\n" << 400;
        QTest::newRow("large head") << line("GET /health") + good + token + "X: " + QByteArray(20'000, 'x') +
                                           "\r\n\r\n"
                                    << 431;
        QTest::newRow("endless head")
            << line("GET /health") + good + token + "X: " + QByteArray(200'000, 'x') << 431;
        QTest::newRow("not HTTP") << QByteArrayLiteral("\x16\x03\x01\x02\x00\x01\n\x00 x\r\n\r\n") << 400;
        QTest::newRow("two requests")
            << line("GET /health") + good + token + "\r\n" + line("GET /x") + good + token + "\r\n"
            << 400;
        QTest::newRow("more than its body")
            << line("POST /x") + good + token +
                   "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{}"
            << 400;
    }

    void whatIsRefusedLearnsNothingAndHasNoEffect()
    {
        QFETCH(QByteArray, request);
        QFETCH(const int, status);
        request.replace("%1", host());
        const QByteArray answer = exchange(request);
        QCOMPARE(statusOf(answer), status);
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QVERIFY(answer.contains("Content-Length: 0\r\n"));
        for (const char *told : {"Server:", "Access-Control", "Callboard", "Qt", "Set-Cookie"})
            QVERIFY2(!answer.toLower().contains(QByteArray(told).toLower()), answer.constData());
        QVERIFY(m_requests.isEmpty());
        QCOMPARE(m_server->refused(), 1);
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
    }

    void aSlowHeadIsCut()
    {
        open({*m_clock, Patience{milliseconds{50}, milliseconds{10'000}, milliseconds{50}}});
        RawHttp client(m_port);
        client.send("GET /health HTTP/1.1\r\nHost: ");
        QCOMPARE(statusOf(client.answer()), 408);
        RawHttp silent(m_port);
        QCOMPARE(statusOf(silent.answer()), 408);
    }

    void aSlowBodyIsCut()
    {
        open({*m_clock, Patience{milliseconds{10'000}, milliseconds{50}, milliseconds{50}}});
        RawHttp client(m_port);
        client.send(post("{\"a\": 1}").chopped(3));
        QCOMPARE(statusOf(client.answer()), 408);
        QVERIFY(m_requests.isEmpty());
        QCOMPARE(m_server->admitted(), 0); // what the gate agreed to is a request once it is there
        QCOMPARE(m_server->refused(), 1);
    }

    // The patience is for the request alone.
    void aSlowAnswerIsWaitedFor()
    {
        open({*m_clock, Patience{milliseconds{50}, milliseconds{50}, milliseconds{5'000}}});
        m_isAnswering = false;
        RawHttp client(m_port);
        client.send(get("/health"));
        QTRY_COMPARE(m_replies.size(), 1);
        RawHttp silent(m_port);
        QCOMPARE(statusOf(silent.answer()), 408); // by then the patience is over
        QVERIFY(!client.isClosed());
        m_replies.first()(ApiAnswer::document({}));
        QCOMPARE(statusOf(client.answer()), 200);
    }

    void aClientThatHasLeftDoesNoHarm()
    {
        m_isAnswering = false;
        RawHttp client(m_port);
        client.send(get("/health"));
        QTRY_COMPARE(m_replies.size(), 1);
        client.leave();
        QTRY_VERIFY(m_server->findChildren<QTcpSocket *>().isEmpty());
        m_replies.first()(ApiAnswer::document({}));
        m_isAnswering = true;
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
    }

    void anAnswerAfterTheServersEndGoesNowhere()
    {
        m_isAnswering = false;
        RawHttp client(m_port);
        client.send(get("/health"));
        QTRY_COMPARE(m_replies.size(), 1);
        m_server.reset();
        m_replies.first()(ApiAnswer::document({}));
        QVERIFY(client.answer().isEmpty());
    }

    void tooManyRequestsAreAskedToWait()
    {
        open({*m_clock, Patience{.close = milliseconds{50}}, RateLimit(2, 1)});
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
        const QByteArray refused = exchange(get("/health"));
        QCOMPARE(statusOf(refused), 429);
        QVERIFY(refused.contains("Retry-After: 1\r\n"));
        m_clock->advance(seconds{1});
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
    }

    // Whoever tries tokens is soon not answered, and does not keep those with a token waiting.
    void strangersAreNotEvenAnsweredForLong()
    {
        open({*m_clock, Patience{.close = milliseconds{50}}, RateLimit(2, 1), RateLimit(1, 1)});
        const QByteArray stranger = "GET /health HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
        QCOMPARE(statusOf(exchange(stranger)), 401);
        QCOMPARE(exchange(stranger), QByteArray());
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
    }

    // F33: where it is said so, nobody new is let in for a while then.
    void whoTriesAddressesIsSlowedDown()
    {
        const QByteArray stranger = "GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n";
        const auto openAndTry = [&](milliseconds rest) {
            open({*m_clock, Patience{.close = milliseconds{50}, .rest = rest}, RateLimit(2, 1),
                  RateLimit(1, 1)});
            return statusOf(exchange(stranger)) == 403 && exchange(stranger).isEmpty();
        };
        QVERIFY(openAndTry(milliseconds{3'600'000}));
        RawHttp client(m_port);
        client.send(get("/health"));
        ApiServer other({*m_clock}, {});
        const quint16 port = other.open(0, {"a", "b"}).value_or(0);
        for (int i = 0; i < 5; ++i) {
            RawHttp elsewhere(port);
            elsewhere.send(stranger);
            QCOMPARE(statusOf(elsewhere.answer()), 403);
        }
        QCOMPARE(m_server->admitted(), 0);
        QCOMPARE(client.soFar(), QByteArray());

        QVERIFY(openAndTry(milliseconds{1}));
        QCOMPARE(statusOf(exchange(get("/health"))), 200);
    }

    // F33: half requests hold no line for long, and beyond the limit none at all.
    void connectionsAreLimited()
    {
        std::vector<std::unique_ptr<RawHttp>> clients;
        for (int i = 0; i < ApiListener::MostConnections; ++i) {
            clients.push_back(std::make_unique<RawHttp>(m_port));
            clients.back()->send("GET /health HTTP/1.1\r\n");
        }
        QTRY_COMPARE(exchange(get("/health")), QByteArray());
        QVERIFY(m_server->refused() >= 1);
        QCOMPARE(m_server->admitted(), 0);
        clients.clear();
        QTRY_COMPARE(statusOf(exchange(get("/health"))), 200);
    }

    void whatComesAfterARequestEndsItUnanswered()
    {
        m_isAnswering = false;
        RawHttp client(m_port);
        client.send(get("/health"));
        QTRY_COMPARE(m_replies.size(), 1);
        client.send("GET");
        QTRY_COMPARE(m_server->refused(), 1);
        m_replies.first()(ApiAnswer::document({}));
        const QByteArray answer = client.answer();
        QCOMPARE(statusOf(answer), 400);
        QCOMPARE(answer.count("HTTP/1.1"), 1);
        QCOMPARE(m_server->admitted(), 1); // the first
    }

    void newTokensShutTheOldOnesOut()
    {
        m_server->useTokens({"other", "another"});
        QCOMPARE(statusOf(exchange(get("/health"))), 401);
    }

    void aTakenPortIsTold()
    {
        ApiServer second({*m_clock}, {});
        const Result<quint16> opened = second.open(m_port, {"a", "b"});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Busy);
    }

private:
    void open(const ServerSetup &setup)
    {
        m_server = std::make_unique<ApiServer>(
            setup, [this](const ApiRequest &request, const ApiServer::Reply &reply) {
                m_requests << request;
                if (m_isAnswering)
                    reply(ApiAnswer::document({{QStringLiteral("success"), true}}));
                else
                    m_replies << reply;
            });
        m_port = m_server->open(0, {"watch", "call"}).value_or(0);
        QVERIFY(m_port != 0);
    }
    [[nodiscard]] QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_port); }
    [[nodiscard]] QByteArray get(const QByteArray &target) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nAuthorization: Bearer watch\r\n\r\n";
    }
    [[nodiscard]] QByteArray post(const QByteArray &body) const
    {
        return "POST /x HTTP/1.1\r\nHost: " + host() +
               "\r\nAuthorization: Bearer call\r\nContent-Type: application/json\r\n"
               "Content-Length: " +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] QByteArray exchange(const QByteArray &bytes) const
    {
        RawHttp client(m_port);
        client.send(bytes);
        return client.answer();
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ApiServer> m_server;
    quint16 m_port = 0;
    QList<ApiRequest> m_requests;
    QList<ApiServer::Reply> m_replies;
    bool m_isAnswering = true;
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::ApiServerTest)
#include "tst_apiserver.moc"
