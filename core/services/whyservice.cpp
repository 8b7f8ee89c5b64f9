// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/whyservice.h"

#include "core/dispatch/batchstarter.h"
#include "core/dispatch/factfinder.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

namespace {

constexpr int LeadsReadAtOnce = 500;

/// Free lines as they stand; a scope that nothing has used yet has all of them.
Result<void> findLines(plan::EligibilityFacts &facts, const store::Store &store, const Campaign &campaign,
                       const Account &account)
{
    const Result<int> ofAccount = store.slots.used(store::SlotScope::Account, account.id.value());
    const Result<int> ofCampaign = store.slots.used(store::SlotScope::Campaign, campaign.id.value());
    if (!ofAccount || !ofCampaign)
        return fail(ofAccount ? ofCampaign.error() : ofAccount.error());
    facts.accountSlotsFree = std::max(0, account.lines - *ofAccount);
    if (campaign.pacing == Pacing::Capped)
        facts.campaignSlotsFree = std::max(0, campaign.parallel - *ofCampaign);
    return {};
}

Result<WhyInCampaign> whyAt(const store::Store &store, const store::Place &place, const Lead &lead,
                            Instant now)
{
    const Result<Campaign> campaign = store.campaigns.find(place.campaign);
    if (!campaign)
        return fail(campaign.error());
    const Result<Account> account = store.accounts.find(campaign->account);
    if (!account)
        return fail(account.error());
    const dispatch::FactFinder finder(store);
    const Result<dispatch::CampaignFacts> ofCampaign = finder.ofCampaign(*campaign, *account, now);
    const Result<QList<store::LedgerAttempt>> open = store.attempts.openOf(campaign->id, lead.id);
    if (!ofCampaign || !open)
        return fail(open ? ofCampaign.error() : open.error());

    const plan::BatchPlan plan = dispatch::planOf(*campaign);
    dispatch::Turn turn;
    turn.place = place;
    turn.dueAt = place.nextDue.value_or(plan.dueAt(plan.batchOf(place.position)));
    turn.lead = lead;
    if (!open->isEmpty())
        turn.attempt = open->constLast();
    Result<plan::EligibilityFacts> facts = finder.of(turn, *ofCampaign, now);
    if (!facts)
        return fail(facts.error());
    if (const Result<void> lines = findLines(*facts, store, *campaign, *account); !lines)
        return fail(lines.error());
    return WhyInCampaign{*campaign, plan::eligibility(*facts), turn.dueAt};
}

/// One lead's answer counts under the rule that decides it.
void count(QList<HeldLeads> &held, const plan::Eligibility &eligibility, LeadId lead)
{
    if (eligibility.answer == plan::Answer::CallNow)
        return;
    auto found = std::find_if(held.begin(), held.end(),
                              [&](const HeldLeads &each) { return each.reason == eligibility.reason; });
    if (found == held.end())
        found = held.insert(held.end(), HeldLeads{eligibility.reason, eligibility.answer, {}, {}});
    found->leads << lead;
    if (eligibility.notBefore && (!found->notBefore || *eligibility.notBefore < *found->notBefore))
        found->notBefore = eligibility.notBefore;
}

Result<QList<HeldLeads>> forecastNow(const store::Store &store, Campaign campaign, const QList<LeadId> &ids,
                                     Instant now)
{
    const Instant at = std::max(now, campaign.start);
    campaign.state = CampaignState::Active;
    Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    dispatch::CampaignFacts ofCampaign{campaign, *account, {}, {}, false};
    const dispatch::FactFinder finder(store);
    QList<HeldLeads> held;
    for (qsizetype from = 0; from < ids.size(); from += LeadsReadAtOnce) {
        const Result<QList<Lead>> leads = store.leads.leads(ids.mid(from, LeadsReadAtOnce));
        if (!leads)
            return fail(leads.error());
        for (const Lead &lead : *leads) {
            dispatch::Turn turn;
            turn.dueAt = at;
            turn.lead = lead;
            Result<plan::EligibilityFacts> facts = finder.of(turn, ofCampaign, at);
            if (!facts)
                return fail(facts.error());
            facts->numberBusy = false; // it will have ended by then
            count(held, plan::eligibility(*facts), lead.id);
        }
    }
    std::sort(held.begin(), held.end(),
              [](const HeldLeads &a, const HeldLeads &b) { return a.leads.size() > b.leads.size(); });
    return held;
}

} // namespace

QFuture<Result<WhyAnswer>> WhyService::why(LeadId id) const
{
    return m_workspace.ledger().read(
        [id, now = m_workspace.clock().now()](const store::Store &store) -> Result<WhyAnswer> {
            const Result<Lead> lead = store.leads.find(id);
            if (!lead)
                return fail(lead.error());
            const Result<QList<store::Place>> places = store.places.openOf(id);
            if (!places)
                return fail(places.error());
            WhyAnswer answer{*lead, {}};
            for (const store::Place &place : *places) {
                const Result<WhyInCampaign> why = whyAt(store, place, *lead, now);
                if (!why)
                    return fail(why.error());
                answer.campaigns << *why;
            }
            return answer;
        });
}

QFuture<Result<QList<HeldLeads>>> WhyService::forecast(const Campaign &campaign,
                                                       const QList<LeadId> &leads) const
{
    return m_workspace.ledger().read(
        [campaign, leads, now = m_workspace.clock().now()](const store::Store &store) {
            return forecastNow(store, campaign, leads, now);
        });
}

} // namespace callboard::services
