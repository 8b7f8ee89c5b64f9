// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importservice.h"

#include "core/intake/importreader.h"
#include "core/services/constructionmark.h"
#include "core/services/crashcleanup.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::services {

namespace {

intake::ImportInput inputOf(const ImportRequest &request)
{
    return request.fileName.isEmpty() ? intake::ImportInput::fromPaste(QString::fromUtf8(request.pasted))
                                      : intake::ImportInput::fromFile(request.fileName);
}

intake::ImportOptions optionsOf(const ImportRequest &request)
{
    intake::ImportOptions options;
    options.region = request.region;
    options.mapping = request.mapping;
    options.mappingRules = request.mappingRules;
    options.expected = request.expected;
    return options;
}

/// The reader's way to be stopped and to tell how far it is, over the one that windows share.
class ControlBridge
{
public:
    explicit ControlBridge(const JobControlPtr &control)
    {
        m_control.stop = m_source.get_token();
        m_control.progressed = [this, control](qint64 done, qint64 total) {
            control->done = done;
            control->total = total;
            if (control->cancelled)
                m_source.request_stop();
        };
        if (control->cancelled)
            m_source.request_stop();
    }
    [[nodiscard]] const intake::JobControl &control() const { return m_control; }

private:
    std::stop_source m_source;
    intake::JobControl m_control;
};

Lead leadFrom(const intake::LeadDraft &draft)
{
    Lead lead{.uuid = draft.uuid, .number = draft.number};
    lead.whatsappNumber = draft.whatsappNumber;
    lead.name = draft.name;
    lead.email = draft.email;
    lead.partner = draft.partner;
    lead.status = draft.status.value_or(LeadStatus::Pending);
    lead.attributes = draft.attributes;
    return lead;
}

/// A row on its way into the store: sealed on the reader's thread, written on the ledger's.
struct PreparedLead
{
    Lead lead;
    store::SealedLead sealed;
};

struct ChunkCounts
{
    qint64 imported = 0;
    qint64 updated = 0;
    qint64 duplicates = 0;
};

Result<ChunkCounts> writeChunk(store::Store &store, const QList<PreparedLead> &rows, ImportId import,
                               OnDuplicate onDuplicate, Instant now)
{
    QList<QByteArray> indexes;
    for (const PreparedLead &row : rows)
        indexes << row.sealed.numberIndex;
    Result<QHash<QByteArray, LeadId>> known = store.leads.known(indexes);
    if (!known)
        return fail(known.error());
    ChunkCounts counts;
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    for (const PreparedLead &row : rows) {
        const auto found = known->constFind(row.sealed.numberIndex);
        if (found == known->cend()) {
            Result<LeadId> id = store.leads.insert(row.sealed, import, now);
            if (!id && id.error().code == ErrorCode::AlreadyExists) {
                // Its uuid is another lead's: the number decides who a person is, so it gets one of its own.
                Lead renamed = row.lead;
                renamed.uuid = QUuid();
                id = store.leads.insert(store::seal(renamed, store.cipher), import, now);
            }
            if (!id)
                return fail(id.error());
            known->insert(row.sealed.numberIndex, *id);
            ++counts.imported;
        } else if (onDuplicate == OnDuplicate::Update) {
            if (const Result<void> merged = store.leads.merge(*found, row.lead, import, now); !merged)
                return fail(merged.error());
            if (row.lead.status == LeadStatus::DoNotCall) {
                // A list that says so is believed at once, and taking the import back leaves it so: the safe
                // side.
                if (const Result<void> marked = store.leads.setDoNotCall(*found, true, now); !marked)
                    return fail(marked.error());
            }
            ++counts.updated;
        } else {
            ++counts.duplicates;
        }
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return counts;
}

class ImportJob
{
public:
    ImportJob(store::Ledger &ledger, const Clock &clock, ImportRequest request, JobControlPtr control)
        : m_ledger(ledger)
        , m_clock(clock)
        , m_request(std::move(request))
        , m_control(std::move(control))
    {
    }

    Result<ImportSummary> run()
    {
        const ControlBridge bridge(m_control);
        Result<intake::ImportReader> reader =
            intake::ImportReader::open(inputOf(m_request), optionsOf(m_request), bridge.control().stop);
        if (!reader)
            return ended(reader.error());
        if (!m_request.rejectsFile.isEmpty()) {
            Result<intake::RejectsFile> rejects =
                intake::RejectsFile::create(m_request.rejectsFile, reader->layout().header);
            if (!rejects)
                return fail(rejects.error());
            m_rejects.emplace(*std::move(rejects));
        }
        if (const Result<void> begun = begin(reader->layout().name); !begun)
            return fail(begun.error());
        Result<void> done =
            reader->run(bridge.control(), [this](const intake::ImportChunk &chunk) { return take(chunk); });
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

private:
    Result<void> begin(const QString &name)
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
        return {};
    }

    Result<void> take(const intake::ImportChunk &chunk)
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
        QList<PreparedLead> rows;
        for (const intake::LeadDraft &draft : chunk.drafts) {
            if (!draft.warnings.isEmpty())
                ++m_summary.warnings;
            if (draft.repeatsEarlierRow && m_request.onDuplicate == OnDuplicate::Skip) {
                ++m_summary.duplicates;
                continue;
            }
            const Lead lead = leadFrom(draft);
            rows << PreparedLead{lead, {}};
        }
        return m_request.dryRun ? count(rows) : write(std::move(rows));
    }

    Result<void> write(QList<PreparedLead> rows)
    {
        const security::ColumnCipher &cipher = m_ledger.cipher();
        for (PreparedLead &row : rows)
            row.sealed = store::seal(row.lead, cipher);
        const Result<ChunkCounts> counts =
            m_ledger
                .write([rows = std::move(rows), id = m_summary.id, onDuplicate = m_request.onDuplicate,
                        now = m_clock.now()](store::Store &store) {
                    return writeChunk(store, rows, id, onDuplicate, now);
                })
                .result();
        if (!counts)
            return fail(counts.error());
        m_summary.imported += counts->imported;
        m_summary.updated += counts->updated;
        m_summary.duplicates += counts->duplicates;
        return {};
    }

    Result<void> count(const QList<PreparedLead> &rows)
    {
        QList<QByteArray> indexes;
        for (const PreparedLead &row : rows)
            indexes << store::numberIndex(row.lead.number, m_ledger.cipher());
        const Result<QHash<QByteArray, LeadId>> known =
            m_ledger.read([indexes](const store::Store &store) { return store.leads.known(indexes); })
                .result();
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

    Result<ImportSummary> finish()
    {
        if (m_summary.id.isValid()) {
            const bool isEmpty = m_summary.imported + m_summary.updated == 0;
            const Result<void> finished =
                m_ledger
                    .write([id = m_summary.id, isEmpty, now = m_clock.now()](store::Store &s) {
                        return isEmpty ? s.imports.markUndone(id) : s.imports.finish(id, now);
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

    Result<ImportSummary> rolledBack(const Error &error)
    {
        if (m_summary.id.isValid()) {
            if (const Result<int> taken = takeBackImport(m_ledger, m_summary.id); !taken)
                return fail(taken.error());
            Q_EMIT m_ledger.changes().leadListChanged();
        }
        return ended(error);
    }

    Result<ImportSummary> ended(const Error &error)
    {
        if (error.code != ErrorCode::Cancelled)
            return fail(error);
        ImportSummary cancelled;
        cancelled.cancelled = true;
        return cancelled;
    }

    ImportSummary summary()
    {
        for (auto it = m_reasons.cbegin(); it != m_reasons.cend(); ++it)
            m_summary.reasons << qMakePair(intake::rejectionText(it.key()), it.value());
        std::sort(m_summary.reasons.begin(), m_summary.reasons.end(),
                  [](const auto &a, const auto &b) { return a.second > b.second; });
        return m_summary;
    }

    store::Ledger &m_ledger;
    const Clock &m_clock;
    ImportRequest m_request;
    JobControlPtr m_control;
    std::optional<intake::RejectsFile> m_rejects;
    QMap<intake::NumberRejection, qint64> m_reasons;
    QSet<QByteArray> m_seen;
    ImportSummary m_summary;
};

} // namespace

ImportService::ImportService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<intake::ImportPreview>> ImportService::preview(const ImportRequest &request,
                                                              const JobControlPtr &control) const
{
    return QtConcurrent::run(
        [ledger = &m_workspace.ledger(), request, control]() -> Result<intake::ImportPreview> {
            const intake::KnownNumbers known =
                [ledger](const QList<PhoneNumber> &numbers) -> Result<QSet<PhoneNumber>> {
                QHash<QByteArray, PhoneNumber> byIndex;
                for (const PhoneNumber &number : numbers)
                    byIndex.insert(store::numberIndex(number, ledger->cipher()), number);
                const QList<QByteArray> indexes = byIndex.keys();
                const Result<QHash<QByteArray, LeadId>> found =
                    ledger->read([indexes](const store::Store &store) { return store.leads.known(indexes); })
                        .result();
                if (!found)
                    return fail(found.error());
                QSet<PhoneNumber> there;
                for (auto it = found->cbegin(); it != found->cend(); ++it)
                    there.insert(byIndex.value(it.key(), numbers.constFirst()));
                return there;
            };
            const ControlBridge bridge(control);
            return intake::previewImport(inputOf(request), optionsOf(request), known, bridge.control());
        });
}

QFuture<Result<ImportSummary>> ImportService::run(const ImportRequest &request, const JobControlPtr &control)
{
    return QtConcurrent::run([ledger = &m_workspace.ledger(), clock = &m_workspace.clock(),
                              directory = m_workspace.directory(), request, control] {
        const ConstructionMark building(directory, ConstructionMark::Kind::Building);
        return ImportJob(*ledger, *clock, request, control).run();
    });
}

QFuture<Result<ImportService::UndoReceipt>> ImportService::undo(ImportId id)
{
    return QtConcurrent::run([ledger = &m_workspace.ledger(), id]() -> Result<UndoReceipt> {
        const Result<store::ImportRun> run =
            ledger
                ->read([id](const store::Store &store) -> Result<store::ImportRun> {
                    if (id.isValid())
                        return store.imports.find(id);
                    const Result<std::optional<ImportId>> last = store.imports.last();
                    if (!last)
                        return fail(last.error());
                    if (!*last) {
                        return fail(ErrorCode::NotFound,
                                    {QCoreApplication::translate("ImportService", "An import to take back")});
                    }
                    return store.imports.find(**last);
                })
                .result();
        if (!run)
            return fail(run.error());
        if (run->state != QLatin1String("done")) {
            return fail(ErrorCode::NotAllowed,
                        {QCoreApplication::translate("ImportService", "this import was taken back already")});
        }
        UndoReceipt receipt;
        receipt.fileName = run->fileName;
        const Result<int> removed = takeBackImport(*ledger, run->id);
        if (!removed)
            return fail(removed.error());
        receipt.removed = *removed;
        const Result<int> kept =
            ledger->read([run = run->id](const store::Store &store) { return store.imports.leadsKept(run); })
                .result();
        if (!kept)
            return fail(kept.error());
        receipt.kept = *kept;
        Q_EMIT ledger->changes().leadListChanged();
        return receipt;
    });
}

} // namespace callboard::services
