// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/providercontract.h"

#include "core/http/networktransport.h"

#include <QJsonDocument>

#include <functional>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::test;

namespace {

std::shared_ptr<CallProvider> providerAt(ProviderKind kind, const QUrl &url, http::Transport &transport)
{
    return makeCallProvider(contractSetup(kind, url), transport).value_or(nullptr);
}

QJsonObject bodyOf(const QByteArray &request)
{
    return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace

Q_DECLARE_METATYPE(callboard::test::Fault)
Q_DECLARE_METATYPE(callboard::providers::PlaceVerdict)
Q_DECLARE_METATYPE(callboard::providers::Refusal)

/// Dialling safety, sections 2, 5 and 6, over real sockets, for every provider: whatever the server does, one
/// create is one request, and only what is clear is called clear.
class ProviderContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCreateIsOneRequest_data();
    void oneCreateIsOneRequest();
    void theRequestCarriesTheAttemptAndAsksForOneCallNow_data();
    void theRequestCarriesTheAttemptAndAsksForOneCallNow();
    void retryAfterIsHandedOn_data();
    void retryAfterIsHandedOn();
    void theKeyIsNotCarriedToAnotherHost_data();
    void theKeyIsNotCarriedToAnotherHost();
    void aProviderThatIsDownWasNotSentTo_data();
    void aProviderThatIsDownWasNotSentTo();
    void insecureAddressesAreRefused_data();
    void insecureAddressesAreRefused();

private:
    using V = PlaceVerdict;
    using R = Refusal;
    using FaultOf = std::function<Fault(const ContractSample &)>;

    static void row(const char *name, const FaultOf &fault, V verdict, R refusal = R::None);
    static void row(const char *name, const Fault &fault, V verdict, R refusal = R::None);
    static void addAcceptances();
    static void addRefusals();
    static void addDoubts();
};

void ProviderContractTest::row(const char *name, const FaultOf &fault, V verdict, R refusal)
{
    forEachProvider(name, [&](QTestData &data, ProviderKind kind) {
        data << fault(*contractSample(kind)) << verdict << refusal;
    });
}

void ProviderContractTest::row(const char *name, const Fault &fault, V verdict, R refusal)
{
    row(name, FaultOf([&](const ContractSample &) { return fault; }), verdict, refusal);
}

void ProviderContractTest::oneCreateIsOneRequest_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<Refusal>("refusal");
    addAcceptances();
    addRefusals();
    addDoubts();
}

