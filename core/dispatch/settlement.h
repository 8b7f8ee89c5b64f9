// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/outgoing.h"

namespace callboard::dispatch {

/// A connection that could not be made is not the provider's wish to wait; still, no tight loop.
constexpr milliseconds NotSentWait{5'000};

/// Writes down what a create request came to (dialling safety, section 6). Inside a transaction of its
/// caller.
class Settlement
{
public:
    Settlement(EngineContext &context, AttemptBook &book, AccountGate &gate);

    [[nodiscard]] Result<void> settle(const AttemptId &id, const Answer &answer);

private:
    [[nodiscard]] Result<void> settleCall(const store::LedgerAttempt &attempt,
                                          const providers::PlaceAnswer &answer);
    [[nodiscard]] Result<void> settleAcceptance(const store::LedgerAttempt &attempt,
                                                const providers::PlaceAnswer &answer);
    [[nodiscard]] Result<void> settleNotSent(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settleBadRequest(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settleDoubt(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settleRefusal(const store::LedgerAttempt &attempt,
                                             const providers::PlaceAnswer &answer);

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
};

} // namespace callboard::dispatch
