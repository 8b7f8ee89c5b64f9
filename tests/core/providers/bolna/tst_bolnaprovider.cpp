// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/callprovider.h"

#include "tests/support/faketransport.h"

#include <QTest>
#include <QUrlQuery>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::answered;
using callboard::test::cutOff;
using callboard::test::FakeTransport;
using callboard::test::lost;

namespace {

constexpr auto OneAgent = R"([{"id":"a-1","agent_name":"Front desk"}])";
constexpr auto NoCalls = R"({"has_more":false,"data":[]})";
/// As lists give it: no word of what was sent along.
constexpr auto TrimmedCall = R"({"id":"e-1","status":"queued","created_at":"2026-11-20T09:02:00.1",
    "telephony_data":{"to_number":"+919800000001"}})";
constexpr auto WholeCall = R"({"id":"e-1","status":"queued","created_at":"2026-11-20T09:02:00.1",
    "context_details":{"recipient_data":{"attempt_id":"8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"}}})";

ProviderSetup setup(const QString &agent = {})
{
    ProviderSetup result;
    result.account.name = QStringLiteral("Main");
    result.account.provider = ProviderKind::Bolna;
    result.account.agentId = agent;
    result.secret = QStringLiteral("key-1");
    result.baseUrl = QUrl(QStringLiteral("https://api.bolna.ai"));
    return result;
}

QByteArray pageOf(const QByteArray &rows)
{
    return R"({"has_more":false,"data":[)" + rows + "]}";
}

CallReport waitingCall()
{
    CallReport call;
    call.providerCallId = QStringLiteral("e-1");
    return call;
}

Instant beginning()
{
    return fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC));
}

const Instant To = beginning() + std::chrono::hours{1};

PhoneNumber ours()
{
    return *PhoneNumber::fromE164(QStringLiteral("+919800000001"));
}

PhoneNumber another()
{
    return *PhoneNumber::fromE164(QStringLiteral("+919800000002"));
}

} // namespace

class BolnaProviderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { useAgent({}); }
    void nothingIsTriedTwice();
    void trimmedRowsAreAskedForOneByOne();
    void onlyTheNumbersThatAreSoughtAreAskedFor();
    void aRowThatNamesNoNumberIsAskedForToo();
    void wholeRowsAreBelievedAsTheyAre();
    void aRowThatIsNotKnownSpoilsTheListing();
    void everyAgentIsRead();
    void aListWithoutOurAgentIsNotWhole_data();
    void aListWithoutOurAgentIsNotWhole();
    void longTimesAreReadAWeekAtATime();
    void aCallOnTheBorderOfTwoSpansIsOne();
    void aPageOverTheCapIsAskedForAgainInParts();
    void theListingTellsTheProvidersClock();
    void reportsFailAsTheyMust_data();
    void reportsFailAsTheyMust();
    void aWaitingCallIsTakenBack();
    void whatIsOverNeedsNoHangUp();
    void aRefusedHangUpIsTold();
    void agentsAndNumbersAreChoices();
    void theTestCountsAndTellsThePlan();
    void aPlanThatIsNotToldIsNoFailure_data();
    void aPlanThatIsNotToldIsNoFailure();
    void anAgentThatRedialsIsRefused_data();
    void anAgentThatRedialsIsRefused();
    void theTestLooksAtTheAccountsAgent();
    void carrierSecretsStayInTheAnswer();

private:
    void useAgent(const QString &agent);
    [[nodiscard]] QStringList paths() const;

    std::unique_ptr<FakeTransport> m_transport;
    std::shared_ptr<CallProvider> m_provider;
};

void BolnaProviderTest::useAgent(const QString &agent)
{
    m_transport = std::make_unique<FakeTransport>();
    m_provider = makeCallProvider(setup(agent), *m_transport).value_or(nullptr);
    QVERIFY(m_provider);
}

QStringList BolnaProviderTest::paths() const
{
    QStringList paths;
    const QList<http::Request> requests = m_transport->requests();
    for (const http::Request &request : requests)
        paths.append(request.url.path());
    return paths;
}

void BolnaProviderTest::nothingIsTriedTwice()
{
    m_transport->otherwise([](const http::Request &) { return lost(); });
    (void)m_provider->place({AttemptId::create(), ours(), QStringLiteral("a-1"), {}, {}, {}});
    (void)m_provider->report(QStringLiteral("e-1"));
    (void)m_provider->list(beginning(), To);
    (void)m_provider->hangUp(waitingCall());
    (void)m_provider->checkAgent(QStringLiteral("a-1"));
    (void)m_provider->agents();
    QCOMPARE(m_transport->requests().size(), 6);
}

