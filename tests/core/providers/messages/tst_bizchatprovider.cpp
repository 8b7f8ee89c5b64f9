// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/providers/messages/scriptedmessenger.h"

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

Q_DECLARE_METATYPE(callboard::Delivery)

class BizChatProviderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldsAreFlat();
    void mediaHaveAFieldOfTheirOwn();
    void aStatusOf200IsNoAcceptance_data();
    void aStatusOf200IsNoAcceptance();
    void aServerErrorIsUnknown();
    void anInvalidRequestNamesWhatIsAtFault_data();
    void anInvalidRequestNamesWhatIsAtFault();
    void aLostAnswerIsUnknownAndNotRepeated();
    void itIsGivenTimeToWaitForMeta();
    void theStatusIsAskedById_data();
    void theStatusIsAskedById();
    void aStatusThatNobodyKnowsTellsNothing();
    void templatesAreReadUnderAnyOfTheirKeys();
    void aListThatIsNoneIsTold();

private:
    std::unique_ptr<ScriptedMessenger> m_messenger;
};

void BizChatProviderTest::init()
{
    m_messenger = std::make_unique<ScriptedMessenger>(ProviderKind::BizChat,
                                                      QUrl(QStringLiteral("https://bizchat.example/api")));
    QVERIFY(m_messenger->provider);
}

void BizChatProviderTest::fieldsAreFlat()
{
    const SendAnswer answer =
        m_messenger->sent(200, messageAcceptance(ProviderKind::BizChat, R"("wamid.1")"));
    QCOMPARE(answer.verdict, PlaceVerdict::Accepted);
    QCOMPARE(answer.messageId, QStringLiteral("wamid.1"));
    const http::Request request = m_messenger->request();
    QCOMPARE(request.url,
             QUrl(QStringLiteral("https://bizchat.example/api/0c6d5d5e-0000-4000-8000-000000000001/contact/"
                                 "send-template-message")));
    QCOMPARE(request.repeatable, http::Repeatable::Never);
    const QByteArray expected = R"({"phone_number":"919800000001","template_name":"visit_reminder",
        "template_language":"en","field_1":"Asha","field_2":"Friday 4 pm"})";
    QCOMPARE(QJsonDocument::fromJson(request.body), QJsonDocument::fromJson(expected));
}

void BizChatProviderTest::mediaHaveAFieldOfTheirOwn()
{
    MessageRequest request = messageRequest();
    request.content.media = HeaderMedia::Document;
    request.content.mediaUrl = QStringLiteral("https://files.example/a.pdf");
    (void)m_messenger->provider->send(request);
    const QJsonObject body = QJsonDocument::fromJson(m_messenger->request().body).object();
    QCOMPARE(body.value(QLatin1String("header_document")).toString(), request.content.mediaUrl);
}

void BizChatProviderTest::aStatusOf200IsNoAcceptance_data()
{
    using M = MessageFault;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<PlaceVerdict>("verdict");
    QTest::addColumn<MessageFault>("fault");
    const auto failed = [](const char *name, const char *words, M fault) {
        for (const char *result : {"failed", "error"}) {
            QTest::addRow("%s, %s", result, name)
                << QByteArray(R"({"result":")") + result + R"(","message":")" + words + "\"}"
                << PlaceVerdict::Refused << fault;
        }
    };
    failed("a code of Meta's", "(#131026) Message undeliverable", M::Unreachable);
    failed("the person's stop", "Error: (#131050) stopped", M::OptedOut);
    failed("a code, whatever the words", "(#131049) template not delivered", M::NotBeforeADay);
    failed("the number", "The recipient is not on WhatsApp", M::Unreachable);
    failed("the template", "Template not found", M::EveryMessage);
    failed("the language", "Wrong language", M::EveryMessage);
    failed("the plan", "Your plan limit is used up", M::Account);
    failed("the token", "Invalid token", M::Account);
    failed("the number, as a field", "The phone number field is required.", M::Unreachable);
    failed("how many fields", "Wrong number of parameters", M::EveryMessage);
    failed("how many of all", "Wrong numbers of parameters", M::EveryMessage);
    failed("a sender that is none", "The from phone number id field is wrong", M::EveryMessage);
    failed("several fields", "Fields missing", M::EveryMessage);
    failed("a key of the request", "template_name is wrong", M::EveryMessage);
    failed("parts of words", "As planned, unlimited and tokenized", M::ThisMessage);
    failed("a code that nobody knows", "(#999999) plan", M::ThisMessage);
    failed("anything else", "Something happened", M::ThisMessage);
    const auto other = [](const char *name, const char *body, PlaceVerdict verdict, M fault) {
        QTest::newRow(name) << QByteArray(body) << verdict << fault;
    };
    other("success without an id", R"({"result":"success","data":{"status":"accepted"}})",
          PlaceVerdict::Refused, M::Account);
    other("success with an empty id", R"({"result":"success","data":{"wamid":""}})", PlaceVerdict::Refused,
          M::Account);
    other("no result", R"({"data":{"wamid":"wamid.1"}})", PlaceVerdict::Unknown, M::None);
    other("another result", R"({"result":"queued","data":{"wamid":"wamid.1"}})", PlaceVerdict::Unknown,
          M::None);
    other("a key twice", R"({"result":"failed","result":"success","data":{"wamid":"a"}})",
          PlaceVerdict::Unknown, M::None);
}

