// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/dialler.h"

#include "core/base/log.h"
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
constexpr milliseconds NumberBusyWait{15'000};

} // namespace

Dialler::Dialler(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
    , m_lines(context)
    , m_settlement(context, book, gate)
    , m_batches(context, book)
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
    while (true) {
        const Result<int> free = m_lines.free(campaign, account, allowance);
        if (!free)
            return fail(free.error());
        const int room = std::min({*free, m_senders.free(), IntentsAtOnce});
        if (room <= 0)
            return {};
        const Result<int> dialled = dial(campaign, account, batchesStarted, room);
        if (!dialled)
            return fail(dialled.error());
        if (*dialled == 0)
            return {};
    }
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
    const Result<QList<Candidate>> due = candidates(campaign, batchesStarted, room);
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
        for (const Candidate &candidate : *due) {
            const Result<std::optional<Outgoing>> one = handle(candidate, campaign, account);
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

Result<QList<Dialler::Candidate>> Dialler::candidates(const Campaign &campaign, int batchesStarted,
                                                      int limit) const
{
    store::Store &store = m_context.store;
    const Instant now = m_context.clock.now();
    QList<Candidate> found;
    const Result<QList<store::LedgerAttempt>> again = store.attempts.toSendAgain(campaign.id, now, limit);
    if (!again)
        return fail(again.error());
    for (const store::LedgerAttempt &attempt : *again) {
        const Result<store::Place> place = store.places.find(campaign.id, attempt.position);
        if (!place)
            return fail(place.error());
        found << Candidate{*place, attempt, attempt.attempt.dueAt};
    }
    const Result<QList<store::Place>> places =
        store.places.due(campaign.id, now, batchesStarted * campaign.parallel, limit - int(found.size()));
    if (!places)
        return fail(places.error());
    const plan::BatchPlan plan = planOf(campaign);
    for (const store::Place &place : *places)
        found << Candidate{place, std::nullopt,
                           place.nextDue.value_or(plan.dueAt(plan.batchOf(place.position)))};
    return found;
}

Result<plan::EligibilityFacts> Dialler::facts(const Candidate &candidate, const Campaign &campaign,
                                              const Account &account, const std::optional<Lead> &lead) const
{
    plan::EligibilityFacts facts;
    facts.now = m_context.clock.now();
    facts.campaignState = campaign.state;
    facts.dueAt = candidate.dueAt;
    facts.policy = campaign.policy;
    facts.accountPausedUntil = account.pausedUntil;
    facts.leadDeleted = !lead;
    if (candidate.again)
        facts.backOffUntil = candidate.again->nextLookAt;
    if (lead) {
        facts.leadStatus = lead->status;
        const Result<bool> busy =
            m_context.store.attempts.hasLiveCallTo(store::numberIndex(lead->number, m_context.store.cipher));
        if (!busy)
            return fail(busy.error());
        facts.numberBusy = *busy;
    }
    return facts;
}

Result<std::optional<Dialler::Outgoing>> Dialler::handle(const Candidate &candidate, const Campaign &campaign,
                                                         const Account &account)
{
    const Result<QList<Lead>> leads = m_context.store.leads.leads({candidate.place.lead});
    if (!leads)
        return fail(leads.error());
    const std::optional<Lead> lead = leads->isEmpty() ? std::nullopt : std::optional(leads->constFirst());
    const Result<plan::EligibilityFacts> asked = facts(candidate, campaign, account, lead);
    if (!asked)
        return fail(asked.error());
    const plan::Eligibility verdict = plan::eligibility(*asked);
    if (verdict.answer == plan::Answer::CallNow) {
        const bool isNewNumber =
            candidate.again &&
            candidate.again->numberIndex != store::numberIndex(lead->number, m_context.store.cipher);
        if (!isNewNumber)
            return intend(candidate, campaign, *lead, asked->now);
        const Result<void> anew = startAnew(candidate);
        return anew ? Result<std::optional<Outgoing>>(std::nullopt) : fail(anew.error());
    }
    if (const Result<void> off = putOff(candidate, verdict); !off)
        return fail(off.error());
    return std::optional<Outgoing>();
}

Result<std::optional<Dialler::Outgoing>> Dialler::intend(const Candidate &candidate, const Campaign &campaign,
                                                         const Lead &lead, Instant now)
{
    store::Store &store = m_context.store;
    const Instant sendBy = now + m_context.periods.sendBy;
    const store::LedgerAttempt attempt =
        candidate.again ? *candidate.again : newAttempt(candidate, campaign, lead, now, sendBy);
    const Result<void> written = candidate.again ? store.attempts.intendAgain(attempt, now, sendBy)
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
    return std::optional<Outgoing>(Outgoing{std::move(request), sendBy, campaign.id});
}

store::LedgerAttempt Dialler::newAttempt(const Candidate &candidate, const Campaign &campaign,
                                         const Lead &lead, Instant now, Instant sendBy) const
{
    store::LedgerAttempt attempt;
    attempt.attempt.id = AttemptId::create();
    attempt.attempt.lead = lead.id;
    attempt.attempt.campaign = campaign.id;
    attempt.attempt.account = campaign.account;
    attempt.attempt.ordinal = candidate.place.ordinal;
    attempt.attempt.state = AttemptState::Intent;
    attempt.attempt.dueAt = candidate.dueAt;
    attempt.attempt.intentAt = now;
    attempt.attempt.sendBy = sendBy;
    attempt.position = candidate.place.position;
    attempt.numberIndex = store::numberIndex(lead.number, m_context.store.cipher);
    return attempt;
}

Result<void> Dialler::putOff(const Candidate &candidate, const plan::Eligibility &verdict)
{
    if (verdict.answer == plan::Answer::Never)
        return skip(candidate, toWord(verdict.reason));
    const store::Place &place = candidate.place;
    const Instant again =
        std::max(verdict.notBefore.value_or(Instant{}), m_context.clock.now() + NumberBusyWait);
    if (candidate.again)
        return m_context.store.attempts.lookAgain(candidate.again->attempt.id, again);
    return m_context.store.places.planAgain(place.campaign, place.position, again, place.ordinal,
                                            place.notPlaced);
}

Result<void> Dialler::skip(const Candidate &candidate, const QString &why)
{
    const store::Place &place = candidate.place;
    qCInfo(lcDispatch) << "campaign" << place.campaign.value() << "position" << place.position
                       << "skipped:" << why;
    if (candidate.again) {
        if (const Result<void> done = m_book.withdrawn(*candidate.again, why); !done)
            return done;
    }
    return m_context.store.places.setState(place.campaign, place.position, PlaceState::Skipped);
}

/// The lead's number was changed while its attempt waited: an attempt keeps its number, or the index of live
/// numbers would guard the wrong one (I1).
Result<void> Dialler::startAnew(const Candidate &candidate)
{
    const store::Place &place = candidate.place;
    const Result<void> done = m_book.withdrawn(*candidate.again, QStringLiteral("number_changed"));
    if (!done)
        return done;
    return m_context.store.places.planAgain(place.campaign, place.position, m_context.clock.now(),
                                            candidate.again->attempt.ordinal + 1, place.notPlaced);
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
            return provider->place(outgoing.request);
        },
        [this, id](const providers::PlaceAnswer &answer) { collect(id, answer); });
}