void ProviderContractTest::addAcceptances()
{
    // The body that is told counts, and whether it is all there.
    const auto told = [](const QByteArray &idValue) {
        return [idValue](const ContractSample &sample) {
            return Fault::answer(sample.goodStatus(), sample.acceptance(idValue));
        };
    };
    const QByteArray good = R"("0199a000-0000-7000-8000-000000000001")";
    row("accepted", told(good), V::Accepted);
    row("F18 null id", told("null"), V::Unknown);
    row("F18 empty id", told(R"("")"), V::Unknown);
    row("F18 wrong type", told("42"), V::Unknown);
    row("F18 an object for an id", told("{}"), V::Unknown);
    row("F18 bad UTF-8", told("\"\xc3\x28\""), V::Unknown);
    row("F18 an id that cannot be one", told('"' + QByteArray(300, 'a') + '"'), V::Unknown);
    row(
        "F18 duplicate keys",
        [](const ContractSample &sample) {
            return Fault::answer(sample.goodStatus(),
                                 "{\"" + sample.idKey() + R"(":"a",")" + sample.idKey() + R"(":"b"})");
        },
        V::Unknown);
    row(
        "F18 cut",
        [good](const ContractSample &sample) {
            return Fault::cutBody(sample.goodStatus(), sample.acceptance(good));
        },
        V::Unknown);
    row(
        "F20 slow loris",
        [good](const ContractSample &sample) {
            return Fault::drippingBody(sample.goodStatus(), sample.acceptance(good), milliseconds{50});
        },
        V::Unknown);
    row("F18 garbage", Fault::answer(200, QByteArray("\xff\x00\x01\x02", 4)), V::Unknown);
    row("F18 HTML", Fault::answer(200, "<html></html>"), V::Unknown);
    row("F18 empty", Fault::answer(200, ""), V::Unknown);
    row("F18 a list", Fault::answer(200, R"([{"id":"a","execution_id":"a"}])"), V::Unknown);
    row("F18 no id", Fault::answer(200, R"({"status":"queued","message":"done"})"), V::Unknown);
    row("F18 nothing in it", Fault::answer(204, ""), V::Unknown);
    row("F19 256 MB", Fault::huge(200, 256LL * 1024 * 1024), V::Unknown);
    row("F19 20 000 deep", Fault::answer(200, QByteArray("{\"a\":").repeated(20'000)), V::Unknown);
}

void ProviderContractTest::addRefusals()
{
    row("F15 429", Fault::answer(429, "{}", "Retry-After: 3\r\n"), V::Refused, R::RateLimited);
    row("F16 over concurrency", Fault::answer(400, R"({"message":"Over Concurrency Limit"})"), V::Refused,
        R::OverConcurrency);
    row("F17 401", Fault::answer(401, R"({"message":"Unauthorized"})"), V::Refused, R::KeyRefused);
    row("F17 402", Fault::answer(402, "{}"), V::Refused, R::KeyRefused);
    row("F17 403", Fault::answer(403, R"({"detail":"Invalid key"})"), V::Refused, R::KeyRefused);
    row("F17 403 of a front", Fault::answer(403, "<html>Just a moment</html>"), V::Refused, R::KeyRefused);
    row(
        "400 the number",
        [](const ContractSample &sample) { return Fault::answer(400, sample.refusalOfNumber()); }, V::Refused,
        R::BadNumber);
    row("400 the request", Fault::answer(400, R"({"message":"agent not found"})"), V::Refused, R::BadRequest);
    row("400 cut", Fault::cutBody(400, R"({"message":"agent not found"})"), V::Refused, R::BadRequest);
    for (const int status : {404, 413, 422})
        row(qPrintable(QString::number(status)), Fault::answer(status, "{}"), V::Refused, R::BadRequest);
}

void ProviderContractTest::addDoubts()
{
    row("F10 never answered", Fault::neverAnswer(), V::Unknown);
    row("F11 closed", Fault::closeBeforeAnswer(), V::Unknown);
    row("F11 reset", Fault::resetBeforeAnswer(), V::Unknown);
    row("F11 half status line", Fault::halfStatusLine(), V::Unknown);
    row("F11 half head", Fault::halfHead(), V::Unknown);
    row("F11 not HTTP at all", Fault::nonsense(), V::Unknown);
    row("F12 502", Fault::answer(502, "<html>"), V::Unknown);
    row("F12 504", Fault::answer(504, "<html>"), V::Unknown);
    row("F14 500", Fault::answer(500, "{}"), V::Unknown);
    for (const int status : {405, 408, 409, 410, 425, 501, 503, 599})
        row(qPrintable(QString::number(status)), Fault::answer(status, R"({"id":"a","execution_id":"a"})"),
            V::Unknown);
    for (const int status : {301, 302, 303, 307, 308})
        row(qPrintable(QStringLiteral("F21 %1 to itself").arg(status)), Fault::redirect(status, "/call"),
            V::Unknown);
}

void ProviderContractTest::oneCreateIsOneRequest()
{
    QFETCH(ProviderKind, kind);
    QFETCH(Fault, fault);
    QFETCH(PlaceVerdict, verdict);
    QFETCH(Refusal, refusal);
    FaultServer server;
    server.setFaults({fault});
    http::NetworkTransport transport;

    const PlaceAnswer answer = providerAt(kind, server.url(), transport)->place(contractRequest());

    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.refusal, refusal);
    QCOMPARE(!answer.providerCallId.isEmpty(), verdict == PlaceVerdict::Accepted);
    QCOMPARE(server.completeRequests(), 1);
}

void ProviderContractTest::theRequestCarriesTheAttemptAndAsksForOneCallNow_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("create", [](QTestData &, ProviderKind) {});
}

