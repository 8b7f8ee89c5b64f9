// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"

namespace callboard::dispatch {

/// Writes down what a create request came to (dialling safety, section 6). Inside a transaction of its
/// caller.
class Settlement
{
public:
    Settlement(EngineContext &context, AttemptBook &book, AccountGate &gate);

    [[nodiscard]] Result<void> settle(const AttemptId &id, const providers::PlaceAnswer &answer);

private:
    [[nodiscard]] Result<void> settleRefusal(const store::LedgerAttempt &attempt,
                                             const providers::PlaceAnswer &answer);

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
};

} // namespace callboard::dispatch
