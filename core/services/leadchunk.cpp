// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadchunk.h"

#include "core/services/auditnote.h"
#include "core/services/donotcallservice.h"
#include "core/store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

// As many as a statement takes. All at once would be looked up again by each transaction of those that share
// a chunk.
constexpr qsizetype LookedUpAtOnce = 512;

} // namespace

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

LeadChunk::LeadChunk(const QList<Lead> &leads, const security::ColumnCipher &cipher)
{
    m_rows.reserve(leads.size());
    for (const Lead &lead : leads)
        append(lead, cipher);
}

void LeadChunk::append(const Lead &lead, const security::ColumnCipher &cipher)
{
    m_rows.append({lead, store::seal(lead, cipher)});
    const store::SealedLead &sealed = m_rows.constLast().sealed;
    // Attributes stand there twice: one by one, and as the text that is stored.
    const qsizetype characters = sealed.name.size() + sealed.partner.size() + 2 * sealed.attributes.size();
    m_textBytes += characters * qsizetype(sizeof(QChar));
}

Result<LeadChunk::Counts> LeadChunk::write(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                           Instant now) const
{
    return writeSome(store, import, onDuplicate, now, 0, std::chrono::nanoseconds::max());
}

Result<LeadChunk::Counts> LeadChunk::writeWithin(store::Store &store, ImportId import,
                                                 OnDuplicate onDuplicate, Instant now) const
{
    return writeRows(store, import, onDuplicate, now, 0, std::chrono::nanoseconds::max());
}

Result<LeadChunk::Counts> LeadChunk::writeSome(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                               Instant now, qsizetype from,
                                               std::chrono::nanoseconds patience) const
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<Counts> counts = writeRows(store, import, onDuplicate, now, from, patience);
    if (!counts)
        return counts;
    const Result<void> committed = transaction.commit();
    return committed ? counts : Result<Counts>(fail(committed.error()));
}

Result<LeadChunk::Counts> LeadChunk::writeRows(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                               Instant now, qsizetype from,
                                               std::chrono::nanoseconds patience) const
{
    const auto began = std::chrono::steady_clock::now();
    Known known;
    Counts counts;
    qsizetype lookedUp = from;
    for (qsizetype at = from; at < m_rows.size(); ++at) {
        if (counts.rows > 0 && std::chrono::steady_clock::now() - began > patience)
            break;
        if (at == lookedUp) {
            lookedUp = std::min(at + LookedUpAtOnce, m_rows.size());
            if (const Result<void> found = lookUp(store, at, lookedUp, known); !found)
                return fail(found.error());
        }
        const Result<void> written = writeRow(store, m_rows.at(at), import, onDuplicate, now, known, counts);
        if (!written)
            return fail(written.error());
        ++counts.rows;
    }
    return counts;
}

/// Which of the rows from \a from up to \a end are leads already.
Result<void> LeadChunk::lookUp(store::Store &store, qsizetype from, qsizetype end, Known &known) const
{
    QList<QByteArray> indexes;
    indexes.reserve(end - from);
    for (qsizetype at = from; at < end; ++at)
        indexes << m_rows.at(at).sealed.numberIndex;
    const Result<Known> found = store.leads.known(indexes);
    if (!found)
        return fail(found.error());
    known.insert(*found);
    return {};
}

Result<void> LeadChunk::writeRow(store::Store &store, const Row &row, ImportId import,
                                 OnDuplicate onDuplicate, Instant now, Known &known, Counts &counts)
{
    const auto found = known.constFind(row.sealed.numberIndex);
    if (found == known.cend()) {
        const Result<LeadId> id = insert(store, row, import, now);
        if (!id)
            return fail(id.error());
        known.insert(row.sealed.numberIndex, *id);
        ++counts.imported;
        return believeMark(store, row.lead, now);
    }
    if (onDuplicate == OnDuplicate::Update) {
        ++counts.updated;
        return merge(store, *found, row.lead, import, now);
    }
    ++counts.duplicates;
    return believeMark(store, row.lead, now);
}

Result<LeadId> LeadChunk::insert(store::Store &store, const Row &row, ImportId import, Instant now)
{
    const Result<LeadId> id = store.leads.insert(row.sealed, import, now);
    if (id || id.error().code != ErrorCode::AlreadyExists)
        return id;
    // Its uuid is another lead's: the number decides who a person is, so it gets one of its own.
    Lead renamed = row.lead;
    renamed.uuid = QUuid();
    return store.leads.insert(store::seal(renamed, store.cipher), import, now);
}

Result<void> LeadChunk::merge(store::Store &store, LeadId known, const Lead &lead, ImportId import,
                              Instant now)
{
    const Result<void> merged = store.leads.merge(known, lead, import, now);
    return merged ? believeMark(store, lead, now) : merged;
}

/// A file that says so is believed at once, whatever is chosen for duplicates, and taking the import back
/// leaves it so: the safe side.
Result<void> LeadChunk::believeMark(store::Store &store, const Lead &lead, Instant now)
{
    if (lead.status != LeadStatus::DoNotCall)
        return {};
    const Result<bool> barred = barNumber(store, lead.number, now);
    return barred ? Result<void>() : Result<void>(fail(barred.error()));
}

Result<void> finishImport(store::Store &store, ImportId id, const LeadChunk::Counts &counts, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    if (const Result<void> noted = noteImported(store, id, counts, now); !noted)
        return noted;
    if (const Result<void> finished = store.imports.finish(id, now); !finished)
        return finished;
    return transaction.commit();
}

Result<void> noteImported(store::Store &store, ImportId id, const LeadChunk::Counts &counts, Instant now)
{
    const QString details =
        QCoreApplication::translate("AuditDetails", "imported %1, updated %2, duplicates %3")
            .arg(counts.imported)
            .arg(counts.updated)
            .arg(counts.duplicates);
    return noteAct(store, now, {AuditAct::ImportDone, id, details});
}

} // namespace callboard::services
