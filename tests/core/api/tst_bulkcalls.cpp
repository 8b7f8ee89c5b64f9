// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/bulkcalls.h"

#include "tests/support/apibench.h"

namespace callboard::api {

namespace {

constexpr auto Schedule = "/api/schedule-bulk-calls";
constexpr auto Cancel = "/api/cancel-bulk-schedule";
constexpr auto List = "/api/scheduled-bulk-calls";

QJsonObject wish(const QJsonArray &leads)
{
    return {{QStringLiteral("lead_uuids"), leads},
            {QStringLiteral("start_time"), QStringLiteral("2026-11-21T10:00:00+05:30")},
            {QStringLiteral("parallel_calls"), 5},
            {QStringLiteral("call_interval"), 60}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

/// S0-055 to S0-063
class BulkCallsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::ApiBench>();
        QVERIFY(m_bench->profile.workspace);
    }

    void cleanup()
    {
        QCOMPARE(m_bench->problems, QStringList());
        m_bench.reset();
    }

    // S0-057 to S0-059: twenty batches of five, a minute apart.
    void theDocumentsExample()
    {
        const auto made = ask("POST", Schedule, wish(m_bench->addLeads(100)));
        QCOMPARE(made.status, 200);
        QCOMPARE(made.json.value(QStringLiteral("scheduled_count")).toInt(), 100);
        QCOMPARE(made.json.value(QStringLiteral("start_time")).toString(),
                 QStringLiteral("2026-11-21T10:00:00+05:30"));
        const QJsonArray jobs = made.json.value(QStringLiteral("job_ids")).toArray();
        QCOMPARE(jobs.size(), 20);
        QCOMPARE(jobs.first().toString(), QStringLiteral("bulk_call_batch_0_1795235400"));

        const auto listed = ask("GET", List);
        QCOMPARE(listed.json.value(QStringLiteral("total_batches")).toInt(), 20);
        const QJsonArray batches = listed.json.value(QStringLiteral("scheduled_batches")).toArray();
        QCOMPARE(batches.size(), 20);
        const QJsonObject second{
            {QStringLiteral("job_id"), QStringLiteral("bulk_call_batch_1_1795235400")},
            {QStringLiteral("next_run_time"), QStringLiteral("2026-11-21T10:01:00+05:30")},
            {QStringLiteral("lead_count"), 5}};
        QCOMPARE(batches.at(1).toObject(), second);

        const auto cancelled =
            ask("POST", Cancel,
                QJsonObject{{QStringLiteral("job_id_prefix"), QStringLiteral("bulk_call_batch_")}});
        QCOMPARE(cancelled.json.value(QStringLiteral("success")), QJsonValue(true));
        QCOMPARE(cancelled.json.value(QStringLiteral("cancelled_count")).toInt(), 20);
        QCOMPARE(ask("GET", List).json.value(QStringLiteral("total_batches")).toInt(), 0);
    }

    // S0-062
    void cancellingWithoutABodyCancelsAll()
    {
        QCOMPARE(ask("POST", Schedule, wish(m_bench->addLeads(7))).status, 200);
        QCOMPARE(ask("POST", Cancel).json.value(QStringLiteral("cancelled_count")).toInt(), 2);
    }

    void aPrefixNamesSomeBatchesOnly()
    {
        QCOMPARE(ask("POST", Schedule, wish(m_bench->addLeads(15))).status, 200);
        const auto one =
            ask("POST", Cancel,
                QJsonObject{{QStringLiteral("job_id_prefix"), QStringLiteral("bulk_call_batch_1_")}});
        QCOMPARE(one.json.value(QStringLiteral("cancelled_count")).toInt(), 1);
        const auto none =
            ask("POST", Cancel, QJsonObject{{QStringLiteral("job_id_prefix"), QStringLiteral("other_")}});
        QCOMPARE(none.json.value(QStringLiteral("cancelled_count")).toInt(), 0);
    }

    void whatIsNotSaidIsAsThePresetHasIt()
    {
        QJsonObject body = wish(m_bench->addLeads(11));
        body.remove(QStringLiteral("parallel_calls"));
        body.remove(QStringLiteral("call_interval"));
        body.insert(QStringLiteral("campaign_name"), QStringLiteral("Renewals"));
        body.insert(QStringLiteral("next_action"), QStringLiteral("Ask {name} about renewal."));
        const auto made = ask("POST", Schedule, body);
        QCOMPARE(made.json.value(QStringLiteral("batch_count")).toInt(), 3);
        const auto shown = ask(
            "GET",
            QStringLiteral("/api/campaigns/%1").arg(made.json.value(QStringLiteral("campaign_id")).toInt()));
        const QJsonObject campaign = shown.json.value(QStringLiteral("campaign")).toObject();
        QCOMPARE(campaign.value(QStringLiteral("name")).toString(), QStringLiteral("Renewals"));
        QCOMPARE(campaign.value(QStringLiteral("call_interval")).toInt(), 60);
        QCOMPARE(campaign.value(QStringLiteral("next_action")).toString(),
                 QStringLiteral("Ask {name} about renewal."));
    }

    void whatCannotBeDoneIsRefusedAndSchedulesNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        const QString unknown = QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2");
        QTest::newRow("no leads") << QStringLiteral("lead_uuids") << QJsonValue(QJsonArray()) << 400;
        QTest::newRow("unknown lead")
            << QStringLiteral("lead_uuids") << QJsonValue(QJsonArray{unknown}) << 404;
        QTest::newRow("local time") << QStringLiteral("start_time")
                                    << QJsonValue(QStringLiteral("2026-11-21T10:00:00")) << 400;
        QTest::newRow("past") << QStringLiteral("start_time")
                              << QJsonValue(QStringLiteral("2020-11-21T10:00:00Z")) << 409;
        QTest::newRow("too many at once") << QStringLiteral("parallel_calls") << QJsonValue(101) << 400;
        QTest::newRow("none at once") << QStringLiteral("parallel_calls") << QJsonValue(0) << 400;
        QTest::newRow("half a call") << QStringLiteral("parallel_calls") << QJsonValue(2.5) << 400;
        QTest::newRow("too far apart") << QStringLiteral("call_interval") << QJsonValue(86401) << 400;
        QTest::newRow("account") << QStringLiteral("account") << QJsonValue(QStringLiteral("Nobody's"))
                                 << 404;
        QTest::newRow("preset") << QStringLiteral("preset") << QJsonValue(QStringLiteral("no-such")) << 404;
        QTest::newRow("unknown field") << QStringLiteral("paralel_calls") << QJsonValue(2) << 400;
        QTest::newRow("topic with a gap")
            << QStringLiteral("next_action") << QJsonValue(QStringLiteral("{nothing}")) << 409;
    }

