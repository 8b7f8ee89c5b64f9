// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/settlement.h"

namespace callboard::dispatch {

using providers::PlaceAnswer;
using providers::PlaceVerdict;
using providers::Refusal;

namespace {

// A connection that could not be made is not the provider's wish to wait; still, no tight loop.
constexpr milliseconds NotSentWait{5'000};

} // namespace

Settlement::Settlement(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
{
}

Result<void> Settlement::settle(const AttemptId &id, const PlaceAnswer &answer)
{
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (!attempt)
        return fail(attempt.error());
    const AccountId account = attempt->attempt.account;
    switch (answer.verdict) {
    case PlaceVerdict::Accepted:
        m_gate.noteClear(account);
        return m_book.accepted(*attempt, answer.providerCallId);
    case PlaceVerdict::Refused:
        return settleRefusal(*attempt, answer);
    case PlaceVerdict::NotSent: {
        const Result<Instant> until = m_gate.slowDown(account, NotSentWait, answer.reason);
        if (!until)
            return fail(until.error());
        return m_book.setBack(*attempt, AttemptState::NotSent, answer.reason, *until);
    }
    case PlaceVerdict::Unknown: {
        if (const Result<void> doubt = m_gate.noteDoubt(account); !doubt)
            return doubt;
        return m_book.inDoubt(*attempt, answer.reason);
    }
    }
    Q_UNREACHABLE();
}

Result<void> Settlement::settleRefusal(const store::LedgerAttempt &attempt, const PlaceAnswer &answer)
{
    const AccountId account = attempt.attempt.account;
    switch (answer.refusal) {
    case Refusal::BadNumber:
        m_gate.noteClear(account);
        return m_book.refusedForGood(attempt, answer.reason);
    case Refusal::OverConcurrency:
    case Refusal::RateLimited: {
        const Result<Instant> until = m_gate.slowDown(account, answer.retryAfter, answer.reason);
        if (!until)
            return fail(until.error());
        return m_book.setBack(attempt, AttemptState::Refused, answer.reason, *until);
    }
    case Refusal::KeyRefused:
    case Refusal::BadRequest:
    case Refusal::None: {
        if (const Result<void> stopped = m_gate.stop(account, answer.reason); !stopped)
            return stopped;
        return m_book.setBack(attempt, AttemptState::Refused, answer.reason, m_context.clock.now());
    }
    }
    Q_UNREACHABLE();
}

} // namespace callboard::dispatch
