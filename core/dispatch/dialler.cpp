// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/dialler.h"

#include "core/dispatch/newattempt.h"
#include "core/model/contactaddress.h"
#include "core/plan/batchplan.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// Intents of one transaction: it must stay below 50 ms (ruling 17).
constexpr int IntentsAtOnce = 32;
constexpr int RoundsOfALook = 16;

/// What no lead of the campaign can change, so that none is asked: it stands in the line until it does.
bool isHeldWhole(const CampaignFacts &facts)
{
    const std::optional<Money> &budget = facts.campaign.rules.budget;
    return facts.goalReached || (budget && facts.spent.currency() == budget->currency() &&
                                 facts.spent.micros() >= budget->micros());
}

} // namespace

Dialler::Dialler(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
    , m_lines(context)
    , m_batches(context, book)
    , m_line(context, book)
    , m_turns(context, book)
    , m_chooser(context, book, gate)
    , m_start(context)
    , m_news(context, book)
    , m_sender(context, book, gate)
{
    wire();
}

void Dialler::wire()
{
    connect(&m_start, &CampaignStart::started, this, &Dialler::campaignStarted);
    connect(&m_start, &CampaignStart::refused, this, &Dialler::campaignRefused);
    connect(&m_start, &CampaignStart::agentUnknown, this, &Dialler::agentUnknown);
    connect(&m_start, &CampaignStart::answered, this, &Dialler::answered);
    connect(&m_start, &CampaignStart::failed, this, &Dialler::failed);
    connect(&m_news, &CampaignNews::campaignFinished, this, &Dialler::campaignFinished);
    connect(&m_news, &CampaignNews::canaryCalled, this, &Dialler::canaryCalled);
    connect(&m_news, &CampaignNews::roundFinished, this, &Dialler::roundFinished);
    connect(&m_sender, &CallSender::answered, this, &Dialler::answered);
    connect(&m_sender, &CallSender::serverDateTold, this, &Dialler::serverDateTold);
    connect(&m_sender, &CallSender::failed, this, &Dialler::failed);
}

Result<void> Dialler::look(const std::function<bool(AccountId)> &mayDial, int allowance)
{
    m_nextDue.reset();
    m_closedLines.clear();
    noteStops();
    const Result<QList<Campaign>> campaigns = m_context.store.campaigns.open();
    const Result<HouseRules> house = readHouseRules(m_context.store);
    if (!campaigns || !house)
        return fail(campaigns ? house.error() : campaigns.error());
    LookState state{{}, allowance, *house};
    for (const Campaign &campaign : *campaigns) {
        const Result<bool> pausedWithCalls = isPausedWithCalls(campaign, m_context.store);
        if (!pausedWithCalls)
            return fail(pausedWithCalls.error());
        if (campaign.state == CampaignState::Paused || *pausedWithCalls) {
            m_start.forget(campaign.id);
            continue;
        }
        const Result<Account> account = m_context.store.accounts.find(campaign.account);
        if (!account)
            return fail(account.error());
        // Nothing begins while the account is stopped, or a grid would come in a heap once it opens again.
        if (!mayDial(account->id) || !m_gate.isOpen(*account, m_context.clock.now())) {
            noteDue(account->pausedUntil);
            if (isClosed(*account, m_context.clock.now()))
                m_start.forget(campaign.id);
            if (const Result<void> finished = finishIfDone(campaign); !finished)
                return finished;
            continue;
        }
        const Result<std::optional<Lane>> lane = prepare(campaign, *account, *house);
        if (!lane && lane.error().code != ErrorCode::DatabaseConflict)
            return fail(lane.error());
        if (lane && *lane)
            state.lanes << **lane;
    }
    return dialLanes(state, *campaigns);
}

Result<void> Dialler::dialLanes(LookState &state, QList<Campaign> open)
{
    // A campaign runs, too, while its account is closed or not asked yet; what this look has begun the lanes
    // alone know.
    for (const Lane &lane : std::as_const(state.lanes))
        open << lane.facts.campaign;
    const bool severalOperators = hasSeveralOperators(open, state.house);
    for (Lane &lane : state.lanes)
        lane.lines = lineRules(lane.facts.campaign, lane.facts.account, state.house, severalOperators);
    const Result<void> dialled = dialRounds(state);
    // Somebody else has moved what was chosen; the next look sees how.
    if (!dialled && dialled.error().code != ErrorCode::DatabaseConflict)
        return dialled;
    for (const Lane &lane : std::as_const(state.lanes)) {
        if (const Result<void> noted = noteNextDue(lane.facts.campaign, lane.batchesStarted); !noted)
            return noted;
        if (const Result<void> finished = finishIfDone(lane.facts.campaign); !finished)
            return finished;
    }
    return {};
}

/// Nothing for a campaign of which nothing may be called now.
Result<std::optional<Lane>> Dialler::prepare(const Campaign &campaign, const Account &account,
                                             const HouseRules &house)
{
    const Instant now = m_context.clock.now();
    if (campaign.start > now && campaign.state == CampaignState::Scheduled) {
        noteDue(campaign.start);
        return std::optional<Lane>();
    }
    Result<CampaignFacts> facts =
        FactFinder(m_context.store).ofCampaignButRecipients(campaign, account, house, now);
    if (!facts)
        return fail(facts.error());
    const Result<bool> mayCall = m_start.mayCall(*facts);
    if (!mayCall)
        return fail(mayCall.error());
    if (!*mayCall) {
        noteDue(m_start.nextAsk(campaign.id));
        const Result<void> finished = finishIfDone(campaign);
        return finished ? Result<std::optional<Lane>>(std::nullopt) : fail(finished.error());
    }
    const Result<BatchStarter::Started> started = m_batches.start(*facts);
    if (!started)
        return fail(started.error());
    noteDue(started->opens);
    const Result<bool> isMore = m_line.lineUp(*facts, started->batches);
    if (!isMore)
        return fail(isMore.error());
    if (*isMore)
        noteDue(now + milliseconds{1});
    noteDue(facts->accountDay.limit > 0 ? std::optional(facts->accountDay.resets) : std::nullopt);
    noteDue(facts->operatorDay.limit > 0 ? std::optional(facts->operatorDay.resets) : std::nullopt);
    const bool isTrying = m_start.isTrying(campaign.id);
    if (isTrying)
        noteDue(m_start.nextAsk(campaign.id));
    const Result<std::optional<Instant>> closed = m_line.closedUntil(*facts);
    if (!closed)
        return fail(closed.error());
    noteDue(*closed);
    if (*closed)
        m_closedLines.insert(campaign.id, **closed);
    const auto whom = *closed ? DueTurns::Whom::ByHand : DueTurns::Whom::Everybody;
    const bool isHeld = isHeldWhole(*facts);
    return std::optional(Lane{*std::move(facts), started->batches, {}, isHeld, {}, isTrying, whom});
}

Result<void> Dialler::dialRounds(LookState &state)
{
    for (int round = 0; round < RoundsOfALook; ++round) {
        const Result<QList<Choice>> choices =
            m_chooser.choose(state, std::min(m_sender.free(), IntentsAtOnce));
        if (!choices)
            return fail(choices.error());
        noteDue(state.next);
        if (choices->isEmpty())
            return {};
        const Result<int> dialled = dial(state, *choices);
        if (!dialled)
            return fail(dialled.error());
        if (*dialled == 0)
            return {};
    }
    noteDue(m_context.clock.now() + milliseconds{1});
    return {};
}

Result<int> Dialler::dial(LookState &state, const QList<Choice> &choices)
{
    struct Call
    {
        Outgoing outgoing;
        Lane *lane;
    };
    QList<Call> calls;
    int handled = 0;
    Lane *current = nullptr;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        if (const Result<void> checked = checkStops(state, choices); !checked)
            return checked;
        for (const Choice &choice : choices) {
            ++handled;
            current = choice.lane;
            if (choice.lane->isClosed)
                continue;
            const Result<std::optional<Outgoing>> one = handle(choice.turn, *choice.lane);
            if (!one)
                return fail(one.error());
            if (*one)
                calls << Call{**one, choice.lane};
        }
        current = nullptr;
        return {};
    });
    if (!done && current && done.error().code == ErrorCode::DatabaseConflict) {
        // Somebody else has moved what was chosen, and the next look sees how; the other campaigns go on.
        current->isClosed = true;
        return handled;
    }
    if (!done)
        return fail(done.error());
    for (const Call &call : calls) {
        m_chooser.noteIntent(state, *call.lane);
        if (call.lane->isTrying) {
            m_start.noteTried(call.outgoing.campaign);
            call.lane->isClosed = true;
        }
        m_sender.send(call.outgoing);
    }
    return handled;
}

