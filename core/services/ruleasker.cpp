// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/ruleasker.h"

#include "core/dispatch/batchstarter.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

/// Whether \a one lets the lead be called before \a other does.
bool isNearer(const plan::Eligibility &one, const plan::Eligibility &other)
{
    if (one.answer != other.answer)
        return one.answer < other.answer;
    if (one.notBefore && other.notBefore)
        return *one.notBefore < *other.notBefore;
    return one.notBefore.has_value() && !other.notBefore.has_value();
}

/// The answer without the rules that did not decide it: many are kept.
plan::Eligibility decisionOf(const plan::Eligibility &eligibility)
{
    plan::Eligibility decision = eligibility;
    decision.rules.removeIf([&](const plan::RuleVerdict &each) { return each.rule != eligibility.reason; });
    return decision;
}

/// A mark holds for a lead that is scheduled nowhere too.
LeadBlock blockNowhere(LeadId lead, bool isMarked)
{
    LeadBlock block{lead, {}, {}, {}};
    if (!isMarked)
        return block;
    block.by = plan::Reason::DoNotCall;
    block.decision.answer = plan::Answer::Never;
    block.decision.reason = plan::Reason::DoNotCall;
    block.decision.rules = {{plan::Reason::DoNotCall, plan::Answer::Never, {}, {}}};
    return block;
}

/// Rules that let a call pass because practice keeps no limits of contact say so.
void namePractice(plan::Eligibility &eligibility, const ContactLimits &limits)
{
    for (plan::RuleVerdict &verdict : eligibility.rules) {
        const bool isOff = (verdict.rule == plan::Reason::RecentContact && limits.gap.count() == 0) ||
                           (verdict.rule == plan::Reason::ContactCap && limits.caps.isEmpty());
        if (isOff && verdict.answer == plan::Answer::CallNow && verdict.value.isEmpty())
            verdict.value = QCoreApplication::translate("RuleAsker", "practice calls keep none");
    }
}

} // namespace

RuleAsker::RuleAsker(const store::Store &store, Instant now, dispatch::EngineStanding standing)
    : m_store(store)
    , m_now(now)
    , m_standing(std::move(standing))
    , m_finder(store)
{
}

Result<WhyInCampaign> RuleAsker::ask(const store::Place &place, const Lead &lead)
{
    const Result<Known> known = campaign(place.campaign);
    if (!known)
        return fail(known.error());
    const Campaign &campaign = known->facts.campaign;
    const Result<QList<store::LedgerAttempt>> open = m_store.attempts.openOf(campaign.id, lead.id);
    if (!open)
        return fail(open.error());
    const plan::BatchPlan plan = dispatch::planOf(campaign);
    dispatch::Turn turn;
    turn.place = place;
    turn.dueAt = place.nextDue.value_or(place.plannedDue.value_or(plan.dueAt(plan.batchOf(place.position))));
    turn.lead = lead;
    if (!open->isEmpty())
        turn.attempt = open->constLast();
    Result<plan::EligibilityFacts> facts = m_finder.of(turn, known->facts, m_now);
    if (!facts)
        return fail(facts.error());
    const dispatch::FreeLines &lines = known->lines;
    facts->accountSlotsFree = std::max(0, lines.account);
    facts->campaignSlotsFree = std::max(0, lines.campaign);
    facts->operatorSlotsFree = std::max(0, lines.operatorLines);
    facts->systemSlotsFree = std::max(0, lines.system);
    facts->idleEngine = idleEngine(campaign.account);
    facts->clockDiffers = m_standing.clockOff.contains(campaign.account);
    facts->agentUnknown = m_standing.agentUnknown.contains(campaign.id);
    facts->slowed = known->slowed;
    plan::Eligibility eligibility = plan::eligibility(*facts);
    if (known->facts.account.isPractice())
        namePractice(eligibility, campaign.rules.contacts);
    return WhyInCampaign{campaign, eligibility, turn.dueAt};
}

