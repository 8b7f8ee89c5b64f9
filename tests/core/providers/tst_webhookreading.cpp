// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/webhookreading.h"

#include <QTest>

namespace callboard::providers {

namespace {

constexpr QLatin1String Attempt("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111");

AttemptId attempt()
{
    return AttemptId::fromText(Attempt);
}

Account accountOf(ProviderKind kind)
{
    Account account;
    account.provider = kind;
    account.phoneNumberId = QStringLiteral("107");
    return account;
}

QList<WebhookReport> told(ProviderKind kind, const QByteArray &body)
{
    return readWebhook(accountOf(kind), body).value_or({WebhookReport{.id = QStringLiteral("unreadable")}});
}

/// Meta's envelope with these statuses, sent from \a sender.
QByteArray envelope(const QByteArray &statuses, const QByteArray &sender = "107")
{
    QByteArray body =
        R"({"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
        "value":{"messaging_product":"whatsapp","metadata":{"phone_number_id":"SENDER"},"statuses":[STATUSES]}}]}]})";
    return body.replace("SENDER", sender).replace("STATUSES", statuses);
}

/// What Vapi sends of a call.
QByteArray vapiMessage(const QByteArray &type, const QByteArray &call)
{
    return "{\"message\":{\"type\":\"" + type + "\",\"call\":" + call + "}}";
}

} // namespace

/// What is read of the bodies that the provider pages show, and what is not.
class WebhookReadingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallOfVapiIsNamed_data();
    void aCallOfVapiIsNamed();
    void ofVapiOnlyWhatMovesACallCounts_data();
    void ofVapiOnlyWhatMovesACallCounts();
    void anExecutionOfBolnaIsNamed();
    void statusesOfWhatsAppAreReadWhole();
    void aFailureOfWhatsAppBringsItsCode();
    void whatIsNoStatusOfOursIsLeftOut_data();
    void whatIsNoStatusOfOursIsLeftOut();
    void aMessageOfBizChatIsNamedAndNothingBelieved_data();
    void aMessageOfBizChatIsNamedAndNothingBelieved();
    void whatIsNoObjectIsRefused_data();
    void whatIsNoObjectIsRefused();
    void practiceProvidersDoNotReport();
    void aReportComesBackFromItsText();
    void onlyWhatSaysTheSameHasTheSameKey();
    void aCodeMeansWhatItMeansToAPoll();
};

void WebhookReadingTest::aCallOfVapiIsNamed_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::newRow("external id") << QByteArray(R"({"id":"c-1","customer":{"externalId":"%1"}})");
    QTest::newRow("metadata") << QByteArray(
        R"({"id":"c-1","assistantOverrides":{"metadata":{"attempt_id":"%1"}}})");
    QTest::newRow("name") << QByteArray(R"({"id":"c-1","name":"cb:%1"})");
}

void WebhookReadingTest::aCallOfVapiIsNamed()
{
    QFETCH(QByteArray, call);
    call.replace("%1", QByteArray(Attempt.data()));
    const WebhookReport expected{.id = QStringLiteral("c-1"), .attempt = attempt()};
    for (const char *type : {"status-update", "end-of-call-report"})
        QCOMPARE(told(ProviderKind::Vapi, vapiMessage(type, call)), QList<WebhookReport>{expected});
}

void WebhookReadingTest::ofVapiOnlyWhatMovesACallCounts_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *type : {"speech-update", "transcript", "assistant-request", "tool-calls", "hang"})
        QTest::newRow(type) << vapiMessage(type, "{\"id\":\"c-1\"}");
    QTest::newRow("no call") << QByteArray(R"({"message":{"type":"status-update"}})");
    QTest::newRow("id of another type") << vapiMessage("status-update", "{\"id\":7}");
    QTest::newRow("id that cannot be one")
        << vapiMessage("status-update", "{\"id\":\"" + QByteArray(5'000, 'x') + "\"}");
    QTest::newRow("nothing") << QByteArray("{}");
}

void WebhookReadingTest::ofVapiOnlyWhatMovesACallCounts()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(told(ProviderKind::Vapi, body), QList<WebhookReport>());
}

void WebhookReadingTest::anExecutionOfBolnaIsNamed()
{
    const QByteArray body = R"({"id":"e-1","status":"completed","context_details":{"recipient_data":
        {"attempt_id":"8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"}}})";
    QCOMPARE(told(ProviderKind::Bolna, body),
             (QList<WebhookReport>{{.id = QStringLiteral("e-1"), .attempt = attempt()}}));
    QCOMPARE(told(ProviderKind::Bolna, R"({"execution_id":"e-2"})"),
             (QList<WebhookReport>{{.id = QStringLiteral("e-2")}}));
}

// S4-020
void WebhookReadingTest::statusesOfWhatsAppAreReadWhole()
{
    const QByteArray body = envelope(
        R"({"id":"wamid.1","status":"sent","timestamp":"1795156200","recipient_id":"919810000001",
            "biz_opaque_callback_data":"8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111"},
           {"id":"wamid.2","status":"read"})");
    QCOMPARE(told(ProviderKind::WhatsAppCloud, body),
             (QList<WebhookReport>{
                 {.id = QStringLiteral("wamid.1"), .attempt = attempt(), .delivery = Delivery::Sent},
                 {.id = QStringLiteral("wamid.2"), .delivery = Delivery::Read}}));
}

