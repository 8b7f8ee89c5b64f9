// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/crashcleanup.h"

#include "core/base/log.h"
#include "core/services/arrivingregister.h"
#include "core/services/auditnote.h"
#include "core/services/chunkbreak.h"
#include "core/services/constructionmark.h"
#include "core/services/writeinpieces.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr int TakeBackAtOnce = 50;
constexpr int UnfinishedAtOnce = 2000; // a transaction must stay below 50 ms (ruling 17)

/// The first piece tells the audit trail of the whole, at \a undoneAt.
Result<int> takeBackPiece(store::Store &store, ImportId id, store::ImportRepository::TakeBackReach &reach,
                          std::optional<Instant> undoneAt)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    if (undoneAt) {
        const Result<void> noted = noteAct(store, *undoneAt, {AuditAct::ImportUndone, id});
        if (!noted)
            return fail(noted.error());
    }
    const Result<int> piece = store.imports.takeBack(id, TakeBackAtOnce, reach);
    if (!piece)
        return piece;
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return piece;
}

Result<void> dropUnfinishedCampaigns(store::Ledger &ledger, const ChunkBreak &chunkBreak)
{
    const Result<int> dropped = writeUntilNoneIsLeft(ledger, chunkBreak, [](store::Store &store) {
        return store.campaigns.dropUnfinished(UnfinishedAtOnce);
    });
    return dropped ? Result<void>() : Result<void>(fail(dropped.error()));
}

Result<void> settleRegisters(store::Ledger &ledger, const Clock &clock)
{
    const Result<Settled> settled = settleAllArrivals(ledger, clock);
    if (!settled)
        return fail(settled.error());
    if (settled->dropped + settled->released > 0) {
        Q_EMIT ledger.changes().leadListChanged();
        Q_EMIT ledger.changes().workChanged();
    }
    return {};
}

} // namespace

Result<int> takeBackImport(store::Ledger &ledger, const ChunkBreak &chunkBreak, ImportId id,
                           std::optional<Instant> undoneAt)
{
    int total = 0;
    store::ImportRepository::TakeBackReach reach;
    while (!reach.isDone) {
        const Result<int> taken = ledger
                                      .write([id, &reach, undoneAt](store::Store &store) {
                                          return takeBackPiece(store, id, reach, undoneAt);
                                      })
                                      .result();
        if (!taken)
            return taken;
        undoneAt.reset();
        total += *taken;
        chunkBreak.take();
    }
    const Result<void> marked =
        ledger.write([id](store::Store &store) { return store.imports.markUndone(id); }).result();
    if (!marked)
        return fail(marked.error());
    return total;
}

Result<void> clearAwayHalfDone(store::Ledger &ledger, const Clock &clock, const QString &profileDirectory)
{
    const ConstructionMark alone(profileDirectory, ConstructionMark::Kind::Clearing);
    if (!alone.isHeld())
        return {};
    const Result<QList<ImportId>> unfinished =
        ledger.read([](const store::Store &store) { return store.imports.unfinished(); }).result();
    if (!unfinished)
        return fail(unfinished.error());
    const ChunkBreak chunkBreak(ledger);
    for (const ImportId id : *unfinished) {
        const Result<int> taken = takeBackImport(ledger, chunkBreak, id);
        if (!taken)
            return fail(taken.error());
        qCInfo(lcService) << "took back an import that had broken off:" << *taken << "leads";
    }
    if (!unfinished->isEmpty())
        Q_EMIT ledger.changes().leadListChanged();
    if (const Result<void> settled = settleRegisters(ledger, clock); !settled)
        return settled;
    return dropUnfinishedCampaigns(ledger, chunkBreak);
}

} // namespace callboard::services
