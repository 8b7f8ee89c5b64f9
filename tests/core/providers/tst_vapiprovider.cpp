// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/callprovider.h"

#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::answered;
using callboard::test::cutOff;
using callboard::test::FakeTransport;
using callboard::test::lost;

namespace {

ProviderSetup setup(const QString &baseUrl = QStringLiteral("https://api.vapi.ai"))
{
    ProviderSetup result;
    result.account.name = QStringLiteral("Main");
    result.account.provider = ProviderKind::Vapi;
    result.secret = QStringLiteral("key-1");
    result.baseUrl = QUrl(baseUrl);
    return result;
}

CallReport liveCall(const QString &controlUrl)
{
    CallReport call;
    call.providerCallId = QStringLiteral("a");
    call.phase = CallPhase::Talking;
    call.hangUpUrl = controlUrl;
    return call;
}

} // namespace

class VapiProviderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void insecureAddressesAreRefused_data();
    void insecureAddressesAreRefused();
    void placesWithOneRequest();
    void nothingIsTriedTwice();
    void aCallThatIsGoneIsNotFound();
    void anotherCallsReportIsRefused();
    void reportsFailAsTheyMust_data();
    void reportsFailAsTheyMust();
    void aPageOverTheCapIsAskedForAgainInParts();
    void oneBadRowSpoilsTheListing();
    void hangsUpThroughTheControlUrl();
    void looksForAControlUrlIfThereIsNone();
    void anEndedCallNeedsNoHangUp();
    void aRefusedHangUpIsTold();
    void anAssistantIsThereOrGone_data();
    void anAssistantIsThereOrGone();
    void agentsAndNumbersAreChoices();
    void carrierSecretsStayInTheAnswer();
    void theTestCountsAndComparesClocks();
    void aWrongKeyIsToldByTheTest();

private:
    std::unique_ptr<FakeTransport> m_transport;
    std::shared_ptr<CallProvider> m_provider;
};

void VapiProviderTest::init()
{
    m_transport = std::make_unique<FakeTransport>();
    m_provider = makeCallProvider(setup(), *m_transport).value_or(nullptr);
    QVERIFY(m_provider);
}

void VapiProviderTest::insecureAddressesAreRefused_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("https") << QStringLiteral("https://api.vapi.ai") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:9") << true;
    QTest::newRow("http") << QStringLiteral("http://api.vapi.ai") << false;
    QTest::newRow("almost loopback") << QStringLiteral("http://127.evil.example") << false;
    QTest::newRow("none") << QString() << false;
}

// F62
void VapiProviderTest::insecureAddressesAreRefused()
{
    QFETCH(QString, baseUrl);
    QFETCH(bool, accepted);
    const auto provider = makeCallProvider(setup(baseUrl), *m_transport);
    QCOMPARE(provider.has_value(), accepted);
    if (!accepted)
        QCOMPARE(provider.error().code, ErrorCode::ProviderNotSecure);
    QVERIFY(m_transport->requests().isEmpty());
}

void VapiProviderTest::placesWithOneRequest()
{
    m_transport->then(answered(201, R"({"id":"0199","status":"queued"})"));
    const PlaceAnswer answer = m_provider->place({AttemptId::create(),
                                                  *PhoneNumber::fromE164(QStringLiteral("+919800000001")),
                                                  QStringLiteral("agent"),
                                                  QStringLiteral("caller"),
                                                  {},
                                                  {}});
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.providerCallId, QStringLiteral("0199"));
    QCOMPARE(m_transport->requests().size(), 1);
    QCOMPARE(m_transport->requests().constFirst().repeatable, http::Repeatable::Never);
}

void VapiProviderTest::nothingIsTriedTwice()
{
    m_transport->otherwise([](const http::Request &) { return lost(); });
    (void)m_provider->place({AttemptId::create(),
                             *PhoneNumber::fromE164(QStringLiteral("+919800000001")),
                             QStringLiteral("agent"),
                             QStringLiteral("caller"),
                             {},
                             {}});
    (void)m_provider->report(QStringLiteral("a"));
    (void)m_provider->list(Instant{}, Instant{});
    (void)m_provider->agents();
    QCOMPARE(m_transport->requests().size(), 4);
}