std::optional<plan::IdleEngine> RuleAsker::idleEngine(AccountId account) const
{
    using State = dispatch::EngineStanding::State;
    switch (m_standing.state) {
    case State::Absent:
        return plan::IdleEngine::Absent;
    case State::Halted:
        return plan::IdleEngine::Halted;
    case State::LookingUp:
        return plan::IdleEngine::LookingUp;
    case State::Ready:
        return m_standing.lookedUp.contains(account) ? std::optional(plan::IdleEngine::LookingUp)
                                                     : std::nullopt;
    }
    Q_UNREACHABLE();
}

Result<LeadBlock> RuleAsker::block(const QList<store::Place> &places, const Lead &lead)
{
    std::optional<WhyInCampaign> nearest;
    for (const store::Place &place : places) {
        const Result<WhyInCampaign> why = ask(place, lead);
        if (!why)
            return fail(why.error());
        if (!nearest || isNearer(why->eligibility, nearest->eligibility))
            nearest = *why;
    }
    return LeadBlock{lead.id, nearest->eligibility.reason, decisionOf(nearest->eligibility),
                     nearest->campaign.name};
}

Result<RuleAsker::Known> RuleAsker::campaign(CampaignId id)
{
    const auto known = m_campaigns.constFind(id);
    if (known != m_campaigns.cend())
        return *known;
    const Result<Known> read = readCampaign(id);
    if (read)
        m_campaigns.insert(id, *read);
    return read;
}

/// Free lines as they stand; a scope that nothing has used yet has all of them.
Result<RuleAsker::Known> RuleAsker::readCampaign(CampaignId id) const
{
    const Result<Campaign> campaign = m_store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    const Result<Account> account = m_store.accounts.find(campaign->account);
    if (!account)
        return fail(account.error());
    const Result<dispatch::HouseRules> house = dispatch::readHouseRules(m_store);
    const Result<QList<Campaign>> open = m_store.campaigns.open();
    if (!house || !open)
        return fail(house ? open.error() : house.error());
    const Result<dispatch::CampaignFacts> facts = m_finder.ofCampaign(*campaign, *account, *house, m_now);
    if (!facts)
        return fail(facts.error());
    const dispatch::LineRules rules =
        dispatch::lineRules(*campaign, *account, *house, dispatch::hasSeveralOperators(*open, *house));
    const Result<dispatch::FreeLines> lines =
        dispatch::freeLines(m_store, *campaign, facts->operatorName, rules);
    if (!lines)
        return fail(lines.error());
    const auto slowed = m_standing.slowed.constFind(account->id);
    if (slowed == m_standing.slowed.cend())
        return Known{*facts, *lines};
    const Result<int> underWay = m_store.slots.underWay(store::SlotScope::Account, account->id.value());
    if (!underWay)
        return fail(underWay.error());
    return Known{*facts, *lines, plan::SlowedLines{*underWay, *slowed}};
}

Result<QList<LeadBlock>> blocksOf(const store::Store &store, const QList<LeadId> &leads, Instant now,
                                  const dispatch::EngineStanding &standing)
{
    const Result<QHash<LeadId, QList<store::Place>>> places = store.places.openOf(leads);
    const Result<QSet<LeadId>> marked = store.leads.withStatus(leads, LeadStatus::DoNotCall);
    if (!places || !marked)
        return fail(places ? marked.error() : places.error());
    const Result<QList<Lead>> scheduled = store.leads.leads(places->keys());
    if (!scheduled)
        return fail(scheduled.error());
    RuleAsker asker(store, now, standing);
    QHash<LeadId, LeadBlock> found;
    for (const Lead &lead : *scheduled) {
        const Result<LeadBlock> block = asker.block(places->value(lead.id), lead);
        if (!block)
            return fail(block.error());
        found.insert(lead.id, *block);
    }
    QList<LeadBlock> blocks;
    blocks.reserve(leads.size());
    for (const LeadId lead : leads)
        blocks << found.value(lead, blockNowhere(lead, marked->contains(lead)));
    return blocks;
}

} // namespace callboard::services