void WebhookReadingTest::aFailureOfWhatsAppBringsItsCode()
{
    const QByteArray body = envelope(
        R"({"id":"wamid.1","status":"failed","errors":[{"code":131026,"title":"Message undeliverable",
            "error_data":{"details":"+919810000001 is not there"}}]})");
    const QList<WebhookReport> reports = told(ProviderKind::WhatsAppCloud, body);
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports.at(0).code, std::optional(131026));
    QCOMPARE(reports.at(0).reason, QStringLiteral("whatsapp 131026 Message undeliverable"));
    QCOMPARE(messageReport(reports.at(0)).fault, MessageFault::Unreachable);
}

void WebhookReadingTest::whatIsNoStatusOfOursIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a message that came in") << QByteArray(
        R"({"entry":[{"changes":[{"value":{"messages":[{"id":"wamid.1","text":{"body":"Hi"}}]}}]}]})");
    QTest::newRow("a status yet to be invented") << envelope(R"({"id":"wamid.1","status":"warned"})");
    QTest::newRow("ours alone") << envelope(R"({"id":"wamid.1","status":"accepted"})");
    QTest::newRow("no id") << envelope(R"({"status":"read"})");
    QTest::newRow("another sender's") << envelope(R"({"id":"wamid.1","status":"read"})", "999");
    QTest::newRow("other shapes") << QByteArray(R"({"entry":{"changes":[]},"statuses":"read"})");
}

void WebhookReadingTest::whatIsNoStatusOfOursIsLeftOut()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(told(ProviderKind::WhatsAppCloud, body), QList<WebhookReport>());
}

void WebhookReadingTest::aMessageOfBizChatIsNamedAndNothingBelieved_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << QByteArray(
        R"({"contact":{},"message":{"whatsapp_message_id":"wamid.1","status":"read"}})");
    QTest::newRow("Meta's envelope") << QByteArray(
        "{\"message\":{\"whatsapp_message_id\":\"other\"},\"whatsapp_webhook_payload\":" +
        envelope(R"({"id":"wamid.1","status":"read"})") + "}");
}

void WebhookReadingTest::aMessageOfBizChatIsNamedAndNothingBelieved()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(told(ProviderKind::BizChat, body), (QList<WebhookReport>{{.id = QStringLiteral("wamid.1")}}));
    QCOMPARE(
        told(ProviderKind::BizChat, R"({"message":{"whatsapp_message_id":"wamid.1","status":"received"}})"),
        QList<WebhookReport>());
}

void WebhookReadingTest::whatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray("{\"message\":");
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"\xff\"}");
    QTest::newRow("nested deeply") << QByteArray("{\"a\":" + QByteArray(20'000, '[') +
                                                 QByteArray(20'000, ']') + "}");
}

void WebhookReadingTest::whatIsNoObjectIsRefused()
{
    QFETCH(const QByteArray, body);
    for (const ProviderKind kind :
         {ProviderKind::Vapi, ProviderKind::Bolna, ProviderKind::WhatsAppCloud, ProviderKind::BizChat}) {
        const Result<QList<WebhookReport>> read = readWebhook(accountOf(kind), body);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ProviderAnswerUnreadable);
    }
}

void WebhookReadingTest::practiceProvidersDoNotReport()
{
    for (const ProviderKind kind : {ProviderKind::Practice, ProviderKind::PracticeWhatsApp,
                                    ProviderKind::Smtp, ProviderKind::PracticeEmail}) {
        QVERIFY(!hasWebhooks(kind));
        QCOMPARE(told(kind, "{\"id\":\"c-1\"}"), QList<WebhookReport>());
    }
    QVERIFY(hasWebhooks(ProviderKind::Bolna));
    QVERIFY(signsWebhooks(ProviderKind::WhatsAppCloud));
    QVERIFY(!signsWebhooks(ProviderKind::Vapi));
}

void WebhookReadingTest::aReportComesBackFromItsText()
{
    const WebhookReport failed{.id = QStringLiteral("wamid.\"1\""),
                               .attempt = attempt(),
                               .delivery = Delivery::Failed,
                               .code = 131049,
                               .reason = QStringLiteral("whatsapp 131049")};
    const WebhookReport hint{.id = QStringLiteral("c-1")};
    for (const WebhookReport &report : {failed, hint})
        QCOMPARE(webhookReportFromText(textOf(report)), std::optional(report));
    for (const QString &text : {QString(), QStringLiteral("{}"), QStringLiteral("no JSON")})
        QVERIFY(!webhookReportFromText(text));
}

void WebhookReadingTest::onlyWhatSaysTheSameHasTheSameKey()
{
    const WebhookReport sent{.id = QStringLiteral("wamid.1"), .delivery = Delivery::Sent};
    WebhookReport read = sent;
    read.delivery = Delivery::Read;
    QCOMPARE(keyOf(sent), keyOf(WebhookReport(sent)));
    QVERIFY(keyOf(sent) != keyOf(read));
    QVERIFY(!keyOf(sent).contains(sent.id));
}

void WebhookReadingTest::aCodeMeansWhatItMeansToAPoll()
{
    WebhookReport report{.id = QStringLiteral("wamid.1"), .delivery = Delivery::Failed, .code = 131050};
    QCOMPARE(messageReport(report).fault, MessageFault::OptedOut);
    report.code.reset();
    QCOMPARE(messageReport(report).fault, MessageFault::ThisMessage);
    report.delivery = Delivery::Read;
    report.code = 131050;
    QCOMPARE(messageReport(report).fault, MessageFault::None);
    QCOMPARE(messageReport(report).delivery, Delivery::Read);
}

} // namespace callboard::providers

QTEST_GUILESS_MAIN(callboard::providers::WebhookReadingTest)
#include "tst_webhookreading.moc"
