// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/dialler.h"

#include "core/base/log.h"
#include "core/dispatch/campaignend.h"
#include "core/plan/agentvariables.h"
#include "core/plan/batchplan.h"

#include <QTimer>

#include <algorithm>

namespace callboard::dispatch {

namespace {

// Ruling 20: beyond about 64 in flight the pool need not grow.
constexpr int SendThreads = 64;
// Intents of one transaction: it must stay below 50 ms (ruling 17).
constexpr int IntentsAtOnce = 32;
constexpr int RoundsOfALook = 16;
// Its own patience is over by then; whoever writes for so long is given a moment more.
constexpr milliseconds BusyWait{250};

} // namespace

Dialler::Dialler(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
    , m_lines(context)
    , m_pace(context)
    , m_settlement(context, book, gate)
    , m_batches(context, book)
    , m_turns(context, book)
    , m_senders(this, SendThreads)
    , m_stopped(std::make_shared<std::atomic_bool>(false))
{
}

Dialler::~Dialler()
{
    m_senders.waitForDone();
}

Result<void> Dialler::look(const std::function<bool(AccountId)> &mayDial, int allowance)
{
    m_nextDue.reset();
    noteStops();
    const Result<QList<Campaign>> campaigns = m_context.store.campaigns.open();
    if (!campaigns)
        return fail(campaigns.error());
    for (const Campaign &campaign : *campaigns) {
        if (campaign.state == CampaignState::Paused)
            continue;
        const Result<Account> account = m_context.store.accounts.find(campaign.account);
        if (!account)
            return fail(account.error());
        // Nothing begins while the account is stopped, or a grid would come in a heap once it opens again.
        const bool isUsable = mayDial(account->id) && m_gate.isOpen(*account, m_context.clock.now());
        if (!isUsable)
            noteDue(account->pausedUntil);
        const Result<void> looked = isUsable ? lookAt(campaign, *account, allowance) : finishIfDone(campaign);
        if (!looked && looked.error().code != ErrorCode::DatabaseConflict)
            return looked;
    }
    return {};
}

Result<void> Dialler::lookAt(Campaign campaign, const Account &account, int allowance)
{
    const Instant now = m_context.clock.now();
    if (campaign.start > now && campaign.state == CampaignState::Scheduled) {
        noteDue(campaign.start);
        return {};
    }
    if (campaign.state == CampaignState::Scheduled) {
        if (const Result<void> activated = activate(campaign); !activated)
            return activated;
    }
    // Open now and until the last moment at which a request of now may leave (I3).
    const Instant lastSend = now + m_context.periods.sendBy;
    if (!window(campaign).isOpen(now) || !window(campaign).isOpen(lastSend)) {
        noteDue(window(campaign).nextOpen(window(campaign).isOpen(now) ? lastSend : now));
        return finishIfDone(campaign);
    }
    const Result<int> started = m_batches.start(campaign);
    if (!started)
        return fail(started.error());
    if (const Result<void> dialled = dialWhatIsDue(campaign, account, *started, allowance); !dialled)
        return dialled;
    if (const Result<void> noted = noteNextDue(campaign, *started); !noted)
        return noted;
    return finishIfDone(campaign);
}

Result<void> Dialler::dialWhatIsDue(const Campaign &campaign, const Account &account, int batchesStarted,
                                    int allowance)
{
    for (int round = 0; round < RoundsOfALook; ++round) {
        const Result<int> free =
            m_lines.free(campaign, account, std::min(allowance, m_gate.allowance(account.id)));
        if (!free)
            return fail(free.error());
        const Result<Pace::Room> pace = m_pace.room(account, m_context.clock.now());
        if (!pace)
            return fail(pace.error());
        noteDue(pace->again);
        const int room = std::min({*free, pace->calls, m_senders.free(), IntentsAtOnce});
        if (room <= 0)
            return {};
        const Result<int> dialled = dial(campaign, account, batchesStarted, room);
        if (!dialled)
            return fail(dialled.error());
        if (*dialled == 0)
            return {};
    }
    noteDue(m_context.clock.now() + milliseconds{1});
    return {};
}

Result<void> Dialler::activate(Campaign &campaign)
{
    const Result<bool> moved =
        m_context.store.campaigns.move(campaign.id, CampaignState::Scheduled, CampaignState::Active);
    if (!moved)
        return fail(moved.error());
    if (!*moved)
        return fail(ErrorCode::DatabaseConflict);
    campaign.state = CampaignState::Active;
    Q_EMIT campaignStarted(campaign);
    Q_EMIT m_context.feed.campaignsChanged();
    return {};
}

Result<int> Dialler::dial(const Campaign &campaign, const Account &account, int batchesStarted, int room)
{
    const Result<QList<Turn>> due = m_turns.find(campaign, batchesStarted, room);
    if (!due)
        return fail(due.error());
    if (due->isEmpty())
        return 0;
    const Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(account);
    if (!provider) {
        const Result<void> stopped = m_gate.stop(account.id, QStringLiteral("account_unusable"));
        return stopped ? Result<int>(0) : Result<int>(fail(stopped.error()));
    }
    QList<Outgoing> outgoing;
    int handled = 0;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        // Read again inside the transaction: after a stop has returned nothing is intended (section 12).
        const Result<Campaign> current = m_context.store.campaigns.find(campaign.id);
        if (!current)
            return fail(current.error());
        if (current->state != CampaignState::Active || current->stopEpoch != campaign.stopEpoch)
            return {};
        const Result<CampaignFacts> facts =
            FactFinder(m_context.store).ofCampaign(*current, account, m_context.clock.now());
        if (!facts)
            return fail(facts.error());
        for (const Turn &turn : *due) {
            const Result<std::optional<Outgoing>> one = handle(turn, *facts);
            if (!one)
                return fail(one.error());
            if (*one)
                outgoing << **one;
            ++handled;
        }
        return {};
    });
    if (!done)
        return fail(done.error());
    for (const Outgoing &each : outgoing)
        send(each, *provider);
    return handled;
}

