// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/leaddraft.h"
#include "core/services/importservice.h"
#include "core/store/sealedlead.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// What an import's row says of a lead.
[[nodiscard]] Lead leadFrom(const intake::LeadDraft &draft);

/// Some rows of an import on their way into the store: sealed on the reader's thread, written in one
/// transaction on the ledger's.
class LeadChunk
{
public:
    struct Counts
    {
        qint64 imported = 0;
        qint64 updated = 0;
        qint64 duplicates = 0;
    };

    LeadChunk(const QList<Lead> &leads, const security::ColumnCipher &cipher);

    [[nodiscard]] Result<Counts> write(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                       Instant now) const;

private:
    struct Row
    {
        Lead lead;
        store::SealedLead sealed;
    };

    [[nodiscard]] static Result<LeadId> insert(store::Store &store, const Row &row, ImportId import,
                                               Instant now);
    [[nodiscard]] static Result<void> merge(store::Store &store, LeadId known, const Lead &lead,
                                            ImportId import, Instant now);
    [[nodiscard]] static Result<void> believeMark(store::Store &store, LeadId known, const Lead &lead,
                                                  Instant now);

    QList<Row> m_rows;
};

} // namespace callboard::services
