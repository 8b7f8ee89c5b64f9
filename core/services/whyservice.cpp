// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/whyservice.h"

#include "core/services/reasontext.h"
#include "core/services/ruleasker.h"
#include "core/services/scheduleoutlook.h"
#include "core/services/statechangetext.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/recipienthistory.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>
#include <map>

namespace callboard::services {

namespace {

constexpr int LeadsReadAtOnce = 500;

/// What this process sees of whoever dials for the profile.
struct EngineView
{
    explicit EngineView(const Workspace &workspace)
        : isHalted(!workspace.haltReason().isEmpty())
        , isStarting(workspace.isEngineStarting())
        , isRunning(workspace.isEngineRunningSomewhere())
    {
    }

    /// What an engine has left in the ledger holds while one runs.
    [[nodiscard]] Result<dispatch::EngineStanding> standing(const store::Store &store) const
    {
        using State = dispatch::EngineStanding::State;
        dispatch::EngineStanding seen;
        if (isHalted)
            seen.state = State::Halted;
        else if (isStarting)
            seen.state = State::LookingUp;
        if (seen.state != State::Absent || !isRunning)
            return seen;
        Result<dispatch::EngineStanding> left = dispatch::readStanding(store);
        if (left && left->state == State::Absent)
            left->state = State::LookingUp; // it has just begun
        return left;
    }

    bool isHalted;
    bool isStarting;
    bool isRunning;
};

Result<QList<LeadBlock>> blocksNow(const store::Store &store, const QList<LeadId> &leads, Instant now,
                                   const EngineView &engine)
{
    const Result<dispatch::EngineStanding> standing = engine.standing(store);
    return standing ? blocksOf(store, leads, now, *standing) : fail(standing.error());
}

Result<std::optional<LastCall>> lastCallOf(const store::Store &store, LeadId lead)
{
    const Result<QList<Attempt>> attempts = store.attempts.ofLead(lead);
    if (!attempts)
        return fail(attempts.error());
    const auto last = std::find_if(attempts->cbegin(), attempts->cend(), [](const Attempt &each) {
        return each.channel == Channel::Call && each.outcome && each.endedAt;
    });
    if (last == attempts->cend())
        return std::optional<LastCall>();
    const Result<Campaign> campaign = store.campaigns.find(last->campaign);
    if (!campaign)
        return fail(campaign.error());
    return std::optional(LastCall{campaign->name, *last->outcome, *last->endedAt});
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

/// When the first of those leaves a sender's 24 hours who were written to by \a at, or else then.
Result<Instant> firstLeaves(const dispatch::Sender &sender, const store::Store &store, Instant at)
{
    const store::RecipientHistory history(*store.database, sender.portfolio);
    const Result<std::optional<Instant>> first = history.latestMessage(dispatch::recipientsSince(at), 0);
    return first ? Result<Instant>(first->value_or(at) + dispatch::RecipientPeriod) : fail(first.error());
}

Result<QList<HeldLeads>> forecastNow(const store::Store &store, Campaign campaign, const QList<LeadId> &ids,
                                     Instant now)
{
    const Instant at = std::max(now, campaign.start);
    campaign.state = CampaignState::Active;
    Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    const Result<CallingPolicy> house = dispatch::houseHoursFor(*account, store);
    if (!house)
        return fail(house.error());
    const Result<DayCounts> days = dayCountsAt(store, campaign, *account, at, now);
    if (!days)
        return fail(days.error());
    const Result<dispatch::Sender> sender = dispatch::senderOf(*account, store);
    if (!sender)
        return fail(sender.error());
    const Result<plan::RecipientCount> recipients = dispatch::recipientsOf(*sender, store, at);
    const Result<Instant> leaves = firstLeaves(*sender, store, at);
    if (!recipients || !leaves)
        return fail(recipients ? leaves.error() : recipients.error());
    const dispatch::CampaignFacts ofCampaign{campaign, *account, days->ofAccount,  {},
                                             false,    *house,   days->ofOperator, {},
                                             false,    *sender,  *recipients};
    const dispatch::FactFinder finder(store);
    QList<HeldLeads> held;
    int called = 0;
    int newPeople = 0; // to the sender, in these 24 hours
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
            // Those before it in the list are called first.
            facts->accountDay.used += called;
            facts->operatorDay.used += called;
            facts->recipients.used += newPeople;
            if (facts->recipients.isFull() && !facts->recipients.frees)
                facts->recipients.frees = *leaves;
            const plan::Eligibility eligibility = plan::eligibility(*facts);
            called += eligibility.answer == plan::Answer::CallNow ? 1 : 0;
            newPeople += eligibility.answer == plan::Answer::CallNow && !facts->isKnownRecipient ? 1 : 0;
            count(held, eligibility, lead.id);
        }
    }
    std::sort(held.begin(), held.end(),
              [](const HeldLeads &a, const HeldLeads &b) { return a.leads.size() > b.leads.size(); });
    return held;
}

/// Chunk by chunk, so that no reader is held for long.
Result<BlockSurvey> surveyNow(store::Ledger &ledger, Instant now, const EngineView &engine,
                              const JobControlPtr &control)
{
    const Result<QList<LeadId>> ids =
        ledger.read([](const store::Store &store) { return store.leads.ids({}, {}); }).result();
    if (!ids)
        return fail(ids.error());
    control->total = ids->size();
    std::map<BlockedBy, QList<LeadId>> groups;
    for (qsizetype at = 0; at < ids->size(); at += LeadsReadAtOnce) {
        if (control->cancelled)
            return fail(ErrorCode::Cancelled);
        const auto work = [chunk = ids->mid(at, LeadsReadAtOnce), now, engine](const store::Store &store) {
            return blocksNow(store, chunk, now, engine);
        };
        const Result<QList<LeadBlock>> blocks = ledger.read(work).result();
        if (!blocks)
            return fail(blocks.error());
        for (const LeadBlock &block : *blocks)
            groups[block.by] << block.lead;
        control->done = std::min<qint64>(at + LeadsReadAtOnce, ids->size());
    }
    BlockSurvey survey{now, {}};
    for (const auto &[by, leads] : groups)
        survey.groups << BlockedLeads{by, leads};
    std::stable_sort(survey.groups.begin(), survey.groups.end(), [](const auto &one, const auto &other) {
        return one.leads.size() > other.leads.size();
    });
    return survey;
}

} // namespace

