// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/callschedules.h"

#include "tests/core/api/callschedulebench.h"

using namespace std::chrono_literals;

namespace callboard::api {

/// S2-033 to S2-037
class CallScheduleTriggerTest final : public QObject, private FreshCallSchedules
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(open()); }

    void cleanup() { QCOMPARE(close(), QStringList()); }

    // S2-034
    void itIsExecutedOnceAndBeforeAllOthers()
    {
        const QJsonObject schedule = m_bench->make(m_bench->lead(), 24h);
        QCOMPARE(m_bench->execute(schedule), 200);
        QCOMPARE(m_bench->shown(schedule).value(QStringLiteral("scheduled_at")).toString(), m_bench->at(0h));
        QVERIFY(m_bench->placeOf(schedule).isByHand);
        QCOMPARE(m_bench->execute(schedule), 409);
        QCOMPARE(m_bench->listed().size(), 1);
    }

    void whatARuleForbidsIsNotExecuted()
    {
        const QString contact = m_bench->lead();
        const QJsonObject schedule = m_bench->make(contact, 24h);
        QVERIFY(m_bench->bar(contact));
        const QJsonObject before = m_bench->shown(schedule);
        QCOMPARE(m_bench->execute(schedule), 409);
        QVERIFY(!m_bench->placeOf(schedule).isByHand);
        QCOMPARE(m_bench->shown(schedule), before);
    }

    // S2-036
    void thoseAreDueWhoseTimeHasComeAndThatNobodyCalled()
    {
        const QJsonArray leads = m_bench->api.addLeads(4);
        const QJsonObject later = m_bench->make(leads.at(0).toString(), 2h);
        const QJsonObject sooner = m_bench->make(leads.at(1).toString(), 1h);
        const QJsonObject cancelled = m_bench->make(leads.at(2).toString(), 1h);
        (void)m_bench->make(leads.at(3).toString(), 4h);
        QCOMPARE(m_bench->due(), QJsonArray());
        QCOMPARE(m_bench->api.ask("POST", campaignPathOf(cancelled) + QStringLiteral("/cancel")).status, 200);
        m_bench->api.profile.clock->advance(3h);
        QCOMPARE(m_bench->due(), (QJsonArray{idOf(sooner), idOf(later)}));
    }

    // S2-037
    void whatIsOverdueIsTriggeredOnce()
    {
        const QJsonArray leads = m_bench->api.addLeads(5);
        const QJsonObject overdue = m_bench->make(leads.at(0).toString(), 1h);
        const QJsonObject held = m_bench->make(leads.at(1).toString(), 1h);
        const QJsonObject paused = m_bench->make(leads.at(2).toString(), 1h);
        QJsonObject draftWish = m_bench->wishOf(leads.at(3), 1h);
        draftWish.insert(QStringLiteral("auto_trigger_enabled"), false);
        const QJsonObject draft = m_bench->posted(draftWish);
        const QJsonObject later = m_bench->make(leads.at(4).toString(), 4h);
        QCOMPARE(m_bench->api.ask("POST", campaignPathOf(paused) + QStringLiteral("/pause")).status, 200);
        m_bench->api.profile.clock->advance(2h);
        // Nobody dialled when it fell due, and the operator would be asked.
        QVERIFY(m_bench->write([id = CampaignId(idOf(held)), now = m_bench->api.profile.clock->now()](
                                   store::Store &store) -> Result<void> {
            const Result<bool> done = store.campaigns.holdAfterGap(id, QStringLiteral("no engine"), now);
            return done ? Result<void>() : Result<void>(fail(done.error()));
        }));

        const QJsonObject first = m_bench->trigger();
        QCOMPARE(first.value(QStringLiteral("triggered_count")).toInt(), 2);
        QCOMPARE(first.value(QStringLiteral("triggered")).toArray(), (QJsonArray{idOf(held), idOf(overdue)}));
        QCOMPARE(first.value(QStringLiteral("held")).toArray(), QJsonArray());
        QVERIFY(m_bench->placeOf(overdue).isByHand && m_bench->placeOf(held).isByHand);
        QVERIFY(m_bench->stateOf(held) != QStringLiteral("paused"));
        for (const QJsonObject &other : {paused, draft, later})
            QVERIFY(!m_bench->placeOf(other).isByHand);
        QCOMPARE(m_bench->stateOf(paused), QStringLiteral("paused"));
        QCOMPARE(m_bench->stateOf(draft), QStringLiteral("draft"));

        const QJsonObject second = m_bench->trigger();
        QCOMPARE(second.value(QStringLiteral("triggered_count")).toInt(-1), 0);
        QCOMPARE(second.value(QStringLiteral("held")).toArray().size(), 2);
        QVERIFY(!second.value(QStringLiteral("held"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("reason"))
                     .toString()
                     .isEmpty());
    }

    // S2-035
    void theyAreCountedByState()
    {
        const QJsonArray leads = m_bench->api.addLeads(3);
        (void)m_bench->make(leads.at(0).toString(), 1h);
        const QJsonObject cancelled = m_bench->make(leads.at(1).toString(), 1h);
        QVERIFY(m_bench->statistics().value(QStringLiteral("completion_rate")).isNull());
        const QJsonObject reached = m_bench->make(leads.at(2).toString(), 1h);
        QCOMPARE(m_bench->api.ask("POST", campaignPathOf(cancelled) + QStringLiteral("/cancel")).status, 200);
        QVERIFY(m_bench->endWell(reached));
        QCOMPARE(m_bench->statistics(), (QJsonObject{{QStringLiteral("total"), 3},
                                                     {QStringLiteral("active"), 1},
                                                     {QStringLiteral("due"), 0},
                                                     {QStringLiteral("scheduled"), 1},
                                                     {QStringLiteral("in_progress"), 0},
                                                     {QStringLiteral("completed"), 1},
                                                     {QStringLiteral("failed"), 0},
                                                     {QStringLiteral("cancelled"), 1},
                                                     {QStringLiteral("completion_rate"), 1}}));
    }

    // S2-047
    void theHousesFiguresAreBesideTheCounts()
    {
        const QJsonObject reached = m_bench->make(m_bench->lead(), 1h);
        m_bench->api.profile.clock->advance(2h);
        QVERIFY(m_bench->endWell(reached));
        m_bench->api.profile.clock->advance(1min);
        const QString path = schedules(QStringLiteral("/statistics"));
        const QJsonObject figures =
            m_bench->api.ask("GET", path).json.value(QStringLiteral("figures")).toObject();
        QCOMPARE(figures.value(QStringLiteral("scheduled")).toInt(), 1);
        QCOMPARE(figures.value(QStringLiteral("calls")).toInt(), 1);
        QCOMPARE(figures.value(QStringLiteral("completion_rate")), QJsonValue(1));
        QCOMPARE(figures.value(QStringLiteral("average_response_seconds")), QJsonValue(0));
        QCOMPARE(m_bench->api.ask("GET", path + QStringLiteral("?days=7")).status, 200);
        for (const char *days : {"0", "3651", "week"})
            QCOMPARE(m_bench->api.ask("GET", path + QStringLiteral("?days=") + QLatin1String(days)).status,
                     400);
    }

    // S2-068
    void whoWasReachedIsCompletedAndTheCallIsNamed()
    {
        const QJsonObject schedule = m_bench->make(m_bench->lead(), 1h);
        QVERIFY(m_bench->endWell(schedule));
        const QJsonObject after = m_bench->shown(schedule);
        QCOMPARE(after.value(QStringLiteral("call_status")).toString(), QStringLiteral("completed"));
        QCOMPARE(after.value(QStringLiteral("is_active")), QJsonValue(false));
        QVERIFY(after.value(QStringLiteral("bolna_call_id")).toString().startsWith(QStringLiteral("call-")));
        QCOMPARE(m_bench->execute(schedule), 409);
        QCOMPARE(m_bench->change(schedule, {{QStringLiteral("call_topic"), QStringLiteral("survey")}}), 409);
    }

    // S2-033
    void aDeletedOneIsGoneAndItsContactStays()
    {
        const QJsonObject waiting = m_bench->posted(documentsWish());
        QJsonObject draftWish = documentsWish();
        draftWish.insert(QStringLiteral("scheduled_at"), m_bench->at(48h));
        draftWish.insert(QStringLiteral("auto_trigger_enabled"), false);
        for (const QJsonObject &schedule : {waiting, m_bench->posted(draftWish)}) {
            QCOMPARE(m_bench->api.ask("DELETE", pathOf(schedule), QJsonValue::Undefined, Scope::Watch).status,
                     200);
            QCOMPARE(m_bench->api.ask("DELETE", pathOf(schedule)).status, 404);
            QCOMPARE(m_bench->execute(schedule), 404);
            QCOMPARE(m_bench->api.ask("GET", campaignPathOf(schedule)).status, 404);
        }
        QCOMPARE(m_bench->listed(), QJsonArray());
        QCOMPARE(m_bench->leadCount(), 1);
        // Who deleted it may ask for it again.
        QVERIFY(idOf(m_bench->posted(documentsWish())) != idOf(waiting));
    }

    void oneThatIsUnderWayIsNotDeleted()
    {
        const QJsonObject schedule = m_bench->make(m_bench->lead(), 1h);
        QVERIFY(m_bench->seed(schedule, [](store::Store &store, const AttemptId &id) -> Result<void> {
            const Result<store::LedgerAttempt> before = store.attempts.find(id);
            return before ? store.attempts.accept(*before, QStringLiteral("call-1"), {}, {})
                          : Result<void>(fail(before.error()));
        }));
        QCOMPARE(m_bench->shown(schedule).value(QStringLiteral("call_status")).toString(),
                 QStringLiteral("in_progress"));
        QCOMPARE(m_bench->api.ask("DELETE", pathOf(schedule)).status, 409);
        QCOMPARE(m_bench->execute(schedule), 409);
        QCOMPARE(m_bench->listed().size(), 1);
    }
};

} // namespace callboard::api

QTEST_GUILESS_MAIN(callboard::api::CallScheduleTriggerTest)
#include "tst_callscheduletrigger.moc"
