// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadchunk.h"

#include "core/services/donotcallservice.h"
#include "core/store/store.h"

namespace callboard::services {

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
        m_rows << Row{lead, store::seal(lead, cipher)};
}

Result<LeadChunk::Counts> LeadChunk::write(store::Store &store, ImportId import, OnDuplicate onDuplicate,
                                           Instant now) const
{
    QList<QByteArray> indexes;
    for (const Row &row : m_rows)
        indexes << row.sealed.numberIndex;
    Result<QHash<QByteArray, LeadId>> known = store.leads.known(indexes);
    if (!known)
        return fail(known.error());
    Counts counts;
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    for (const Row &row : m_rows) {
        const auto found = known->constFind(row.sealed.numberIndex);
        if (found == known->cend()) {
            const Result<LeadId> id = insert(store, row, import, now);
            if (!id)
                return fail(id.error());
            known->insert(row.sealed.numberIndex, *id);
            if (const Result<void> barred = believeMark(store, *id, row.lead, now); !barred)
                return fail(barred.error());
            ++counts.imported;
        } else if (onDuplicate == OnDuplicate::Update) {
            if (const Result<void> merged = merge(store, *found, row.lead, import, now); !merged)
                return fail(merged.error());
            ++counts.updated;
        } else {
            if (const Result<void> barred = believeMark(store, *found, row.lead, now); !barred)
                return fail(barred.error());
            ++counts.duplicates;
        }
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return counts;
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
    return merged ? believeMark(store, known, lead, now) : merged;
}

/// A file that says so is believed at once, whatever is chosen for duplicates, and taking the import back
/// leaves it so: the safe side.
Result<void> LeadChunk::believeMark(store::Store &store, LeadId known, const Lead &lead, Instant now)
{
    if (lead.status != LeadStatus::DoNotCall)
        return {};
    if (const Result<void> marked = store.leads.setDoNotCall(known, true, now); !marked)
        return marked;
    const Result<bool> barred = barNumber(store, lead.number, now);
    return barred ? Result<void>() : Result<void>(fail(barred.error()));
}

} // namespace callboard::services