QString whyText(const WhyInCampaign &why, const QTimeZone &zone)
{
    const plan::Reason reason = toldReason(why.eligibility);
    if (why.campaign.isFollowUp() && why.campaign.state == CampaignState::Active &&
        reason == plan::Reason::CampaignNotActive) {
        return QCoreApplication::translate("Reason", "The campaign whose calls these messages follow is "
                                                     "paused: resume it, and they are sent.");
    }
    const QString answer = answerText(why.eligibility, zone);
    const bool isPaused = why.campaign.state == CampaignState::Paused &&
                          (reason == plan::Reason::CampaignNotActive || reason == plan::Reason::HeldAfterGap);
    if (!isPaused)
        return answer;
    if (why.campaign.failure.isEmpty()) {
        const QString who = stateChangeText(why.campaign, zone);
        //: %1 is a sentence that says that a campaign is paused, %2 who paused it and when
        return who.isEmpty() ? answer : QCoreApplication::translate("Reason", "%1 %2.").arg(answer, who);
    }
    //: %1 is a sentence that says that a campaign is paused, %2 one or two that say why
    return QCoreApplication::translate("Reason", "%1 Callboard paused it: %2")
        .arg(answer, why.campaign.failure);
}

QFuture<Result<WhyAnswer>> WhyService::why(LeadId id) const
{
    return m_workspace.ledger().read([id, now = m_workspace.clock().now(), engine = EngineView(m_workspace)](
                                         const store::Store &store) -> Result<WhyAnswer> {
        const Result<Lead> lead = store.leads.find(id);
        if (!lead)
            return fail(lead.error());
        const Result<QList<store::Place>> places = store.places.openOf(id);
        if (!places)
            return fail(places.error());
        const Result<dispatch::EngineStanding> standing = engine.standing(store);
        if (!standing)
            return fail(standing.error());
        WhyAnswer answer{*lead, {}, {}};
        if (places->isEmpty()) {
            const Result<std::optional<LastCall>> last = lastCallOf(store, id);
            if (!last)
                return fail(last.error());
            answer.lastCall = *last;
            return answer;
        }
        RuleAsker asker(store, now, *standing);
        for (const store::Place &place : *places) {
            const Result<WhyInCampaign> why = asker.ask(place, *lead);
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

QFuture<Result<QList<LeadBlock>>> WhyService::blocks(const QList<LeadId> &leads) const
{
    return m_workspace.ledger().read([leads, now = m_workspace.clock().now(),
                                      engine = EngineView(m_workspace)](const store::Store &store) {
        return blocksNow(store, leads, now, engine);
    });
}

QFuture<Result<BlockSurvey>> WhyService::survey(const JobControlPtr &control) const
{
    return QtConcurrent::run([ledger = &m_workspace.ledger(), now = m_workspace.clock().now(),
                              engine = EngineView(m_workspace),
                              control] { return surveyNow(*ledger, now, engine, control); });
}

} // namespace callboard::services
