// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/routes.h"

#include "tests/support/apibench.h"

#include <QRegularExpression>

namespace callboard::api {

namespace {

/// JSON with ' for ".
QJsonObject json(QByteArray text)
{
    return QJsonDocument::fromJson(text.replace('\'', '"')).object();
}

/// Each of their routes once.
void askForCallSchedules(test::ApiBench &bench, const QJsonValue &contact)
{
    const QString all = QStringLiteral("/call-scheduling/default/call-schedules");
    const QJsonObject wish{{QStringLiteral("contact_id"), contact},
                           {QStringLiteral("scheduled_at"), QStringLiteral("2026-11-24T10:00:00+05:30")}};
    const QJsonObject made =
        bench.ask("POST", all, wish).json.value(QStringLiteral("call_schedule")).toObject();
    const QString one = all + QStringLiteral("/%1").arg(made.value(QStringLiteral("id")).toInt());
    for (const char *rest : {"", "/statistics", "/due"})
        (void)bench.ask("GET", all + QLatin1String(rest));
    (void)bench.ask("POST", all + QStringLiteral("/trigger-overdue"));
    (void)bench.ask("PUT", one, QJsonObject{{QStringLiteral("call_topic"), QStringLiteral("survey")}});
    (void)bench.ask("POST", one + QStringLiteral("/execute"));
    (void)bench.ask("DELETE", one);
}

QString operationOf(const Route &route)
{
    return QString::fromLatin1(route.method) + u' ' + route.path;
}

} // namespace

class RoutesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDescriptionHasEveryRouteAndNoOther()
    {
        QStringList operations;
        for (const Route &route : routes())
            operations << operationOf(route);
        operations.sort();
        QCOMPARE(test::shippedOpenApi().operations(), operations);
    }

    void theDescriptionSaysWhichTokenIsNeeded()
    {
        const test::OpenApi description = test::shippedOpenApi();
        const QJsonArray callToken = {QJsonObject{{QStringLiteral("callToken"), QJsonArray()}}};
        for (const Route &route : routes()) {
            const QJsonObject operation =
                description.operation(QString::fromLatin1(route.method), route.path);
            const bool wantsCallToken = operation.value(QStringLiteral("security")).toArray() == callToken;
            QVERIFY2(wantsCallToken == (route.scope == Scope::Call), qPrintable(operationOf(route)));
        }
    }

    // Each is asked for something that it grants; ApiBench holds request and answer against the description.
    void everyRouteAnswersAsDescribed()
    {
        test::ApiBench bench;
        const QJsonArray leads = bench.addLeads(6);
        const QJsonObject bulk{{QStringLiteral("lead_uuids"), leads},
                               {QStringLiteral("start_time"), QStringLiteral("2026-11-21T10:00:00+05:30")}};
        QCOMPARE(bench.ask("POST", QStringLiteral("/api/schedule-bulk-calls"), bulk).status, 200);
        const QJsonObject day{{QStringLiteral("contact_ids"), leads},
                              {QStringLiteral("next_action"), QStringLiteral("Follow up.")},
                              {QStringLiteral("first_call_time"), QStringLiteral("09:00")},
                              {QStringLiteral("last_call_time"), QStringLiteral("18:00")},
                              {QStringLiteral("start_date"), QStringLiteral("2026-11-23")}};
        const auto made = bench.ask("POST", QStringLiteral("/api/campaigns/bulk-call"), day);
        const QString campaign =
            QStringLiteral("/api/campaigns/%1").arg(made.json.value(QStringLiteral("campaign_id")).toInt());
        const QByteArray form =
            "--b\r\nContent-Disposition: form-data; name=\"next_action\"\r\n\r\nx\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"first_call_time\"\r\n\r\n09:00\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"last_call_time\"\r\n\r\n18:00\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"start_date\"\r\n\r\n2026-11-23\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            "number,name\n+919820000001,Asha\n\r\n--b--\r\n";
        QCOMPARE(bench
                     .askRaw("POST", QStringLiteral("/api/campaigns/upload-csv"),
                             "multipart/form-data; boundary=b", form)
                     .status,
                 200);
        for (const char *path : {"/api/scheduled-bulk-calls", "/api/leads", "/api/campaigns", "/health",
                                 "/metrics", "/openapi.json"})
            QCOMPARE(bench.ask("GET", QString::fromLatin1(path)).status, 200);
        QCOMPARE(bench.ask("GET", campaign).status, 200);
        QCOMPARE(
            bench.ask("PATCH", campaign, QJsonObject{{QStringLiteral("campaign_name"), QStringLiteral("x")}})
                .status,
            200);
        for (const char *verb : {"/pause", "/resume", "/cancel"})
            QCOMPARE(bench.ask("POST", campaign + QString::fromLatin1(verb)).status, 200);
        QCOMPARE(bench.ask("DELETE", campaign).status, 200);
        QCOMPARE(bench.ask("POST", QStringLiteral("/api/cancel-bulk-schedule"), QJsonObject()).status, 200);
        askForCallSchedules(bench, leads.at(0));
        QCOMPARE(bench.problems, QStringList());
        QStringList granted = bench.granted.values();
        granted.sort();
        QCOMPARE(granted, bench.description.operations());
    }