void VapiProviderTest::aCallThatIsGoneIsNotFound()
{
    m_transport->then(answered(404, R"({"message":"Call not found"})"));
    const Result<CallReport> report = m_provider->report(QStringLiteral("a"));
    QVERIFY(report);
    QCOMPARE(report->phase, CallPhase::NotFound);
    QCOMPARE(report->providerCallId, QStringLiteral("a"));
}

void VapiProviderTest::anotherCallsReportIsRefused()
{
    m_transport->then(answered(200, R"({"id":"b","status":"ended","endedReason":"customer-busy"})"));
    const Result<CallReport> report = m_provider->report(QStringLiteral("a"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ProviderAnswerUnreadable);
}

void VapiProviderTest::reportsFailAsTheyMust_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("key") << 401 << QByteArray("{}") << int(ErrorCode::ProviderKeyRefused);
    QTest::newRow("front") << 502 << QByteArray("<html>") << int(ErrorCode::ProviderRefused);
    QTest::newRow("garbage") << 200 << QByteArray("<html>") << int(ErrorCode::ProviderAnswerUnreadable);
    QTest::newRow("list") << 200 << QByteArray("[]") << int(ErrorCode::ProviderAnswerUnreadable);
}

void VapiProviderTest::reportsFailAsTheyMust()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    m_transport->then(answered(status, body));
    const Result<CallReport> report = m_provider->report(QStringLiteral("a"));
    QVERIFY(!report);
    QCOMPARE(int(report.error().code), code);
}

