// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/campaigns.h"

#include "tests/support/apibench.h"

namespace callboard::api {

namespace {

constexpr QLatin1String Path("/api/campaigns/upload-csv");
constexpr auto Type = "multipart/form-data; boundary=b";

QByteArray form(const QByteArray &csv, const QMap<QByteArray, QByteArray> &changes = {})
{
    QMap<QByteArray, QByteArray> fields = {{"campaign_name", "Spring"},
                                           {"next_action", "Follow up."},
                                           {"first_call_time", "09:00"},
                                           {"last_call_time", "18:00"},
                                           {"start_date", "2026-11-23"}};
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        fields.insert(it.key(), it.value());
    QByteArray body;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        body +=
            "--b\r\nContent-Disposition: form-data; name=\"" + it.key() + "\"\r\n\r\n" + it.value() + "\r\n";
    return body + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n\r\n" +
           csv + "\r\n--b--\r\n";
}

constexpr auto Leads = "number,name\n+919810000001,Asha\n+919810000002,Ravi\nnothing,Nobody\n";

} // namespace

/// S3-016, S3-019
class CsvUploadTest final : public QObject
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

    void theNewLeadsOfAFileBecomeACampaign()
    {
        const auto made = m_bench->askRaw("POST", Path, Type, form(Leads));
        QCOMPARE(made.status, 200);
        QCOMPARE(made.json.value(QStringLiteral("scheduled_count")).toInt(), 2);
        const QJsonObject import = made.json.value(QStringLiteral("import")).toObject();
        QCOMPARE(import.value(QStringLiteral("imported")).toInt(), 2);
        QCOMPARE(import.value(QStringLiteral("skipped")).toInt(), 0);
        QCOMPARE(import.value(QStringLiteral("failed")).toInt(), 1);
        QCOMPARE(import.value(QStringLiteral("reasons")).toArray().size(), 1);
    }

    void rowsThatAreLeadsAlreadyAreSkipped()
    {
        QCOMPARE(m_bench->askRaw("POST", Path, Type, form(Leads)).status, 200);
        const auto more =
            m_bench->askRaw("POST", Path, Type, form(QByteArray(Leads) + "+919810000003,Mina\n"));
        QCOMPARE(more.json.value(QStringLiteral("scheduled_count")).toInt(), 1);
        QCOMPARE(
            more.json.value(QStringLiteral("import")).toObject().value(QStringLiteral("skipped")).toInt(), 2);
        const auto again = m_bench->askRaw("POST", Path, Type, form(Leads));
        QCOMPARE(again.status, 409);
        QCOMPARE(campaigns(), 2);
    }

    void whatCannotBeScheduledIsNotImportedEither_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("topic with a gap") << QByteArray("next_action") << QByteArray("{city}") << 409;
        QTest::newRow("past day") << QByteArray("start_date") << QByteArray("2026-11-01") << 409;
        QTest::newRow("no time") << QByteArray("last_call_time") << QByteArray("six") << 400;
        QTest::newRow("unknown field") << QByteArray("state") << QByteArray("x") << 400;
        QTest::newRow("account") << QByteArray("account") << QByteArray("Nobody's") << 404;
    }

    void whatCannotBeScheduledIsNotImportedEither()
    {
        QFETCH(const QByteArray, field);
        QFETCH(const QByteArray, value);
        QFETCH(const int, status);
        QCOMPARE(m_bench->askRaw("POST", Path, Type, form(Leads, {{field, value}})).status, status);
        QCOMPARE(leads(), 0);
        QCOMPARE(campaigns(), 0);
    }

    void whatIsNoFormWithAFileIsRefused()
    {
        QCOMPARE(m_bench->askRaw("POST", Path, "application/json", "{}").status, 415);
        QCOMPARE(m_bench->askRaw("POST", Path, Type, "--b--\r\n").status, 400);
        QCOMPARE(m_bench->askRaw("POST", Path, Type, "number\n+919810000001\n").status, 400);
        QCOMPARE(m_bench->askRaw("POST", Path, Type, form("name\nAsha\n")).status, 400);
        QCOMPARE(m_bench->askRaw("POST", Path, Type, {}).status, 400);
        QCOMPARE(leads(), 0);
    }

    void theTokenToWatchIsNotEnough()
    {
        QCOMPARE(m_bench->askRaw("POST", Path, Type, form(Leads), Scope::Watch).status, 403);
        QCOMPARE(leads(), 0);
    }

private:
    int leads()
    {
        return m_bench->ask("GET", QStringLiteral("/api/leads"))
            .json.value(QStringLiteral("total"))
            .toInt(-1);
    }
    qsizetype campaigns()
    {
        return m_bench->ask("GET", QStringLiteral("/api/campaigns"))
            .json.value(QStringLiteral("campaigns"))
            .toArray()
            .size();
    }

    std::unique_ptr<test::ApiBench> m_bench;
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::CsvUploadTest)
#include "tst_csvupload.moc"