// F29, ruling 6
void ProviderContractTest::theRequestCarriesTheAttemptAndAsksForOneCallNow()
{
    QFETCH(ProviderKind, kind);
    const auto sample = contractSample(kind);
    FaultServer server;
    server.setFaults({Fault::answer(sample->goodStatus(), sample->acceptance(R"("a")"))});
    http::NetworkTransport transport;
    CallRequest request = contractRequest();
    // A column of the lead that bears the name of our own field.
    request.variables.insert(QStringLiteral("attempt_id"), QStringLiteral("row-7"));

    QCOMPARE(providerAt(kind, server.url(), transport)->place(request).verdict, PlaceVerdict::Accepted);

    QCOMPARE(server.requests().size(), 1);
    const QJsonObject body = bodyOf(server.requests().constFirst());
    QVERIFY(sample->isOneCallNow(body));
    QCOMPARE(sample->attemptIn(body), request.attempt.text());
}

void ProviderContractTest::retryAfterIsHandedOn_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("429", [](QTestData &, ProviderKind) {});
}

// F15
void ProviderContractTest::retryAfterIsHandedOn()
{
    QFETCH(ProviderKind, kind);
    FaultServer server;
    server.setFaults({Fault::answer(429, "{}", "Retry-After: 17\r\n")});
    http::NetworkTransport transport;
    const PlaceAnswer answer = providerAt(kind, server.url(), transport)->place(contractRequest());
    QCOMPARE(answer.retryAfter, milliseconds{17'000});
}

void ProviderContractTest::theKeyIsNotCarriedToAnotherHost_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("307", [](QTestData &, ProviderKind) {});
}

// F21
void ProviderContractTest::theKeyIsNotCarriedToAnotherHost()
{
    QFETCH(ProviderKind, kind);
    FaultServer server;
    FaultServer other;
    server.setFaults({Fault::redirect(307, other.url().resolved(QUrl(QStringLiteral("/call"))).toEncoded())});
    other.setFaults({Fault::answer(200, R"({"id":"stolen","execution_id":"stolen"})")});
    http::NetworkTransport transport;

    const PlaceAnswer answer = providerAt(kind, server.url(), transport)->place(contractRequest());

    QCOMPARE(answer.verdict, PlaceVerdict::Unknown);
    QCOMPARE(server.completeRequests(), 1);
    QCOMPARE(other.connections(), 0);
}

void ProviderContractTest::aProviderThatIsDownWasNotSentTo_data()
{
    QTest::addColumn<ProviderKind>("kind");
    forEachProvider("refused", [](QTestData &, ProviderKind) {});
}

// F22
void ProviderContractTest::aProviderThatIsDownWasNotSentTo()
{
    QFETCH(ProviderKind, kind);
    QUrl url;
    {
        FaultServer gone;
        url = gone.url();
    }
    http::NetworkTransport transport;
    QCOMPARE(providerAt(kind, url, transport)->place(contractRequest()).verdict, PlaceVerdict::NotSent);
}

void ProviderContractTest::insecureAddressesAreRefused_data()
{
    QTest::addColumn<ProviderKind>("kind");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<bool>("accepted");
    const auto address = [](const char *name, const char *baseUrl, bool accepted) {
        forEachProvider(
            name, [&](QTestData &data, ProviderKind) { data << QString::fromLatin1(baseUrl) << accepted; });
    };
    address("https", "https://api.provider.example", true);
    address("loopback", "http://127.0.0.1:9", true);
    address("http", "http://api.provider.example", false);
    address("almost loopback", "http://127.evil.example", false);
    address("none", "", false);
}

// F62
void ProviderContractTest::insecureAddressesAreRefused()
{
    QFETCH(ProviderKind, kind);
    QFETCH(QString, baseUrl);
    QFETCH(bool, accepted);
    http::NetworkTransport transport;
    const auto provider = makeCallProvider(contractSetup(kind, QUrl(baseUrl)), transport);
    QCOMPARE(provider.has_value(), accepted);
    if (!accepted)
        QCOMPARE(provider.error().code, ErrorCode::ProviderNotSecure);
}

QTEST_GUILESS_MAIN(ProviderContractTest)
#include "tst_providercontract.moc"
