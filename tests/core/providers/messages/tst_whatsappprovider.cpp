// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/messages/scriptedmessenger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace callboard;
using namespace callboard::providers;
using callboard::test::answered;
using callboard::test::lost;
using callboard::test::messageAcceptance;
using callboard::test::messageRequest;
using callboard::test::ScriptedMessenger;

namespace {

constexpr auto Numbers = R"({"data":[{"id":"1","display_phone_number":"+91 11 0000 0000"},
    {"id":"106540352242922","display_phone_number":"+91 98 0000 0000","messaging_limit_tier":"TIER_2K",
     "quality_rating":"YELLOW"}]})";

QByteArray historyOf(const QByteArray &events)
{
    return R"({"data":[{"id":"h","message_id":"wamid.1","events":{"data":[)" + events + "]}}]}";
}

QByteArray statusEvent(const char *status, const char *why = "")
{
    return QByteArray(R"({"delivery_status":")") + status +
           R"(","timestamp":1795156200,"error_description":")" + why + "\"}";
}

} // namespace

Q_DECLARE_METATYPE(std::optional<int>)
Q_DECLARE_METATYPE(callboard::providers::SenderQuality)
Q_DECLARE_METATYPE(callboard::Delivery)

class WhatsAppProviderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTemplateIsSentAsMetaWantsIt();
    void aMessageWithoutFieldsHasNoComponents();
    void mediaStandInTheHeader_data();
    void mediaStandInTheHeader();
    void onlyAnIdIsAnAcceptance_data();
    void onlyAnIdIsAnAcceptance();
    void theCodeDecidesAndNotTheStatus_data();
    void theCodeDecidesAndNotTheStatus();
    void aServerErrorWithACodeThatNobodyKnowsIsUnknown_data();
    void aServerErrorWithACodeThatNobodyKnowsIsUnknown();
    void aLostAnswerIsUnknownAndNotRepeated();
    void theHistoryTellsTheHighestRank_data();
    void theHistoryTellsTheHighestRank();
    void aHistoryThatCannotBeReadTellsNothing_data();
    void aHistoryThatCannotBeReadTellsNothing();
    void approvedTemplatesAreListedPageByPage();
    void theTestNamesTheSender();
    void eachStepOfTheLimitIsUnderstood_data();
    void eachStepOfTheLimitIsUnderstood();
    void aSenderOfAnotherBusinessIsNotFound();

private:
    std::unique_ptr<ScriptedMessenger> m_messenger;
};

void WhatsAppProviderTest::init()
{
    m_messenger = std::make_unique<ScriptedMessenger>(ProviderKind::WhatsAppCloud,
                                                      QUrl(QStringLiteral("https://graph.example/v25.0")));
    QVERIFY(m_messenger->provider);
}

// Ruling 6: the attempt's id goes along and comes back
void WhatsAppProviderTest::aTemplateIsSentAsMetaWantsIt()
{
    const SendAnswer answer =
        m_messenger->sent(200, messageAcceptance(ProviderKind::WhatsAppCloud, R"("wamid.1")"));
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.messageId, QStringLiteral("wamid.1"));
    const http::Request request = m_messenger->request();
    QCOMPARE(request.method, http::Method::Post);
    QCOMPARE(request.url, QUrl(QStringLiteral("https://graph.example/v25.0/106540352242922/messages")));
    QCOMPARE(request.repeatable, http::Repeatable::Never);
    const QByteArray expected = R"({"messaging_product":"whatsapp","recipient_type":"individual",
        "to":"919800000001","type":"template",
        "template":{"name":"visit_reminder","language":{"code":"en","policy":"deterministic"},
            "components":[{"type":"body","parameters":[{"type":"text","text":"Asha"},
                {"type":"text","text":"Friday 4 pm"}]}]},
        "biz_opaque_callback_data":"8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"})";
    QCOMPARE(QJsonDocument::fromJson(request.body), QJsonDocument::fromJson(expected));
}

void WhatsAppProviderTest::aMessageWithoutFieldsHasNoComponents()
{
    MessageRequest request = messageRequest();
    request.content.fields.clear();
    (void)m_messenger->provider->send(request);
    const QJsonObject body = QJsonDocument::fromJson(m_messenger->request().body).object();
    QVERIFY(!body.value(QLatin1String("template")).toObject().contains(QLatin1String("components")));
}

void WhatsAppProviderTest::mediaStandInTheHeader_data()
{
    QTest::addColumn<int>("media");
    QTest::addColumn<QString>("word");
    QTest::newRow("image") << int(HeaderMedia::Image) << QStringLiteral("image");
    QTest::newRow("video") << int(HeaderMedia::Video) << QStringLiteral("video");
    QTest::newRow("document") << int(HeaderMedia::Document) << QStringLiteral("document");
}

