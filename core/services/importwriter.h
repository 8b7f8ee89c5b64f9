// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/chunkbreak.h"
#include "core/services/leadchunk.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

/// How many rows a transaction takes, from how long those before it took: as many as fit into the time that
/// others may be kept waiting, on whatever disk that is.
class TransactionSize
{
public:
    static constexpr qsizetype Fewest = 50;
    static constexpr qsizetype First = 500;
    static constexpr qsizetype Most = 8000;
    /// Of LeadChunk::textBytes(), however few rows that are: a cell may hold a megabyte.
    static constexpr qsizetype MostTextBytes = 8 * 1024 * 1024;
    /// What a transaction should take, and after which it takes no further row. The engine may wait 50 ms
    /// (ruling 17): the rest is for the commit, and for one that takes longer than those before it.
    static constexpr milliseconds Patience{20};

    [[nodiscard]] qsizetype rows() const { return m_rows; }
    /// \a rows took \a time, commit included.
    void learn(qsizetype rows, std::chrono::nanoseconds time);

private:
    qsizetype m_rows = First;
};

/// The end of an import's pipeline: leads that come in one thread are sealed there while the ledger's thread
/// writes those before them, in their order. One transaction is with the ledger at a time, so that the
/// engine's own work comes between any two; the next is being filled meanwhile, and take() waits when it is
/// full. So memory holds two transactions at most, and what LookupIntake reads: what leads are found by is
/// brought along.
class ImportWriter
{
public:
    /// \a ledger and \a clock must outlive it.
    ImportWriter(store::Ledger &ledger, const Clock &clock, ImportId import, OnDuplicate onDuplicate);
    ImportWriter(const ImportWriter &) = delete;
    ImportWriter &operator=(const ImportWriter &) = delete;
    /// Waits for what is being written.
    ~ImportWriter();

    /// The error of an earlier one too: nothing is written after that.
    [[nodiscard]] Result<void> take(const QList<Lead> &leads);
    /// Writes what was not full, and waits until all is written.
    [[nodiscard]] Result<LeadChunk::Counts> finish();
    /// Leads that were taken and are not known to be written.
    [[nodiscard]] qsizetype underWay() const;

private:
    struct Written
    {
        LeadChunk::Counts counts;
        std::chrono::nanoseconds time{0};
    };

    /// A chunk on its way, and how far it is.
    struct UnderWay
    {
        std::shared_ptr<const LeadChunk> chunk;
        qsizetype from = 0;
        QFuture<Result<Written>> written;
    };

    [[nodiscard]] Result<void> handOver();
    void post(std::shared_ptr<const LeadChunk> chunk, qsizetype from);
    [[nodiscard]] Result<void> settle();
    void takeIntoLookups();

    store::Ledger &m_ledger;
    const Clock &m_clock;
    ChunkBreak m_chunkBreak;
    ImportId m_import;
    OnDuplicate m_onDuplicate;
    TransactionSize m_size;
    LeadChunk m_next;
    std::optional<UnderWay> m_underWay;
    LeadChunk::Counts m_counts;
    qint64 m_inLookups = 0; ///< of the leads that were imported
};

} // namespace callboard::services
