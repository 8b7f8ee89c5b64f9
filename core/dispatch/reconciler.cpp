// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/reconciler.h"

#include "core/base/log.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace callboard::dispatch {

using providers::CallListing;
using providers::CallPhase;
using providers::CallReport;

namespace {

constexpr int AskThreads = 4;
constexpr milliseconds Before{120'000}; // clocks differ, and a provider may stamp early
constexpr std::array Steps = {seconds{2}, seconds{5}, seconds{10}, seconds{20}, seconds{40}, seconds{60}};

QString alarmText()
{
    return QCoreApplication::translate(
        "Reconciler",
        "The provider shows two calls for one attempt. The campaign is paused. Look at the provider's "
        "own list before you resume it.");
}

CallReport takeOldest(QList<CallReport> &calls)
{
    const auto oldest =
        std::min_element(calls.cbegin(), calls.cend(), [](const CallReport &a, const CallReport &b) {
            return a.createdAt.value_or(Instant{}) < b.createdAt.value_or(Instant{});
        });
    return calls.takeAt(oldest - calls.cbegin());
}

} // namespace

Reconciler::Reconciler(EngineContext &context, AttemptBook &book, CallFollower &follower)
    : m_context(context)
    , m_book(book)
    , m_follower(follower)
    , m_askers(this, AskThreads)
{
}

Reconciler::~Reconciler()
{
    m_askers.waitForDone();
}

Result<void> Reconciler::begin()
{
    m_ready = false;
    m_rounds.clear();
    m_waiting.clear();
    // The wall clock may have been set while no process ran: how long ago the last one sent something is
    // known by this start alone.
    m_absenceFloor = m_context.clock.bootTime() + m_context.periods.settle;
    const Result<QList<store::LedgerAttempt>> intents =
        m_context.store.attempts.inState(AttemptState::Intent);
    if (!intents)
        return fail(intents.error());
    const Result<void> doubted = m_book.inTransaction([&]() -> Result<void> {
        for (const store::LedgerAttempt &attempt : *intents) {
            if (const Result<void> done = m_book.inDoubt(attempt, QStringLiteral("process_ended")); !done)
                return done;
        }
        return {};
    });
    if (!doubted)
        return doubted;
    const Result<QList<store::LedgerAttempt>> doubts = doubtfulCalls();
    if (!doubts)
        return fail(doubts.error());
    for (const store::LedgerAttempt &attempt : *doubts)
        m_waiting.insert(attempt.attempt.account.value());
    m_untried = m_waiting;
    // Without doubts too: the clock may have been set meanwhile, and only a provider tells (F48, F49).
    return askEveryRealAccount();
}

Result<void> Reconciler::startOver(milliseconds clockSetBy)
{
    m_senderClocks.noteSet(clockSetBy);
    const Result<QList<store::LedgerAttempt>> doubts = doubtfulCalls();
    if (!doubts)
        return fail(doubts.error());
    for (const store::LedgerAttempt &attempt : *doubts)
        m_waiting.insert(attempt.attempt.account.value());
    for (Round &round : m_rounds) {
        round.next = Instant{};
        round.step = 0;
        round.firstEmptyListing.clear();
    }
    const DiallingPeriods &periods = m_context.periods;
    m_absenceFloor = m_context.clock.bootTime() + periods.sendBy + periods.createDeadline + periods.settle;
    return clockSetBy.count() != 0 ? askEveryRealAccount() : Result<void>();
}

Result<void> Reconciler::askEveryRealAccount()
{
    const Result<QList<Account>> accounts = m_context.store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    for (const Account &account : *accounts) {
        if (!account.isPractice() && !isMessage(channelOf(account.provider)))
            m_waiting.insert(account.id.value());
    }
    return {};
}

milliseconds Reconciler::delayBefore(int step) const
{
    const milliseconds listed = Steps.at(std::min(size_t(step), Steps.size() - 1));
    // Never slower than a third of the settling time, so that a profile with short periods is served as
    // quickly.
    return std::min(listed, std::max(milliseconds{50}, m_context.periods.settle / 3));
}

/// No provider of messages lists what it was asked for: MessageFollower hands those to a person.
Result<QList<store::LedgerAttempt>> Reconciler::doubtfulCalls() const
{
    Result<QList<store::LedgerAttempt>> all = m_context.store.attempts.inState(AttemptState::Unknown);
    if (all)
        all->removeIf([](const store::LedgerAttempt &each) { return isMessage(each.attempt.channel); });
    return all;
}

Result<QList<store::LedgerAttempt>> Reconciler::doubtsOf(AccountId account) const
{
    Result<QList<store::LedgerAttempt>> all = doubtfulCalls();
    if (!all)
        return all;
    all->removeIf([&](const store::LedgerAttempt &each) { return each.attempt.account != account; });
    return all;
}

Result<void> Reconciler::look()
{
    const Result<QList<store::LedgerAttempt>> doubts = doubtfulCalls();
    if (!doubts)
        return fail(doubts.error());
    QHash<qint64, QList<store::LedgerAttempt>> byAccount;
    for (const store::LedgerAttempt &attempt : *doubts)
        byAccount[attempt.attempt.account.value()] << attempt;
    // Whoever could not be read keeps its account shut until it can, even when its doubts are parked by then.
    for (const qint64 account : std::as_const(m_waiting))
        byAccount[account];
    for (auto it = byAccount.cbegin(); it != byAccount.cend(); ++it) {
        Round &round = m_rounds[it.key()];
        if (round.asking || m_context.clock.now() < round.next)
            continue;
        const Result<Account> account = m_context.store.accounts.find(AccountId(it.key()));
        if (!account)
            return fail(account.error());
        ask(*account, it.value(), round);
    }
    m_rounds.removeIf(
        [&](QHash<qint64, Round>::iterator it) { return !it->asking && !byAccount.contains(it.key()); });
    if (!m_ready && m_untried.isEmpty()) {
        m_ready = true;
        Q_EMIT ready();
    }
    return decideOldOnes();
}

std::optional<Instant> Reconciler::nextLook() const
{
    std::optional<Instant> next;
    for (const Round &round : m_rounds) {
        if (!round.asking && (!next || round.next < *next))
            next = round.next;
    }
    return next;
}

void Reconciler::ask(const Account &account, const QList<store::LedgerAttempt> &doubts, Round &round)
{
    const Instant now = m_context.clock.now();
    Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(account);
    if (!provider) {
        round.next = now + delayBefore(int(Steps.size()));
        passTried(account.id, false);
        return;
    }
    // An intent was stamped by a clock that agreed with the provider's, or its account had been shut; ours
    // may have been set since, and what it shows now says nothing about that moment.
    Instant from = now + round.clockOffset;
    for (const store::LedgerAttempt &attempt : doubts)
        from = std::min(from, attempt.attempt.intentAt.value_or(now) - ClockTolerance);
    from = from - Before;
    const Instant to = now + Before + round.clockOffset;
    round.asking = true;
    round.next = now + delayBefore(round.step++);
    m_askers.run(
        [provider = *provider, from, to, numbers = numbersOf(doubts)] {
            return numbers.isEmpty() ? provider->list(from, to) : provider->find(from, to, numbers);
        },
        [this, id = account.id, now](const Result<CallListing> &listing) { answered(id, now, listing); });
}

/// The numbers that were called in doubt; none when even one of them cannot be told for certain.
QSet<PhoneNumber> Reconciler::numbersOf(const QList<store::LedgerAttempt> &doubts) const
{
    QSet<PhoneNumber> numbers;
    for (const store::LedgerAttempt &attempt : doubts) {
        const Result<QList<Lead>> leads = m_context.store.leads.leads({attempt.attempt.lead});
        if (!leads || leads->isEmpty())
            return {};
        // The lead may have got another number since.
        const PhoneNumber number = leads->constFirst().number;
        if (store::numberIndex(number, m_context.store.cipher) != attempt.numberIndex)
            return {};
        numbers.insert(number);
    }
    return numbers;
}

void Reconciler::answered(AccountId account, Instant askedAt, const Result<CallListing> &listing)
{
    Round &round = m_rounds[account.value()];
    round.asking = false;
    m_alarms.clear();
    m_parked = 0;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        if (!listing)
            return noteUnreadable(account, round);
        round.unreadableSince.reset();
        if (listing->serverDate)
            round.clockOffset = *listing->serverDate - m_context.clock.now();
        return conclude(account, askedAt, *listing);
    });
    if (!done && done.error().code != ErrorCode::DatabaseConflict) {
        Q_EMIT failed(done.error());
        return;
    }
    if (listing && listing->serverDate)
        noteServerDate(account, *listing->serverDate);
    passTried(account, listing && done && !m_clockOff.contains(account.value()));
    if (done)
        tellFindings();
    Q_EMIT lineFreed();
}