Result<std::optional<Dialler::Outgoing>> Dialler::handle(const Turn &found, const CampaignFacts &campaign)
{
    const Result<std::optional<Turn>> turn = m_turns.refreshed(found);
    if (!turn)
        return fail(turn.error());
    if (!*turn)
        return std::optional<Outgoing>();
    const Result<plan::EligibilityFacts> facts =
        FactFinder(m_context.store, m_context.periods.sendBy).of(**turn, campaign, m_context.clock.now());
    if (!facts)
        return fail(facts.error());
    const plan::Eligibility verdict = plan::eligibility(*facts);
    const bool mayCall = verdict.answer == plan::Answer::CallNow;
    if (mayCall && !m_turns.hasNewNumber(**turn))
        return intend(**turn, campaign.campaign, facts->now);
    const Result<void> later = mayCall ? m_turns.startAnew(**turn) : m_turns.putOff(**turn, verdict);
    return later ? Result<std::optional<Outgoing>>(std::nullopt) : fail(later.error());
}

Result<std::optional<Dialler::Outgoing>> Dialler::intend(const Turn &turn, const Campaign &campaign,
                                                         Instant now)
{
    store::Store &store = m_context.store;
    const Lead &lead = *turn.lead;
    const Instant sendBy = now + m_context.periods.sendBy;
    const store::LedgerAttempt attempt =
        turn.attempt ? *turn.attempt : newAttempt(turn, campaign, now, sendBy);
    const Result<void> written = turn.attempt ? store.attempts.intendAgain(attempt, now, sendBy)
                                              : store.attempts.insertIntent(attempt);
    if (!written)
        return fail(written.error());
    const Result<bool> slots = m_lines.take(campaign, attempt.attempt.id);
    if (!slots)
        return fail(slots.error());
    if (!*slots) // a look in the same thread found them free a moment ago: only another process can have
                 // taken it
        return fail(ErrorCode::DatabaseConflict);
    if (const Result<void> noted = m_book.intended(attempt); !noted)
        return fail(noted.error());
    providers::CallRequest request{.attempt = attempt.attempt.id,
                                   .number = lead.number,
                                   .agentId = campaign.agentId,
                                   .phoneNumberId = campaign.phoneNumberId,
                                   .variables = plan::agentVariables(campaign.brief, lead).values,
                                   .language = campaign.brief.language};
    return std::optional<Outgoing>(Outgoing{std::move(request), sendBy, campaign.id, campaign.account});
}

store::LedgerAttempt Dialler::newAttempt(const Turn &turn, const Campaign &campaign, Instant now,
                                         Instant sendBy) const
{
    store::LedgerAttempt attempt;
    attempt.attempt.id = AttemptId::create();
    attempt.attempt.lead = turn.lead->id;
    attempt.attempt.campaign = campaign.id;
    attempt.attempt.account = campaign.account;
    attempt.attempt.ordinal = turn.place.ordinal;
    attempt.attempt.state = AttemptState::Intent;
    attempt.attempt.dueAt = turn.dueAt;
    attempt.attempt.intentAt = now;
    attempt.attempt.sendBy = sendBy;
    attempt.position = turn.place.position;
    attempt.numberIndex = store::numberIndex(turn.lead->number, m_context.store.cipher);
    return attempt;
}

void Dialler::send(const Outgoing &outgoing, const std::shared_ptr<providers::CallProvider> &provider)
{
    const AttemptId id = outgoing.request.attempt;
    m_senders.run(
        [outgoing, provider, &clock = m_context.clock, flag = stopFlag(outgoing.campaign), all = m_stopped] {
            // The last look before a byte may leave; what is refused here is truly not sent (section 5, 2 and
            // 3).
            providers::PlaceAnswer answer;
            answer.verdict = providers::PlaceVerdict::NotSent;
            if (flag->load() || all->load()) {
                answer.reason = StoppedHere;
                return answer;
            }
            if (clock.now() > outgoing.sendBy) {
                answer.reason = TooLateToSend;
                return answer;
            }
            providers::CallRequest request = outgoing.request;
            request.sendWithin = outgoing.sendBy - clock.now();
            return provider->place(request);
        },
        [this, id, account = outgoing.account](const providers::PlaceAnswer &answer) {
            collect(account, id, answer);
        });
}

