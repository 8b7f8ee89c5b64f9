// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulefacts.h"

#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::test {

namespace {

using store::Row;

RuleFacts::LeadRow leadRow(const Row &row)
{
    RuleFacts::LeadRow lead{.id = LeadId(row.integer(0)),
                            .number = row.blob(1),
                            .columns = {},
                            .isBarred = row.text(3) == QLatin1String("do_not_call")};
    const QJsonObject columns = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        lead.columns.insert(it.key(), it.value().toString());
    return lead;
}

/// These are the states in which it is known that nobody was called.
bool mayHaveLeft(const QString &state, bool wasRefused)
{
    const QStringList neverLeft = {QStringLiteral("not_placed"), QStringLiteral("refused"),
                                   QStringLiteral("not_sent"), QStringLiteral("cancelled"),
                                   QStringLiteral("expired")};
    return !wasRefused && !neverLeft.contains(state);
}

StandingRuleRun runRow(const Row &row)
{
    return {.rule = StandingRuleId(row.integer(0)),
            .due = row.instant(1),
            .result = ruleRunResultFromWord(row.text(2)).value_or(RuleRunResult::Skipped),
            .campaign = CampaignId(row.integer(3)),
            .leads = row.number(4),
            .isByHand = row.flag(5),
            .madeAt = row.instant(6),
            .why = row.text(7)};
}

Result<void> readWho(store::Database &database, RuleFacts &facts)
{
    const Result<void> leads = database.select(
        QStringLiteral("select id, number_index, attributes, call_status from lead order by id"), {},
        [&](const Row &row) { facts.leads << leadRow(row); });
    if (!leads)
        return leads;
    return database.select(
        QStringLiteral("select lead_id, campaign_id, number_index, intent_at, coalesce(outcome, ''), state, "
                       "refused from attempt where intent_at is not null order by intent_at"),
        {}, [&](const Row &row) {
            if (mayHaveLeft(row.text(5), row.flag(6)))
                facts.calls << RuleFacts::CallRow{CampaignId(row.integer(1)), LeadId(row.integer(0)),
                                                  row.blob(2), row.instant(3),
                                                  row.text(4) == QLatin1String("completed")};
        });
}

Result<void> readCampaigns(store::Database &database, RuleFacts &facts)
{
    const Result<void> campaigns = database.select(
        QStringLiteral("select id, state, building, lead_count from campaign"), {}, [&](const Row &row) {
            const CampaignId id(row.integer(0));
            facts.campaigns.insert(id, {id, row.text(1), row.flag(2), row.number(3)});
        });
    if (!campaigns)
        return campaigns;
    return database.select(
        QStringLiteral(
            "select campaign_id, position, lead_id, state, ordinal from place order by campaign_id, "
            "position"),
        {}, [&](const Row &row) {
            facts.places << RuleFacts::PlaceRow{CampaignId(row.integer(0)), row.number(1),
                                                LeadId(row.integer(2)), row.text(3), row.number(4)};
        });
}

Result<void> readRules(store::Database &database, RuleFacts &facts)
{
    const Result<void> rules = database.select(
        QStringLiteral("select id, state, settled_until from standing_rule"), {}, [&](const Row &row) {
            const StandingRuleId id(row.integer(0));
            facts.rules.insert(id, {id, row.text(1) == QLatin1String("started"), row.instant(2)});
        });
    if (!rules)
        return rules;
    return database.select(QStringLiteral("select rule_id, due_at, result, run_campaign, run_leads, by_hand, "
                                          "made_at, why from standing_rule_run order by rule_id, due_at"),
                           {}, [&](const Row &row) { facts.runs << runRow(row); });
}

} // namespace

Result<RuleFacts> RuleFacts::read(services::Workspace &workspace)
{
    const auto work = [](store::Store &store) -> Result<RuleFacts> {
        RuleFacts facts;
        Result<void> done = readWho(*store.database, facts);
        if (done)
            done = readCampaigns(*store.database, facts);
        if (done)
            done = readRules(*store.database, facts);
        return done ? Result<RuleFacts>(facts) : fail(done.error());
    };
    return workspace.ledger().write(work).result();
}

const RuleFacts::CampaignRow *RuleFacts::campaign(CampaignId id) const
{
    const auto found = campaigns.constFind(id);
    return found == campaigns.cend() ? nullptr : &*found;
}

QList<LeadId> RuleFacts::leadsOf(CampaignId campaign) const
{
    QList<LeadId> found;
    for (const PlaceRow &place : places) {
        if (place.campaign == campaign)
            found << place.lead;
    }
    return found;
}

QSet<LeadId> RuleFacts::waitingIn(const QSet<CampaignId> &of) const
{
    const QStringList goesOn = {QStringLiteral("scheduled"), QStringLiteral("active"),
                                QStringLiteral("paused")};
    const QStringList isOpen = {QStringLiteral("planned"), QStringLiteral("taken")};
    QSet<LeadId> found;
    for (const PlaceRow &place : places) {
        const CampaignRow *in = of.contains(place.campaign) ? campaign(place.campaign) : nullptr;
        if (in && !in->isBuilding && goesOn.contains(in->state) && isOpen.contains(place.state))
            found << place.lead;
    }
    return found;
}

bool RuleFacts::isBarred(LeadId id) const
{
    for (const LeadRow &lead : leads) {
        if (lead.id == id)
            return lead.isBarred;
    }
    return true; // who is gone is called no more
}

} // namespace callboard::test
