// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/messagefollower.h"
#include "core/dispatch/reconciler.h"
#include "core/providers/webhookreport.h"
#include "core/store/webhookrepository.h"

#include <QHash>

namespace callboard::dispatch {

/// Applies what providers told by themselves. It was kept before they were answered, so that no kill loses it
/// (F34). What is signed is believed; of all other reports only that there is something to ask for, which
/// makes the next look at the attempt due. What is about no attempt that is known waits for one for a day
/// (F32). Ledger thread.
class WebhookInbox
{
public:
    WebhookInbox(EngineContext &context, AttemptBook &book, MessageFollower &messages,
                 Reconciler &reconciler);

    [[nodiscard]] Result<void> look();
    [[nodiscard]] std::optional<Instant> nextLook() const;

private:
    using Attempt = store::LedgerAttempt;

    [[nodiscard]] Result<void> applyEachAlone(const QList<store::WaitingReport> &reports);
    [[nodiscard]] Result<void> apply(const store::WaitingReport &waiting);
    [[nodiscard]] Result<std::optional<Attempt>> attemptFor(AccountId account,
                                                            const providers::WebhookReport &report) const;
    [[nodiscard]] Result<void> applyProven(const store::WaitingReport &waiting, const Attempt &attempt,
                                           const providers::WebhookReport &report);
    [[nodiscard]] Result<void> adoptMessage(const Attempt &attempt, const providers::WebhookReport &report);
    [[nodiscard]] Result<void> applyHint(const store::WaitingReport &waiting, const Attempt &attempt,
                                         const providers::WebhookReport &report);
    [[nodiscard]] Result<void> lookSoon(const store::WaitingReport &waiting, const Attempt &attempt);
    [[nodiscard]] Result<void> putOff(const store::WaitingReport &waiting, bool isStranger);

    EngineContext &m_context;
    AttemptBook &m_book;
    MessageFollower &m_messages;
    Reconciler &m_reconciler;
    store::WebhookRepository m_reports;
    QHash<AttemptId, Instant> m_lookedAt; ///< of those that were told of a moment ago
    bool m_isStrangerPutOff = false;      ///< by this look
};

} // namespace callboard::dispatch
