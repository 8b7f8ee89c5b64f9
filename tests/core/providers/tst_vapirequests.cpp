// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapirequests.h"

#include "core/providers/endpoint.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::vapi;

namespace {

ProviderSetup setup()
{
    ProviderSetup result;
    result.account.name = QStringLiteral("Main");
    result.secret = QStringLiteral(" key-1\n");
    result.baseUrl = QUrl(QStringLiteral("https://api.vapi.ai/"));
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
            QStringLiteral("caller"),
            {{QStringLiteral("name"), QStringLiteral("Asha \"A\" आशा")}},
            QStringLiteral("hi-IN")};
}

} // namespace

class VapiRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBodyIsExactlyThis();
    void theAttemptIdFitsItsFields();
    void aLanguageVariableOfTheLeadWins();
    void createIsSentOnce();
    void theListingIsAWindow();
    void idsCannotLeaveTheirPlace_data();
    void idsCannotLeaveTheirPlace();
    void theKeyGoesToTheProvidersHostsAlone_data();
    void theKeyGoesToTheProvidersHostsAlone();
};

// Ruling 6; F29: nothing here asks the provider to retry, to schedule or to call several.
void VapiRequestsTest::theBodyIsExactlyThis()
{
    const QByteArray expected = QByteArrayLiteral(R"({
        "assistantId": "agent",
        "phoneNumberId": "caller",
        "name": "cb:8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111",
        "customer": {"number": "+919800000001", "externalId": "8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"},
        "assistantOverrides": {
            "variableValues": {"name": "Asha \"A\" आशा", "language": "hi-IN"},
            "metadata": {"attempt_id": "8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"}}})");
    QCOMPARE(createBody(callRequest()), QJsonDocument::fromJson(expected).object());
}

void VapiRequestsTest::theAttemptIdFitsItsFields()
{
    constexpr int MostCharacters = 40;
    const QJsonObject body = createBody(callRequest());
    QVERIFY(body.value(QLatin1String("name")).toString().size() <= MostCharacters);
    const QJsonObject customer = body.value(QLatin1String("customer")).toObject();
    QVERIFY(customer.value(QLatin1String("externalId")).toString().size() <= MostCharacters);
}

void VapiRequestsTest::aLanguageVariableOfTheLeadWins()
{
    CallRequest call = callRequest();
    call.variables.insert(QStringLiteral("language"), QStringLiteral("ta-IN"));
    const QJsonObject overrides = createBody(call).value(QLatin1String("assistantOverrides")).toObject();
    QCOMPARE(overrides.value(QLatin1String("variableValues")).toObject().value(QLatin1String("language")),
             QJsonValue(QStringLiteral("ta-IN")));
}

void VapiRequestsTest::createIsSentOnce()
{
    const http::Request request = Requests(setup()).create(callRequest());
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(request.repeatable, http::Repeatable::Never);
    QCOMPARE(request.url, QUrl(QStringLiteral("https://api.vapi.ai/call")));
    QCOMPARE(request.deadline, milliseconds{31'000});
    QCOMPARE(request.connectDeadline, milliseconds{9'000});
    QVERIFY(
        request.headers.contains({QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer key-1")}));
}

void VapiRequestsTest::theListingIsAWindow()
{
    const http::Request request =
        Requests(setup()).calls(fromMSecsSinceEpoch(1'000), fromMSecsSinceEpoch(61'002), 250);
    QCOMPARE(request.deadline, milliseconds{12'000});
    const QUrlQuery query(request.url);
    QCOMPARE(query.queryItemValue(QStringLiteral("limit")), QStringLiteral("250"));
    QCOMPARE(query.queryItemValue(QStringLiteral("createdAtGe")), QStringLiteral("1970-01-01T00:00:01.000Z"));
    QCOMPARE(query.queryItemValue(QStringLiteral("createdAtLe")), QStringLiteral("1970-01-01T00:01:01.002Z"));
}

void VapiRequestsTest::idsCannotLeaveTheirPlace_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("plain") << QStringLiteral("0199-a_b") << QByteArrayLiteral("/call/0199-a_b");
    QTest::newRow("slashes") << QStringLiteral("../assistant") << QByteArrayLiteral("/call/..%2Fassistant");
    QTest::newRow("query") << QStringLiteral("a?x=1#y") << QByteArrayLiteral("/call/a%3Fx%3D1%23y");
    QTest::newRow("per cent") << QStringLiteral("a%2Fb") << QByteArrayLiteral("/call/a%252Fb");
}

void VapiRequestsTest::idsCannotLeaveTheirPlace()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, path);
    QVERIFY(isUsableId(id));
    const QByteArray encoded = Requests(setup()).call(id).url.toEncoded();
    QCOMPARE(encoded, QByteArray(QByteArrayLiteral("https://api.vapi.ai") + path));
    QVERIFY(!isUsableId(QStringLiteral("..")));
    QVERIFY(!isUsableId(QString()));
}

void VapiRequestsTest::theKeyGoesToTheProvidersHostsAlone_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("control");
    QTest::addColumn<bool>("own");
    const QString vapi = QStringLiteral("https://api.vapi.ai");
    const QString practice = QStringLiteral("http://127.0.0.1:4010");

    QTest::newRow("same host") << vapi << QStringLiteral("https://api.vapi.ai/x") << true;
    QTest::newRow("sister host") << vapi << QStringLiteral("https://a.b.vapi.ai/x") << true;
    QTest::newRow("foreign host") << vapi << QStringLiteral("https://evil.example/x") << false;
    QTest::newRow("look-alike") << vapi << QStringLiteral("https://evilvapi.ai/x") << false;
    QTest::newRow("loopback") << vapi << QStringLiteral("http://127.0.0.1:9/x") << false;
    QTest::newRow("plain http") << vapi << QStringLiteral("http://api.vapi.ai/x") << false;
    QTest::newRow("practice") << practice << QStringLiteral("http://127.0.0.1:4010/x") << true;
    QTest::newRow("another port") << practice << QStringLiteral("http://127.0.0.1:4011/x") << false;
    QTest::newRow("short base") << QStringLiteral("https://vapi.ai") << QStringLiteral("https://other.ai")
                                << false;
}

// F21, F63
void VapiRequestsTest::theKeyGoesToTheProvidersHostsAlone()
{
    QFETCH(QString, base);
    QFETCH(QString, control);
    QFETCH(bool, own);
    ProviderSetup one = setup();
    one.baseUrl = QUrl(base);
    const http::Request request = Requests(one).hangUp(QUrl(control));
    const bool hasKey =
        request.headers.contains({QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer key-1")});
    QCOMPARE(hasKey, own);
    QVERIFY(request.pathIsSecret);
}

QTEST_GUILESS_MAIN(VapiRequestsTest)
#include "tst_vapirequests.moc"