void WhatsAppProviderTest::mediaStandInTheHeader()
{
    QFETCH(int, media);
    QFETCH(QString, word);
    MessageRequest request = messageRequest();
    request.content.media = HeaderMedia(media);
    request.content.mediaUrl = QStringLiteral("https://files.example/a");
    (void)m_messenger->provider->send(request);
    const QJsonObject body = QJsonDocument::fromJson(m_messenger->request().body).object();
    const QJsonObject header = body.value(QLatin1String("template"))
                                   .toObject()
                                   .value(QLatin1String("components"))
                                   .toArray()
                                   .first()
                                   .toObject();
    QCOMPARE(header.value(QLatin1String("type")).toString(), QStringLiteral("header"));
    const QJsonObject medium = header.value(QLatin1String("parameters")).toArray().first().toObject();
    QCOMPARE(medium.value(QLatin1String("type")).toString(), word);
    QCOMPARE(medium.value(word).toObject().value(QLatin1String("link")).toString(), request.content.mediaUrl);
}

void WhatsAppProviderTest::onlyAnIdIsAnAcceptance_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<PlaceVerdict>("verdict");
    const auto row = [](const char *name, const QByteArray &body, PlaceVerdict verdict) {
        QTest::newRow(name) << body << verdict;
    };
    const auto told = [](const QByteArray &id) { return messageAcceptance(ProviderKind::WhatsAppCloud, id); };
    row("id", told(R"("wamid.1")"), PlaceVerdict::Accepted);
    row("no status", R"({"messages":[{"id":"wamid.1"}]})", PlaceVerdict::Accepted);
    row("held for quality",
        R"({"messages":[{"id":"wamid.1","message_status":"held_for_quality_assessment"}]})",
        PlaceVerdict::Accepted);
    // It has an id, and would be there twice if it were sent again.
    row("paused", R"({"messages":[{"id":"wamid.1","message_status":"paused"}]})", PlaceVerdict::Accepted);
    row("null id", told("null"), PlaceVerdict::Unknown);
    row("empty id", told(R"("")"), PlaceVerdict::Unknown);
    row("a number for an id", told("42"), PlaceVerdict::Unknown);
    row("no message", R"({"messages":[]})", PlaceVerdict::Unknown);
    row("an error with status 200", R"({"error":{"code":131000,"message":"x"}})", PlaceVerdict::Unknown);
    row("a key twice", R"({"messages":[{"id":"a"}],"messages":[{"id":"b"}]})", PlaceVerdict::Unknown);
}

void WhatsAppProviderTest::onlyAnIdIsAnAcceptance()
{
    QFETCH(QByteArray, body);
    QFETCH(PlaceVerdict, verdict);
    const SendAnswer answer = m_messenger->sent(200, body);
    QCOMPARE(answer.isOnTrial, body.contains("held_for_quality"));
    QCOMPARE(answer.isTemplatePaused, body.contains("paused"));
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.fault, MessageFault::None);
}

void WhatsAppProviderTest::theCodeDecidesAndNotTheStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<MessageFault>("fault");
    QTest::newRow("undeliverable") << 400 << 131026 << MessageFault::Unreachable;
    QTest::newRow("too many, as 400") << 400 << 130429 << MessageFault::SlowDown;
    QTest::newRow("too many to one, as 429") << 429 << 131056 << MessageFault::PairLimit;
    QTest::newRow("unwanted") << 400 << 131048 << MessageFault::SpamLimit;
    QTest::newRow("no capability, as 500") << 500 << 3 << MessageFault::Account;
    QTest::newRow("its own trouble") << 500 << 131016 << MessageFault::Transient;
    QTest::newRow("no such template, as 404") << 404 << 132001 << MessageFault::EveryMessage;
    QTest::newRow("barred country, as 403") << 403 << 130497 << MessageFault::ThisMessage;
    QTest::newRow("stopped by the person") << 400 << 131050 << MessageFault::OptedOut;
    QTest::newRow("nobody knows, as 400") << 400 << 999'999 << MessageFault::ThisMessage;
    QTest::newRow("nobody knows, as 429") << 429 << 999'999 << MessageFault::SlowDown;
}

void WhatsAppProviderTest::theCodeDecidesAndNotTheStatus()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(MessageFault, fault);
    const SendAnswer answer = m_messenger->sent(
        status, R"({"error":{"message":"(#1) to +91 98000 00001","code":)" + QByteArray::number(code) + "}}");
    QCOMPARE(answer.verdict, PlaceVerdict::Refused);
    QCOMPARE(answer.fault, fault);
    QVERIFY(answer.reason.contains(QString::number(code)));
    QVERIFY(!answer.reason.contains(QLatin1String("98000"))); // F63
}

void WhatsAppProviderTest::aServerErrorWithACodeThatNobodyKnowsIsUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    for (const int status : {302, 408, 409, 425, 500, 502, 503, 504}) {
        QTest::addRow("%d of a front, with its own code", status) << status << status;
        QTest::addRow("%d, a new code", status) << status << 999'999;
    }
}