void Reconciler::noteServerDate(AccountId account, Instant date)
{
    const milliseconds difference = m_context.clock.now() - date;
    if (std::chrono::abs(difference) <= ClockTolerance) {
        m_clockOff.remove(account.value());
        m_senderClocks.noteAgreement();
        return;
    }
    if (!noteDifference(account, difference))
        return;
    qCWarning(lcDispatch) << "account" << account.value() << "has a clock that differs by"
                          << difference.count() << "ms";
    Q_EMIT clocksDiffered(account, difference);
}

/// Whether it is news. An account of calls is shut until its next listing tells better.
bool Reconciler::noteDifference(AccountId id, milliseconds difference)
{
    const Result<Account> account = m_context.store.accounts.find(id);
    if (account && isMessage(channelOf(account->provider)))
        return m_senderClocks.note(id, difference);
    m_waiting.insert(id.value());
    const bool isNew = !m_clockOff.contains(id.value());
    m_clockOff.insert(id.value());
    return isNew;
}

void Reconciler::tellFindings()
{
    if (m_parked > 0)
        Q_EMIT operatorNeeded(m_parked);
    for (const CampaignId campaign : std::as_const(m_alarms))
        Q_EMIT alarmed(campaign, alarmText());
    if (!m_alarms.isEmpty())
        Q_EMIT m_context.feed.campaignsChanged();
}

