// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhookgate.h"

#include <QTest>

namespace callboard::api {

namespace {

services::OpenDoor door(ProviderKind kind, const QByteArray &secret)
{
    services::OpenDoor open;
    open.account.provider = kind;
    open.door.secret = secret;
    return open;
}

RequestHead head(const QByteArray &target, const QMap<QByteArray, QByteArray> &changes = {},
                 const QByteArray &method = "POST", qint64 bodySize = 2)
{
    RequestHead made;
    made.method = method;
    made.target = target;
    made.fields = {{"host", "calls.example.org"}, {"content-type", "application/json; charset=utf-8"}};
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        made.fields.insert(it.key(), it.value());
    made.bodySize = bodySize;
    return made;
}

} // namespace

// F31, F33
class WebhookGateTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoKnowsAnAddressMayReportUnderAnyName_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("Vapi") << QByteArray("/hooks/vapi/first") << QByteArray("POST");
        QTest::newRow("Bolna") << QByteArray("/hooks/bolna/second") << QByteArray("POST");
        QTest::newRow("slash at the end") << QByteArray("/hooks/bolna/second/") << QByteArray("POST");
        QTest::newRow("with a query")
            << QByteArray("/hooks/whatsapp/third?hub.mode=subscribe") << QByteArray("GET");
    }
    void whoKnowsAnAddressMayReportUnderAnyName()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, method);
        const Verdict verdict = m_gate.judge(head(target, {}, method));
        QCOMPARE(verdict.refusal, 0);
        QCOMPARE(verdict.scope, std::optional(Scope::Report));
    }

    void whatLeadsNowhereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target :
             {"/", "/hooks", "/hooks/vapi", "/hooks/vapi/", "/hooks/vapi/firs", "/hooks/vapi/firstt",
              "/hooks/vapi/First", "/hooks/bolna/first", "/hooks/vapi/first/more", "/Hooks/vapi/first",
              "/api/leads", "/metrics", "/hooks/vapi?secret=first", "/hooks/vapi/%66irst", "/hooks//first",
              "/hooks/practice/", "//hooks/vapi"})
            QTest::newRow(target) << QByteArray(target);
    }
    void whatLeadsNowhereIsRefused()
    {
        QFETCH(const QByteArray, target);
        const Verdict verdict = m_gate.judge(head(target));
        QCOMPARE(verdict.refusal, 401);
        QVERIFY(!verdict.scope);
        // A token of the API opens nothing here.
        QCOMPARE(m_gate.judge(head(target, {{"authorization", "Bearer first"}})).refusal, 401);
    }

    void whatNoProviderSendsIsRefused()
    {
        const QByteArray known = "/hooks/vapi/first";
        QCOMPARE(m_gate.judge(head(known, {{"origin", "https://evil.example"}})).refusal, 403);
        QCOMPARE(m_gate.judge(head(known, {}, "PUT")).refusal, 405);
        QCOMPARE(m_gate.judge(head(known, {}, "POST", WebhookGate::MostBodyBytes)).refusal, 0);
        QCOMPARE(m_gate.judge(head(known, {}, "POST", WebhookGate::MostBodyBytes + 1)).refusal, 413);
        QCOMPARE(m_gate.judge(head(known, {{"content-type", "text/plain"}})).refusal, 415);
        QCOMPARE(m_gate.judge(head(known, {{"content-type", QByteArray()}}, "POST", 0)).refusal, 0);
    }

    void withoutADoorNobodyComesIn()
    {
        QCOMPARE(WebhookGate({}).judge(head("/hooks/vapi/")).refusal, 401);
        QCOMPARE(WebhookGate({door(ProviderKind::Vapi, {})}).judge(head("/hooks/vapi/")).refusal, 401);
    }

    void aPathLeadsToItsDoor()
    {
        const QList<services::OpenDoor> doors = {door(ProviderKind::Vapi, "first"),
                                                 door(ProviderKind::Vapi, "other")};
        const QString hooks = QStringLiteral("hooks");
        const QString vapi = QStringLiteral("vapi");
        QCOMPARE(doorAt({hooks, vapi, QStringLiteral("other")}, doors), &doors.at(1));
        QCOMPARE(doorAt({hooks, vapi, QStringLiteral("first")}, doors), &doors.at(0));
        QVERIFY(doorAt({hooks, vapi, QStringLiteral("third")}, doors) == nullptr);
        QVERIFY(doorAt({}, doors) == nullptr);
    }

private:
    const WebhookGate m_gate =
        WebhookGate({door(ProviderKind::Vapi, "first"), door(ProviderKind::Bolna, "second"),
                     door(ProviderKind::WhatsAppCloud, "third")});
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::WebhookGateTest)
#include "tst_webhookgate.moc"