    void anotherPathOrMethodIsToldApart()
    {
        test::ApiBench bench;
        for (const char *path :
             {"/", "/api", "/api/campaign", "/api/campaigns/1/start", "/api/campaigns/1/2/3"})
            QCOMPARE(bench.ask("GET", QString::fromLatin1(path)).status, 404);
        QCOMPARE(bench.ask("POST", QStringLiteral("/health")).status, 405);
        QCOMPARE(bench.ask("GET", QStringLiteral("/api/schedule-bulk-calls")).status,
                 405); // F61: GET for a POST
        QCOMPARE(bench.ask("PUT", QStringLiteral("/api/campaigns/1")).status, 405);
    }

    void everyRouteThatMayPlaceCallsWantsTheTokenForThem()
    {
        test::ApiBench bench;
        for (const Route &route : routes()) {
            if (route.scope == Scope::Watch)
                continue;
            static const QRegularExpression gap(QStringLiteral("\\{\\w+\\}"));
            const QString target = QString(route.path).replace(gap, QStringLiteral("1"));
            const auto refused = bench.ask(route.method, target, QJsonValue::Undefined, Scope::Watch);
            QCOMPARE(refused.status, 403);
        }
        QCOMPARE(bench.problems, QStringList());
    }

    // A validator that finds nothing proves nothing.
    void theValidatorFindsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("value");
        const QByteArray object =
            "{'type':'object','properties':{'a':{'type':'integer','minimum':1}},'required':['a']}";
        QTest::newRow("lacking") << object << QByteArray("{}");
        QTest::newRow("kind") << object << QByteArray("{'a':'1'}");
        QTest::newRow("half") << object << QByteArray("{'a':1.5}");
        QTest::newRow("small") << object << QByteArray("{'a':0}");
        QTest::newRow("null") << object << QByteArray("{'a':null}");
        QTest::newRow("more") << object << QByteArray("{'a':1,'b':2}");
        const QByteArray text =
            "{'type':'object','properties':{'a':{'type':'string','format':'date-time'}},'required':[]}";
        QTest::newRow("format") << text << QByteArray("{'a':'2026-11-21'}");
        const QByteArray word =
            "{'type':'object','properties':{'a':{'type':'string','enum':['x']}},'required':[]}";
        QTest::newRow("enum") << word << QByteArray("{'a':'y'}");
        const QByteArray list = "{'type':'object','properties':{'a':{'type':'array','minItems':1,'items':{'"
                                "type':'string','pattern':'^x$'}}},'required':[]}";
        QTest::newRow("too few") << list << QByteArray("{'a':[]}");
        QTest::newRow("item") << list << QByteArray("{'a':['xx']}");
        QTest::newRow("unread word") << QByteArray("{'type':'object','oneOf':[]}") << QByteArray("{}");
        QTest::newRow("lost reference")
            << QByteArray("{'$ref':'#/components/schemas/None'}") << QByteArray("{}");
    }

    void theValidatorFindsWhatIsWrong()
    {
        QFETCH(const QByteArray, schema);
        QFETCH(const QByteArray, value);
        const QStringList found =
            test::shippedOpenApi().problems(json(schema), json(value), QStringLiteral("x"));
        QCOMPARE(found.size(), 1);
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::RoutesTest)
#include "tst_routes.moc"
