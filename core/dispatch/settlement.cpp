// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/settlement.h"

#include "core/dispatch/messagesettlement.h"

namespace callboard::dispatch {

using providers::PlaceAnswer;
using providers::PlaceVerdict;
using providers::Refusal;

namespace {

constexpr milliseconds BadRequestWait{30'000};

} // namespace

Settlement::Settlement(EngineContext &context, AttemptBook &book, AccountGate &gate)
    : m_context(context)
    , m_book(book)
    , m_gate(gate)
{
}

Result<void> Settlement::settle(const AttemptId &id, const Answer &answer)
{
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (!attempt)
        return fail(attempt.error());
    if (const auto *call = std::get_if<PlaceAnswer>(&answer))
        return settleCall(*attempt, *call);
    return MessageSettlement(m_context, m_book, m_gate)
        .settle(*attempt, std::get<providers::SendAnswer>(answer));
}

Result<void> Settlement::settleCall(const store::LedgerAttempt &attempt, const PlaceAnswer &answer)
{
    switch (answer.verdict) {
    case PlaceVerdict::Accepted:
        return settleAcceptance(attempt, answer);
    case PlaceVerdict::Refused:
        return settleRefusal(attempt, answer);
    case PlaceVerdict::NotSent:
        return settleNotSent(attempt, answer.reason);
    case PlaceVerdict::Unknown:
        return settleDoubt(attempt, answer.reason);
    }
    Q_UNREACHABLE();
}

Result<void> Settlement::settleAcceptance(const store::LedgerAttempt &attempt, const PlaceAnswer &answer)
{
    const Result<void> accepted = m_book.accepted(attempt, answer.providerCallId);
    // The id of another call is no answer to this request: the listing tells (section 6, a garbled body).
    if (!accepted && accepted.error().code == ErrorCode::AlreadyExists)
        return settleDoubt(attempt, QStringLiteral("id_of_another_call"));
    if (!accepted)
        return accepted;
    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    if (answer.lineLimit)
        m_gate.notePlanLines(*account, *answer.lineLimit);
    if (answer.isOverLimit)
        return m_gate.noteOverLimit(account->id);
    m_gate.noteClear(account->id);
    m_gate.noteAccepted(*account);
    return {};
}

Result<void> Settlement::settleNotSent(const store::LedgerAttempt &attempt, const QString &reason)
{
    if (reason == StoppedHere || reason == TooLateToSend)
        return m_book.setBack(attempt, AttemptState::NotSent, reason, m_context.clock.now());
    const Result<Instant> until = m_gate.slowDown(attempt.attempt.account, NotSentWait, reason);
    if (!until)
        return fail(until.error());
    return m_book.setBack(attempt, AttemptState::NotSent, reason, *until);
}

Result<void> Settlement::settleDoubt(const store::LedgerAttempt &attempt, const QString &reason)
{
    if (const Result<void> noted = m_gate.noteDoubt(attempt.attempt.account); !noted)
        return noted;
    return m_book.inDoubt(attempt, reason);
}

Result<void> Settlement::settleRefusal(const store::LedgerAttempt &attempt, const PlaceAnswer &answer)
{
    const AccountId account = attempt.attempt.account;
    switch (answer.refusal) {
    case Refusal::BadNumber:
        m_gate.noteClear(account);
        return m_book.refusedForGood(attempt, answer.reason, Outcome::BadNumber);
    case Refusal::OverConcurrency:
    case Refusal::RateLimited: {
        const Result<Instant> until = m_gate.slowDown(account, answer.retryAfter, answer.reason);
        if (!until)
            return fail(until.error());
        return m_book.setBack(attempt, AttemptState::Refused, answer.reason, *until);
    }
    case Refusal::BadRequest:
        return settleBadRequest(attempt, answer.reason);
    case Refusal::KeyRefused:
    case Refusal::None: {
        if (const Result<void> stopped = m_gate.stop(account, answer.reason); !stopped)
            return stopped;
        return m_book.setBack(attempt, AttemptState::Refused, answer.reason, m_context.clock.now());
    }
    }
    Q_UNREACHABLE();
}

/// One lead that the provider will not take must not close the account to all others; several in a row mean
/// that agent, caller number or topic are wrong.
Result<void> Settlement::settleBadRequest(const store::LedgerAttempt &attempt, const QString &reason)
{
    const AccountId account = attempt.attempt.account;
    const Result<AccountGate::BadRequest> sign = m_gate.noteBadRequest(account, attempt.attempt.id, reason);
    if (!sign)
        return fail(sign.error());
    if (*sign == AccountGate::BadRequest::SameAgain)
        return m_book.refusedForGood(attempt, reason, Outcome::ProviderError);
    return m_book.setBack(attempt, AttemptState::Refused, reason, m_context.clock.now() + BadRequestWait);
}

} // namespace callboard::dispatch
