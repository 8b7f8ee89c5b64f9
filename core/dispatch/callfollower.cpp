// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/callfollower.h"

#include "core/base/log.h"
#include "core/store/attemptmark.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace callboard::dispatch {

using providers::CallPhase;
using providers::CallReport;

namespace {

constexpr int PollThreads = 8;
// A practice call of three minutes takes seconds: a glance each second keeps the console lively.
constexpr milliseconds PracticePoll{1'000};
constexpr milliseconds BarredPeriod{1'000};
constexpr int MissingBeforeAsking = 3;
// Artifacts arrive some time after the end (provider page, call object); then the record is taken as it is.
constexpr std::array RecordLooks = {milliseconds{2'000}, milliseconds{5'000}, milliseconds{15'000},
                                    milliseconds{60'000}, milliseconds{300'000}};
// While the key is locked or the network is gone nobody is asked in truth: seldomer with time, and for as
// long as providers keep what a call left.
constexpr milliseconds SeldomestRecordLook{3'600'000};
constexpr milliseconds RecordsKept{qint64{30} * 24 * 3'600'000};

AttemptState stateOf(CallPhase phase)
{
    return phase == CallPhase::Talking ? AttemptState::Talking : AttemptState::Ringing;
}

} // namespace

CallFollower::CallFollower(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
    , m_pollers(this, PollThreads)
{
}

CallFollower::~CallFollower()
{
    m_pollers.waitForDone();
}

Result<void> CallFollower::look()
{
    const Instant now = m_context.clock.now();
    // Another process may have barred somebody: it is noticed within a second (ruling 18).
    const milliseconds tick = m_context.clock.monotonicTime();
    if (!m_lastBarredLook || tick - *m_lastBarredLook >= BarredPeriod) {
        m_lastBarredLook = tick;
        if (const Result<void> hurried = hurryBarred(); !hurried)
            return hurried;
    }
    const int room = m_pollers.free();
    if (room <= 0)
        return {};
    // Those already asked still stand in the list, hence the larger limit.
    const int limit = room + int(m_asked.size());
    Result<QList<store::LedgerAttempt>> due = m_context.store.attempts.toPoll(now, limit);
    if (!due)
        return fail(due.error());
    const Result<QList<store::LedgerAttempt>> records = m_context.store.attempts.toComplete(now, limit);
    if (!records)
        return fail(records.error());
    for (const store::LedgerAttempt &attempt : *due + *records) {
        if (m_pollers.free() <= 0)
            break;
        if (m_asked.contains(attempt.attempt.id))
            continue;
        if (const Result<void> asked = ask(attempt); !asked)
            return asked;
    }
    return {};
}

Result<void> CallFollower::ask(const store::LedgerAttempt &attempt)
{
    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(*account);
    // Put off, or those of an account without its key would stand before all others for ever.
    if (!provider) {
        const Result<void> noted = m_book.inTransaction([&] { return noteSilence(attempt); });
        const bool isMovedElsewhere = !noted && noted.error().code == ErrorCode::DatabaseConflict;
        return isMovedElsewhere ? Result<void>() : noted;
    }
    const AttemptId id = attempt.attempt.id;
    m_asked.insert(id);
    m_pollers.run(
        [provider = *provider, call = attempt.attempt.providerCallId] { return provider->report(call); },
        [this, id](const Result<CallReport> &report) { collect(id, report); });
    return {};
}

void CallFollower::collect(const AttemptId &id, const Result<CallReport> &report)
{
    // As with those of requests: one durable commit for all that arrive together.
    if (m_answers.isEmpty())
        QTimer::singleShot(0, this, &CallFollower::writeAnswers);
    m_answers << Answered(id, report);
}

void CallFollower::writeAnswers()
{
    const QList<Answered> answers = std::exchange(m_answers, {});
    QList<std::function<Result<void>()>> works;
    bool isLineFree = false;
    for (const Answered &each : answers) {
        m_asked.remove(each.first);
        works << [this, &each] { return write(each.first, each.second); };
        const Result<CallReport> &report = each.second;
        isLineFree =
            isLineFree ||
            (report && (report->phase == CallPhase::Ended || report->phase == CallPhase::Disconnected));
    }
    if (const Result<void> done = m_book.inOneTransactionOrApart(works); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    if (isLineFree)
        Q_EMIT lineFreed();
    // A poller is free: with many calls talking, waiting for the next tick would stretch their period.
    else if (const Result<void> looked = look(); !looked)
        Q_EMIT failed(looked.error());
}

Result<void> CallFollower::write(const AttemptId &id, const Result<CallReport> &report)
{
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (!attempt)
        return fail(attempt.error());
    if (!report) {
        qCInfo(lcDispatch) << "no answer about attempt" << id.text() << report.error().detail;
        return noteSilence(*attempt);
    }
    return apply(*attempt, *report);
}

Result<void> CallFollower::noteSilence(const store::LedgerAttempt &attempt)
{
    if (attempt.attempt.state == AttemptState::Ended)
        return putRecordOff(attempt);
    // A key that was revoked during the call would hold number and line for ever.
    const milliseconds now = m_context.clock.monotonicTime();
    const auto since = m_silentSince.constFind(attempt.attempt.id);
    if (since == m_silentSince.cend()) {
        m_silentSince.insert(attempt.attempt.id, now);
    } else if (now - *since >= m_context.periods.askOperatorAfter) {
        m_silentSince.erase(since);
        Q_EMIT operatorNeeded(1);
        return m_book.parked(attempt, QStringLiteral("call_silent"));
    }
    return m_context.store.attempts.lookAgain(attempt.attempt.id,
                                              m_context.clock.now() + m_context.periods.pollTalking);
}

Result<void> CallFollower::apply(const store::LedgerAttempt &attempt, const CallReport &report)
{
    const AttemptState state = attempt.attempt.state;
    if (state == AttemptState::Ended)
        return applyRecord(attempt, report);
    if (report.phase == CallPhase::NotFound)
        return noteMissingCall(attempt);
    m_missing.remove(attempt.attempt.id);
    m_silentSince.remove(attempt.attempt.id);
    if (report.phase == CallPhase::Ended || report.phase == CallPhase::Disconnected) {
        m_talkingSince.remove(attempt.attempt.id);
        m_hangUps.remove(attempt.attempt.id);
    }
    if (report.phase == CallPhase::Ended)
        return applyEnd(attempt, report);

    if (report.phase == CallPhase::Disconnected)
        return freeLine(attempt);

    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    const Result<bool> tooLate = isTooLate(attempt, *account, report);
    if (!tooLate)
        return fail(tooLate.error());
    if (*tooLate) {
        if (const Result<void> noted = noteTooLate(attempt); !noted)
            return noted;
    }
    if (mustEnd(attempt, report))
        hangUp(attempt, *account, report);
    const AttemptState told = report.phase == CallPhase::Queued ? state : stateOf(report.phase);
    const Instant next = m_context.clock.now() + pollPeriod(told, account->isPractice());
    if (isEndless(attempt, report)) {
        m_talkingSince.remove(attempt.attempt.id);
        Q_EMIT operatorNeeded(1);
        return m_book.parked(attempt, QStringLiteral("call_endless"));
    }
    // State only moves up a rank (section 10): a late "ringing" changes nothing.
    if (told == state || !mayMove(state, told))
        return m_context.store.attempts.lookAgain(attempt.attempt.id, next);
    return m_book.progressed(attempt, told, next);
}

bool CallFollower::isEndless(const store::LedgerAttempt &attempt, const CallReport &report)
{
    if (report.phase != CallPhase::Talking)
        return false;
    // Not by the wall clock: one that jumps would ask about everybody who talks.
    const milliseconds now = m_context.clock.monotonicTime();
    const auto since = m_talkingSince.constFind(attempt.attempt.id);
    if (since != m_talkingSince.cend())
        return now - *since >= m_context.periods.longestCall;
    m_talkingSince.insert(attempt.attempt.id, now);
    return false;
}

/// the line is used again at once, while the attempt waits for its outcome and keeps the number.
Result<void> CallFollower::freeLine(const store::LedgerAttempt &attempt)
{
    if (const Result<void> freed = m_context.store.slots.release(attempt.attempt.id); !freed)
        return freed;
    return m_context.store.attempts.lookAgain(attempt.attempt.id,
                                              m_context.clock.now() + m_context.periods.pollTalking);
}

Result<void> CallFollower::applyEnd(const store::LedgerAttempt &attempt, const CallReport &report)
{
    const AccountId account = attempt.attempt.account;
    store::LedgerAttempt before = attempt;
    const Result<bool> wasTooLate = wasOnceTooLate(attempt);
    if (!wasTooLate)
        return fail(wasTooLate.error());
    if (*wasTooLate)
        before.attempt.reason = HoursEnded;
    m_tooLate.remove(attempt.attempt.id);
    if (report.after == providers::AfterCall::StopAccount) {
        if (const Result<void> stopped = m_gate.stop(account, report.record.endedReason); !stopped)
            return stopped;
    } else if (report.after == providers::AfterCall::RetrySlower) {
        const Result<Instant> slower = m_gate.slowDown(account, std::nullopt, report.record.endedReason);
        if (!slower)
            return fail(slower.error());
    }
    // Busy and unanswered are the callee's doing; only the provider's own errors speak of its health. A call
    // that was taken back before it rang says nothing.
    if (isTakenBack(before, report))
        return m_book.ended(before, report);
    const Result<void> noted = m_gate.noteResult(account, report.outcome == Outcome::ProviderError,
                                                 attempt.attempt.intentAt.value_or(Instant{}));
    return noted ? m_book.ended(before, report) : noted;
}

/// Nobody could be asked: that is no look, and what the call left is still there.
Result<void> CallFollower::putRecordOff(const store::LedgerAttempt &attempt)
{
    const Instant now = m_context.clock.now();
    const milliseconds age = now - attempt.attempt.endedAt.value_or(now);
    if (age > RecordsKept)
        return applyRecord(attempt, {});
    const milliseconds shortest = RecordLooks.at(std::min(size_t(attempt.looks), RecordLooks.size() - 1));
    return store::putLookOff(*m_context.store.database, attempt.attempt.id,
                             now + std::clamp(age / 4, shortest, SeldomestRecordLook));
}

Result<void> CallFollower::applyRecord(const store::LedgerAttempt &attempt, const CallReport &report)
{
    const size_t looks = size_t(attempt.looks);
    const bool isLast = looks >= RecordLooks.size();
    const bool isComplete = report.recordComplete || isLast;
    const std::optional<Instant> next =
        isComplete ? std::nullopt : std::optional(m_context.clock.now() + RecordLooks.at(looks));
    if (report.phase == CallPhase::Ended)
        return m_context.store.attempts.storeRecord(attempt.attempt.id, report.record, isComplete, next);
    // Nobody told anything of the ended call this time; what is known of it stays.
    const Result<CallRecord> known = m_context.store.attempts.record(attempt.attempt.id);
    if (!known)
        return fail(known.error());
    return m_context.store.attempts.storeRecord(attempt.attempt.id, *known, isComplete, next);
}

Result<void> CallFollower::noteMissingCall(const store::LedgerAttempt &attempt)
{
    const milliseconds now = m_context.clock.monotonicTime();
    Missing &missing = m_missing[attempt.attempt.id];
    if (++missing.looks == 1)
        missing.since = now;
    // Reports make it look sooner, and a fresh call may not be known everywhere yet.
    const bool isTooEarly = now - missing.since < 2 * m_context.periods.pollTalking;
    if (missing.looks < MissingBeforeAsking || isTooEarly) {
        return m_context.store.attempts.lookAgain(attempt.attempt.id,
                                                  m_context.clock.now() + m_context.periods.pollTalking);
    }
    m_missing.remove(attempt.attempt.id);
    Q_EMIT operatorNeeded(1);
    return m_book.parked(attempt, QStringLiteral("call_not_found"));
}

milliseconds CallFollower::pollPeriod(AttemptState state, bool practice) const
{
    const milliseconds period =
        state == AttemptState::Talking ? m_context.periods.pollTalking : m_context.periods.pollRinging;
    return practice ? std::min(period, PracticePoll) : period;
}

} // namespace callboard::dispatch
