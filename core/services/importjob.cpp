// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importjob.h"

#include "core/services/chunkbreak.h"
#include "core/services/crashcleanup.h"
#include "core/services/importcontrol.h"
#include "core/services/leadchunk.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

ImportJob::ImportJob(store::Ledger &ledger, const Clock &clock, ImportRequest request, JobControlPtr control)
    : m_ledger(ledger)
    , m_clock(clock)
    , m_request(std::move(request))
    , m_control(std::move(control))
{
}

Result<ImportSummary> ImportJob::run()
{
    const ImportControl control(m_control);
    Result<intake::ImportReader> reader =
        intake::ImportReader::open(inputOf(m_request), optionsOf(m_request), control.ofReader().stop);
    if (!reader)
        return ended(reader.error());
    if (!m_request.rejectsFile.isEmpty()) {
        Result<intake::RejectsFile> rejects =
            intake::RejectsFile::create(m_request.rejectsFile, reader->layout());
        if (!rejects)
            return fail(rejects.error());
        m_rejects.emplace(*std::move(rejects));
    }
    if (const Result<void> begun = begin(reader->layout().name); !begun)
        return fail(begun.error());
    Result<void> done =
        reader->run(control.ofReader(), [this](const intake::ImportChunk &chunk) { return take(chunk); });
    if (done && m_writer)
        done = finishWriting();
    if (done && m_control->cancelled)
        done = fail(ErrorCode::Cancelled);
    if (done && m_rejects && m_rejects->rowCount() > 0) {
        done = m_rejects->commit();
        m_summary.rejectsFile = m_request.rejectsFile;
    }
    if (!done)
        return rolledBack(done.error());
    return finish();
}

Result<void> ImportJob::begin(const QString &name)
{
    if (m_request.dryRun)
        return {};
    const Result<ImportId> id = m_ledger
                                    .write([name, now = m_clock.now()](store::Store &store) {
                                        return store.imports.begin(name, now);
                                    })
                                    .result();
    if (!id)
        return fail(id.error());
    m_summary.id = *id;
    m_writer.emplace(m_ledger, m_clock, *id, m_request.onDuplicate);
    return {};
}

Result<void> ImportJob::take(const intake::ImportChunk &chunk)
{
    if (m_control->cancelled)
        return fail(ErrorCode::Cancelled);
    m_summary.read += chunk.drafts.size() + chunk.rejected.size();
    m_summary.rejected += chunk.rejected.size();
    for (const intake::RejectedRow &row : chunk.rejected)
        ++m_reasons[row.reason];
    if (m_rejects) {
        if (const Result<void> written = m_rejects->append(chunk.rejected); !written)
            return written;
    }
    QList<Lead> leads;
    for (const intake::LeadDraft &draft : chunk.drafts) {
        const qsizetype doubts = draft.warnings.count(intake::RowWarning::NumberDoubtful);
        m_summary.doubtful += doubts;
        for (const intake::RowWarning warning : draft.warnings)
            ++m_summary.warningKinds[warning];
        m_summary.warnings += draft.warnings.size() > doubts ? 1 : 0;
        if (draft.repeatsEarlierRow && m_request.onDuplicate == OnDuplicate::Skip &&
            draft.status != LeadStatus::DoNotCall) {
            ++m_summary.duplicates;
            continue;
        }
        leads << leadFrom(draft);
    }
    return m_writer ? m_writer->take(leads) : count(leads);
}

Result<void> ImportJob::finishWriting()
{
    const Result<LeadChunk::Counts> counts = m_writer->finish();
    if (!counts)
        return fail(counts.error());
    m_summary.imported += counts->imported;
    m_summary.updated += counts->updated;
    m_summary.duplicates += counts->duplicates;
    return {};
}

Result<void> ImportJob::count(const QList<Lead> &leads)
{
    QList<QByteArray> indexes;
    for (const Lead &lead : leads)
        indexes << store::numberIndex(lead.number, m_ledger.cipher());
    const Result<QHash<QByteArray, LeadId>> known =
        m_ledger.read([indexes](const store::Store &store) { return store.leads.known(indexes); }).result();
    if (!known)
        return fail(known.error());
    for (const QByteArray &index : indexes) {
        if (!known->contains(index) && !m_seen.contains(index))
            ++m_summary.imported;
        else if (m_request.onDuplicate == OnDuplicate::Update)
            ++m_summary.updated;
        else
            ++m_summary.duplicates;
        m_seen.insert(index);
    }
    return {};
}

Result<ImportSummary> ImportJob::finish()
{
    if (m_summary.id.isValid()) {
        const bool isEmpty = m_summary.imported + m_summary.updated == 0;
        const Result<void> finished =
            m_ledger
                .write([id = m_summary.id, isEmpty, now = m_clock.now(),
                        counts = LeadChunk::Counts{.imported = m_summary.imported,
                                                   .updated = m_summary.updated,
                                                   .duplicates = m_summary.duplicates}](store::Store &store) {
                    return isEmpty ? store.imports.markUndone(id) : finishImport(store, id, counts, now);
                })
                .result();
        if (!finished)
            return rolledBack(finished.error());
        if (isEmpty)
            m_summary.id = {};
        Q_EMIT m_ledger.changes().leadListChanged();
    }
    return summary();
}

Result<ImportSummary> ImportJob::rolledBack(const Error &error)
{
    m_writer.reset(); // nothing of it is written any more when taking back begins
    if (m_summary.id.isValid()) {
        const ChunkBreak chunkBreak(m_ledger);
        if (const Result<int> taken = takeBackImport(m_ledger, chunkBreak, m_summary.id); !taken)
            return fail(taken.error());
        Q_EMIT m_ledger.changes().leadListChanged();
    }
    return ended(error);
}

Result<ImportSummary> ImportJob::ended(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        return fail(error);
    ImportSummary cancelled;
    cancelled.cancelled = true;
    return cancelled;
}

ImportSummary ImportJob::summary()
{
    for (auto it = m_reasons.cbegin(); it != m_reasons.cend(); ++it)
        m_summary.reasons << qMakePair(intake::rejectionText(it.key()), it.value());
    std::sort(m_summary.reasons.begin(), m_summary.reasons.end(),
              [](const auto &a, const auto &b) { return a.second > b.second; });
    return m_summary;
}

} // namespace callboard::services