void Reconciler::passTried(AccountId account, bool through)
{
    m_untried.remove(account.value());
    if (through)
        m_waiting.remove(account.value());
}

Result<void> Reconciler::conclude(AccountId account, Instant askedAt, const CallListing &listing)
{
    QHash<AttemptId, QList<CallReport>> byAttempt;
    for (const CallReport &call : listing.calls) {
        if (call.attempt.isValid())
            byAttempt[call.attempt] << call;
    }
    const Result<QList<store::LedgerAttempt>> doubts = doubtsOf(account);
    if (!doubts)
        return fail(doubts.error());
    for (const store::LedgerAttempt &attempt : *doubts) {
        const QList<CallReport> calls = byAttempt.take(attempt.attempt.id);
        const Result<void> done = calls.isEmpty() ? noteAbsence(attempt, askedAt, m_rounds[account.value()])
                                                  : adopt(attempt, calls);
        if (!done)
            return done;
    }
    return lookAtOthers(account, byAttempt);
}

Result<void> Reconciler::adopt(const store::LedgerAttempt &attempt, QList<CallReport> calls)
{
    const CallReport oldest = takeOldest(calls);
    const Result<void> done = m_book.accepted(attempt, oldest.providerCallId);
    if (!done && done.error().code == ErrorCode::AlreadyExists) {
        ++m_parked; // the provider shows one call for two attempts: only a person can tell
        return m_book.parked(attempt, QStringLiteral("id_of_another_call"));
    }
    if (!done)
        return done;
    if (const Result<void> stopped = stopSurplus(attempt, calls); !stopped)
        return stopped;
    const Result<store::LedgerAttempt> accepted = m_context.store.attempts.find(attempt.attempt.id);
    return accepted ? m_follower.apply(*accepted, oldest) : Result<void>(fail(accepted.error()));
}

Result<void> Reconciler::stopSurplus(const store::LedgerAttempt &attempt, const QList<CallReport> &surplus)
{
    if (surplus.isEmpty())
        return {};
    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    for (const CallReport &call : surplus) {
        if (call.phase != CallPhase::Ended)
            m_follower.hangUp(*account, attempt.attempt.campaign, call);
    }
    return alarm(attempt.attempt.campaign);
}

Result<void> Reconciler::alarm(CampaignId campaign)
{
    const Result<bool> paused = m_context.store.campaigns.stop(campaign, CampaignState::Paused, alarmText(),
                                                               byCallboard(m_context.clock.now()));
    if (!paused)
        return fail(paused.error());
    m_alarms << campaign;
    return {};
}

