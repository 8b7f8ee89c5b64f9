// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/crashcleanup.h"

#include "core/base/log.h"
#include "core/services/constructionmark.h"
#include "core/services/logtrim.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr int TakeBackAtOnce = 200;

Result<int> takeBackPiece(store::Store &store, ImportId id)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<int> piece = store.imports.takeBack(id, TakeBackAtOnce);
    if (!piece)
        return piece;
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return piece;
}

Result<void> dropHalfBuiltCampaigns(store::Store &store)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    if (const Result<void> dropped = store.campaigns.dropUnfinished(); !dropped)
        return dropped;
    return transaction.commit();
}

} // namespace

Result<int> takeBackImport(store::Ledger &ledger, const LogTrim &log, ImportId id)
{
    int total = 0;
    while (true) {
        const Result<int> taken =
            ledger.write([id](store::Store &store) { return takeBackPiece(store, id); }).result();
        if (!taken)
            return taken;
        if (*taken == 0)
            break;
        total += *taken;
        log.afterChunk();
    }
    const Result<void> marked =
        ledger.write([id](store::Store &store) { return store.imports.markUndone(id); }).result();
    if (!marked)
        return fail(marked.error());
    return total;
}

Result<void> clearAwayHalfDone(store::Ledger &ledger, const QString &profileDirectory)
{
    const ConstructionMark alone(profileDirectory, ConstructionMark::Kind::Clearing);
    if (!alone.isHeld())
        return {};
    const Result<QList<ImportId>> unfinished =
        ledger.read([](const store::Store &store) { return store.imports.unfinished(); }).result();
    if (!unfinished)
        return fail(unfinished.error());
    for (const ImportId id : *unfinished) {
        const Result<int> taken = takeBackImport(ledger, LogTrim(ledger, profileDirectory), id);
        if (!taken)
            return fail(taken.error());
        qCInfo(lcService) << "took back an import that had broken off:" << *taken << "leads";
    }
    if (!unfinished->isEmpty())
        Q_EMIT ledger.changes().leadListChanged();
    return ledger.write([](store::Store &store) { return dropHalfBuiltCampaigns(store); }).result();
}

} // namespace callboard::services
