// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/messages/messagesample.h"

#include "core/http/networktransport.h"
#include "tests/support/faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::test;

namespace {

std::shared_ptr<MessageProvider> messengerAt(ProviderKind kind, const QUrl &url, http::Transport &transport)
{
    return makeMessageProvider(messageSetup(kind, url), transport).value_or(nullptr);
}

QJsonObject bodyOf(const QByteArray &request)
{
    return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace

Q_DECLARE_METATYPE(callboard::test::Fault)

/// Dialling safety, sections 2, 5 and 6, for messages and over real sockets: whatever the server does, one
/// message is one request, and only what is clear is called clear. None of these providers can be asked
/// afterwards.
class MessageContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMessageIsOneRequest_data();
    void oneMessageIsOneRequest();
    void theTokenGoesIntoAHeaderAlone_data();
    void theTokenGoesIntoAHeaderAlone();
    void retryAfterIsHandedOn_data();
    void retryAfterIsHandedOn();
    void theTokenIsNotCarriedToAnotherHost_data();
    void theTokenIsNotCarriedToAnotherHost();
    void aProviderThatIsDownWasNotSentTo_data();
    void aProviderThatIsDownWasNotSentTo();
    void insecureAddressesAreRefused_data();
    void insecureAddressesAreRefused();
    void providersOfCallsSendNoMessages();

private:
    using V = PlaceVerdict;
    using M = MessageFault;
    using FaultOf = std::function<Fault(ProviderKind)>;

    static void row(const char *name, const FaultOf &fault, V verdict, M why = M::None);
    static void row(const char *name, const Fault &fault, V verdict, M why = M::None);
    static void addAcceptances();
    static void addRefusals();
    static void addDoubts();
};

void MessageContractTest::row(const char *name, const FaultOf &fault, V verdict, M why)
{
    forEachMessenger(name,
                     [&](QTestData &data, ProviderKind kind) { data << fault(kind) << verdict << why; });
}

void MessageContractTest::row(const char *name, const Fault &fault, V verdict, M why)
{
    row(name, FaultOf([&](ProviderKind) { return fault; }), verdict, why);
}

void MessageContractTest::oneMessageIsOneRequest_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<MessageFault>("why");
    addAcceptances();
    addRefusals();
    addDoubts();
}

void MessageContractTest::addAcceptances()
{
    const auto told = [](const QByteArray &idValue) {
        return [idValue](ProviderKind kind) { return Fault::answer(200, messageAcceptance(kind, idValue)); };
    };
    const QByteArray good = R"("wamid.EXAMPLE")";
    row("accepted", told(good), V::Accepted);
    row("F18 bad UTF-8", told("\"\xc3\x28\""), V::Unknown);
    row("F18 an id that cannot be one", told('"' + QByteArray(300, 'a') + '"'), V::Unknown);
    row(
        "F18 cut", [good](ProviderKind kind) { return Fault::cutBody(200, messageAcceptance(kind, good)); },
        V::Unknown);
    row("F18 garbage", Fault::answer(200, QByteArray("\xff\x00\x01\x02", 4)), V::Unknown);
    row("F18 HTML", Fault::answer(200, "<html></html>"), V::Unknown);
    row("F18 empty", Fault::answer(200, ""), V::Unknown);
    row("F18 a list", Fault::answer(200, R"([{"id":"a","wamid":"a"}])"), V::Unknown);
    row("F18 nothing in it", Fault::answer(204, ""), V::Unknown);
    row("F19 256 MB", Fault::huge(200, 256LL * 1024 * 1024), V::Unknown);
    row("F19 20 000 deep", Fault::answer(200, QByteArray("{\"a\":").repeated(20'000)), V::Unknown);
}

void MessageContractTest::addRefusals()
{
    row("F15 429", Fault::answer(429, "{}", "Retry-After: 3\r\n"), V::Refused, M::SlowDown);
    row("F17 401", Fault::answer(401, R"({"message":"Unauthenticated."})"), V::Refused, M::Account);
    row("F17 403", Fault::answer(403, "{}"), V::Refused, M::Account);
    row("F17 403 of a front", Fault::answer(403, "<html>Just a moment</html>"), V::Refused, M::Account);
    row("404", Fault::answer(404, "{}"), V::Refused, M::Account);
    row("422", Fault::answer(422, R"({"message":"The template language is invalid."})"), V::Refused,
        M::EveryMessage);
    row("400 cut", Fault::cutBody(400, R"({"message":"no such thing"})"), V::Refused, M::EveryMessage);
}

void MessageContractTest::addDoubts()
{
    row("F11 closed", Fault::closeBeforeAnswer(), V::Unknown);
    row("F11 reset", Fault::resetBeforeAnswer(), V::Unknown);
    row("F11 half status line", Fault::halfStatusLine(), V::Unknown);
    row("F11 half head", Fault::halfHead(), V::Unknown);
    row("F11 not HTTP at all", Fault::nonsense(), V::Unknown);
    row("F12 502 of a front", Fault::answer(502, "<html>"), V::Unknown);
    row("F12 504 of a front", Fault::answer(504, "<html>"), V::Unknown);
    row("F14 500 cut", Fault::cutBody(500, R"({"error":{"code":131000}})"), V::Unknown);
    for (const int status : {405, 408, 409, 410, 425})
        row(qPrintable(QString::number(status)), Fault::answer(status, "{}"), V::Unknown);
    for (const int status : {301, 302, 307, 308})
        row(qPrintable(QStringLiteral("F21 %1 to itself").arg(status)), Fault::redirect(status, "/messages"),
            V::Unknown);
}

void MessageContractTest::oneMessageIsOneRequest()
{
    QFETCH(ProviderKind, kind);
    QFETCH(Fault, fault);
    QFETCH(PlaceVerdict, verdict);
    QFETCH(MessageFault, why);
    FaultServer server;
    server.setFaults({fault});
    http::NetworkTransport transport;

    const SendAnswer answer = messengerAt(kind, server.url(), transport)->send(messageRequest());

    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.fault, why);
    QVERIFY(verdict != V::Accepted || answer.messageId == QLatin1String("wamid.EXAMPLE"));
    QCOMPARE(server.completeRequests(), 1);
    // F63
    QVERIFY(!answer.reason.contains(QLatin1String("token-1")));
    QVERIFY(!answer.reason.contains(QLatin1String("9800000001")));
}

void MessageContractTest::theTokenGoesIntoAHeaderAlone_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachMessenger("message", [](QTestData &, ProviderKind) {});
}

void MessageContractTest::theTokenGoesIntoAHeaderAlone()
{
    QFETCH(ProviderKind, kind);
    FaultServer server;
    server.setFaults({Fault::answer(200, messageAcceptance(kind, R"("wamid.1")"))});
    http::NetworkTransport transport;
    QCOMPARE(messengerAt(kind, server.url(), transport)->send(messageRequest()).verdict, V::Accepted);
    const QByteArray request = server.requests().constFirst();
    QVERIFY(request.contains("Bearer token-1"));
    QVERIFY(!request.left(request.indexOf("\r\n")).contains("token-1"));
    const QJsonObject body = bodyOf(request);
    const QString to =
        body.value(QLatin1String(kind == ProviderKind::BizChat ? "phone_number" : "to")).toString();
    QCOMPARE(to, QStringLiteral("919800000001"));
}

void MessageContractTest::retryAfterIsHandedOn_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachMessenger("429", [](QTestData &, ProviderKind) {});
}

