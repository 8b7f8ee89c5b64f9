// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"

#include <QCoreApplication>

namespace callboard::dispatch {

/// How a campaign that is running comes to its end by itself. Ledger thread.
class CampaignEnd
{
    Q_DECLARE_TR_FUNCTIONS(callboard::dispatch::CampaignEnd)
public:
    CampaignEnd(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
    {
    }

    /// Completes an active campaign of which nothing is left to do, or whose goal is reached; true when it
    /// did. At the goal, leads that were not called show again what they showed before, and no retry follows;
    /// calls under way go on.
    [[nodiscard]] Result<bool> endIfDone(const Campaign &campaign);

private:
    [[nodiscard]] Result<bool> endAtGoal(const Campaign &campaign);
    [[nodiscard]] Result<void> withdrawWaiting(CampaignId campaign);

    EngineContext &m_context;
    AttemptBook &m_book;
};

} // namespace callboard::dispatch
