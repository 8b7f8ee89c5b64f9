// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"

namespace callboard::dispatch {

/// "More than 24 hours" (WhatsApp, code 131049).
constexpr milliseconds MoreThanADay{24 * 3'600'000 + 60'000};

/// Why a campaign is held whose messages would all fail alike; \a reason is the provider's word.
[[nodiscard]] QString noMessageTaken(Channel channel, const QString &reason);

/// Writes down what a request to send a message came to. What was accepted holds neither number nor line any
/// longer (ruling 10); a request whose answer was lost is never sent again. Inside a transaction of its
/// caller.
class MessageSettlement
{
public:
    MessageSettlement(EngineContext &context, AttemptBook &book, AccountGate &gate)
        : m_context(context)
        , m_book(book)
        , m_gate(gate)
    {
    }

    [[nodiscard]] Result<void> settle(const store::LedgerAttempt &attempt,
                                      const providers::SendAnswer &answer);

private:
    [[nodiscard]] Result<void> settleAcceptance(const store::LedgerAttempt &attempt,
                                                const providers::SendAnswer &answer);
    [[nodiscard]] Result<void> waitForVerdict(CampaignId campaign);
    [[nodiscard]] Result<void> settleRefusal(const store::LedgerAttempt &attempt,
                                             const providers::SendAnswer &answer);
    [[nodiscard]] Result<void> settleUnreachable(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settleThisMessage(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settleOneMore(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settlePolicy(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> settleEveryMessage(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] Result<void> holdCampaign(const store::LedgerAttempt &attempt, const QString &why,
                                            const QString &reason);
    [[nodiscard]] Result<void> settleSpam(const store::LedgerAttempt &attempt);
    [[nodiscard]] Result<void> slowDown(const store::LedgerAttempt &attempt,
                                        std::optional<milliseconds> retryAfter, AttemptState to,
                                        const QString &reason);

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
};

} // namespace callboard::dispatch
