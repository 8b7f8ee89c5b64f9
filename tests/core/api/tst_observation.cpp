// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/observation.h"

#include "tests/support/apibench.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/readyengine.h"

#include <QRegularExpression>

namespace callboard::api {

class ObservationTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthSaysWhetherCallsArePlaced()
    {
        test::ApiBench bench;
        QCOMPARE(bench.ask("GET", QStringLiteral("/health")).json.value(QStringLiteral("engine_running")),
                 QJsonValue(false));
        bench.tally.engineRunning = true;
        const QJsonObject health = bench.ask("GET", QStringLiteral("/health")).json;
        QCOMPARE(health.value(QStringLiteral("engine_running")), QJsonValue(true));
        QCOMPARE(health.value(QStringLiteral("live")).toInt(-1), 0);
        QVERIFY(health.value(QStringLiteral("next_due")).isNull());
        QCOMPARE(bench.problems, QStringList());
    }

    // F40: whoever watches by the status alone must see it.
    void healthSaysWhyDiallingHasStopped()
    {
        test::ApiBench bench;
        test::ReadyEngine engine(bench.profile);
        bench.tally.engineRunning = true;
        const test::ApiBench::Said well = bench.ask("GET", QStringLiteral("/health"));
        QCOMPARE(well.status, 200);
        QVERIFY(well.json.value(QStringLiteral("halted")).isNull());
        dispatch::EngineStanding halted;
        halted.state = dispatch::EngineStanding::State::Halted;
        halted.haltReason = QStringLiteral("The disk is full.");
        QVERIFY(engine.leave(halted));
        const test::ApiBench::Said ill = bench.ask("GET", QStringLiteral("/health"));
        QCOMPARE(ill.status, 503);
        QCOMPARE(ill.json.value(QStringLiteral("halted")), QJsonValue(halted.haltReason));
        QCOMPARE(ill.json.value(QStringLiteral("success")), QJsonValue(false));
        QCOMPARE(ill.json.value(QStringLiteral("engine_running")), QJsonValue(false));
        QCOMPARE(ill.json.value(QStringLiteral("live")).toInt(-1), 0);
        QCOMPARE(bench.problems, QStringList());
    }

    // Nobody dials, and that is no fault: whatever an earlier engine has left means nothing any more.
    void anEngineThatDoesNotRunIsNoFault()
    {
        test::ApiBench bench;
        {
            test::ReadyEngine engine(bench.profile);
            dispatch::EngineStanding halted;
            halted.state = dispatch::EngineStanding::State::Halted;
            halted.haltReason = QStringLiteral("The disk is full.");
            QVERIFY(engine.leave(halted));
        }
        const test::ApiBench::Said health = bench.ask("GET", QStringLiteral("/health"));
        QCOMPARE(health.status, 200);
        QVERIFY(health.json.value(QStringLiteral("halted")).isNull());
        QCOMPARE(bench.problems, QStringList());
    }

    void metricsTellWhatIsScheduledAndWhatEnded()
    {
        test::ApiBench bench;
        QVERIFY(test::scheduleTomorrow(bench.profile, bench.profile.addLeads(12)).isValid());
        bench.tally.outcomes.insert(Outcome::NoAnswer, 7);
        bench.tally.lastErrorAt = bench.profile.clock->now() - seconds{90};
        bench.tally.requests = 4;
        bench.tally.reports = 5;
        bench.tally.reportRefusals = 6;
        const QByteArray text = bench.ask("GET", QStringLiteral("/metrics")).body;
        for (const char *line :
             {"callboard_engine_running 0\n", "callboard_calls_live 0\n", "callboard_batches_open 3\n",
              "callboard_calls_total{outcome=\"no_answer\"} 7\n",
              "callboard_calls_total{outcome=\"completed\"} 0\n", "callboard_api_requests_total 4\n",
              "callboard_webhook_reports_total 5\n", "callboard_webhook_refusals_total 6\n",
              "callboard_webhook_strangers 0\n", "callboard_last_error_age_seconds 90\n",
              "_lines{account=\"Practice line\"} 100\n", "callboard_next_due_timestamp_seconds 1795235400\n"})
            QVERIFY2(text.contains(line), QByteArray(line + QByteArray(" is not in\n") + text).constData());
        QCOMPARE(bench.problems, QStringList());
    }

    // Every line is a comment or a sample, every sample's measure was described before, and ends the text.
    void metricsAreInPrometheusForm()
    {
        test::ApiBench bench;
        const QByteArray text = bench.ask("GET", QStringLiteral("/metrics")).body;
        QVERIFY(text.endsWith('\n'));
        QSet<QByteArray> described;
        const QList<QByteArray> lines = text.chopped(1).split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("# TYPE "))
                described << line.split(' ').at(2);
            if (line.startsWith('#'))
                continue;
            static const QRegularExpression sample(
                QStringLiteral("^([a-z_]+)(\\{[a-z]+=\"([^\"\\\\]|\\\\.)*\"\\})? -?[0-9.e+]+$"));
            const QRegularExpressionMatch match = sample.match(QString::fromUtf8(line));
            QVERIFY2(match.hasMatch(), line.constData());
            QVERIFY2(described.contains(match.captured(1).toLatin1()), line.constData());
        }
        QVERIFY(!text.contains("last_error_age"));
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::ObservationTest)
#include "tst_observation.moc"
