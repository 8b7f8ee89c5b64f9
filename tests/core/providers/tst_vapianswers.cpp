// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapianswers.h"

#include "tests/support/faketransport.h"

#include <QTest>

using namespace callboard;
using namespace callboard::providers;
using namespace callboard::providers::vapi;
using callboard::test::answered;
using callboard::test::cutOff;
using callboard::test::lost;
using callboard::test::notSent;

Q_DECLARE_METATYPE(callboard::http::Response)
Q_DECLARE_METATYPE(callboard::providers::PlaceVerdict)
Q_DECLARE_METATYPE(callboard::providers::Refusal)

class VapiAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasItsVerdict_data();
    void everyAnswerHasItsVerdict();
    void acceptanceBringsIdAndLines();
    void retryAfterIsHandedOn();
    void readFailuresAreToldApart_data();
    void readFailuresAreToldApart();
    void providerWordsTellNothingOfAPerson();
    void theLogHasTheCodeAndNotTheProvidersWords_data();
    void theLogHasTheCodeAndNotTheProvidersWords();
};

void VapiAnswersTest::everyAnswerHasItsVerdict_data()
{
    QTest::addColumn<http::Response>("response");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<Refusal>("refusal");
    using V = PlaceVerdict;
    using R = Refusal;
    const auto row = [](const char *name, const http::Response &response, V verdict, R refusal = R::None) {
        QTest::newRow(name) << response << verdict << refusal;
    };
    row("201", answered(201, R"({"id":"a","status":"queued"})"), V::Accepted);
    row("200", answered(200, R"({"id":"a"})"), V::Accepted);
    // F18
    row("201 cut", cutOff(201, R"({"id":"a")"), V::Unknown);
    row("201 whole JSON of a cut answer", cutOff(201, R"({"id":"a"})"), V::Unknown);
    row("201 empty", answered(201, ""), V::Unknown);
    row("201 HTML", answered(201, "<html>ok</html>"), V::Unknown);
    row("201 garbage", answered(201, QByteArray("\x00\x01\xff{", 4)), V::Unknown);
    row("201 null id", answered(201, R"({"id":null})"), V::Unknown);
    row("201 empty id", answered(201, R"({"id":""})"), V::Unknown);
    row("201 number id", answered(201, R"({"id":7})"), V::Unknown);
    row("201 object id", answered(201, R"({"id":{"id":"a"}})"), V::Unknown);
    row("201 no id", answered(201, R"({"status":"queued"})"), V::Unknown);
    row("201 list", answered(201, R"([{"id":"a"}])"), V::Unknown);
    row("201 batch", answered(201, R"({"results":[{"id":"a"}],"errors":[]})"), V::Unknown);
    row("201 bad UTF-8", answered(201, "{\"id\":\"\xff\xfe\"}"), V::Unknown);
    row("201 two ids", answered(201, R"({"id":"a","id":"b"})"), V::Unknown);
    row("201 too deep",
        answered(201, "{\"id\":\"a\",\"x\":" + QByteArray(20'000, '[') + QByteArray(20'000, ']') + "}"),
        V::Unknown);
    row("204", answered(204, ""), V::Unknown);
    // Refusals
    row("400", answered(400, R"({"message":["property foo should not exist"]})"), V::Refused, R::BadRequest);
    row("400 unreadable", cutOff(400, "{"), V::Refused, R::BadRequest);
    row("400 number", answered(400, R"({"message":["customer.number must be a valid phone number"]})"),
        V::Refused, R::BadNumber);
    // F16
    row("400 over concurrency", answered(400, R"({"message":"Over Concurrency Limit"})"), V::Refused,
        R::OverConcurrency);
    row("400 over concurrency in a list",
        answered(400, R"({"message":["x","Couldn't start: OVER concurrency limit."]})"), V::Refused,
        R::OverConcurrency);
    // F17
    row("401", answered(401, R"({"message":"Unauthorized"})"), V::Refused, R::KeyRefused);
    row("402", answered(402, "{}"), V::Refused, R::KeyRefused);
    row("403 challenge page", answered(403, "<html>Just a moment</html>"), V::Refused, R::KeyRefused);
    row("404", answered(404, "{}"), V::Refused, R::BadRequest);
    row("413", answered(413, "{}"), V::Refused, R::BadRequest);
    row("422", answered(422, "{}"), V::Refused, R::BadRequest);
    row("429", answered(429, "{}"), V::Refused, R::RateLimited);
    // F12, F14, F21
    for (const int status :
         {100, 103, 301, 302, 303, 304, 307, 308, 405, 408, 409, 410, 425, 500, 502, 503, 504, 599}) {
        QTest::addRow("%d", status) << answered(status, R"({"id":"a"})") << V::Unknown << R::None;
    }
    row("not sent", notSent(), V::NotSent);
    row("lost", lost(), V::Unknown);
}

// Dialling safety, section 6
void VapiAnswersTest::everyAnswerHasItsVerdict()
{
    QFETCH(http::Response, response);
    QFETCH(PlaceVerdict, verdict);
    QFETCH(Refusal, refusal);
    const PlaceAnswer answer = placeAnswer(response);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.refusal, refusal);
    QCOMPARE(!answer.providerCallId.isEmpty(), verdict == PlaceVerdict::Accepted);
}

void VapiAnswersTest::acceptanceBringsIdAndLines()
{
    http::Response response = answered(
        201, R"({"id":"0199","subscriptionLimits":{"concurrencyBlocked":true,"concurrencyLimit":7}})");
    response.serverDate = fromMSecsSinceEpoch(5'000);
    const PlaceAnswer answer = placeAnswer(response);
    QCOMPARE(answer.providerCallId, QStringLiteral("0199"));
    QCOMPARE(answer.lineLimit, 7);
    QCOMPARE(answer.serverDate, fromMSecsSinceEpoch(5'000));
    QVERIFY(answer.isOverLimit);
    QVERIFY(!placeAnswer(answered(201, R"({"id":"0199"})")).isOverLimit);
}

// F15
void VapiAnswersTest::retryAfterIsHandedOn()
{
    http::Response response = answered(429, R"({"message":"Rate limit exceeded"})");
    response.retryAfter = milliseconds{17'000};
    const PlaceAnswer answer = placeAnswer(response);
    QCOMPARE(answer.retryAfter, milliseconds{17'000});
    QCOMPARE(answer.reason, QStringLiteral("http 429 Rate limit exceeded"));
}

void VapiAnswersTest::readFailuresAreToldApart_data()
{
    QTest::addColumn<http::Response>("response");
    QTest::addColumn<int>("code"); // 0: no failure

    QTest::newRow("good") << answered(200, "[]") << 0;
    QTest::newRow("cut") << cutOff(200, "[") << int(ErrorCode::ProviderAnswerUnreadable);
    QTest::newRow("lost") << lost() << int(ErrorCode::ProviderUnreachable);
    QTest::newRow("not sent") << notSent() << int(ErrorCode::ProviderUnreachable);
    QTest::newRow("401") << answered(401, "{}") << int(ErrorCode::ProviderKeyRefused);
    QTest::newRow("403") << answered(403, "{}") << int(ErrorCode::ProviderKeyRefused);
    QTest::newRow("500") << answered(500, "{}") << int(ErrorCode::ProviderRefused);
    QTest::newRow("307") << answered(307, "{}") << int(ErrorCode::ProviderRefused);
    QTest::newRow("201 to a read") << answered(201, "[]") << int(ErrorCode::ProviderRefused);
}

// F25
void VapiAnswersTest::readFailuresAreToldApart()
{
    QFETCH(http::Response, response);
    QFETCH(int, code);
    const auto failure = readFailure(response, QStringLiteral("host.example/call"), QStringLiteral("Main"));
    QCOMPARE(failure ? int(failure->code) : 0, code);
}

// F63
void VapiAnswersTest::providerWordsTellNothingOfAPerson()
{
    const QString words = providerWords(
        R"json({"message":["Couldn't call +91 98000 00001 (asha@example.com)","key sk_live_0123456789abcdef0123\nx"]})json");
    for (const char *secret : {"98000", "00001", "asha", "0123456789", "\n"})
        QVERIFY2(!words.contains(QLatin1String(secret)), qPrintable(words));
    QVERIFY(words.startsWith(QLatin1String("Couldn't call")));
    QVERIFY(providerWords(QByteArray(5'000, 'x') + " y").size() <= 160);
    // The whole request's head, with a key that is no longer than a word.
    QCOMPARE(harmless(QStringLiteral("refused: Authorization: Bearer short-key-1, try again")),
             QStringLiteral("refused: Authorization: …, try again"));
    // A code of Meta's is the useful part.
    QCOMPARE(harmless(QStringLiteral("(#131000) Something went wrong, +91 98000 00001")),
             QStringLiteral("(#131000) Something went wrong, …"));
}

void VapiAnswersTest::theLogHasTheCodeAndNotTheProvidersWords_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("logged");
    const auto row = [](const char *reason, const char *logged) {
        QTest::newRow(reason) << QString::fromUtf8(reason) << QString::fromUtf8(logged);
    };
    row("customer-ended-call", "customer-ended-call");
    row("http 400 no call to Asha Rao: she said no", "http 400 …");
    row("http 500", "http 500 …");
    row("whatsapp 131026 Asha has no WhatsApp", "whatsapp 131026 …");
    row("bizchat Asha is unknown", "bizchat …");
    row("failed: Asha hung up", "failed …");
    row("answer unreadable: Asha", "answer unreadable …");
    row("Asha Rao is away", " …");
    row("asha is away", " …");
}

// F63, I6
void VapiAnswersTest::theLogHasTheCodeAndNotTheProvidersWords()
{
    QFETCH(const QString, reason);
    QTEST(loggable(reason), "logged");
}

QTEST_GUILESS_MAIN(VapiAnswersTest)
#include "tst_vapianswers.moc"