void Dialler::collect(AccountId account, const AttemptId &id, const providers::PlaceAnswer &answer)
{
    // Answers that arrive together are written together: durable commits then do not bound the rate.
    if (m_answers.isEmpty())
        QTimer::singleShot(0, this, &Dialler::writeAnswers);
    m_answers << Answer(id, answer);
    if (answer.serverDate)
        Q_EMIT serverDateTold(account, *answer.serverDate);
}

void Dialler::writeAnswers()
{
    const QList<Answer> answers = std::exchange(m_answers, {});
    QList<Answer> unwritten;
    Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        for (const auto &[id, answer] : answers) {
            if (const Result<void> settled = m_settlement.settle(id, answer); !settled)
                return settled;
        }
        return {};
    });
    if (!done && done.error().code == ErrorCode::DatabaseConflict) {
        // One of them was moved elsewhere (a listing found it first): each by itself, so that no other is
        // lost.
        done = {};
        for (const Answer &each : answers) {
            const Result<void> one =
                m_book.inTransaction([&] { return m_settlement.settle(each.first, each.second); });
            if (!one && one.error().code == ErrorCode::DatabaseBusy)
                unwritten << each;
            else if (!one && one.error().code != ErrorCode::DatabaseConflict)
                done = one;
        }
    } else if (!done && done.error().code == ErrorCode::DatabaseBusy) {
        done = {};
        unwritten = answers;
    }
    if (!unwritten.isEmpty()) {
        qCWarning(lcDispatch) << "the database is busy;" << unwritten.size() << "answers wait";
        m_answers = unwritten + m_answers;
        QTimer::singleShot(BusyWait, this, &Dialler::writeAnswers);
    }
    if (!done)
        Q_EMIT failed(done.error());
    else if (unwritten.size() < answers.size())
        Q_EMIT answered();
}

Result<void> Dialler::finishIfDone(const Campaign &campaign)
{
    const Result<bool> ended = CampaignEnd(m_context, m_book).endIfDone(campaign);
    if (!ended)
        return fail(ended.error());
    if (!*ended)
        return tellWaiting(campaign);
    m_windows.remove(campaign.id.value());
    m_stopFlags.remove(campaign.id.value());
    m_toldWaiting.remove(campaign.id.value());
    Q_EMIT campaignFinished(campaign);
    Q_EMIT m_context.feed.campaignsChanged();
    return m_context.store.slots.dissolve(store::SlotScope::Campaign, campaign.id.value());
}

/// Once: the first leads were called, and the others wait for the operator's go.
Result<void> Dialler::tellCanary(const Campaign &campaign)
{
    const Result<std::optional<int>> first = m_context.store.places.firstOpen(campaign.id);
    if (!first)
        return fail(first.error());
    if (*first && **first >= campaign.rules.canary && !m_toldWaiting.contains(campaign.id.value())) {
        m_toldWaiting.insert(campaign.id.value());
        Q_EMIT canaryCalled(campaign);
    }
    return {};
}

/// Once for each round: everybody was called, and the missed ones wait for their next try.
Result<void> Dialler::tellWaiting(const Campaign &campaign)
{
    if (campaign.waitsForGo())
        return tellCanary(campaign);
    const Result<int> waiting = m_context.store.places.countWaitingAlone(campaign.id);
    const Result<std::optional<Instant>> next = m_context.store.places.nextOwnDue(campaign.id);
    if (!waiting || !next)
        return fail(waiting ? next.error() : waiting.error());
    if (*waiting == 0) {
        m_toldWaiting.remove(campaign.id.value());
    } else if (*next && **next > m_context.clock.now() && !m_toldWaiting.contains(campaign.id.value())) {
        m_toldWaiting.insert(campaign.id.value());
        Q_EMIT roundFinished(campaign, *waiting, **next);
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
    const Result<std::optional<Instant>> own = m_context.store.places.nextOwnDue(campaign.id);
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

void Dialler::noteStops()
{
    for (auto it = m_stopFlags.begin(); it != m_stopFlags.end(); ++it) {
        const Result<Campaign> campaign = m_context.store.campaigns.find(CampaignId(it.key()));
        (*it)->store(!campaign || campaign->state != CampaignState::Active);
    }
}

Dialler::StopFlag Dialler::stopFlag(CampaignId campaign)
{
    StopFlag &flag = m_stopFlags[campaign.value()];
    if (!flag)
        flag = std::make_shared<std::atomic_bool>(false);
    return flag;
}

plan::CallingWindow &Dialler::window(const Campaign &campaign)
{
    std::shared_ptr<plan::CallingWindow> &known = m_windows[campaign.id.value()];
    if (!known || known->policy() != campaign.policy) // its hours may have been edited
        known = std::make_shared<plan::CallingWindow>(campaign.policy);
    return *known;
}

} // namespace callboard::dispatch
