// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/sender.h"

#include <QHash>

namespace callboard::dispatch {

/// How many different people senders have written to, for whoever asks with every message: counted in the
/// ledger now and then, and each message since is taken for one to somebody new. So it never tells too few,
/// and before it says that the limit is reached the ledger is asked. Ledger thread.
class RecipientBudget
{
public:
    explicit RecipientBudget(const EngineContext &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<plan::RecipientCount> count(const Sender &sender);
    /// A message of the sender was intended.
    void noteSent(const Sender &sender);

private:
    struct Known
    {
        Sender sender; ///< as it was counted for
        plan::RecipientCount count;
        Instant countedAt;
        bool isExact = true; ///< nothing was sent since
    };
    [[nodiscard]] static bool mayStand(const Known &known, const Sender &sender, Instant now);

    const EngineContext &m_context;
    QHash<qint64, Known> m_known; ///< by portfolio
};

} // namespace callboard::dispatch
