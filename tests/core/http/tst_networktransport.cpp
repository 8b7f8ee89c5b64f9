// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"

#include "tests/support/faultserver.h"

#include <QLoggingCategory>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

#include <sys/resource.h>

using namespace callboard;
using namespace callboard::http;
using callboard::test::Fault;
using callboard::test::FaultServer;

namespace {

constexpr milliseconds Short{700};

Request create(const QUrl &base)
{
    Request request;
    request.method = Method::Post;
    request.url = base.resolved(QUrl(QStringLiteral("/call?secret=1")));
    request.headers = {{QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer canary-key")},
                       {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")}};
    request.body = QByteArrayLiteral("{\"customer\":{\"number\":\"+919800000001\"}}");
    request.repeatable = Repeatable::Never;
    return request;
}

Request poll(const QUrl &base)
{
    Request request;
    request.url = base.resolved(QUrl(QStringLiteral("/call/7")));
    return request;
}

long peakKilobytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

Q_DECLARE_METATYPE(callboard::test::Fault)

class NetworkTransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCreateWithoutAnAnswerReachesTheServerOnce_data();
    void aCreateWithoutAnAnswerReachesTheServerOnce();
    void aCreateReachesTheServerOnceWhateverTheStatus_data();
    void aCreateReachesTheServerOnceWhateverTheStatus();
    void everyCreateHasAConnectionOfItsOwn();
    void aRepeatableRequestSharesItsConnection();
    void aResetOfAReusedConnectionDoesNotDoubleTheCreate();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void aDrippingAnswerEndsAtTheDeadline();
    void aCutBodyIsNotComplete();
    void aHugeAnswerIsCutAtTheCap();
    void aBodyAsLargeAsTheCapIsWhole();
    void refusedConnectionsAreNotSent();
    void aRequestWhoseMomentHasPassedNeverArrives();
    void plainHttpIsRefusedWithoutAConnection();
    void nothingButHostAndPathIsLogged();
    void theRequestArrivesAsItWasWritten();
    void retryAfterAndDateAreRead();
    void threadsDoNotDisturbEachOther();
};

void NetworkTransportTest::aCreateWithoutAnAnswerReachesTheServerOnce_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("closed before the answer (F11)") << Fault::closeBeforeAnswer();
    QTest::newRow("reset (F11)") << Fault::resetBeforeAnswer();
    QTest::newRow("half a status line (F11)") << Fault::halfStatusLine();
    QTest::newRow("half a head (F11)") << Fault::halfHead();
    QTest::newRow("never answered (F10)") << Fault::neverAnswer();
    QTest::newRow("not HTTP") << Fault::nonsense();
}

void NetworkTransportTest::aCreateWithoutAnAnswerReachesTheServerOnce()
{
    QFETCH(Fault, fault);
    FaultServer server;
    server.setFaults({fault});
    Request request = create(server.url());
    request.deadline = Short;

    const Response response = NetworkTransport().send(request);

    QCOMPARE(response.fate, Fate::Lost);
    QCOMPARE(server.completeRequests(), 1);
}

void NetworkTransportTest::aCreateReachesTheServerOnceWhateverTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    for (const int status : {200, 201, 400, 402, 403, 404, 408, 409, 413, 422, 425, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::newRow("401") << 401 << QByteArray();
    QTest::newRow("401 that asks for a password")
        << 401 << QByteArrayLiteral("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("503 with Retry-After") << 503 << QByteArrayLiteral("Retry-After: 0\r\n");
}

void NetworkTransportTest::aCreateReachesTheServerOnceWhateverTheStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    FaultServer server;
    server.setFaults({Fault::answer(status, QByteArrayLiteral("{\"statusCode\":1}"), headers)});

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, Fate::Answered);
    QCOMPARE(response.status, status);
    QVERIFY(response.complete);
    QCOMPARE(response.body, QByteArrayLiteral("{\"statusCode\":1}"));
    QCOMPARE(server.completeRequests(), 1);
}

// ruling 20
void NetworkTransportTest::everyCreateHasAConnectionOfItsOwn()
{
    FaultServer server;
    server.setFaults({Fault::answer(201, QByteArrayLiteral("{}"))});
    NetworkTransport transport;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(transport.send(create(server.url())).status, 201);
    QCOMPARE(server.completeRequests(), 3);
    QCOMPARE(server.connections(), 3);
}

void NetworkTransportTest::aRepeatableRequestSharesItsConnection()
{
    FaultServer server;
    server.setFaults({Fault::answer(200, QByteArrayLiteral("[]"))});
    NetworkTransport transport;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(transport.send(poll(server.url())).status, 200);
    QCOMPARE(server.completeRequests(), 3);
    QCOMPARE(server.connections(), 1);
}

// F11: a connection left over from polling is not used for a create, so its death cannot hurt one.
void NetworkTransportTest::aResetOfAReusedConnectionDoesNotDoubleTheCreate()
{
    FaultServer server;
    server.setFaults({Fault::answer(200, QByteArrayLiteral("[]")), Fault::resetBeforeAnswer(),
                      Fault::answer(201, QByteArrayLiteral("{\"id\":\"second\"}"))});
    NetworkTransport transport;
    QCOMPARE(transport.send(poll(server.url())).status, 200);

    const Response response = transport.send(create(server.url()));

    QCOMPARE(response.fate, Fate::Lost);
    QCOMPARE(server.completeRequests(), 2);
    QCOMPARE(server.connections(), 2);
}

void NetworkTransportTest::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("foreign");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d to itself", status) << status << false;
        QTest::addRow("%d to another host", status) << status << true;
    }
}