// A thousand calls with their transcripts may weigh more than an answer may.
void VapiProviderTest::aPageOverTheCapIsAskedForAgainInParts()
{
    m_transport->then(cutOff(200, QByteArray(http::MostBodyBytes, ' ')));
    m_transport->then(
        answered(200, R"([{"id":"a","status":"queued","createdAt":"1970-01-01T00:00:01.000Z"}])"));
    const Result<CallListing> listing = m_provider->list(Instant{}, fromMSecsSinceEpoch(2'000));
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 1);
    QVERIFY(m_transport->requests().at(1).url.query().contains(QLatin1String("limit=500")));
}

// F25
void VapiProviderTest::oneBadRowSpoilsTheListing()
{
    m_transport->then(answered(
        200, R"([{"id":"a","status":"queued","createdAt":"1970-01-01T00:00:01.000Z"},{"status":"queued"}])"));
    QVERIFY(!m_provider->list(Instant{}, fromMSecsSinceEpoch(2'000)));
}

void VapiProviderTest::hangsUpThroughTheControlUrl()
{
    m_transport->then(answered(200, "{}"));
    QVERIFY(m_provider->hangUp(liveCall(QStringLiteral("https://control.vapi.ai/a/control"))));
    const http::Request request = m_transport->requests().constFirst();
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(request.body, QByteArrayLiteral("{\"type\":\"end-call\"}"));
    QCOMPARE(request.url, QUrl(QStringLiteral("https://control.vapi.ai/a/control")));
}

void VapiProviderTest::looksForAControlUrlIfThereIsNone()
{
    m_transport->then(answered(
        200, R"({"id":"a","status":"in-progress","monitor":{"controlUrl":"https://control.vapi.ai/a"}})"));
    m_transport->then(answered(200, "{}"));
    QVERIFY(m_provider->hangUp(liveCall(QString())));
    QCOMPARE(m_transport->requests().size(), 2);
}

void VapiProviderTest::anEndedCallNeedsNoHangUp()
{
    m_transport->then(answered(200, R"({"id":"a","status":"ended","endedReason":"customer-busy"})"));
    QVERIFY(m_provider->hangUp(liveCall(QString())));
    QCOMPARE(m_transport->requests().size(), 1);
}

void VapiProviderTest::aRefusedHangUpIsTold()
{
    m_transport->then(answered(500, "{}"));
    const Result<void> refused =
        m_provider->hangUp(liveCall(QStringLiteral("https://control.vapi.ai/secret-path")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProviderRefused);

    m_transport->then(lost());
    const Result<void> unheard =
        m_provider->hangUp(liveCall(QStringLiteral("https://control.vapi.ai/secret-path")));
    QVERIFY(!unheard);
    QVERIFY(!unheard.error().arguments.join(u' ').contains(QLatin1String("secret-path")));

    m_transport->then(answered(200, R"({"id":"a","status":"queued"})"));
    QVERIFY(!m_provider->hangUp(liveCall(QString())));
}

void VapiProviderTest::anAssistantIsThereOrGone_data() // X-38
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code"); // 0: it is there
    QTest::newRow("there") << 200 << 0;
    QTest::newRow("gone") << 404 << int(ErrorCode::NotFound);
    QTest::newRow("wrong key") << 401 << int(ErrorCode::ProviderKeyRefused);
    QTest::newRow("out of order") << 500 << int(ErrorCode::ProviderRefused);
}

void VapiProviderTest::anAssistantIsThereOrGone()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QVERIFY(m_provider->hasAgentCheck());
    m_transport->then(answered(status, R"({"id":"a-1"})"));
    const Result<void> checked = m_provider->checkAgent(QStringLiteral("a-1"));
    QCOMPARE(checked.has_value(), code == 0);
    if (!checked)
        QCOMPARE(int(checked.error().code), code);
    QCOMPARE(m_transport->requests().size(), 1);
    QCOMPARE(m_transport->requests().constFirst().url.path(), QStringLiteral("/assistant/a-1"));
    QVERIFY(!m_provider->checkAgent(QStringLiteral("..")));
    QCOMPARE(m_transport->requests().size(), 1);
}

void VapiProviderTest::agentsAndNumbersAreChoices()
{
    m_transport->then(answered(200, R"([{"id":"x","name":"Front desk"},{"id":"y"},{"name":"no id"}])"));
    m_transport->then(answered(200, R"([{"id":"p","number":"+14155550101","name":"Main"},
                                        {"id":"q","number":"+14155550102"},{"id":"r"}])"));
    const Result<QList<Choice>> agents = m_provider->agents();
    QVERIFY(agents);
    QCOMPARE(*agents, (QList<Choice>{{QStringLiteral("x"), QStringLiteral("Front desk")},
                                     {QStringLiteral("y"), QStringLiteral("y")}}));
    const Result<QList<Choice>> numbers = m_provider->phoneNumbers();
    QVERIFY(numbers);
    const auto number = [](const char *e164) { return PhoneNumber::fromE164(QString::fromLatin1(e164)); };
    QCOMPARE(
        *numbers,
        (QList<Choice>{{QStringLiteral("p"), QStringLiteral("Main (+14155550101)"), number("+14155550101")},
                       {QStringLiteral("q"), QStringLiteral("+14155550102"), number("+14155550102")},
                       {QStringLiteral("r"), QStringLiteral("r")}}));
}

// F63: Twilio entries carry the carrier's token.
void VapiProviderTest::carrierSecretsStayInTheAnswer()
{
    m_transport->then(
        answered(200, R"([{"id":"p","twilioAuthToken":"canary-1","twilioApiSecret":"canary-2"}])"));
    const Result<QList<Choice>> numbers = m_provider->phoneNumbers();
    QVERIFY(numbers);
    QVERIFY(!numbers->constFirst().label.contains(QLatin1String("canary")));
}

void VapiProviderTest::theTestCountsAndComparesClocks()
{
    http::Response agents = answered(200, R"([{"id":"x"},{"id":"y"}])");
    agents.serverDate = SystemClock().now() + std::chrono::hours{1};
    m_transport->then(agents);
    m_transport->then(answered(200, R"([{"id":"p"}])"));
    const Result<ConnectionTest> test = m_provider->test();
    QVERIFY(test);
    QCOMPARE(test->agents, 2);
    QCOMPARE(test->numbers, 1);
    QVERIFY(test->clockOffset > std::chrono::minutes{55});
    QVERIFY(test->clockOffset <= std::chrono::hours{1});
}

// F17
void VapiProviderTest::aWrongKeyIsToldByTheTest()
{
    m_transport->then(answered(401, R"({"message":"Unauthorized"})"));
    const Result<ConnectionTest> test = m_provider->test();
    QVERIFY(!test);
    QCOMPARE(test.error().code, ErrorCode::ProviderKeyRefused);
    QCOMPARE(test.error().arguments, QStringList{QStringLiteral("Main")});
}

QTEST_GUILESS_MAIN(VapiProviderTest)
#include "tst_vapiprovider.moc"