void Dialler::collect(const AttemptId &id, const providers::PlaceAnswer &answer)
{
    // Answers that arrive together are written together: durable commits then do not bound the rate.
    if (m_answers.isEmpty())
        QTimer::singleShot(0, this, &Dialler::writeAnswers);
    m_answers << std::pair(id, answer);
}

void Dialler::writeAnswers()
{
    const auto answers = std::exchange(m_answers, {});
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
        for (const auto &answered : answers) {
            const Result<void> one =
                m_book.inTransaction([&] { return m_settlement.settle(answered.first, answered.second); });
            if (!one && one.error().code != ErrorCode::DatabaseConflict)
                done = one;
        }
    }
    if (!done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT answered();
}

Result<void> Dialler::finishIfDone(const Campaign &campaign)
{
    const Result<int> open = m_context.store.places.countOpen(campaign.id);
    if (!open)
        return fail(open.error());
    if (*open > 0)
        return {};
    const Result<bool> moved =
        m_context.store.campaigns.move(campaign.id, CampaignState::Active, CampaignState::Completed);
    if (!moved)
        return fail(moved.error());
    if (*moved) {
        m_windows.remove(campaign.id.value());
        m_stopFlags.remove(campaign.id.value());
        Q_EMIT campaignFinished(campaign);
        Q_EMIT m_context.feed.campaignsChanged();
    }
    return m_context.store.slots.dissolve(store::SlotScope::Campaign, campaign.id.value());
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
    if (!known)
        known = std::make_shared<plan::CallingWindow>(campaign.policy);
    return *known;
}

} // namespace callboard::dispatch
