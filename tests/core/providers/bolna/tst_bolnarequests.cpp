// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnarequests.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::bolna;

namespace {

ProviderSetup setup()
{
    ProviderSetup result;
    result.account.name = QStringLiteral("Main");
    result.secret = QStringLiteral(" sa-key-1\n");
    result.baseUrl = QUrl(QStringLiteral("https://api.bolna.ai/"));
    result.createDeadline = milliseconds{31'000};
    result.connectDeadline = milliseconds{9'000};
    result.readDeadline = milliseconds{12'000};
    return result;
}

CallRequest callRequest()
{
    return {AttemptId::fromText(QStringLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111")),
            *PhoneNumber::fromE164(QStringLiteral("+919800000001")),
            QStringLiteral("agent"),
            QStringLiteral("+911400000000"),
            {{QStringLiteral("name"), QStringLiteral("Asha \"A\" आशा")}},
            QStringLiteral("hi-IN")};
}

} // namespace

Q_DECLARE_METATYPE(callboard::http::Request)

class BolnaRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBodyIsExactlyThis();
    void withoutACallerNumberTheProvidersOwnIsUsed();
    void aLanguageColumnOfTheLeadWins();
    void aColumnCannotStandInForTheAttempt();
    void createIsSentOnce();
    void operationsHaveTheirAddresses_data();
    void operationsHaveTheirAddresses();
    void theListingIsAPageOfAWindow();
};

// Ruling 6; F29: retries are off in words, nothing is scheduled, no guardrail is bypassed.
void BolnaRequestsTest::theBodyIsExactlyThis()
{
    const QByteArray expected = QByteArrayLiteral(R"({
        "agent_id": "agent",
        "recipient_phone_number": "+919800000001",
        "from_phone_number": "+911400000000",
        "user_data": {"name": "Asha \"A\" आशा", "language": "hi-IN",
                      "attempt_id": "8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"},
        "retry_config": {"enabled": false}})");
    QCOMPARE(createBody(callRequest()), QJsonDocument::fromJson(expected).object());
}

void BolnaRequestsTest::withoutACallerNumberTheProvidersOwnIsUsed()
{
    CallRequest call = callRequest();
    call.phoneNumberId.clear();
    QVERIFY(!createBody(call).contains(QLatin1String("from_phone_number")));
}

void BolnaRequestsTest::aLanguageColumnOfTheLeadWins()
{
    CallRequest call = callRequest();
    call.variables.insert(QStringLiteral("language"), QStringLiteral("ta-IN"));
    const QJsonObject data = createBody(call).value(QLatin1String("user_data")).toObject();
    QCOMPARE(data.value(QLatin1String("language")), QJsonValue(QStringLiteral("ta-IN")));
}

void BolnaRequestsTest::aColumnCannotStandInForTheAttempt()
{
    CallRequest call = callRequest();
    call.variables.insert(QStringLiteral("attempt_id"), QStringLiteral("row-7"));
    const QJsonObject data = createBody(call).value(QLatin1String("user_data")).toObject();
    QCOMPARE(data.value(QLatin1String("attempt_id")), QJsonValue(call.attempt.text()));
}

void BolnaRequestsTest::createIsSentOnce()
{
    const http::Request request = Requests(setup()).create(callRequest());
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(request.repeatable, http::Repeatable::Never);
    QCOMPARE(request.url, QUrl(QStringLiteral("https://api.bolna.ai/call")));
    QCOMPARE(request.deadline, milliseconds{31'000});
    QCOMPARE(request.connectDeadline, milliseconds{9'000});
    QVERIFY(
        request.headers.contains({QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer sa-key-1")}));
}

void BolnaRequestsTest::operationsHaveTheirAddresses_data()
{
    QTest::addColumn<http::Request>("request");
    QTest::addColumn<QByteArray>("path");
    const Requests requests(setup());
    QTest::newRow("stop") << requests.stop(QStringLiteral("e-1")) << QByteArray("/call/e-1/stop");
    QTest::newRow("execution") << requests.execution(QStringLiteral("e-1")) << QByteArray("/executions/e-1");
    QTest::newRow("an id with slashes")
        << requests.execution(QStringLiteral("../user")) << QByteArray("/executions/..%2Fuser");
    QTest::newRow("agents") << requests.agents() << QByteArray("/v2/agent/all");
    QTest::newRow("agent") << requests.agent(QStringLiteral("a-1")) << QByteArray("/v2/agent/a-1");
    QTest::newRow("numbers") << requests.phoneNumbers() << QByteArray("/phone-numbers/all");
    QTest::newRow("user") << requests.user() << QByteArray("/user/me");
}

void BolnaRequestsTest::operationsHaveTheirAddresses()
{
    QFETCH(http::Request, request);
    QFETCH(QByteArray, path);
    QCOMPARE(request.url.toEncoded(), QByteArray("https://api.bolna.ai" + path));
    QCOMPARE(request.deadline, milliseconds{12'000});
    QCOMPARE(request.method, path.endsWith("/stop") ? http::Method::Post : http::Method::Get);
}

void BolnaRequestsTest::theListingIsAPageOfAWindow()
{
    const http::Request request = Requests(setup()).executions(
        QStringLiteral("a-1"), fromMSecsSinceEpoch(1'000), fromMSecsSinceEpoch(61'002), 3, 50);
    QCOMPARE(request.url.path(), QStringLiteral("/v2/agent/a-1/executions"));
    const QUrlQuery query(request.url);
    QCOMPARE(query.queryItemValue(QStringLiteral("page_number")), QStringLiteral("3"));
    QCOMPARE(query.queryItemValue(QStringLiteral("page_size")), QStringLiteral("50"));
    QCOMPARE(query.queryItemValue(QStringLiteral("from")), QStringLiteral("1970-01-01T00:00:01.000Z"));
    QCOMPARE(query.queryItemValue(QStringLiteral("to")), QStringLiteral("1970-01-01T00:01:01.002Z"));
}

QTEST_GUILESS_MAIN(BolnaRequestsTest)
#include "tst_bolnarequests.moc"
