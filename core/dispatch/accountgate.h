// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/backoff.h"
#include "core/dispatch/enginecontext.h"

#include <QHash>
#include <QObject>

#include <deque>

namespace callboard::dispatch {

/// Decides whether an account may be used at all: the provider's answers slow it down or stop it, and doubt
/// is a health signal, for an ill provider must not collect it (dialling safety, sections 6 and 7). Pauses
/// are kept in the store and outlive the process (F15). Ledger thread.
class AccountGate final : public QObject
{
    Q_OBJECT
public:
    explicit AccountGate(EngineContext &context);

    [[nodiscard]] bool isOpen(const Account &account, Instant now) const;

    /// The provider said "too much": wait as told, or longer with each time. Gives the moment until which to
    /// wait.
    [[nodiscard]] Result<Instant> slowDown(AccountId account, std::optional<milliseconds> retryAfter,
                                           const QString &reason);
    /// Key refused, balance empty, agent unknown: closed until a person opens it again.
    [[nodiscard]] Result<void> stop(AccountId account, const QString &reason);
    /// A create request was answered clearly.
    void noteClear(AccountId account);
    /// A create request was lost. Three in a row or five of the last fifty close the account.
    [[nodiscard]] Result<void> noteDoubt(AccountId account);

Q_SIGNALS:
    void stopped(callboard::AccountId account, const QString &reason);

private:
    struct Health
    {
        std::deque<bool> doubts; ///< the last fifty; true: lost
        int doubtsInARow = 0;
        int slowDowns = 0;
    };

    EngineContext &m_context;
    Backoff m_backoff;
    QHash<qint64, Health> m_health;
};

/// Stopped until a person opens it again, rather than for a while.
[[nodiscard]] bool isClosed(const Account &account, Instant now);

} // namespace callboard::dispatch
