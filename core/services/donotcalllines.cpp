// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/donotcalllines.h"

#include "core/intake/numbernormaliser.h"
#include "core/intake/textsource.h"
#include "core/services/attemptservice.h"
#include "core/services/chunkbreak.h"
#include "core/services/donotcallmarks.h"
#include "core/services/listedline.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

constexpr qsizetype EntriesAtOnce = 200; // a transaction must stay below 50 ms (ruling 17)

/// Collects entries and hands them to the ledger in pieces.
class EntryWriter
{
public:
    EntryWriter(Workspace &workspace, DoNotCallEntry model)
        : m_workspace(workspace)
        , m_chunkBreak(workspace.ledger())
        , m_model(std::move(model))
    {
    }

    [[nodiscard]] Result<void> take(qint64 line, const ListedLine &read)
    {
        if (!read.isEntry()) {
            tellUnusable(line, read, m_receipt.heading, m_receipt.rejected);
            return {};
        }
        DoNotCallEntry entry = m_model;
        entry.number = read.number;
        entry.prefix = read.prefix;
        m_entries << entry;
        return m_entries.size() < EntriesAtOnce ? Result<void>() : flush();
    }

    [[nodiscard]] Result<void> flush()
    {
        const QList<DoNotCallEntry> entries = std::exchange(m_entries, {});
        if (entries.isEmpty())
            return {};
        const auto insert = [this, &entries, now = m_model.addedAt](store::Store &store) {
            return insertEntries(store, entries, now, m_receipt);
        };
        const Result<void> inserted = m_workspace.ledger().write(insert).result();
        m_chunkBreak.take();
        return inserted;
    }

    [[nodiscard]] const DoNotCallReceipt &receipt() const { return m_receipt; }

private:
    Workspace &m_workspace;
    ChunkBreak m_chunkBreak;
    DoNotCallEntry m_model;
    QList<DoNotCallEntry> m_entries;
    DoNotCallReceipt m_receipt;
};

} // namespace

Result<intake::NumberNormaliser> houseNormaliser(Workspace &workspace)
{
    const Result<QString> region =
        workspace.ledger()
            .read([](const store::Store &store) { return readSetting(store.settings, RegionKey); })
            .result();
    if (!region)
        return fail(region.error());
    return intake::NumberNormaliser::forRegion(*region);
}

void tellUnusable(qint64 line, const ListedLine &read, std::optional<RejectedNumber> &heading,
                  QList<RejectedNumber> &rejected)
{
    if (read.problem.isEmpty())
        return;
    if (line == 1 && read.isText)
        heading = RejectedNumber{line, read.problem};
    else
        rejected << RejectedNumber{line, read.problem};
}

AuditNote entryNote(AuditAct act, qint64 id, const DoNotCallEntry &entry)
{
    QString details = doNotCallListText(entry.list);
    if (entry.campaign)
        details = QCoreApplication::translate("AuditDetails", "%1, campaign %2")
                      .arg(details)
                      .arg(entry.campaign->value());
    return {act, {AuditObjectKind::DoNotCall, QString::number(id)}, details};
}

Result<void> insertEntries(store::Store &store, const QList<DoNotCallEntry> &entries, Instant now,
                           DoNotCallReceipt &receipt)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    QList<AuditNote> notes;
    for (const DoNotCallEntry &entry : entries) {
        const Result<qint64> id = store.doNotCall.insert(entry);
        if (!id && id.error().code != ErrorCode::AlreadyExists)
            return fail(id.error());
        if (id) {
            receipt.added << *id;
            // A register is one act, which is told once it is read.
            if (entry.list != DoNotCallList::Register)
                notes << entryNote(AuditAct::DoNotCallSet, *id, entry);
        } else
            ++receipt.known;
        const std::optional<PhoneNumber> number = PhoneNumber::fromE164(entry.number);
        if (!number || entry.campaign)
            continue;
        const Result<bool> marked = markListed(store, *number, now);
        if (!marked)
            return fail(marked.error());
        receipt.leadsMarked += *marked ? 1 : 0;
    }
    if (const Result<void> noted = noteActs(store, now, notes); !noted)
        return noted;
    return transaction.commit();
}

Result<DoNotCallReceipt> takeLines(Workspace &workspace, intake::TextSource &source,
                                   const DoNotCallEntry &model, const JobControlPtr &control)
{
    const Result<intake::NumberNormaliser> normaliser = houseNormaliser(workspace);
    if (!normaliser)
        return fail(normaliser.error());
    EntryWriter writer(workspace, model);
    QByteArray rest;
    qint64 line = 0;
    const auto takeLine = [&](const QByteArray &bytes) {
        return writer.take(++line, readListedLine(QString::fromUtf8(bytes).trimmed(), *normaliser));
    };
    control->total = source.totalBytes();
    while (true) {
        const Result<QByteArray> chunk = source.readChunk();
        if (!chunk)
            return fail(chunk.error());
        if (control->cancelled)
            return fail(ErrorCode::Cancelled);
        rest += *chunk;
        qsizetype from = 0;
        // A chunk holds thousands of lines, and whoever stops the job waits for its answer.
        for (qsizetype end = rest.indexOf('\n'); end >= 0 && !control->cancelled;
             end = rest.indexOf('\n', from)) {
            if (const Result<void> taken = takeLine(rest.sliced(from, end - from)); !taken)
                return fail(taken.error());
            from = end + 1;
        }
        rest.remove(0, from);
        control->done = source.bytesRead();
        if (chunk->isEmpty())
            break;
    }
    const Result<void> last = rest.isEmpty() ? Result<void>() : takeLine(rest);
    const Result<void> done = last ? writer.flush() : last;
    return done ? Result<DoNotCallReceipt>(writer.receipt()) : Result<DoNotCallReceipt>(fail(done.error()));
}

} // namespace callboard::services