// F21
void NetworkTransportTest::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    QFETCH(bool, foreign);
    FaultServer server;
    FaultServer other;
    const QUrl target = (foreign ? other : server).url().resolved(QUrl(QStringLiteral("/call")));
    server.setFaults({Fault::redirect(status, target.toEncoded())});
    other.setFaults({Fault::answer(201, QByteArrayLiteral("{\"id\":\"x\"}"))});

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, Fate::Answered);
    QCOMPARE(response.status, status);
    QCOMPARE(server.completeRequests(), 1);
    QCOMPARE(other.connections(), 0);
}

// F20
void NetworkTransportTest::aDrippingAnswerEndsAtTheDeadline()
{
    FaultServer server;
    server.setFaults({Fault::drippingBody(201, QByteArray(100'000, ' '), milliseconds{5})});
    Request request = create(server.url());
    request.deadline = milliseconds{1'500};

    const Response response = NetworkTransport().send(request);

    QVERIFY(!response.complete);
    QCOMPARE(response.detail, QStringLiteral("deadline"));
    QCOMPARE(server.completeRequests(), 1);
}

void NetworkTransportTest::aCutBodyIsNotComplete()
{
    FaultServer server;
    server.setFaults({Fault::cutBody(201, QByteArrayLiteral("{\"id\":\"0199a000-0000\"}"))});

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, Fate::Answered);
    QCOMPARE(response.status, 201);
    QVERIFY(!response.complete);
    QCOMPARE(server.completeRequests(), 1);
}

// F19
void NetworkTransportTest::aHugeAnswerIsCutAtTheCap()
{
    FaultServer server;
    server.setFaults({Fault::huge(201, 256LL * 1024 * 1024)});
    const long before = peakKilobytes();

    const Response response = NetworkTransport().send(create(server.url()));

    QCOMPARE(response.fate, Fate::Answered);
    QVERIFY(!response.complete);
    QCOMPARE(response.body.size(), MostBodyBytes);
    QCOMPARE(server.completeRequests(), 1);
#ifndef CALLBOARD_SANITIZED
    QVERIFY2(peakKilobytes() - before < 50 * 1024, "the answer was held in memory");
#else
    Q_UNUSED(before)
#endif
}

void NetworkTransportTest::aBodyAsLargeAsTheCapIsWhole()
{
    FaultServer server;
    server.setFaults({Fault::huge(200, MostBodyBytes)});

    const Response response = NetworkTransport().send(poll(server.url()));

    QVERIFY(response.complete);
    QCOMPARE(response.body.size(), MostBodyBytes);
}

// F22
void NetworkTransportTest::refusedConnectionsAreNotSent()
{
    QUrl url;
    {
        FaultServer gone;
        url = gone.url();
    }
    NetworkTransport transport;
    QCOMPARE(transport.send(create(url)).fate, Fate::NotSent);
    QCOMPARE(transport.send(poll(url)).fate, Fate::NotSent);
}

// Dialling safety, section 5, 3: a machine that slept between the last look and the connection.
void NetworkTransportTest::aRequestWhoseMomentHasPassedNeverArrives()
{
    FaultServer server;
    server.setFaults({Fault::answer(201, "{\"id\":\"call-1\"}")});
    Request late = create(server.url());
    late.deadline = Short;
    late.sendWithin = milliseconds{-1};
    QVERIFY(NetworkTransport().send(late).fate != Fate::Answered);
    QCOMPARE(server.completeRequests(), 0);
    Request inTime = create(server.url());
    inTime.sendWithin = milliseconds{20'000};
    QCOMPARE(NetworkTransport().send(inTime).fate, Fate::Answered);
    QCOMPARE(server.completeRequests(), 1);
}

// F62
void NetworkTransportTest::plainHttpIsRefusedWithoutAConnection()
{
    const Response response =
        NetworkTransport().send(create(QUrl(QStringLiteral("http://127.evil.example"))));
    QCOMPARE(response.fate, Fate::NotSent);
    QVERIFY(response.detail.startsWith(QLatin1String("not secure")));
}

namespace {
Q_GLOBAL_STATIC(QStringList, logged)
void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged->append(text);
}
} // namespace

// F63
void NetworkTransportTest::nothingButHostAndPathIsLogged()
{
    FaultServer server;
    server.setFaults({Fault::answer(201, QByteArrayLiteral("{\"id\":\"canary-body\"}"))});
    Request secretPath = create(server.url());
    secretPath.pathIsSecret = true;
    // A filter outranks the rules of the environment.
    const auto earlierFilter = QLoggingCategory::installFilter(
        [](QLoggingCategory *category) { category->setEnabled(QtInfoMsg, true); });
    const QtMessageHandler earlier = qInstallMessageHandler(keepLog);
    const Response first = NetworkTransport().send(create(server.url()));
    const Response second = NetworkTransport().send(secretPath);
    qInstallMessageHandler(earlier);
    QLoggingCategory::installFilter(earlierFilter);

    QCOMPARE(first.status, 201);
    QCOMPARE(second.status, 201);
    QCOMPARE(logged->size(), 2);
    QVERIFY(logged->at(0).startsWith(QLatin1String("POST 127.0.0.1/call 201")));
    QVERIFY(logged->at(1).startsWith(QLatin1String("POST 127.0.0.1 201")));
    for (const QLatin1String canary :
         {QLatin1String("canary"), QLatin1String("secret"), QLatin1String("98000")})
        QVERIFY(!logged->join(u' ').contains(canary));
}

void NetworkTransportTest::theRequestArrivesAsItWasWritten()
{
    FaultServer server;
    server.setFaults({Fault::answer(201, QByteArrayLiteral("{}"))});
    const Request request = create(server.url());
    QCOMPARE(NetworkTransport().send(request).status, 201);

    const QByteArray received = server.requests().value(0);
    QVERIFY(received.startsWith("POST /call?secret=1 HTTP/1.1\r\n"));
    QVERIFY(received.contains("Authorization: Bearer canary-key\r\n"));
    QVERIFY(received.contains("User-Agent: Callboard/" CALLBOARD_VERSION "\r\n"));
    const QByteArray length = "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    QVERIFY(received.contains(length));
    QVERIFY(!received.contains("Transfer-Encoding"));
    const QByteArray ending = "\r\n\r\n" + request.body;
    QVERIFY(received.endsWith(ending));
}

void NetworkTransportTest::retryAfterAndDateAreRead()
{
    FaultServer server;
    server.setFaults(
        {Fault::answer(429, QByteArrayLiteral("{}"),
                       QByteArrayLiteral("Retry-After: 12\r\nDate: Fri, 20 Nov 2026 09:01:00 GMT\r\n"))});
    const Response response = NetworkTransport().send(create(server.url()));
    QCOMPARE(response.retryAfter, milliseconds{12'000});
    QVERIFY(response.serverDate);
}

void NetworkTransportTest::threadsDoNotDisturbEachOther()
{
    constexpr int Threads = 6;
    constexpr int Each = 5;
    FaultServer server;
    server.setFaults({Fault::answer(201, QByteArrayLiteral("{}"))});
    NetworkTransport transport;
    std::atomic<int> good = 0;
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back(QThread::create([&] {
                for (int n = 0; n < Each; ++n) {
                    good += transport.send(create(server.url())).status == 201 ? 1 : 0;
                    good += transport.send(poll(server.url())).status == 201 ? 1 : 0;
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60'000));
    }
    QCOMPARE(good.load(), Threads * Each * 2);
    QCOMPARE(server.completeRequests(), Threads * Each * 2);
}

QTEST_GUILESS_MAIN(NetworkTransportTest)
#include "tst_networktransport.moc"