// Dialling safety, section 6: a front may word its errors as Meta does
void WhatsAppProviderTest::aServerErrorWithACodeThatNobodyKnowsIsUnknown()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QCOMPARE(m_messenger->sent(status, R"({"error":{"message":"x","code":)" + QByteArray::number(code) + "}}")
                 .verdict,
             PlaceVerdict::Unknown);
}

// The provider page, Ambiguity: never repeated
void WhatsAppProviderTest::aLostAnswerIsUnknownAndNotRepeated()
{
    m_messenger->transport.otherwise([](const http::Request &) { return lost(); });
    QCOMPARE(m_messenger->provider->send(messageRequest()).verdict, PlaceVerdict::Unknown);
    QCOMPARE(m_messenger->transport.requests().size(), 1);
}

void WhatsAppProviderTest::theHistoryTellsTheHighestRank_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<MessageFault>("fault");
    const auto row = [](const char *name, const QByteArray &body, Delivery delivery,
                        MessageFault fault = MessageFault::None) {
        QTest::newRow(name) << body << delivery << fault;
    };
    row("no event", historyOf({}), Delivery::Accepted);
    row("sent", historyOf(statusEvent("SENT")), Delivery::Sent);
    row("in order",
        historyOf(statusEvent("SENT") + "," + statusEvent("DELIVERED") + "," + statusEvent("READ")),
        Delivery::Read);
    row("out of order",
        historyOf(statusEvent("READ") + "," + statusEvent("SENT") + "," + statusEvent("DELIVERED")),
        Delivery::Read);
    row("read alone", historyOf(statusEvent("READ")), Delivery::Read);
    row("deleted by the person", historyOf(statusEvent("DELIVERED") + "," + statusEvent("DELETED")),
        Delivery::Delivered);
    row("failed", historyOf(statusEvent("FAILED", "(#131026) Message undeliverable")), Delivery::Failed,
        MessageFault::Unreachable);
    row("failed before it was sent",
        historyOf(statusEvent("FAILED", "(#131049) ...") + "," + statusEvent("SENT")), Delivery::Failed,
        MessageFault::NotBeforeADay);
    row("failed without a code", historyOf(statusEvent("FAILED")), Delivery::Failed,
        MessageFault::ThisMessage);
    row("another's entry", R"({"data":[{"message_id":"wamid.2","events":[{"delivery_status":"READ"}]}]})",
        Delivery::Accepted);
    row("events as a plain list",
        R"({"data":[{"message_id":"wamid.1","events":[{"delivery_status":"SENT"}]}]})", Delivery::Sent);
    row("not kept any more", R"({"data":[]})", Delivery::Accepted);
}

void WhatsAppProviderTest::theHistoryTellsTheHighestRank()
{
    QFETCH(QByteArray, body);
    QFETCH(Delivery, delivery);
    QFETCH(MessageFault, fault);
    const Result<MessageReport> report = m_messenger->reported(200, body);
    QVERIFY(report);
    QCOMPARE(report->delivery, delivery);
    QCOMPARE(report->fault, fault);
    const QUrl url = m_messenger->request().url;
    QCOMPARE(url.path(), QStringLiteral("/v25.0/106540352242922/message_history"));
    QCOMPARE(QUrlQuery(url).queryItemValue(QStringLiteral("message_id")), QStringLiteral("wamid.1"));
}

void WhatsAppProviderTest::aHistoryThatCannotBeReadTellsNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("not for this account")
        << 403 << QByteArray(R"({"error":{"code":10}})") << int(ErrorCode::ProviderKeyRefused);
    QTest::newRow("no list") << 200 << QByteArray("{}") << int(ErrorCode::ProviderAnswerUnreadable);
    QTest::newRow("garbage") << 200 << QByteArray("<html>") << int(ErrorCode::ProviderAnswerUnreadable);
}

void WhatsAppProviderTest::aHistoryThatCannotBeReadTellsNothing()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    const Result<MessageReport> report = m_messenger->reported(status, body);
    QVERIFY(!report);
    QCOMPARE(int(report.error().code), code);
}

