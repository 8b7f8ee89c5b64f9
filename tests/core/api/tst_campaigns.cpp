// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/campaigns.h"

#include "tests/support/apibench.h"

namespace callboard::api {

namespace {

/// Today of the profile's clock, where it is noon.
constexpr QLatin1String Today("2026-11-20");

QJsonObject wish(const QJsonArray &leads, const QString &date = QStringLiteral("2026-11-23"))
{
    return {{QStringLiteral("contact_ids"), leads},
            {QStringLiteral("agent_id"), QStringLiteral("agent-7")},
            {QStringLiteral("next_action"), QStringLiteral("Follow up.")},
            {QStringLiteral("first_call_time"), QStringLiteral("09:00")},
            {QStringLiteral("last_call_time"), QStringLiteral("18:00")},
            {QStringLiteral("start_date"), date}};
}

} // namespace

/// S3-010 to S3-012, S3-020 to S3-026
class CampaignsTest final : public QObject
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

    // S3-011, S3-012
    void theDocumentsCampaignIsMade()
    {
        const QString path = make(wish(m_bench->addLeads(3)));
        const QJsonObject campaign = show(path);
        QCOMPARE(campaign.value(QStringLiteral("start_time")).toString(),
                 QStringLiteral("2026-11-23T09:00:00+05:30"));
        QCOMPARE(campaign.value(QStringLiteral("hours")).toString(), QStringLiteral("09:00-18:00"));
        QCOMPARE(campaign.value(QStringLiteral("agent_id")).toString(), QStringLiteral("agent-7"));
        QCOMPARE(campaign.value(QStringLiteral("next_action")).toString(), QStringLiteral("Follow up."));
        QCOMPARE(campaign.value(QStringLiteral("lead_count")).toInt(), 3);
    }

    void aDayThatHasBegunStartsNowAndOneThatIsOverIsRefused()
    {
        const QJsonArray leads = m_bench->addLeads(1);
        QCOMPARE(show(make(wish(leads, Today))).value(QStringLiteral("start_time")).toString(),
                 QStringLiteral("2026-11-20T12:00:00+05:30"));
        const auto refused = m_bench->ask("POST", QStringLiteral("/api/campaigns/bulk-call"),
                                          wish(leads, QStringLiteral("2026-11-19")));
        QCOMPARE(refused.status, 409);
        QVERIFY(
            refused.json.value(QStringLiteral("error")).toString().contains(QStringLiteral("2026-11-19")));
    }

    // S3-045
    void hoursMayCrossMidnight()
    {
        QJsonObject body = wish(m_bench->addLeads(1));
        body.insert(QStringLiteral("first_call_time"), QStringLiteral("22:00"));
        body.insert(QStringLiteral("last_call_time"), QStringLiteral("02:00"));
        QCOMPARE(show(make(body)).value(QStringLiteral("hours")).toString(), QStringLiteral("22:00-02:00"));
    }

    void aFieldThatIsMissingIsNamed()
    {
        const QJsonObject whole = wish(m_bench->addLeads(1));
        for (const char *field :
             {"contact_ids", "next_action", "first_call_time", "last_call_time", "start_date"}) {
            QJsonObject body = whole;
            body.remove(QString::fromLatin1(field));
            const auto refused = m_bench->ask("POST", QStringLiteral("/api/campaigns/bulk-call"), body);
            QCOMPARE(refused.status, 400);
            QVERIFY(refused.json.value(QStringLiteral("error")).toString().contains(QLatin1String(field)));
        }
    }

    // S3-020, S3-027
    void listsThemAllOrThoseInOneState()
    {
        const QJsonArray leads = m_bench->addLeads(2);
        const QString first = make(wish(leads));
        (void)make(wish(leads));
        QCOMPARE(m_bench->ask("POST", first + QStringLiteral("/cancel")).status, 200);
        const auto count = [this](const QString &query) {
            return m_bench->ask("GET", QStringLiteral("/api/campaigns") + query)
                .json.value(QStringLiteral("campaigns"))
                .toArray()
                .size();
        };
        QCOMPARE(count({}), 2);
        QCOMPARE(count(QStringLiteral("?status=scheduled")), 1);
        QCOMPARE(count(QStringLiteral("?status=cancelled")), 1);
        QCOMPARE(m_bench->ask("GET", QStringLiteral("/api/campaigns?status=lost")).status, 400);
    }

    // S3-022
    void aChangeLeavesTheRestAsItIs()
    {
        const QString path = make(wish(m_bench->addLeads(2)));
        const QJsonObject before = show(path);
        QCOMPARE(change(path, {{QStringLiteral("campaign_name"), QStringLiteral("Spring")}}), 200);
        QJsonObject wanted = before;
        wanted.insert(QStringLiteral("name"), QStringLiteral("Spring"));
        QCOMPARE(show(path), wanted);
    }