// The provider page, Answer: soft failures come with status 200
void BizChatProviderTest::aStatusOf200IsNoAcceptance()
{
    QFETCH(QByteArray, body);
    QFETCH(PlaceVerdict, verdict);
    QFETCH(MessageFault, fault);
    const SendAnswer answer = m_messenger->sent(200, body);
    QCOMPARE(answer.verdict, verdict);
    QCOMPARE(answer.fault, fault);
}

// Dialling safety, section 6: the script may have failed after Meta took the message
void BizChatProviderTest::aServerErrorIsUnknown()
{
    const auto verdictOf = [this](int status, const QByteArray &body) {
        return m_messenger->sent(status, body).verdict;
    };
    QCOMPARE(verdictOf(500, R"({"message":"Server Error"})"), PlaceVerdict::Unknown);
    QCOMPARE(verdictOf(503, R"({"result":"failed","message":"(#131016) try later"})"), PlaceVerdict::Unknown);
    QCOMPARE(verdictOf(502, "<html>Bad gateway</html>"), PlaceVerdict::Unknown);
}

void BizChatProviderTest::anInvalidRequestNamesWhatIsAtFault_data()
{
    using M = MessageFault;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<MessageFault>("fault");
    const auto row = [](const char *name, const char *body, M fault) {
        QTest::newRow(name) << QByteArray(body) << fault;
    };
    row("a code of Meta's, before the keys",
        R"({"message":"(#131050) stopped","errors":{"template_name":["x"]}})", M::OptedOut);
    row("the number alone", R"({"message":"The given data was invalid.","errors":{"phone_number":["x"]}})",
        M::Unreachable);
    row("a field", R"({"message":"The number in field_1 is wrong.","errors":{"field_1":["x"]}})",
        M::EveryMessage);
    row("number and template", R"({"message":"x","errors":{"phone_number":["x"],"template_name":["x"]}})",
        M::EveryMessage);
    row("the number in words", R"({"message":"The phone number field must have digits."})", M::Unreachable);
    row("the plan in words", R"({"message":"Your plan limit is used up."})", M::Account);
    row("the language in words", R"({"message":"The template language is invalid."})", M::EveryMessage);
    row("nothing of it", R"({"message":"The given data was invalid."})", M::EveryMessage);
    row("no JSON", "<html>", M::EveryMessage);
}

// One lead's bad number holds nobody else up
void BizChatProviderTest::anInvalidRequestNamesWhatIsAtFault()
{
    QFETCH(QByteArray, body);
    QFETCH(MessageFault, fault);
    for (const int status : {400, 422}) {
        const SendAnswer answer = m_messenger->sent(status, body);
        QCOMPARE(answer.verdict, PlaceVerdict::Refused);
        QCOMPARE(answer.fault, fault);
    }
}

// The provider page, Ambiguity: nobody can tell, nothing is repeated
void BizChatProviderTest::aLostAnswerIsUnknownAndNotRepeated()
{
    m_messenger->transport.otherwise([](const http::Request &) { return lost(); });
    QCOMPARE(m_messenger->provider->send(messageRequest()).verdict, PlaceVerdict::Unknown);
    QCOMPARE(m_messenger->transport.requests().size(), 1);
}

void BizChatProviderTest::itIsGivenTimeToWaitForMeta()
{
    (void)m_messenger->provider->send(messageRequest());
    QVERIFY(m_messenger->request().deadline >= milliseconds{60'000});
}

void BizChatProviderTest::theStatusIsAskedById_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<MessageFault>("fault");
    const auto row = [](const char *status, Delivery delivery) {
        QTest::newRow(status) << QByteArray(R"({"result":"success","data":{"status":")") + status + "\"}}"
                              << delivery << MessageFault::None;
    };
    row("accepted", Delivery::Accepted);
    row("sent", Delivery::Sent);
    row("delivered", Delivery::Delivered);
    row("read", Delivery::Read);
    row("played", Delivery::Read);
    row("Delivered", Delivery::Delivered);
    QTest::newRow("failed with a code")
        << QByteArray(R"({"data":{"status":"failed","error":"(#131026) Message undeliverable"}})")
        << Delivery::Failed << MessageFault::Unreachable;
    QTest::newRow("failed without one")
        << QByteArray(R"({"data":{"status":"failed"}})") << Delivery::Failed << MessageFault::ThisMessage;
}

void BizChatProviderTest::theStatusIsAskedById()
{
    QFETCH(QByteArray, body);
    QFETCH(Delivery, delivery);
    QFETCH(MessageFault, fault);
    const Result<MessageReport> report = m_messenger->reported(200, body);
    QVERIFY(report);
    QCOMPARE(report->delivery, delivery);
    QCOMPARE(report->fault, fault);
    QCOMPARE(QUrlQuery(m_messenger->request().url).queryItemValue(QStringLiteral("wamid")),
             QStringLiteral("wamid.1"));
}

void BizChatProviderTest::aStatusThatNobodyKnowsTellsNothing()
{
    for (const char *body : {R"({"data":{"status":"received"}})", R"({"data":{}})", "{}", "<html>"}) {
        const Result<MessageReport> report = m_messenger->reported(200, body);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::ProviderAnswerUnreadable);
    }
}

void BizChatProviderTest::templatesAreReadUnderAnyOfTheirKeys()
{
    m_messenger->transport.then(
        answered(200, R"({"result":"success","data":{"templateList":{"current_page":1,"last_page":2,
        "data":[{"template_name":"a","language":"en","status":"APPROVED"},
                {"name":"b","template_language":"hi","status":"approved"},
                {"name":"c","language":"en","status":"REJECTED"},
                {"name":"","language":"en","status":"APPROVED"}]}}})"));
    m_messenger->transport.then(
        answered(200, R"({"result":"success","data":{"templateList":{"current_page":2,"last_page":2,
        "data":[{"name":"d","language":"en_US","status":"APPROVED"}]}}})"));
    const Result<QList<MessageTemplate>> templates = m_messenger->provider->templates();
    QVERIFY(templates);
    QStringList names;
    for (const MessageTemplate &each : *templates)
        names << each.name + u' ' + each.language;
    QCOMPARE(names, (QStringList{QStringLiteral("a en"), QStringLiteral("b hi"), QStringLiteral("d en_US")}));
    QCOMPARE(m_messenger->transport.requests().size(), 2);
}

void BizChatProviderTest::aListThatIsNoneIsTold()
{
    m_messenger->transport.then(answered(200, R"({"result":"failed","message":"Vendor not found"})"));
    const Result<QList<MessageTemplate>> templates = m_messenger->provider->templates();
    QVERIFY(!templates);
    QCOMPARE(templates.error().code, ErrorCode::ProviderAnswerUnreadable);
}

QTEST_GUILESS_MAIN(BizChatProviderTest)
#include "tst_bizchatprovider.moc"
