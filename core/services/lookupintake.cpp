// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/lookupintake.h"

#include "core/services/chunkbreak.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

namespace {

using namespace std::chrono_literals;

constexpr size_t ReadAtOnce = 5000;
constexpr int OftenInVain = 5;
constexpr size_t FewerLeads = 4; ///< times fewer are read then
/// Of the 50 ms that the engine may be kept (ruling 17); the rest is for the commit.
constexpr auto Patience = 20ms;

} // namespace

LookupIntake::LookupIntake(store::Ledger &ledger, size_t mostLeads)
    : m_ledger(ledger)
    , m_mostLeads(mostLeads)
{
}

Result<void> LookupIntake::takeAll(const ChunkBreak &chunkBreak)
{
    Result<bool> more = true;
    while (more && *more) {
        more = takeSome();
        chunkBreak.take();
    }
    return more ? Result<void>() : Result<void>(fail(more.error()));
}

Result<bool> LookupIntake::takeSome()
{
    if (m_at == std::size(store::LeadLookups))
        return false;
    Result<void> done;
    switch (m_step) {
    case Step::Beginning:
        done = begin();
        break;
    case Step::Reading:
        done = read();
        break;
    case Step::Writing:
        done = write();
        break;
    }
    if (!done)
        return fail(done.error());
    return m_at < std::size(store::LeadLookups);
}

Result<void> LookupIntake::begin()
{
    using Begun = std::optional<store::lookups::State>;
    const Result<Begun> begun = m_ledger
                                    .read([lookup = lookup()](const store::Store &store) -> Result<Begun> {
                                        if (store.database->dialect() != store::Dialect::Sqlite)
                                            return Begun();
                                        const auto state = store::lookups::state(*store.database, lookup);
                                        return state ? Result<Begun>(*state) : fail(state.error());
                                    })
                                    .result();
    if (!begun)
        return fail(begun.error());
    if (!*begun) {
        m_at = std::size(store::LeadLookups);
        return {};
    }
    m_state = **begun;
    m_last = m_state.reach;
    m_step = Step::Reading;
    return {};
}

/// The next leads, and all that were read in the order of their terms when there are enough, or no more.
Result<void> LookupIntake::read()
{
    const auto most = int(std::min(m_mostLeads - m_terms.size(), ReadAtOnce));
    const Result<store::lookups::Piece> piece =
        m_ledger
            .read([lookup = lookup(), after = m_last, most](const store::Store &store) {
                return store::lookups::termsBehind(*store.database, lookup, after, most);
            })
            .result();
    if (!piece)
        return fail(piece.error());
    m_last = std::max(m_last, piece->last);
    m_terms.insert(m_terms.end(), piece->terms.cbegin(), piece->terms.cend());
    if (piece->last != 0 && m_terms.size() < m_mostLeads)
        return {};
    if (m_last == m_state.reach) {
        beginAnew();
        ++m_at;
        return {};
    }
    std::sort(m_terms.begin(), m_terms.end());
    m_step = Step::Writing;
    return {};
}

Result<void> LookupIntake::write()
{
    const std::span<const store::lookups::Term> left = std::span(m_terms).subspan(m_written);
    const Result<std::optional<qsizetype>> written =
        m_ledger
            .write([lookup = lookup(), state = m_state, left, reach = m_last](store::Store &store) {
                return store::lookups::write(*store.database, lookup, state, left, reach, Patience);
            })
            .result();
    if (!written)
        return fail(written.error());
    m_written += size_t(written->value_or(0));
    if (!*written)
        noteInVain();
    if (!*written || m_written == m_terms.size())
        beginAnew();
    return {};
}

void LookupIntake::noteInVain()
{
    m_mostLeads = std::max<size_t>(m_mostLeads / FewerLeads, 1);
    if (++m_inVain == OftenInVain)
        m_at = std::size(store::LeadLookups);
}

/// From where the table's reach is by now: it was moved, or somebody changed what was read.
void LookupIntake::beginAnew()
{
    m_terms.clear();
    m_written = 0;
    m_step = Step::Beginning;
}

} // namespace callboard::services
