// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/factfinder.h"
#include "core/dispatch/standstills.h"

namespace callboard::dispatch {

/// Campaigns that call at the appointed time only (Misfire::Expire): what fell due while no engine ran or the
/// machine slept, and is late by that for more than the grace, is not dialled but expires, and the operator
/// is asked (ruling 7). Lateness counts from the first moment of that time at which the hours were open; a
/// lead that waits for anything else, a limit or a Go, is not late by it. Ledger thread.
class Appointments
{
public:
    /// Both must outlive it.
    Appointments(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
    {
    }

    /// How many expired. In short transactions, so that a crash in between leaves the rest to the next start.
    /// Not before the account's provider has said whether our clock is right.
    [[nodiscard]] Result<int> expireMissed(const Campaign &campaign, const Account &account,
                                           const Standstill &standstill);

private:
    struct Gap
    {
        Instant from;
        Instant until;
    };
    [[nodiscard]] Result<int> expirePlanned(const CampaignFacts &facts, const Gap &gap);
    [[nodiscard]] Result<int> expireSetBack(const CampaignFacts &facts, const Gap &gap);
    [[nodiscard]] Result<bool> expireIfMissed(Turn turn, const CampaignFacts &facts, const Gap &gap);
    [[nodiscard]] Result<bool> wasMissed(const Turn &turn, const CampaignFacts &facts, const Gap &gap) const;

    EngineContext &m_context;
    AttemptBook &m_book;
};

} // namespace callboard::dispatch