// Dialling safety, section 7, 2
void BolnaProviderTest::trimmedRowsAreAskedForOneByOne()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, pageOf(TrimmedCall)));
    m_transport->then(answered(200, WholeCall));
    const Result<CallListing> listing = m_provider->list(beginning(), To);
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 1);
    QCOMPARE(listing->calls.constFirst().attempt.text(),
             QStringLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"));
    QCOMPARE(paths(),
             (QStringList{QStringLiteral("/v2/agent/all"), QStringLiteral("/v2/agent/a-1/executions"),
                          QStringLiteral("/executions/e-1")}));
}

void BolnaProviderTest::onlyTheNumbersThatAreSoughtAreAskedFor()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, pageOf(TrimmedCall)));
    const Result<CallListing> listing = m_provider->find(beginning(), To, {another()});
    QVERIFY(listing);
    QCOMPARE(m_transport->requests().size(), 2);
    // It is told all the same, as nobody's attempt.
    QCOMPARE(listing->calls.size(), 1);
    QVERIFY(!listing->calls.constFirst().attempt.isValid());

    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, pageOf(TrimmedCall)));
    m_transport->then(answered(200, WholeCall));
    const Result<CallListing> found = m_provider->find(beginning(), To, {ours(), another()});
    QVERIFY(found);
    QVERIFY(found->calls.constFirst().attempt.isValid());
}

void BolnaProviderTest::aRowThatNamesNoNumberIsAskedForToo()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, pageOf(R"({"id":"e-1","status":"queued"})")));
    m_transport->then(answered(200, WholeCall));
    const Result<CallListing> listing = m_provider->find(beginning(), To, {another()});
    QVERIFY(listing);
    QVERIFY(listing->calls.constFirst().attempt.isValid());
}

void BolnaProviderTest::wholeRowsAreBelievedAsTheyAre()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, pageOf(WholeCall)));
    const Result<CallListing> listing = m_provider->list(beginning(), To);
    QVERIFY(listing);
    QVERIFY(listing->calls.constFirst().attempt.isValid());
    QCOMPARE(m_transport->requests().size(), 2);
}

// F25
void BolnaProviderTest::aRowThatIsNotKnownSpoilsTheListing()
{
    for (const int status : {404, 500}) {
        m_transport->then(answered(200, OneAgent));
        m_transport->then(answered(200, pageOf(TrimmedCall)));
        m_transport->then(answered(status, "{}"));
        QVERIFY(!m_provider->list(beginning(), To));
    }
}

void BolnaProviderTest::everyAgentIsRead()
{
    m_transport->then(answered(200, R"([{"id":"a-1"},{"id":"a-2"}])"));
    m_transport->then(answered(200, NoCalls));
    m_transport->then(answered(200, NoCalls));
    QVERIFY(m_provider->list(beginning(), To));
    QCOMPARE(paths().mid(1), (QStringList{QStringLiteral("/v2/agent/a-1/executions"),
                                          QStringLiteral("/v2/agent/a-2/executions")}));
}

void BolnaProviderTest::aListWithoutOurAgentIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("agents");
    QTest::newRow("no agents") << QByteArray("[]");
    QTest::newRow("others only") << QByteArray(R"([{"id":"a-2"}])");
    QTest::newRow("one without an id") << QByteArray(R"([{"id":"a-1"},{"agent_name":"x"}])");
    QTest::newRow("one that is none") << QByteArray(R"([{"id":"a-1"},7])");
}

// F25: its calls would all look missing.
void BolnaProviderTest::aListWithoutOurAgentIsNotWhole()
{
    QFETCH(QByteArray, agents);
    useAgent(QStringLiteral("a-1"));
    m_transport->then(answered(200, agents));
    m_transport->otherwise([](const http::Request &) { return answered(200, NoCalls); });
    const Result<CallListing> listing = m_provider->list(beginning(), To);
    QVERIFY(!listing);
    QCOMPARE(listing.error().code, ErrorCode::ProviderAnswerUnreadable);
    QCOMPARE(m_transport->requests().size(), 1);
}

void BolnaProviderTest::longTimesAreReadAWeekAtATime()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->otherwise([](const http::Request &) { return answered(200, NoCalls); });
    const Instant end = beginning() + std::chrono::hours{24 * 15};
    QVERIFY(m_provider->list(beginning(), end));

    QStringList spans;
    const QList<http::Request> requests = m_transport->requests().mid(1);
    for (const http::Request &request : requests) {
        const QUrlQuery query(request.url);
        spans.append(query.queryItemValue(QStringLiteral("from")).left(10) + u' ' +
                     query.queryItemValue(QStringLiteral("to")).left(10));
    }
    // No gap between them, and none longer than seven days.
    QCOMPARE(spans,
             (QStringList{QStringLiteral("2026-11-20 2026-11-27"), QStringLiteral("2026-11-27 2026-12-04"),
                          QStringLiteral("2026-12-04 2026-12-05")}));
}