Result<void> Reconciler::noteAbsence(const store::LedgerAttempt &attempt, Instant askedAt, Round &round)
{
    if (m_context.clock.bootTime() < m_absenceFloor)
        return {};
    const AttemptId id = attempt.attempt.id;
    // One found after a restore was sent by nobody here, and has its intent alone.
    const Instant sentBy = attempt.attempt.sendBy.value_or(attempt.attempt.intentAt.value_or(askedAt));
    const Instant lastByte = sentBy + m_context.periods.createDeadline;
    const auto first = round.firstEmptyListing.constFind(id);
    if (first == round.firstEmptyListing.cend()) {
        round.firstEmptyListing.insert(id, askedAt);
        return {};
    }
    if (askedAt < lastByte + m_context.periods.settle || askedAt - *first < m_context.periods.listingGap)
        return {};
    round.firstEmptyListing.remove(id);
    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    if (account->identityChangedAt && attempt.attempt.intentAt <= account->identityChangedAt) {
        ++m_parked; // the listing of another key or address is silent about it
        return m_book.parked(attempt, QStringLiteral("account_changed"));
    }
    if (!attempt.attempt.providerCallId.isEmpty()) {
        ++m_parked; // it was accepted once: that the provider has forgotten it proves nothing
        return m_book.parked(attempt, QStringLiteral("call_not_found"));
    }
    if (const Result<void> done = m_book.notPlaced(attempt); !done)
        return done;
    const Result<store::LedgerAttempt> after = m_context.store.attempts.find(id);
    if (after && after->attempt.state == AttemptState::NeedsOperator)
        ++m_parked;
    return {};
}

Result<void> Reconciler::noteUnreadable(AccountId account, Round &round)
{
    const Instant now = m_context.clock.now();
    if (!round.unreadableSince)
        round.unreadableSince = now;
    if (now - *round.unreadableSince < m_context.periods.askOperatorAfter)
        return {};
    const Result<QList<store::LedgerAttempt>> doubts = doubtsOf(account);
    if (!doubts)
        return fail(doubts.error());
    for (const store::LedgerAttempt &attempt : *doubts) {
        if (const Result<void> done = m_book.parked(attempt, QStringLiteral("listing_unreadable")); !done)
            return done;
    }
    m_parked += int(doubts->size());
    return {};
}

Result<void> Reconciler::lookAtOthers(AccountId account, const QHash<AttemptId, QList<CallReport>> &byAttempt)
{
    for (auto it = byAttempt.cbegin(); it != byAttempt.cend(); ++it) {
        const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(it.key());
        if (!attempt || attempt->attempt.account != account)
            continue;
        if (attempt->attempt.state == AttemptState::NotPlaced) {
            if (const Result<void> done = adoptLateOne(*attempt, *it); !done)
                return done;
            continue;
        }
        if (attempt->attempt.state == AttemptState::NeedsOperator) {
            if (const Result<void> done = adopt(*attempt, *it); !done)
                return done;
            continue;
        }
        if (attempt->attempt.providerCallId.isEmpty())
            continue; // its answer is on the way, and the next listing looks at it again
        QList<CallReport> surplus = *it;
        surplus.removeIf([&](const CallReport &call) {
            return call.phase == CallPhase::Ended || call.providerCallId == attempt->attempt.providerCallId;
        });
        if (const Result<void> done = stopSurplus(*attempt, surplus); !done)
            return done;
    }
    return {};
}

/// A call whose absence had been proved outranks the proof, at any time (section 7, 5).
Result<void> Reconciler::adoptLateOne(const store::LedgerAttempt &attempt, QList<CallReport> calls)
{
    qCWarning(lcDispatch) << "a call turned up late for attempt" << attempt.attempt.id.text();
    const QList<CallReport> all = calls;
    const CallReport call = takeOldest(calls);
    const Result<void> locked = m_book.turnedUp(attempt, call.providerCallId);
    if (!locked && locked.error().code == ErrorCode::AlreadyExists) {
        // The new attempt is live already. One that is over by now cannot be helped, and was told before.
        const bool isOver = std::all_of(
            all.cbegin(), all.cend(), [](const CallReport &each) { return each.phase == CallPhase::Ended; });
        return isOver ? Result<void>() : stopSurplus(attempt, all);
    }
    if (!locked)
        return locked;
    if (const Result<void> stopped = stopSurplus(attempt, calls); !stopped)
        return stopped;
    const Result<store::LedgerAttempt> accepted = m_context.store.attempts.find(attempt.attempt.id);
    return accepted ? m_follower.apply(*accepted, call) : Result<void>(fail(accepted.error()));
}

Result<void> Reconciler::decideOldOnes()
{
    const Result<QList<store::LedgerAttempt>> parked =
        m_context.store.attempts.inState(AttemptState::NeedsOperator);
    if (!parked)
        return fail(parked.error());
    for (const store::LedgerAttempt &attempt : *parked) {
        if (attempt.nextLookAt.value_or(Instant::max()) > m_context.clock.now())
            continue;
        const Result<void> done = m_book.inTransaction(
            [&] { return m_book.treatedAsCalled(attempt, QStringLiteral("decided_by_itself")); });
        if (!done && done.error().code != ErrorCode::DatabaseConflict)
            return done;
    }
    return {};
}

} // namespace callboard::dispatch
