// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/mischief.h"
#include "tests/core/dispatch/simulation/simulationoffice.h"

namespace callboard::test {

/// Changes what the ledger says of a rule, and tells nobody: an engine that then does all that the ledger
/// asks of it breaks the rule as the operators know it. Ledger thread.
class SimulationTamperer
{
public:
    SimulationTamperer(Mischief mischief, MischiefAmong among, store::Store &store, FakeClock &clock,
                       SimulatedOffice &office);

    /// Before each look of the engine.
    void tamper();

private:
    void tamperWithAccounts();
    void tamperWithCampaigns();
    void tamperWithLeads();
    void tamperWithTables();
    void tamperWithMessages();
    void sendDoubtsAgain();
    void turnLadders();
    void beginLaddersEarly();
    [[nodiscard]] bool isMeant(AccountId account) const;
    [[nodiscard]] bool changeAccount(Account &account) const;
    [[nodiscard]] bool changeCampaign(Campaign &campaign) const;

    const Mischief m_mischief;
    const MischiefAmong m_among;
    store::Store &m_store;
    FakeClock &m_clock;
    SimulatedOffice &m_office;
};

} // namespace callboard::test
