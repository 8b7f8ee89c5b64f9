// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/donotcallmarks.h"

#include "core/services/chunkbreak.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr int MarkedAtOnce = 200; // a transaction must stay below 50 ms (ruling 17)

struct Piece
{
    LeadId last; ///< invalid: there was no lead left
    int released = 0;
};

Result<bool> isForbidden(const store::Store &store, const PhoneNumber &number)
{
    const Result<std::optional<DoNotCallEntry>> entry = store.doNotCall.forbidding(number, {});
    return entry ? Result<bool>(entry->has_value()) : Result<bool>(fail(entry.error()));
}

Result<Piece> releasePiece(store::Store &store, LeadId after,
                           const std::function<bool(const PhoneNumber &number)> &mayBeFree, Instant now)
{
    const Result<QList<LeadId>> marked = store.leads.markedByLists(after, MarkedAtOnce);
    if (!marked)
        return fail(marked.error());
    if (marked->isEmpty())
        return Piece();
    const Result<QList<Lead>> leads = store.leads.leads(*marked);
    if (!leads)
        return fail(leads.error());
    Piece piece{marked->constLast(), 0};
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    for (const Lead &lead : *leads) {
        if (!mayBeFree(lead.number))
            continue;
        const Result<bool> forbidden = isForbidden(store, lead.number);
        if (!forbidden)
            return fail(forbidden.error());
        if (*forbidden)
            continue;
        if (const Result<void> released = store.leads.releaseMark(lead.id, now); !released)
            return fail(released.error());
        ++piece.released;
    }
    const Result<void> committed = transaction.commit();
    return committed ? Result<Piece>(piece) : Result<Piece>(fail(committed.error()));
}

} // namespace

Result<bool> markListed(store::Store &store, const PhoneNumber &number, Instant now)
{
    const Result<std::optional<LeadId>> lead = store.leads.idByNumber(number);
    if (!lead)
        return fail(lead.error());
    if (!*lead)
        return false;
    const Result<void> marked = store.leads.setDoNotCall(**lead, true, now);
    return marked ? Result<bool>(true) : Result<bool>(fail(marked.error()));
}

Result<bool> releaseUnlisted(store::Store &store, const PhoneNumber &number, Instant now)
{
    const Result<bool> forbidden = isForbidden(store, number);
    if (!forbidden)
        return forbidden;
    if (*forbidden)
        return false;
    const Result<std::optional<LeadId>> lead = store.leads.idByNumber(number);
    if (!lead)
        return fail(lead.error());
    const Result<void> released = *lead ? store.leads.releaseMark(**lead, now) : Result<void>();
    return released ? Result<bool>(true) : Result<bool>(fail(released.error()));
}

Result<int> releaseMarks(store::Ledger &ledger, const Clock &clock,
                         const std::function<bool(const PhoneNumber &number)> &mayBeFree)
{
    const ChunkBreak chunkBreak(ledger);
    int released = 0;
    LeadId after;
    while (true) {
        const Result<Piece> piece = ledger
                                        .write([after, mayBeFree, now = clock.now()](store::Store &store) {
                                            return releasePiece(store, after, mayBeFree, now);
                                        })
                                        .result();
        if (!piece)
            return fail(piece.error());
        if (!piece->last.isValid())
            return released;
        released += piece->released;
        after = piece->last;
        chunkBreak.take();
    }
}

} // namespace callboard::services
