// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/chunkbreak.h"
#include "core/store/ledger.h"

#include <QList>

namespace callboard::services {

/// Does \a each with pieces of \a list, in transactions on the ledger's thread that keep nobody waiting,
/// with a break between them. Blocks: pool threads only.
template<typename T, typename Each>
[[nodiscard]] Result<void> writeInPieces(store::Ledger &ledger, const QList<T> &list, Each each)
{
    constexpr qsizetype Piece = 50;
    const ChunkBreak chunkBreak(ledger);
    for (qsizetype at = 0; at < list.size(); at += Piece) {
        const Result<void> done =
            ledger
                .write([piece = list.mid(at, Piece), each](store::Store &store) -> Result<void> {
                    store::Transaction transaction(*store.database);
                    if (const Result<void> begun = transaction.begun(); !begun)
                        return begun;
                    for (const T &one : piece) {
                        if (const Result<void> did = each(store, one); !did)
                            return did;
                    }
                    return transaction.commit();
                })
                .result();
        if (!done)
            return done;
        chunkBreak.take();
    }
    return {};
}

/// Does \a piece, a bounded piece of a larger work that says how much it did, on the ledger's thread again
/// and again until there was nothing left to do, with a \a chunkBreak after each; how much that was in all.
/// Blocks: pool threads only.
template<typename Piece>
[[nodiscard]] Result<int> writeUntilNoneIsLeft(store::Ledger &ledger, const ChunkBreak &chunkBreak,
                                               Piece piece)
{
    for (int all = 0;;) {
        const Result<int> some = ledger.write(piece).result();
        if (!some)
            return some;
        if (*some == 0)
            return all;
        all += *some;
        chunkBreak.take();
    }
}

/// The same, of a job that does nothing else.
template<typename Piece>
[[nodiscard]] Result<int> writeUntilNoneIsLeft(store::Ledger &ledger, Piece piece)
{
    return writeUntilNoneIsLeft(ledger, ChunkBreak(ledger), piece);
}

} // namespace callboard::services
