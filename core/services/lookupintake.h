// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/leadlookup.h"

#include <vector>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

class ChunkBreak;

/// Takes leads into the tables that they are put in order and found by (core/store/leadlookup.h), piece by
/// piece, so that nobody waits for it: some are read and put in the order of their terms, and then written
/// where they belong. Several may be at it together: what one has done the others do not. Where leads that
/// were just read are changed all the time it gives up, for what is not taken in is looked through. Not for
/// the ledger's own thread.
class LookupIntake
{
public:
    /// Read before they are written; more would be a few megabytes each, fewer would touch pages oftener.
    static constexpr size_t MostLeads = 100'000;

    /// \a ledger must outlive it.
    explicit LookupIntake(store::Ledger &ledger, size_t mostLeads = MostLeads);

    /// One piece; whether there is more to do.
    [[nodiscard]] Result<bool> takeSome();
    /// All that there is; with a \a chunkBreak after each piece.
    [[nodiscard]] Result<void> takeAll(const ChunkBreak &chunkBreak);

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> read();
    [[nodiscard]] Result<void> write();
    [[nodiscard]] store::LeadLookup lookup() const { return store::LeadLookups[m_at]; }
    void noteInVain();
    void beginAnew();

    enum class Step { Beginning, Reading, Writing };

    store::Ledger &m_ledger;
    Step m_step = Step::Beginning;
    size_t m_mostLeads;
    size_t m_at = 0;  ///< of the lookups
    int m_inVain = 0; ///< how often what was read was not so any more
    store::lookups::State m_state;
    std::vector<store::lookups::Term> m_terms;
    qint64 m_last = 0; ///< lead that was read
    size_t m_written = 0;
};

} // namespace callboard::services
