// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/dialler.h"

#include "core/base/log.h"
#include "core/plan/agentvariables.h"
#include "core/plan/batchplan.h"

#include <QTimer>

#include <algorithm>

namespace callboard::dispatch {

using store::SlotScope;

namespace {

// Ruling 20: beyond about 64 in flight the pool need not grow.
constexpr int SendThreads = 64;
// Intents of one transaction: it must stay below 50 ms (ruling 17).
constexpr int IntentsAtOnce = 32;
constexpr int LeadsMarkedAtOnce = 500;
constexpr milliseconds NumberBusyWait{15'000};

plan::BatchPlan planOf(const Campaign &campaign)
{
    return {campaign.start, campaign.leadCount, campaign.parallel, campaign.interval};
}

} // namespace

Dialler::Dialler(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
    , m_settlement(context, book, gate)
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
        const bool isUsable = mayDial(account->id) && m_gate.isOpen(*account, m_context.clock.now());
        const Result<void> looked = lookAt(campaign, *account, isUsable ? allowance : 0);
        if (!looked && looked.error().code != ErrorCode::DatabaseConflict)
            return looked;
        if (!isUsable)
            noteDue(account->pausedUntil);
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
        noteDue(window(campaign).nextOpen(lastSend));
        return finishIfDone(campaign);
    }
    int started = 0;
    if (const Result<void> done = startBatches(campaign, started); !done)
        return done;
    while (true) {
        const Result<int> lines = room(campaign, account, allowance);
        if (!lines)
            return fail(lines.error());
        if (*lines <= 0)
            break;
        const Result<int> dialled = dial(campaign, account, started, std::min(*lines, IntentsAtOnce));
        if (!dialled)
            return fail(dialled.error());
        if (*dialled == 0)
            break;
    }
    if (const Result<void> noted = noteNextDue(campaign, started); !noted)
        return noted;
    return finishIfDone(campaign);
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

Result<int> Dialler::batchesAllowed(const Campaign &campaign, int started, Instant now) const
{
    const int due = planOf(campaign).dueBatches(now);
    if (campaign.pacing == Pacing::Capped || due <= started)
        return due;
    // A grid that was delayed keeps its beat: one batch an interval, never two at once.
    const Result<std::optional<Instant>> last = m_context.store.campaigns.lastBatchAt(campaign.id);
    if (!last)
        return fail(last.error());
    if (!*last)
        return 1;
    return std::min(due, started + (now >= **last + campaign.interval ? 1 : 0));
}

Result<void> Dialler::startBatches(const Campaign &campaign, int &started)
{
    store::Store &store = m_context.store;
    const Instant now = m_context.clock.now();
    const Result<int> before = store.campaigns.batchesStarted(campaign.id);
    if (!before)
        return fail(before.error());
    started = *before;
    const Result<int> allowed = batchesAllowed(campaign, started, now);
    if (!allowed)
        return fail(allowed.error());
    const plan::BatchPlan plan = planOf(campaign);
    while (started < *allowed) {
        const int until = std::min(*allowed, started + std::max(1, LeadsMarkedAtOnce / campaign.parallel));
        const Instant planned = plan.dueAt(until - 1);
        const bool isOnTime = now - planned < campaign.interval;
        QList<LeadId> leads;
        const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
            const Result<QList<LeadId>> marked = store.places.markStarted(
                campaign.id, started * campaign.parallel, until * campaign.parallel, now);
            if (!marked)
                return fail(marked.error());
            leads = *marked;
            return store.campaigns.noteBatchesStarted(campaign.id, until, isOnTime ? planned : now);
        });
        if (!done)
            return done;
        started = until;
        Q_EMIT m_context.feed.leadsChanged(leads);
        Q_EMIT m_context.feed.campaignsChanged();
    }
    return {};
}

Result<int> Dialler::room(const Campaign &campaign, const Account &account, int allowance) const
{
    store::Store &store = m_context.store;
    const auto freeOf = [&](SlotScope scope, qint64 id, int lines) -> Result<int> {
        if (const Result<void> sized = store.slots.resize(scope, id, lines); !sized)
            return fail(sized.error());
        return store.slots.free(scope, id);
    };
    const Result<int> ofAccount = freeOf(SlotScope::Account, account.id.value(), account.lines);
    if (!ofAccount)
        return ofAccount;
    const Result<int> used = store.slots.used(SlotScope::Account, account.id.value());
    if (!used)
        return used;
    int lines = std::min({*ofAccount, m_senders.free(), allowance - *used});
    if (campaign.pacing == Pacing::Capped) {
        const Result<int> ofCampaign = freeOf(SlotScope::Campaign, campaign.id.value(), campaign.parallel);
        if (!ofCampaign)
            return ofCampaign;
        lines = std::min(lines, *ofCampaign);
    }
    return lines;
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
    if (verdict.answer == plan::Answer::CallNow)
        return intend(candidate, campaign, *lead, asked->now);
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
    const Result<bool> slots = takeSlots(campaign, attempt.attempt.id);
    if (!slots)
        return fail(slots.error());
    if (!*slots) // room() looked in the same thread a moment ago: only another process can have taken it
        return fail(ErrorCode::DatabaseConflict);
    if (const Result<void> noted = m_book.intended(attempt, lead); !noted)
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
    store::PlaceRepository &places = m_context.store.places;
    const store::Place &place = candidate.place;
    if (verdict.answer == plan::Answer::Never) {
        qCInfo(lcDispatch) << "campaign" << place.campaign.value() << "position" << place.position
                           << "skipped:" << toWord(verdict.reason);
        return places.setState(place.campaign, place.position, PlaceState::Skipped);
    }
    if (candidate.again)
        return m_context.store.attempts.lookAgain(candidate.again->attempt.id,
                                                  m_context.clock.now() + NumberBusyWait);
    const Instant again =
        std::max(verdict.notBefore.value_or(Instant{}), m_context.clock.now() + NumberBusyWait);
    return places.planAgain(place.campaign, place.position, again, place.ordinal, place.notPlaced);
}

Result<bool> Dialler::takeSlots(const Campaign &campaign, const AttemptId &attempt)
{
    store::SlotRepository &slots = m_context.store.slots;
    const Result<bool> line = slots.take(SlotScope::Account, campaign.account.value(), attempt);
    if (!line || !*line || campaign.pacing == Pacing::Grid)
        return line;
    return slots.take(SlotScope::Campaign, campaign.id.value(), attempt);
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
                answer.reason = QStringLiteral("stopped");
                return answer;
            }
            if (clock.now() > outgoing.sendBy) {
                answer.reason = QStringLiteral("too_late_to_send");
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
        for (const auto &[id, answer] : answers) {
            const Result<void> one = m_book.inTransaction([&] { return m_settlement.settle(id, answer); });
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
    return m_context.store.slots.dissolve(SlotScope::Campaign, campaign.id.value());
}

Result<void> Dialler::noteNextDue(const Campaign &campaign, int batchesStarted)
{
    const plan::BatchPlan plan = planOf(campaign);
    if (batchesStarted < plan.batchCount())
        noteDue(plan.dueAt(batchesStarted));
    const Result<std::optional<Instant>> own = m_context.store.places.nextOwnDue(campaign.id);
    if (!own)
        return fail(own.error());
    noteDue(*own);
    return {};
}

void Dialler::noteDue(std::optional<Instant> at)
{
    if (at && (!m_nextDue || *at < *m_nextDue))
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
