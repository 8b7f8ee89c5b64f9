// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/leaddraft.h"
#include "core/services/importservice.h"
#include "core/store/sealedlead.h"

#include <chrono>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// What an import's row says of a lead.
[[nodiscard]] Lead leadFrom(const intake::LeadDraft &draft);

/// Some rows of an import on their way into the store: sealed on the reader's thread, written on the
/// ledger's.
class LeadChunk
{
public:
    struct Counts
    {
        qsizetype rows = 0; ///< that were dealt with
        qint64 imported = 0;
        qint64 updated = 0;
        qint64 duplicates = 0;
    };

    LeadChunk() = default;
    LeadChunk(const QList<Lead> &leads, const security::ColumnCipher &cipher);

    void append(const Lead &lead, const security::ColumnCipher &cipher);
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    /// About what the texts of the rows take in memory.
    [[nodiscard]] qsizetype textBytes() const { return m_textBytes; }

    /// All of them in one transaction.
    [[nodiscard]] Result<Counts> write(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                       Instant now) const;
    /// Those from \a from on in one transaction, as many as there is \a patience for, and one at least: a row
    /// may cost ten times what others do.
    [[nodiscard]] Result<Counts> writeSome(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                           Instant now, qsizetype from,
                                           std::chrono::nanoseconds patience) const;
    /// All of them inside a transaction of the caller's.
    [[nodiscard]] Result<Counts> writeWithin(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                             Instant now) const;

private:
    struct Row
    {
        Lead lead;
        store::SealedLead sealed;
    };

    using Known = QHash<QByteArray, LeadId>;

    /// Within a transaction.
    [[nodiscard]] Result<Counts> writeRows(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                           Instant now, qsizetype from,
                                           std::chrono::nanoseconds patience) const;
    [[nodiscard]] Result<void> lookUp(store::Store &store, qsizetype from, qsizetype end, Known &known) const;
    [[nodiscard]] static Result<void> writeRow(store::Store &store, const Row &row, ImportId import,
                                               OnDuplicate onDuplicate, Instant now, Known &known,
                                               Counts &counts);
    [[nodiscard]] static Result<LeadId> insert(store::Store &store, const Row &row, ImportId import,
                                               Instant now);
    [[nodiscard]] static Result<void> merge(store::Store &store, LeadId known, const Lead &lead,
                                            ImportId import, Instant now);
    [[nodiscard]] static Result<void> believeMark(store::Store &store, const Lead &lead, Instant now);

    QList<Row> m_rows;
    qsizetype m_textBytes = 0;
};

/// An import has come to its end: in one transaction with the row that tells what it brought.
[[nodiscard]] Result<void> finishImport(store::Store &store, ImportId id, const LeadChunk::Counts &counts,
                                        Instant now);
/// Only that row, for what joins an import later. Inside the caller's transaction.
[[nodiscard]] Result<void> noteImported(store::Store &store, ImportId id, const LeadChunk::Counts &counts,
                                        Instant now);

} // namespace callboard::services
