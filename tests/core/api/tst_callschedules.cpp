// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/callschedules.h"

#include "core/services/callscheduleservice.h"
#include "core/services/settingsservice.h"
#include "tests/core/api/callschedulebench.h"

#include <thread>

using namespace std::chrono_literals;

namespace callboard::api {

/// S2-028 to S2-033, S2-068
class CallSchedulesTest final : public QObject, private FreshCallSchedules
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }

    void cleanup() { QCOMPARE(close(), QStringList()); }

    // S2-028 to S2-030, S2-068
    void theDocumentsScheduleIsMadeAndListed()
    {
        const auto made = m_bench->api.ask("POST", schedules(), documentsWish());
        QCOMPARE(made.status, 200);
        QCOMPARE(made.json.value(QStringLiteral("created")), QJsonValue(true));
        const QJsonObject schedule = made.json.value(QStringLiteral("call_schedule")).toObject();
        for (const char *field : {"agent_id", "contact_name", "contact_phone", "call_topic", "call_language",
                                  "auto_trigger_enabled", "checkup_threshold_days"})
            QCOMPARE(schedule.value(QLatin1String(field)), documentsWish().value(QLatin1String(field)));
        QCOMPARE(schedule.value(QStringLiteral("org_id")).toString(), QStringLiteral("default"));
        QCOMPARE(schedule.value(QStringLiteral("scheduled_at")).toString(),
                 QStringLiteral("2026-11-24T15:30:00+05:30"));
        QCOMPARE(schedule.value(QStringLiteral("call_status")).toString(), QStringLiteral("scheduled"));
        QCOMPARE(schedule.value(QStringLiteral("is_active")), QJsonValue(true));
        QVERIFY(schedule.value(QStringLiteral("bolna_call_id")).isNull());
        QVERIFY(schedule.value(QStringLiteral("last_checkup_date")).isNull());
        QCOMPARE(m_bench->listed(), QJsonArray{schedule});
        QCOMPARE(m_bench->listed(QStringLiteral("?status=completed")), QJsonArray());
        QCOMPARE(m_bench->api.ask("GET", schedules(QStringLiteral("?status=lost"))).status, 400);
        // It is a campaign as any other, of one lead with one try.
        QCOMPARE(m_bench->campaign(schedule).value(QStringLiteral("lead_count")).toInt(), 1);
    }

    // S2-031
    void whatIsNotNamedHasItsDefault()
    {
        const QJsonObject schedule = m_bench->make(m_bench->lead(), 24h);
        QCOMPARE(schedule.value(QStringLiteral("call_topic")).toString(), QStringLiteral("follow_up"));
        QCOMPARE(schedule.value(QStringLiteral("call_language")).toString(), QStringLiteral("en-IN"));
        QCOMPARE(schedule.value(QStringLiteral("auto_trigger_enabled")), QJsonValue(true));
        QCOMPARE(schedule.value(QStringLiteral("checkup_threshold_days")).toInt(), 5);
    }

    void withoutDaysTheHousesHold() // S2-010
    {
        services::SettingsService settings(*m_bench->api.profile.workspace);
        const QString key = QStringLiteral("checkup.threshold_days");
        QVERIFY(test::await(settings.change(key, QStringLiteral("90"), false)));
        QTRY_COMPARE(m_bench->api.profile.workspace->checkUpDays(), 90);
        QJsonObject wish = documentsWish();
        wish.remove(QStringLiteral("checkup_threshold_days"));
        const QJsonObject first = m_bench->posted(wish);
        QCOMPARE(first.value(QStringLiteral("checkup_threshold_days")).toInt(), 90);
        // The wish that comes again did not name them either, whatever the house says by then.
        QVERIFY(test::await(settings.change(key, QStringLiteral("30"), false)));
        QTRY_COMPARE(m_bench->api.profile.workspace->checkUpDays(), 30);
        QCOMPARE(m_bench->posted(wish), first);
    }

    void aNumberFindsItsLead()
    {
        const QJsonArray leads = m_bench->api.addLeads(2);
        QJsonObject body = documentsWish();
        body.insert(QStringLiteral("contact_phone"), QStringLiteral("+91 98100 00002"));
        const QJsonObject schedule = m_bench->posted(body);
        QCOMPARE(schedule.value(QStringLiteral("contact_id")), leads.at(1));
        QCOMPARE(schedule.value(QStringLiteral("contact_name")).toString(), QStringLiteral("Lead 2"));
        QCOMPARE(m_bench->leadCount(), 2);
    }

    // S2-068
    void theLastCheckUpIsTold()
    {
        services::LeadEntry entry;
        entry.number = QStringLiteral("+919876543210");
        entry.name = QStringLiteral("Asha");
        entry.attributes = {{QStringLiteral("last_checkup_date"), QStringLiteral("2026-11-15")}};
        services::LeadService service(*m_bench->api.profile.workspace);
        QVERIFY(test::await(service.add(entry, QStringLiteral("IN"))));
        QCOMPARE(m_bench->posted(documentsWish()).value(QStringLiteral("last_checkup_date")).toString(),
                 QStringLiteral("2026-11-15"));
    }

    void aPostThatComesTwiceIsOneSchedule()
    {
        const QJsonObject first = m_bench->posted(documentsWish());
        m_bench->api.profile.clock->advance(24h * 30); // even when its time is past
        const auto again = m_bench->api.ask("POST", schedules(), documentsWish());
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json.value(QStringLiteral("created")), QJsonValue(false));
        QCOMPARE(again.json.value(QStringLiteral("call_schedule")).toObject(), first);
        QCOMPARE(m_bench->listed().size(), 1);
        QCOMPARE(m_bench->leadCount(), 1);
    }

    void aPostThatComesAgainAfterAChangeMakesNoSecondCall()
    {
        const QJsonObject first = m_bench->posted(documentsWish());
        QCOMPARE(m_bench->change(first, {{QStringLiteral("scheduled_at"), m_bench->at(20h)}}), 200);
        const auto again = m_bench->api.ask("POST", schedules(), documentsWish());
        QCOMPARE(again.json.value(QStringLiteral("created")), QJsonValue(false));
        QCOMPARE(m_bench->listed().size(), 1);
    }

    void anotherCallAtTheSameTimeIsRefusedAndAtAnotherIsNot()
    {
        (void)m_bench->posted(documentsWish());
        QJsonObject other = documentsWish();
        other.insert(QStringLiteral("call_topic"), QStringLiteral("survey"));
        QCOMPARE(m_bench->api.ask("POST", schedules(), other).status, 409);
        QCOMPARE(m_bench->listed().size(), 1);
        other.insert(QStringLiteral("scheduled_at"), QStringLiteral("2026-11-25T10:00:00Z"));
        QCOMPARE(m_bench->api.ask("POST", schedules(), other).status, 200);
        QCOMPARE(m_bench->listed().size(), 2);
    }

    void ofTwoPostsAtOnceOneIsMade()
    {
        services::CallScheduleWish wish;
        wish.number = QStringLiteral("+919876543210");
        wish.at = m_bench->api.profile.clock->now() + 24h;
        const services::CallScheduleService service(*m_bench->api.profile.workspace);
        std::optional<Result<services::CallScheduleReceipt>> one;
        std::optional<Result<services::CallScheduleReceipt>> two;
        std::thread first([&] { one = service.add(wish); });
        std::thread second([&] { two = service.add(wish); });
        first.join();
        second.join();
        QVERIFY(one->has_value() && two->has_value());
        QCOMPARE((*one)->id, (*two)->id);
        QVERIFY((*one)->isNew != (*two)->isNew);
        QCOMPARE(m_bench->listed().size(), 1);
    }

    void aFieldThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const char *field, const QJsonValue &value) {
            QTest::newRow(name) << QString::fromLatin1(field) << value;
        };
        row("no time", "scheduled_at", QJsonValue::Undefined);
        row("a time without zone", "scheduled_at", QStringLiteral("2026-11-24T10:00:00"));
        row("nobody", "contact_phone", QJsonValue::Undefined);
        row("no number", "contact_phone", QStringLiteral("12"));
        row("no uuid", "contact_id", QStringLiteral("17"));
        row("no days", "checkup_threshold_days", 0);
        row("too many days", "checkup_threshold_days", 3651);
        row("no flag", "auto_trigger_enabled", QStringLiteral("yes"));
        row("no topic", "call_topic", QString());
        row("unknown", "is_active", true);
    }

    void aFieldThatIsWrongIsNamed()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QJsonObject body = documentsWish();
        body.remove(field);
        if (!value.isUndefined())
            body.insert(field, value);
        const auto refused = m_bench->api.ask("POST", schedules(), body);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.json.value(QStringLiteral("error")).toString().contains(field));
        QCOMPARE(m_bench->leadCount(), 0);
    }

    void whatIsRefusedLeavesNeitherScheduleNorContact_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("past") << QStringLiteral("scheduled_at") << QStringLiteral("2024-01-15T10:00:00Z")
                              << 409;
        QTest::newRow("topic with a gap")
            << QStringLiteral("call_topic") << QStringLiteral("{nothing}") << 409;
        QTest::newRow("no such account") << QStringLiteral("account") << QStringLiteral("Elsewhere") << 404;
        QTest::newRow("no such contact")
            << QStringLiteral("contact_id") << QStringLiteral("7d444840-9dc0-11d1-b245-5ffdce74fad2") << 404;
    }

    void whatIsRefusedLeavesNeitherScheduleNorContact()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        QFETCH(const int, status);
        QJsonObject body = documentsWish();
        body.insert(field, value);
        const auto refused = m_bench->api.ask("POST", schedules(), body);
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.json.value(QStringLiteral("success")), QJsonValue(false));
        QCOMPARE(m_bench->listed(), QJsonArray());
        QCOMPARE(m_bench->leadCount(), 0);
    }

    void aContactWithAnotherNumberOrThatIsBarredIsRefused()
    {
        const QJsonArray leads = m_bench->api.addLeads(2);
        QJsonObject body = m_bench->wishOf(leads.at(0), 24h);
        body.insert(QStringLiteral("contact_phone"), QStringLiteral("+919810000002"));
        QCOMPARE(m_bench->api.ask("POST", schedules(), body).status, 409);
        QVERIFY(m_bench->bar(leads.at(0)));
        QCOMPARE(m_bench->api.ask("POST", schedules(), m_bench->wishOf(leads.at(0), 24h)).status, 409);
        QCOMPARE(m_bench->listed(), QJsonArray());
    }

    // S2-032
    void aChangeLeavesTheRestAsItIs()
    {
        const QJsonObject before = m_bench->posted(documentsWish());
        m_bench->api.profile.clock->advance(1min);
        QCOMPARE(
            m_bench->change(before, {{QStringLiteral("scheduled_at"), QStringLiteral("2026-11-25T09:00:00Z")},
                                     {QStringLiteral("call_topic"), QStringLiteral("survey")},
                                     {QStringLiteral("checkup_threshold_days"), 30}}),
            200);
        QJsonObject wanted = before;
        wanted.insert(QStringLiteral("scheduled_at"), QStringLiteral("2026-11-25T14:30:00+05:30"));
        wanted.insert(QStringLiteral("call_topic"), QStringLiteral("survey"));
        wanted.insert(QStringLiteral("checkup_threshold_days"), 30);
        wanted.insert(QStringLiteral("updated_at"), QStringLiteral("2026-11-20T12:01:00+05:30"));
        QCOMPARE(m_bench->shown(before), wanted);
    }

    void aChangeThatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        const QString time = QStringLiteral("scheduled_at");
        const QString topic = QStringLiteral("call_topic");
        QTest::newRow("past") << QJsonObject{{time, QStringLiteral("2024-01-15T10:00:00Z")},
                                             {topic, QStringLiteral("survey")}}
                              << 409;
        QTest::newRow("topic with a gap") << QJsonObject{{time, QStringLiteral("2026-11-25T10:00:00Z")},
                                                         {topic, QStringLiteral("{nothing}")}}
                                          << 409;
        QTest::newRow("another contact")
            << QJsonObject{{QStringLiteral("contact_phone"), QStringLiteral("+919876543211")}} << 400;
        QTest::newRow("no time") << QJsonObject{{time, QStringLiteral("tomorrow")}} << 400;
    }

    void aChangeThatIsRefusedChangesNothing()
    {
        QFETCH(const QJsonObject, body);
        QFETCH(const int, status);
        const QJsonObject before = m_bench->posted(documentsWish());
        QCOMPARE(m_bench->change(before, body), status);
        QCOMPARE(m_bench->shown(before), before);
    }

    // S2-030
    void withoutTheTriggerItIsADraftUntilItIsExecuted()
    {
        QJsonObject body = m_bench->wishOf(m_bench->lead(), 24h);
        body.insert(QStringLiteral("auto_trigger_enabled"), false);
        const QJsonObject draft = m_bench->posted(body);
        QCOMPARE(m_bench->stateOf(draft), QStringLiteral("draft"));
        QCOMPARE(m_bench->change(draft, {{QStringLiteral("call_topic"), QStringLiteral("survey")}}), 200);
        QCOMPARE(m_bench->stateOf(draft), QStringLiteral("draft"));
        QCOMPARE(m_bench->shown(draft).value(QStringLiteral("call_topic")).toString(),
                 QStringLiteral("survey"));
        QCOMPARE(m_bench->execute(draft), 200);
        QCOMPARE(m_bench->stateOf(draft), QStringLiteral("scheduled"));
        QCOMPARE(m_bench->shown(draft).value(QStringLiteral("scheduled_at")).toString(), m_bench->at(0h));
        QCOMPARE(m_bench->execute(draft), 409);
    }

    void theTriggerIsTurnedOnAndOff()
    {
        const QString trigger = QStringLiteral("auto_trigger_enabled");
        QJsonObject body = m_bench->wishOf(m_bench->lead(), 24h);
        body.insert(trigger, false);
        const QJsonObject schedule = m_bench->posted(body);
        QCOMPARE(m_bench->change(schedule, {{trigger, true}}), 200);
        QCOMPARE(m_bench->stateOf(schedule), QStringLiteral("scheduled"));
        QCOMPARE(m_bench->change(schedule, {{trigger, false}}), 200);
        QCOMPARE(m_bench->stateOf(schedule), QStringLiteral("paused"));
        QCOMPARE(m_bench->shown(schedule).value(trigger), QJsonValue(false));
        QCOMPARE(m_bench->change(schedule, {{trigger, true}}), 200);
        QCOMPARE(m_bench->stateOf(schedule), QStringLiteral("scheduled"));
        // Whoever turns it on when its time is past must name another.
        QCOMPARE(m_bench->change(schedule, {{trigger, false}}), 200);
        m_bench->api.profile.clock->advance(25h);
        QCOMPARE(m_bench->change(schedule, {{trigger, true}}), 409);
        QCOMPARE(m_bench->stateOf(schedule), QStringLiteral("paused"));
    }

    void anotherHouseOrScheduleIsNotFound()
    {
        const QString other = QStringLiteral("/call-scheduling/elsewhere/call-schedules");
        for (const char *rest : {"", "/statistics", "/due"}) {
            const auto refused = m_bench->api.ask("GET", other + QLatin1String(rest));
            QCOMPARE(refused.status, 404);
            QVERIFY(refused.json.value(QStringLiteral("error"))
                        .toString()
                        .contains(QStringLiteral("\"default\"")));
        }
        QCOMPARE(m_bench->api.ask("POST", other, documentsWish()).status, 404);
        QCOMPARE(m_bench->api.ask("POST", other + QStringLiteral("/trigger-overdue")).status, 404);
        const QJsonArray leads = m_bench->api.addLeads(1);
        const QJsonObject bulk{{QStringLiteral("lead_uuids"), leads},
                               {QStringLiteral("start_time"), m_bench->at(24h)}};
        const int campaign = m_bench->api.ask("POST", QStringLiteral("/api/schedule-bulk-calls"), bulk)
                                 .json.value(QStringLiteral("campaign_id"))
                                 .toInt();
        // A campaign that is none of these is not touched here.
        for (const QString &id : {QString::number(campaign), QStringLiteral("99"), QStringLiteral("x")}) {
            const QString target = schedules(u'/' + id);
            QCOMPARE(m_bench->api.ask("PUT", target, QJsonObject()).status, 404);
            QCOMPARE(m_bench->api.ask("DELETE", target).status, 404);
            QCOMPARE(m_bench->api.ask("POST", target + QStringLiteral("/execute")).status, 404);
        }
        QCOMPARE(m_bench->api.ask("GET", QStringLiteral("/api/campaigns/%1").arg(campaign)).status, 200);
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::CallSchedulesTest)
#include "tst_callschedules.moc"