/// Read again inside the transaction: after a stop has returned nothing is intended (section 12), and nothing
/// by rules that another process has changed since the look began (section 5).
Result<void> Dialler::checkStops(const LookState &state, const QList<Choice> &choices)
{
    const Result<HouseRules> house = readHouseRules(m_context.store);
    if (!house)
        return fail(house.error());
    QList<Lane *> lanes;
    for (const Choice &choice : choices) {
        if (!lanes.contains(choice.lane))
            lanes << choice.lane;
    }
    for (Lane *lane : std::as_const(lanes)) {
        const Result<Campaign> current = m_context.store.campaigns.find(lane->facts.campaign.id);
        if (!current)
            return fail(current.error());
        const Result<bool> pausedWithCalls = isPausedWithCalls(*current, m_context.store);
        if (!pausedWithCalls)
            return fail(pausedWithCalls.error());
        const bool isStopped =
            current->state != CampaignState::Active || current->stopEpoch != lane->facts.campaign.stopEpoch;
        if (isStopped || *pausedWithCalls)
            lane->isClosed = true;
        else
            lane->facts.campaign = *current;
        const Result<bool> unchanged = isUnchanged(*lane);
        if (!unchanged)
            return fail(unchanged.error());
        if (!*unchanged || *house != state.house) {
            lane->isClosed = true;
            noteDue(m_context.clock.now() + milliseconds{1}); // by the new rules
        }
    }
    return {};
}