// F27
void BolnaProviderTest::aCallOnTheBorderOfTwoSpansIsOne()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->otherwise([](const http::Request &) { return answered(200, pageOf(WholeCall)); });
    const Result<CallListing> listing =
        m_provider->list(beginning(), beginning() + std::chrono::hours{24 * 8});
    QVERIFY(listing);
    QCOMPARE(m_transport->requests().size(), 3);
    QCOMPARE(listing->calls.size(), 1);
}

void BolnaProviderTest::aPageOverTheCapIsAskedForAgainInParts()
{
    m_transport->then(answered(200, OneAgent));
    m_transport->then(cutOff(200, QByteArray(http::MostBodyBytes, ' ')));
    m_transport->then(answered(200, pageOf(WholeCall)));
    const Result<CallListing> listing = m_provider->list(beginning(), To);
    QVERIFY(listing);
    QCOMPARE(listing->calls.size(), 1);
    QVERIFY(m_transport->requests().at(2).url.query().contains(QLatin1String("page_size=10")));
}

void BolnaProviderTest::theListingTellsTheProvidersClock()
{
    http::Response agents = answered(200, OneAgent);
    agents.serverDate = SystemClock().now() + std::chrono::hours{1};
    m_transport->then(agents);
    m_transport->then(answered(200, NoCalls));
    const Result<CallListing> listing = m_provider->list(beginning(), To);
    QVERIFY(listing && listing->serverDate);
    QVERIFY(*listing->serverDate - SystemClock().now() > std::chrono::minutes{55});
}

void BolnaProviderTest::reportsFailAsTheyMust_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("key, as seen") << 403 << QByteArray(R"({"detail":"x"})")
                                  << int(ErrorCode::ProviderKeyRefused);
    QTest::newRow("front") << 502 << QByteArray("<html>") << int(ErrorCode::ProviderRefused);
    QTest::newRow("garbage") << 200 << QByteArray("<html>") << int(ErrorCode::ProviderAnswerUnreadable);
    QTest::newRow("another call") << 200 << QByteArray(R"({"id":"e-2","status":"queued"})")
                                  << int(ErrorCode::ProviderAnswerUnreadable);
}

void BolnaProviderTest::reportsFailAsTheyMust()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    m_transport->then(answered(status, body));
    const Result<CallReport> report = m_provider->report(QStringLiteral("e-1"));
    QVERIFY(!report);
    QCOMPARE(int(report.error().code), code);
}

// X-21
void BolnaProviderTest::aWaitingCallIsTakenBack()
{
    m_transport->then(answered(200, R"({"message":"done","status":"stopped","execution_id":"e-1"})"));
    QVERIFY(m_provider->hangUp(waitingCall()));
    const http::Request request = m_transport->requests().constFirst();
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(request.url.path(), QStringLiteral("/call/e-1/stop"));
}

void BolnaProviderTest::whatIsOverNeedsNoHangUp()
{
    CallReport call = waitingCall();
    for (const CallPhase phase : {CallPhase::Disconnected, CallPhase::Ended}) {
        call.phase = phase;
        QVERIFY(m_provider->hangUp(call));
    }
    QVERIFY(m_transport->requests().isEmpty());
}

void BolnaProviderTest::aRefusedHangUpIsTold()
{
    // A live call cannot be ended through the API.
    m_transport->then(answered(400, R"({"error":400,"message":"Call is not queued or scheduled"})"));
    CallReport call = waitingCall();
    call.phase = CallPhase::Talking;
    const Result<void> refused = m_provider->hangUp(call);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ProviderRefused);
    QCOMPARE(refused.error().arguments, QStringList{QStringLiteral("400 Call is not queued or scheduled")});
    m_transport->then(lost());
    QVERIFY(!m_provider->hangUp(call));
}

void BolnaProviderTest::agentsAndNumbersAreChoices()
{
    m_transport->then(
        answered(200, R"([{"id":"a-1","agent_name":"Front desk"},{"id":"a-2"},{"agent_name":"x"}])"));
    m_transport->then(
        answered(200, R"([{"id":"p","phone_number":"+911400000000","telephony_provider":"plivo"},
                          {"phone_number":"+911400000001"},{"id":"q"}])"));
    const Result<QList<Choice>> agents = m_provider->agents();
    QVERIFY(agents);
    QCOMPARE(*agents, (QList<Choice>{{QStringLiteral("a-1"), QStringLiteral("Front desk")},
                                     {QStringLiteral("a-2"), QStringLiteral("a-2")}}));
    const Result<QList<Choice>> numbers = m_provider->phoneNumbers();
    QVERIFY(numbers);
    // A call is placed with the number itself.
    QCOMPARE(*numbers,
             (QList<Choice>{{QStringLiteral("+911400000000"), QStringLiteral("+911400000000 (plivo)"),
                             PhoneNumber::fromE164(QStringLiteral("+911400000000"))},
                            {QStringLiteral("+911400000001"), QStringLiteral("+911400000001"),
                             PhoneNumber::fromE164(QStringLiteral("+911400000001"))}}));
}

