// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/networktransport.h"
#include "core/providers/callprovider.h"

#include "tests/support/faultserver.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::Fault;
using callboard::test::FaultServer;

namespace {

std::shared_ptr<CallProvider> providerAt(const QUrl &url, http::Transport &transport)
{
    ProviderSetup setup;
    setup.account.name = QStringLiteral("Main");
    setup.account.provider = ProviderKind::Vapi;
    setup.secret = QStringLiteral("canary-key");
    setup.baseUrl = url;
    setup.createDeadline = milliseconds{700};
    return makeCallProvider(setup, transport).value_or(nullptr);
}

CallRequest callRequest()
{
    return {AttemptId::create(),
            *PhoneNumber::fromE164(QStringLiteral("+919800000001")),
            QStringLiteral("agent"),
            QStringLiteral("caller"),
            {},
            {}};
}

} // namespace

Q_DECLARE_METATYPE(callboard::test::Fault)
Q_DECLARE_METATYPE(callboard::providers::PlaceVerdict)
Q_DECLARE_METATYPE(callboard::providers::Refusal)

/// Dialling safety, sections 5 and 6, over real sockets: whatever the server does, one create is one request.
class VapiProviderFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCreateIsOneRequest_data();
    void oneCreateIsOneRequest();
    void theKeyIsNotCarriedToAnotherHost();
    void aProviderThatIsDownWasNotSentTo();
    void aListingIsNotBelievedHalf_data();
    void aListingIsNotBelievedHalf();
};

void VapiProviderFaultsTest::oneCreateIsOneRequest_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<Refusal>("refusal");
    using V = PlaceVerdict;
    using R = Refusal;
    const auto row = [](const char *name, const Fault &fault, V verdict, R refusal = R::None) {
        QTest::newRow(name) << fault << verdict << refusal;
    };
    const QByteArray good = R"({"id":"0199a000-0000-7000-8000-000000000001","status":"queued"})";
    row("accepted", Fault::answer(201, good), V::Accepted);
    row("F10 never answered", Fault::neverAnswer(), V::Unknown);
    row("F11 closed", Fault::closeBeforeAnswer(), V::Unknown);
    row("F11 reset", Fault::resetBeforeAnswer(), V::Unknown);
    row("F11 half status line", Fault::halfStatusLine(), V::Unknown);
    row("F12 502", Fault::answer(502, "<html>"), V::Unknown);
    row("F12 504", Fault::answer(504, "<html>"), V::Unknown);
    row("F14 500", Fault::answer(500, "{}"), V::Unknown);
    row("F15 429", Fault::answer(429, "{}", "Retry-After: 3\r\n"), V::Refused, R::RateLimited);
    row("F16 over concurrency", Fault::answer(400, R"({"message":"Over Concurrency Limit"})"), V::Refused,
        R::OverConcurrency);
    row("F17 401", Fault::answer(401, "{}"), V::Refused, R::KeyRefused);
    row("F17 402", Fault::answer(402, "{}"), V::Refused, R::KeyRefused);
    row("F17 403", Fault::answer(403, "{}"), V::Refused, R::KeyRefused);
    row("F18 garbage", Fault::answer(201, QByteArray("\xff\x00\x01\x02", 4)), V::Unknown);
    row("F18 HTML", Fault::answer(201, "<html></html>"), V::Unknown);
    row("F18 empty", Fault::answer(201, ""), V::Unknown);
    row("F18 cut", Fault::cutBody(201, good), V::Unknown);
    row("F18 null id", Fault::answer(201, R"({"id":null})"), V::Unknown);
    row("F18 wrong type", Fault::answer(201, R"({"id":42})"), V::Unknown);
    row("F18 bad UTF-8", Fault::answer(201, "{\"id\":\"\xc3\x28\"}"), V::Unknown);
    row("F18 duplicate keys", Fault::answer(201, R"({"id":"a","id":"b"})"), V::Unknown);
    row("F19 256 MB", Fault::huge(201, 256LL * 1024 * 1024), V::Unknown);
    row("F19 20 000 deep", Fault::answer(201, QByteArray("{\"a\":").repeated(20'000)), V::Unknown);
    row("F20 slow loris", Fault::drippingBody(201, good, milliseconds{50}), V::Unknown);
    row("F21 307 to itself", Fault::redirect(307, "/call"), V::Unknown);
    row("F21 308 to itself", Fault::redirect(308, "/call"), V::Unknown);
    row("408", Fault::answer(408, "{}"), V::Unknown);
    row("409", Fault::answer(409, "{}"), V::Unknown);
    row("425", Fault::answer(425, "{}"), V::Unknown);
}

void VapiProviderFaultsTest::oneCreateIsOneRequest()
{
    QFETCH(Fault, fault);
    QFETCH(PlaceVerdict, verdict);
    QFETCH(Refusal, refusal);
    FaultServer server;
    server.setFaults({fault});
    http::NetworkTransport transport;

    const PlaceAnswer answer = providerAt(server.url(), transport)->place(callRequest());

    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.refusal, refusal);
    QCOMPARE(server.completeRequests(), 1);
}

// F21
void VapiProviderFaultsTest::theKeyIsNotCarriedToAnotherHost()
{
    FaultServer server;
    FaultServer other;
    server.setFaults({Fault::redirect(307, other.url().resolved(QUrl(QStringLiteral("/call"))).toEncoded())});
    other.setFaults({Fault::answer(201, R"({"id":"stolen"})")});
    http::NetworkTransport transport;

    const PlaceAnswer answer = providerAt(server.url(), transport)->place(callRequest());

    QCOMPARE(answer.verdict, PlaceVerdict::Unknown);
    QCOMPARE(server.completeRequests(), 1);
    QCOMPARE(other.connections(), 0);
}

// F22
void VapiProviderFaultsTest::aProviderThatIsDownWasNotSentTo()
{
    QUrl url;
    {
        FaultServer gone;
        url = gone.url();
    }
    http::NetworkTransport transport;
    QCOMPARE(providerAt(url, transport)->place(callRequest()).verdict, PlaceVerdict::NotSent);
}

void VapiProviderFaultsTest::aListingIsNotBelievedHalf_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("cut") << Fault::cutBody(200, "[]        ");
    QTest::newRow("garbage") << Fault::answer(200, "<html>");
    QTest::newRow("an object") << Fault::answer(200, "{}");
    QTest::newRow("500") << Fault::answer(500, "[]");
    QTest::newRow("redirect") << Fault::redirect(302, "/call");
    QTest::newRow("closed") << Fault::closeBeforeAnswer();
}

// F25
void VapiProviderFaultsTest::aListingIsNotBelievedHalf()
{
    QFETCH(Fault, fault);
    FaultServer server;
    server.setFaults({fault});
    http::NetworkTransport transport;
    QVERIFY(!providerAt(server.url(), transport)->list(Instant{}, fromMSecsSinceEpoch(1'000)));
}

QTEST_GUILESS_MAIN(VapiProviderFaultsTest)
#include "tst_vapiproviderfaults.moc"