/// Whether the account, those that are the same sender and the house's hours are still those of the look.
Result<bool> Dialler::isUnchanged(const Lane &lane) const
{
    const Result<Account> account = m_context.store.accounts.find(lane.facts.account.id);
    if (!account)
        return fail(account.error());
    if (*account != lane.facts.account)
        return false;
    const Result<Sender> sender = senderOf(*account, m_context.store);
    if (!sender)
        return fail(sender.error());
    if (*sender != lane.facts.sender)
        return false;
    const Result<CallingPolicy> hours = houseHoursFor(*account, m_context.store);
    return hours ? Result<bool>(*hours == lane.facts.house) : fail(hours.error());
}

Result<std::optional<Outgoing>> Dialler::handle(const Turn &found, const Lane &lane)
{
    const Result<std::optional<Turn>> turn = m_turns.refreshed(found);
    if (!turn)
        return fail(turn.error());
    if (!*turn)
        return std::optional<Outgoing>();
    const Result<plan::EligibilityFacts> facts =
        FactFinder(m_context.store, m_context.periods.sendBy).of(**turn, lane.facts, m_context.clock.now());
    if (!facts)
        return fail(facts.error());
    const plan::Eligibility verdict = plan::eligibility(*facts);
    const bool mayCall = verdict.answer == plan::Answer::CallNow;
    if (mayCall && !m_turns.hasNewNumber(**turn))
        return intend(**turn, lane, facts->now);
    const Result<void> later = mayCall ? m_turns.startAnew(**turn) : m_turns.putOff(**turn, verdict);
    if (later && mayCall)
        m_line.noteBack(lane.facts, **turn);
    return later ? Result<std::optional<Outgoing>>(std::nullopt) : fail(later.error());
}

Result<std::optional<Outgoing>> Dialler::intend(const Turn &turn, const Lane &lane, Instant now)
{
    store::Store &store = m_context.store;
    const Campaign &campaign = lane.facts.campaign;
    const Lead &lead = *turn.lead;
    const Instant sendBy = now + m_context.periods.sendBy;
    store::LedgerAttempt attempt =
        turn.attempt ? *turn.attempt : newAttempt(turn, lane.facts, m_context.store.cipher);
    if (!turn.attempt) {
        attempt.attempt.state = AttemptState::Intent;
        attempt.attempt.intentAt = now;
        attempt.attempt.sendBy = sendBy;
    }
    const Result<void> written = turn.attempt ? store.attempts.intendAgain(attempt, now, sendBy)
                                              : store.attempts.insertIntent(attempt);
    if (!written)
        return fail(written.error());
    const Result<bool> slots =
        m_lines.take(campaign, lane.facts.operatorName, lane.lines, attempt.attempt.id);
    if (!slots)
        return fail(slots.error());
    if (!*slots) // a look in the same thread found them free a moment ago: only another process can have
                 // taken it
        return fail(ErrorCode::DatabaseConflict);
    if (const Result<void> noted = m_book.intended(attempt); !noted)
        return fail(noted.error());
    Attempt intended = attempt.attempt;
    intended.intentAt = now;
    return std::optional(lane.messages ? outgoingMessage(intended, lead, campaign, lane.messages, sendBy)
                                       : outgoingCall(intended, lead, campaign, lane.provider, sendBy));
}

Result<void> Dialler::finishIfDone(const Campaign &campaign)
{
    const Result<bool> ended = m_news.look(campaign);
    if (!ended)
        return fail(ended.error());
    if (*ended) {
        m_start.forget(campaign.id);
        m_batches.forget(campaign.id);
        m_line.forget(campaign.id);
    }
    return {};
}

Result<void> Dialler::noteNextDue(const Campaign &campaign, int batchesStarted)
{
    const plan::BatchPlan plan = planOf(campaign);
    if (batchesStarted < plan.batchCount()) {
        const Result<std::optional<Instant>> last = m_context.store.campaigns.lastBatchAt(campaign.id);
        if (!last)
            return fail(last.error());
        noteDue(plan.dueAt(batchesStarted));
        if (*last) // a grid that was delayed keeps its beat
            noteDue(**last + campaign.interval);
    }
    const Result<std::optional<Instant>> own = m_context.store.places.nextArrival(campaign.id);
    if (!own)
        return fail(own.error());
    noteDue(*own);
    return {};
}

void Dialler::noteDue(std::optional<Instant> at)
{
    // What is due already waits for a line or a limit: whoever frees it wakes the engine.
    if (at && *at > m_context.clock.now() && (!m_nextDue || *at < *m_nextDue))
        m_nextDue = at;
}

} // namespace callboard::dispatch