// X-03
void BolnaProviderTest::theTestCountsAndTellsThePlan()
{
    http::Response agents = answered(200, R"([{"id":"a-1"},{"id":"a-2"}])");
    agents.serverDate = SystemClock().now() + std::chrono::hours{1};
    m_transport->then(agents);
    m_transport->then(answered(200, R"([{"phone_number":"+911400000000"}])"));
    m_transport->then(answered(200, R"({"wallet":42.42,"concurrency":{"max":10,"current":7}})"));
    const Result<ConnectionTest> test = m_provider->test();
    QVERIFY(test);
    QCOMPARE(test->agents, 2);
    QCOMPARE(test->numbers, 1);
    QCOMPARE(test->lineLimit, 10);
    QVERIFY(test->clockOffset > std::chrono::minutes{55});
    QVERIFY(test->clockOffset <= std::chrono::hours{1});
}

void BolnaProviderTest::aPlanThatIsNotToldIsNoFailure_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("refused") << 403 << QByteArray("{}");
    QTest::newRow("garbage") << 200 << QByteArray("<html>");
    QTest::newRow("no limit") << 200 << QByteArray(R"({"wallet":1})");
    QTest::newRow("a limit of none") << 200 << QByteArray(R"({"concurrency":{"max":0}})");
}

void BolnaProviderTest::aPlanThatIsNotToldIsNoFailure()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, "[]"));
    m_transport->then(answered(status, body));
    const Result<ConnectionTest> test = m_provider->test();
    QVERIFY(test);
    QVERIFY(!test->lineLimit);
}

void BolnaProviderTest::anAgentThatRedialsIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<int>("code"); // 0: it may be used
    const auto row = [](const char *name, int status, const char *agent, int code = 0) {
        QTest::newRow(name) << status << QByteArray(agent) << code;
    };
    row("does not", 200,
        R"({"id":"a-1","tasks":[{"task_type":"conversation","task_config":{"auto_reschedule":false}}]})");
    row("says nothing", 200, R"({"id":"a-1","tasks":[{"task_type":"conversation"}]})");
    row("no tasks", 200, R"({"id":"a-1"})");
    row("has hours of its own", 200, R"({"id":"a-1","calling_guardrails":{"call_start_hour":9}})");
    row("does", 200, R"({"id":"a-1","tasks":[{"task_config":{}},{"task_config":{"auto_reschedule":true}}]})",
        int(ErrorCode::NotAllowed));
    row("does, told deeper", 200, R"({"agent_config":{"tasks":[{"task_config":{"auto_reschedule":true}}]}})",
        int(ErrorCode::NotAllowed));
    row("unknown", 404, "{}", int(ErrorCode::NotFound));
    row("unreadable", 200, "<html>", int(ErrorCode::ProviderAnswerUnreadable));
    row("key", 401, "{}", int(ErrorCode::ProviderKeyRefused));
}

// F29
void BolnaProviderTest::anAgentThatRedialsIsRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, agent);
    QFETCH(int, code);
    m_transport->then(answered(status, agent));
    const Result<void> checked = m_provider->checkAgent(QStringLiteral("a-1"));
    QCOMPARE(checked.has_value(), code == 0);
    if (!checked)
        QCOMPARE(int(checked.error().code), code);
    QCOMPARE(paths(), QStringList{QStringLiteral("/v2/agent/a-1")});
}

void BolnaProviderTest::theTestLooksAtTheAccountsAgent()
{
    useAgent(QStringLiteral("a-1"));
    m_transport->then(answered(200, OneAgent));
    m_transport->then(answered(200, "[]"));
    m_transport->then(answered(200, R"({"tasks":[{"task_config":{"auto_reschedule":true}}]})"));
    const Result<ConnectionTest> test = m_provider->test();
    QVERIFY(!test);
    QCOMPARE(test.error().code, ErrorCode::NotAllowed);
}

// F63
void BolnaProviderTest::carrierSecretsStayInTheAnswer()
{
    m_transport->then(answered(
        200, R"([{"phone_number":"+911400000000","auth_token":"canary-1","telephony_provider":"plivo"}])"));
    const Result<QList<Choice>> numbers = m_provider->phoneNumbers();
    QVERIFY(numbers);
    QVERIFY(!numbers->constFirst().label.contains(QLatin1String("canary")));
}

QTEST_GUILESS_MAIN(BolnaProviderTest)
#include "tst_bolnaprovider.moc"
