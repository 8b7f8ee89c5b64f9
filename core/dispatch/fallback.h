// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"

namespace callboard::dispatch {

/// What a campaign does for whom it missed the last time (S0-075): the lead joins a campaign of messages that
/// goes with it, and there the same rules hold as everywhere. Inside a transaction of the caller. Ledger
/// thread.
class Fallback
{
public:
    explicit Fallback(EngineContext &context)
        : m_context(context)
    {
    }

    /// By the first step of \a campaign behind \a after that can reach the lead; without \a after by the
    /// first of all. False where there is none.
    [[nodiscard]] Result<bool> handOn(const Campaign &campaign, LeadId lead,
                                      std::optional<FallbackChannel> after = {});
    /// A message of \a followUp did not reach the lead: by the next step of the campaign that it follows.
    [[nodiscard]] Result<bool> handFurther(const Campaign &followUp, LeadId lead);

private:
    [[nodiscard]] Result<bool> tryStep(const Campaign &campaign, LeadId lead, FallbackChannel channel);
    [[nodiscard]] Result<std::optional<Campaign>>
    followUpFor(const Campaign &campaign, const Account &account, const FallbackStep &step);
    [[nodiscard]] Result<void> append(const Campaign &followUp, LeadId lead);

    EngineContext &m_context;
};

} // namespace callboard::dispatch
