// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importwriter.h"

#include "core/base/log.h"
#include "core/services/lookupintake.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

void TransactionSize::learn(qsizetype rows, std::chrono::nanoseconds time)
{
    // Slowly upwards: the first rows of a file may be the cheap ones, and the disk the idle one.
    constexpr qsizetype AtMostTimes = 2;
    const auto fitting = double(rows) * double(std::chrono::nanoseconds(Patience).count()) /
                         double(std::max<qint64>(time.count(), 1));
    m_rows = std::clamp(qsizetype(std::min(fitting, double(Most))), Fewest,
                        std::min(Most, std::max(First, m_rows) * AtMostTimes));
}

ImportWriter::ImportWriter(store::Ledger &ledger, const Clock &clock, ImportId import,
                           OnDuplicate onDuplicate)
    : m_ledger(ledger)
    , m_clock(clock)
    , m_chunkBreak(ledger)
    , m_import(import)
    , m_onDuplicate(onDuplicate)
{
}

ImportWriter::~ImportWriter()
{
    if (m_underWay)
        m_underWay->written.waitForFinished();
}

Result<void> ImportWriter::take(const QList<Lead> &leads)
{
    for (const Lead &lead : leads) {
        m_next.append(lead, m_ledger.cipher());
        if (m_next.size() < m_size.rows() && m_next.textBytes() < TransactionSize::MostTextBytes)
            continue;
        if (const Result<void> handed = handOver(); !handed)
            return handed;
    }
    return {};
}

Result<LeadChunk::Counts> ImportWriter::finish()
{
    if (const Result<void> handed = handOver(); !handed)
        return fail(handed.error());
    if (const Result<void> settled = settle(); !settled)
        return fail(settled.error());
    takeIntoLookups();
    return m_counts;
}

qsizetype ImportWriter::underWay() const
{
    return m_next.size() + (m_underWay ? m_underWay->chunk->size() - m_underWay->from : 0);
}

Result<void> ImportWriter::handOver()
{
    if (const Result<void> settled = settle(); !settled)
        return settled;
    if (m_next.size() > 0)
        post(std::make_shared<const LeadChunk>(std::exchange(m_next, {})), 0);
    return {};
}

void ImportWriter::post(std::shared_ptr<const LeadChunk> chunk, qsizetype from)
{
    auto written = m_ledger.write([chunk, from, import = m_import, onDuplicate = m_onDuplicate,
                                   now = m_clock.now()](store::Store &store) -> Result<Written> {
        const auto began = std::chrono::steady_clock::now();
        const Result<LeadChunk::Counts> counts =
            chunk->writeSome(store, import, onDuplicate, now, from, TransactionSize::Patience);
        if (!counts)
            return fail(counts.error());
        return Written{*counts, std::chrono::steady_clock::now() - began};
    });
    m_underWay.emplace(UnderWay{std::move(chunk), from, std::move(written)});
}

/// Waits until what was handed over is written, all of it.
Result<void> ImportWriter::settle()
{
    while (m_underWay) {
        const Result<Written> written = m_underWay->written.result();
        const UnderWay done = *std::exchange(m_underWay, std::nullopt);
        if (!written)
            return fail(written.error());
        const LeadChunk::Counts &counts = written->counts;
        m_counts.rows += counts.rows;
        m_counts.imported += counts.imported;
        m_counts.updated += counts.updated;
        m_counts.duplicates += counts.duplicates;
        m_size.learn(counts.rows, written->time);
        m_chunkBreak.take();
        if (const qsizetype from = done.from + counts.rows; from < done.chunk->size())
            post(done.chunk, from);
    }
    if (m_counts.imported - m_inLookups >= qint64(LookupIntake::MostLeads))
        takeIntoLookups();
    return {};
}

// No import fails for this: what is not taken in is looked through, and the background takes it in later.
void ImportWriter::takeIntoLookups()
{
    if (m_counts.imported == m_inLookups)
        return;
    m_inLookups = m_counts.imported;
    if (const Result<void> taken = LookupIntake(m_ledger).takeAll(m_chunkBreak); !taken)
        qCWarning(lcService) << "Leads were not taken into what they are found by:" << taken.error().detail;
}

} // namespace callboard::services
