// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/apibench.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"

#include <memory>

namespace callboard::api {

[[nodiscard]] inline QString schedules(const QString &rest = {})
{
    return QStringLiteral("/call-scheduling/default/call-schedules") + rest;
}

/// All that the document's example names.
[[nodiscard]] inline QJsonObject documentsWish()
{
    return {{QStringLiteral("agent_id"), QStringLiteral("agent-7")},
            {QStringLiteral("contact_name"), QStringLiteral("Asha")},
            {QStringLiteral("contact_phone"), QStringLiteral("+919876543210")},
            {QStringLiteral("scheduled_at"), QStringLiteral("2026-11-24T10:00:00Z")},
            {QStringLiteral("call_topic"), QStringLiteral("appointment_reminder")},
            {QStringLiteral("call_language"), QStringLiteral("hi-IN")},
            {QStringLiteral("auto_trigger_enabled"), true},
            {QStringLiteral("checkup_threshold_days"), 9}};
}

[[nodiscard]] inline int idOf(const QJsonObject &schedule)
{
    return schedule.value(QStringLiteral("id")).toInt();
}

[[nodiscard]] inline QString pathOf(const QJsonObject &schedule)
{
    return schedules(QStringLiteral("/%1").arg(idOf(schedule)));
}

[[nodiscard]] inline QString campaignPathOf(const QJsonObject &schedule)
{
    return QStringLiteral("/api/campaigns/%1").arg(idOf(schedule));
}

/// Asks for calls to single contacts, and looks at what became of them.
class CallScheduleBench
{
public:
    /// A new lead's lead_uuid.
    QString lead() { return api.addLeads(1).at(0).toString(); }
    /// So much later than the profile's clock.
    QString at(milliseconds later)
    {
        return toIsoText(api.profile.clock->now() + later, api.profile.workspace->zone());
    }
    QJsonObject wishOf(const QJsonValue &contact, milliseconds later)
    {
        return {{QStringLiteral("contact_id"), contact}, {QStringLiteral("scheduled_at"), at(later)}};
    }
    QJsonObject posted(const QJsonObject &body)
    {
        return api.ask("POST", schedules(), body).json.value(QStringLiteral("call_schedule")).toObject();
    }
    QJsonObject make(const QString &contact, milliseconds later) { return posted(wishOf(contact, later)); }
    QJsonObject campaign(const QJsonObject &schedule)
    {
        return api.ask("GET", campaignPathOf(schedule)).json.value(QStringLiteral("campaign")).toObject();
    }
    QString stateOf(const QJsonObject &schedule)
    {
        return campaign(schedule).value(QStringLiteral("state")).toString();
    }
    QJsonArray listed(const QString &query = {})
    {
        return api.ask("GET", schedules(query), QJsonValue::Undefined, Scope::Watch)
            .json.value(QStringLiteral("call_schedules"))
            .toArray();
    }
    /// As it is in the list now.
    QJsonObject shown(const QJsonObject &schedule)
    {
        const QJsonArray all = listed();
        for (const QJsonValue &each : all) {
            if (idOf(each.toObject()) == idOf(schedule))
                return each.toObject();
        }
        return {};
    }
    /// Their ids.
    QJsonArray due()
    {
        const QJsonArray all =
            api.ask("GET", schedules(QStringLiteral("/due")), QJsonValue::Undefined, Scope::Watch)
                .json.value(QStringLiteral("call_schedules"))
                .toArray();
        QJsonArray ids;
        for (const QJsonValue &each : all)
            ids.append(idOf(each.toObject()));
        return ids;
    }
    QJsonObject statistics()
    {
        return api.ask("GET", schedules(QStringLiteral("/statistics")), QJsonValue::Undefined, Scope::Watch)
            .json.value(QStringLiteral("statistics"))
            .toObject();
    }
    QJsonObject trigger() { return api.ask("POST", schedules(QStringLiteral("/trigger-overdue"))).json; }
    int change(const QJsonObject &schedule, const QJsonObject &body)
    {
        return api.ask("PUT", pathOf(schedule), body).status;
    }
    int execute(const QJsonObject &schedule)
    {
        return api.ask("POST", pathOf(schedule) + QStringLiteral("/execute")).status;
    }
    int leadCount()
    {
        return api.ask("GET", QStringLiteral("/api/leads")).json.value(QStringLiteral("total")).toInt(-1);
    }

    LeadId idOfLead(const QJsonValue &uuid)
    {
        const services::LeadService service(*api.profile.workspace);
        const Result<Lead> lead = test::await(service.byUuid(QUuid::fromString(uuid.toString())));
        return lead ? lead->id : LeadId();
    }
    bool bar(const QJsonValue &uuid)
    {
        return test::setDoNotCall(*api.profile.workspace, {idOfLead(uuid)}, true).value_or(0) == 1;
    }
    template<typename Work>
    bool write(Work work)
    {
        return test::await(api.profile.workspace->ledger().write(work)).has_value();
    }
    store::Place placeOf(const QJsonObject &schedule)
    {
        return test::await(api.profile.workspace->ledger().write(
                               [id = CampaignId(idOf(schedule))](store::Store &store) {
                                   return store.places.find(id, 0);
                               }))
            .value_or(store::Place());
    }
    /// An attempt of the schedule's contact, taken further by \a moves.
    template<typename Moves>
    bool seed(const QJsonObject &schedule, Moves moves)
    {
        const services::AccountService accounts(*api.profile.workspace);
        const AccountId account = test::await(accounts.preferred()).value_or(Account()).id;
        const LeadId contact = idOfLead(schedule.value(QStringLiteral("contact_id")));
        return test::seedAttempt(api.profile, CampaignId(idOf(schedule)), contact, account, moves).isValid();
    }
    /// As if it was called at its time and the contact was reached.
    bool endWell(const QJsonObject &schedule)
    {
        const CampaignId id(idOf(schedule));
        return seed(schedule,
                    [id, now = api.profile.clock->now()](store::Store &store,
                                                         const AttemptId &attempt) -> Result<void> {
                        Result<store::LedgerAttempt> before = store.attempts.find(attempt);
                        if (!before)
                            return fail(before.error());
                        const Result<void> accepted =
                            store.attempts.accept(*before, QStringLiteral("call-7"), now, {});
                        before = store.attempts.find(attempt);
                        if (!accepted || !before)
                            return fail(ErrorCode::DatabaseConflict);
                        const Result<void> ended =
                            store.attempts.end(*before, Outcome::Completed, {}, now, {});
                        const Result<void> done = store.places.setState(id, 0, PlaceState::Done);
                        const Result<bool> over =
                            store.campaigns.move(id, CampaignState::Scheduled, CampaignState::Completed);
                        return ended && done && over ? Result<void>()
                                                     : Result<void>(fail(ErrorCode::DatabaseConflict));
                    });
    }

    test::ApiBench api;
};

/// A bench of its own for each function of a test.
class FreshCallSchedules
{
protected:
    [[nodiscard]] bool open()
    {
        m_bench = std::make_unique<CallScheduleBench>();
        return m_bench->api.profile.workspace != nullptr;
    }
    /// Where the answers were not as the interface is described; nowhere, as it should be.
    [[nodiscard]] QStringList close()
    {
        const QStringList problems = m_bench->api.problems;
        m_bench.reset();
        return problems;
    }

    std::unique_ptr<CallScheduleBench> m_bench;
};

} // namespace callboard::api