void WhatsAppProviderTest::approvedTemplatesAreListedPageByPage()
{
    m_messenger->transport.then(answered(200, R"({"data":[
        {"name":"visit_reminder","language":"en","status":"APPROVED","category":"UTILITY","components":[
            {"type":"BODY","text":"Hello {{1}}, until {{2}}. {{1}}!"}]},
        {"name":"draft","language":"en","status":"PENDING"},
        {"name":"old","language":"en","status":"PAUSED"}],
        "paging":{"cursors":{"before":"a","after":"b"}}})"));
    m_messenger->transport.then(answered(200, R"({"data":[
        {"name":"season","language":"hi","status":"approved","category":"MARKETING","components":[
            {"type":"HEADER","format":"VIDEO"},{"type":"BODY","text":"For {{ name }}"}]}],
        "paging":{"cursors":{"before":"b","after":"c"}}})"));
    m_messenger->transport.then(answered(200, R"({"data":[],"paging":{}})"));
    const Result<QList<MessageTemplate>> templates = m_messenger->provider->templates();
    QVERIFY(templates);
    QCOMPARE(templates->size(), 2);
    QCOMPARE(templates->at(0).fields, 2);
    QVERIFY(!templates->at(0).isMarketing);
    QCOMPARE(templates->at(1).language, QStringLiteral("hi"));
    QCOMPARE(templates->at(1).fields, 1);
    QCOMPARE(templates->at(1).media, HeaderMedia::Video);
    QVERIFY(templates->at(1).isMarketing);
    QCOMPARE(QUrlQuery(m_messenger->transport.requests().at(1).url).queryItemValue(QStringLiteral("after")),
             QStringLiteral("b"));
}

void WhatsAppProviderTest::theTestNamesTheSender()
{
    m_messenger->transport.then(answered(200, Numbers));
    m_messenger->transport.then(
        answered(200, R"({"data":[{"name":"a","language":"en","status":"APPROVED"}]})"));
    const Result<SenderTest> test = m_messenger->provider->test();
    QVERIFY(test);
    QCOMPARE(test->sender, QStringLiteral("+91 98 0000 0000"));
    QCOMPARE(test->recipientsADay, 2'000);
    QCOMPARE(test->quality, SenderQuality::Medium);
    QCOMPARE(test->templates, 1);
    const QString asked = QUrlQuery(m_messenger->transport.requests().at(0).url)
                              .queryItemValue(QStringLiteral("fields"), QUrl::FullyDecoded);
    QVERIFY2(asked.contains(QStringLiteral("messaging_limit_tier")), qPrintable(asked));
    QVERIFY2(asked.contains(QStringLiteral("quality_rating")), qPrintable(asked));
}

void WhatsAppProviderTest::eachStepOfTheLimitIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<std::optional<int>>("recipients");
    QTest::addColumn<SenderQuality>("quality");
    const auto row = [](const char *name, const char *told, std::optional<int> recipients,
                        SenderQuality quality) {
        QTest::newRow(name) << QByteArray(told) << recipients << quality;
    };
    row("a new one", R"("messaging_limit_tier":"TIER_250","quality_rating":"GREEN")", 250,
        SenderQuality::High);
    row("an older one", R"("messaging_limit_tier":"TIER_1K","quality_rating":"RED")", 1'000,
        SenderQuality::Low);
    row("the third", R"("messaging_limit_tier":"TIER_10K","quality_rating":"UNKNOWN")", 10'000,
        SenderQuality::Unknown);
    row("the fourth", R"("messaging_limit_tier":"TIER_100K")", 100'000, SenderQuality::Unknown);
    row("no limit", R"("messaging_limit_tier":"TIER_UNLIMITED")", 0, SenderQuality::Unknown);
    row("not told", R"("status":"CONNECTED")", std::nullopt, SenderQuality::Unknown);
    row("not known", R"("messaging_limit_tier":"TIER_MOON")", std::nullopt, SenderQuality::Unknown);
}

void WhatsAppProviderTest::eachStepOfTheLimitIsUnderstood()
{
    QFETCH(QByteArray, told);
    QFETCH(std::optional<int>, recipients);
    QFETCH(SenderQuality, quality);
    m_messenger->transport.then(answered(
        200,
        QByteArrayLiteral(R"({"data":[{"id":"106540352242922","display_phone_number":"+91 98 0000 0000",)") +
            told + "}]}"));
    m_messenger->transport.then(answered(200, R"({"data":[]})"));
    const Result<SenderTest> test = m_messenger->provider->test();
    QVERIFY(test);
    QCOMPARE(test->recipientsADay, recipients);
    QCOMPARE(test->quality, quality);
}

void WhatsAppProviderTest::aSenderOfAnotherBusinessIsNotFound()
{
    m_messenger->transport.then(
        answered(200, R"({"data":[{"id":"1","display_phone_number":"+91 11 0000 0000"}]})"));
    const Result<SenderTest> test = m_messenger->provider->test();
    QVERIFY(!test);
    QCOMPARE(test.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(WhatsAppProviderTest)
#include "tst_whatsappprovider.moc"