    void aChangeMovesDayAndHours()
    {
        const QString path = make(wish(m_bench->addLeads(2)));
        QCOMPARE(change(path, {{QStringLiteral("start_date"), QStringLiteral("2026-11-24")},
                               {QStringLiteral("first_call_time"), QStringLiteral("10:30")},
                               {QStringLiteral("next_action"), QStringLiteral("Remind.")}}),
                 200);
        const QJsonObject after = show(path);
        QCOMPARE(after.value(QStringLiteral("start_time")).toString(),
                 QStringLiteral("2026-11-24T10:30:00+05:30"));
        QCOMPARE(after.value(QStringLiteral("hours")).toString(), QStringLiteral("10:30-18:00"));
        QCOMPARE(after.value(QStringLiteral("next_action")).toString(), QStringLiteral("Remind."));
        // The day alone keeps the time at which it began.
        QCOMPARE(change(path, {{QStringLiteral("start_date"), QStringLiteral("2026-11-25")}}), 200);
        QCOMPARE(show(path).value(QStringLiteral("start_time")).toString(),
                 QStringLiteral("2026-11-25T10:30:00+05:30"));
    }

    void aChangeThatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        const QString date = QStringLiteral("start_date");
        QTest::newRow("past day") << QJsonObject{{date, QStringLiteral("2026-11-01")},
                                                 {QStringLiteral("campaign_name"), QStringLiteral("x")}}
                                  << 409;
        QTest::newRow("topic with a gap")
            << QJsonObject{{date, QStringLiteral("2026-11-24")},
                           {QStringLiteral("next_action"), QStringLiteral("{nothing}")}}
            << 409;
        QTest::newRow("no date") << QJsonObject{{date, QStringLiteral("tomorrow")}} << 400;
        QTest::newRow("unknown field")
            << QJsonObject{{QStringLiteral("state"), QStringLiteral("paused")}} << 400;
        QTest::newRow("empty name") << QJsonObject{{QStringLiteral("campaign_name"), QString()}} << 400;
    }

    void aChangeThatIsRefusedChangesNothing()
    {
        QFETCH(const QJsonObject, body);
        QFETCH(const int, status);
        const QString path = make(wish(m_bench->addLeads(2)));
        const QJsonObject before = show(path);
        QCOMPARE(change(path, body), status);
        QCOMPARE(show(path), before);
    }

    // S3-023 to S3-026
    void pausesResumesCancelsAndDeletes()
    {
        const QString path = make(wish(m_bench->addLeads(2)));
        const auto state = [&path, this] { return show(path).value(QStringLiteral("state")).toString(); };
        QCOMPARE(
            m_bench->ask("POST", path + QStringLiteral("/pause"), QJsonValue::Undefined, Scope::Watch).status,
            200);
        QCOMPARE(state(), QStringLiteral("paused"));
        QCOMPARE(m_bench->ask("POST", path + QStringLiteral("/resume"), QJsonValue::Undefined, Scope::Watch)
                     .status,
                 403);
        QCOMPARE(state(), QStringLiteral("paused"));
        QCOMPARE(m_bench->ask("POST", path + QStringLiteral("/resume")).status, 200);
        QVERIFY(state() != QStringLiteral("paused"));
        QCOMPARE(m_bench->ask("DELETE", path).status, 409); // not over
        QCOMPARE(m_bench->ask("POST", path + QStringLiteral("/cancel"))
                     .json.value(QStringLiteral("cancelled_count"))
                     .toInt(),
                 1);
        QCOMPARE(state(), QStringLiteral("cancelled"));
        QCOMPARE(m_bench->ask("POST", path + QStringLiteral("/resume")).status, 409);
        QCOMPARE(m_bench->ask("DELETE", path).status, 200);
        QCOMPARE(m_bench->ask("GET", path).status, 404);
    }

    void aCampaignThatIsNotThereIsNotFound()
    {
        for (const char *id : {"17", "0", "-1", "x"}) {
            const QString path = QStringLiteral("/api/campaigns/") + QString::fromLatin1(id);
            QCOMPARE(m_bench->ask("GET", path).status, 404);
            QCOMPARE(m_bench->ask("PATCH", path, QJsonObject()).status, 404);
            QCOMPARE(m_bench->ask("DELETE", path).status, 404);
            for (const char *verb : {"/pause", "/resume", "/cancel"})
                QCOMPARE(m_bench->ask("POST", path + QString::fromLatin1(verb)).status, 404);
        }
    }

private:
    /// The campaign's path.
    QString make(const QJsonObject &body)
    {
        const auto made = m_bench->ask("POST", QStringLiteral("/api/campaigns/bulk-call"), body);
        return QStringLiteral("/api/campaigns/%1")
            .arg(made.json.value(QStringLiteral("campaign_id")).toInt());
    }
    QJsonObject show(const QString &path)
    {
        return m_bench->ask("GET", path).json.value(QStringLiteral("campaign")).toObject();
    }
    int change(const QString &path, const QJsonObject &body)
    {
        return m_bench->ask("PATCH", path, body).status;
    }

    std::unique_ptr<test::ApiBench> m_bench;
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::CampaignsTest)
#include "tst_campaigns.moc"