    void whatCannotBeDoneIsRefusedAndSchedulesNothing()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, status);
        const auto refused = ask("POST", Schedule, with(wish(m_bench->addLeads(2)), field, value));
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.json.value(QStringLiteral("success")), QJsonValue(false));
        QVERIFY(!refused.json.value(QStringLiteral("error")).toString().isEmpty());
        QCOMPARE(ask("GET", List).json.value(QStringLiteral("total_batches")).toInt(), 0);
    }

    // F61: what costs money wants the token for calls; what stops does not.
    void onlyTheTokenForCallsSchedules()
    {
        const QJsonObject body = wish(m_bench->addLeads(2));
        const auto refused = m_bench->ask("POST", QString::fromLatin1(Schedule), body, Scope::Watch);
        QCOMPARE(refused.status, 403);
        QCOMPARE(ask("GET", List).json.value(QStringLiteral("total_batches")).toInt(), 0);
        QCOMPARE(ask("POST", Schedule, body).status, 200);
        const auto cancelled =
            m_bench->ask("POST", QString::fromLatin1(Cancel), QJsonValue::Undefined, Scope::Watch);
        QCOMPARE(cancelled.json.value(QStringLiteral("cancelled_count")).toInt(), 1);
    }

private:
    test::ApiBench::Said ask(const QByteArray &method, const char *target,
                             const QJsonValue &body = QJsonValue::Undefined)
    {
        return ask(method, QString::fromLatin1(target), body);
    }
    test::ApiBench::Said ask(const QByteArray &method, const QString &target,
                             const QJsonValue &body = QJsonValue::Undefined)
    {
        return m_bench->ask(method, target, body);
    }

    std::unique_ptr<test::ApiBench> m_bench;
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::BulkCallsTest)
#include "tst_bulkcalls.moc"