// F15
void MessageContractTest::retryAfterIsHandedOn()
{
    QFETCH(ProviderKind, kind);
    FaultServer server;
    server.setFaults({Fault::answer(429, "{}", "Retry-After: 17\r\n")});
    http::NetworkTransport transport;
    const SendAnswer answer = messengerAt(kind, server.url(), transport)->send(messageRequest());
    QCOMPARE(answer.retryAfter, milliseconds{17'000});
}

void MessageContractTest::theTokenIsNotCarriedToAnotherHost_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachMessenger("307", [](QTestData &, ProviderKind) {});
}

// F21
void MessageContractTest::theTokenIsNotCarriedToAnotherHost()
{
    QFETCH(ProviderKind, kind);
    FaultServer server;
    FaultServer other;
    server.setFaults(
        {Fault::redirect(307, other.url().resolved(QUrl(QStringLiteral("/messages"))).toEncoded())});
    other.setFaults({Fault::answer(200, messageAcceptance(kind, R"("stolen")"))});
    http::NetworkTransport transport;
    QCOMPARE(messengerAt(kind, server.url(), transport)->send(messageRequest()).verdict, V::Unknown);
    QCOMPARE(server.completeRequests(), 1);
    QCOMPARE(other.connections(), 0);
}

void MessageContractTest::aProviderThatIsDownWasNotSentTo_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachMessenger("refused", [](QTestData &, ProviderKind) {});
}

// F22
void MessageContractTest::aProviderThatIsDownWasNotSentTo()
{
    QFETCH(ProviderKind, kind);
    QUrl url;
    {
        FaultServer gone;
        url = gone.url();
    }
    http::NetworkTransport transport;
    QCOMPARE(messengerAt(kind, url, transport)->send(messageRequest()).verdict, V::NotSent);
}

void MessageContractTest::insecureAddressesAreRefused_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<bool>("accepted");
    const auto address = [](const char *name, const char *baseUrl, bool accepted) {
        forEachMessenger(
            name, [&](QTestData &data, ProviderKind) { data << QString::fromLatin1(baseUrl) << accepted; });
    };
    address("https", "https://graph.example/v25.0", true);
    address("loopback", "http://127.0.0.1:9", true);
    address("http", "http://graph.example/v25.0", false);
    address("none", "", false);
}

// F62
void MessageContractTest::insecureAddressesAreRefused()
{
    QFETCH(ProviderKind, kind);
    QFETCH(QString, baseUrl);
    QFETCH(bool, accepted);
    http::NetworkTransport transport;
    const auto provider = makeMessageProvider(messageSetup(kind, QUrl(baseUrl)), transport);
    QCOMPARE(provider.has_value(), accepted);
    if (!accepted)
        QCOMPARE(provider.error().code, ErrorCode::ProviderNotSecure);
}

void MessageContractTest::providersOfCallsSendNoMessages()
{
    http::NetworkTransport transport;
    const QUrl url(QStringLiteral("https://api.example"));
    const auto none = makeMessageProvider(messageSetup(ProviderKind::Vapi, url), transport);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    const auto noCalls = makeCallProvider(messageSetup(ProviderKind::WhatsAppCloud, url), transport);
    QVERIFY(!noCalls);
    QCOMPARE(noCalls.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(MessageContractTest)
#include "tst_messagecontract.moc"
