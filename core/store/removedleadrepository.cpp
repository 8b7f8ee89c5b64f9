// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/removedleadrepository.h"

#include "core/model/statusdetail.h"
#include "core/store/database.h"
#include "core/store/leadlookup.h"
#include "core/store/trigramindex.h"

#include <QHash>

#include <algorithm>

namespace callboard::store {

namespace {

const char *const RemovedColumns =
    "id, uuid, number_cipher, number_index, number_last4, whatsapp_cipher, whatsapp_index, email_cipher, "
    "email_index, name, partner, attributes, call_status, status_detail, import_id, created_at, mark_stays";

/// Of campaigns that are not over, drafts included: those can be scheduled yet.
const char *const OpenCampaigns =
    "(select id from campaign where building = 0 and state in ('draft', 'scheduled', 'active', 'paused'))";

QByteArray blobFrom(const Row &row, int column)
{
    return row.isNull(column) ? QByteArray() : row.blob(column);
}

RemovedLead readRemoved(const Row &row)
{
    RemovedLead lead;
    lead.id = LeadId(row.integer(0));
    lead.sealed.uuid = row.text(1);
    lead.sealed.numberCipher = row.blob(2);
    lead.sealed.numberIndex = row.blob(3);
    lead.sealed.numberLast4 = row.text(4);
    lead.sealed.whatsappCipher = blobFrom(row, 5);
    lead.sealed.whatsappIndex = blobFrom(row, 6);
    lead.sealed.emailCipher = blobFrom(row, 7);
    lead.sealed.emailIndex = blobFrom(row, 8);
    lead.sealed.name = row.text(9);
    lead.sealed.partner = row.text(10);
    lead.sealed.attributes = row.text(11);
    lead.sealed.status = leadStatusFromWord(row.text(12)).value_or(LeadStatus::Pending);
    lead.statusDetail = row.text(13);
    lead.import = ImportId(row.integer(14));
    lead.createdAt = row.instant(15);
    lead.markStays = row.flag(16);
    return lead;
}

} // namespace

Result<QList<RemovedLead>> RemovedLeadRepository::takeOut(const QList<LeadId> &ids)
{
    if (ids.isEmpty())
        return QList<RemovedLead>();
    QVariantList values;
    for (const LeadId id : ids)
        values << id.value();
    const QString marks = QStringList(ids.size(), QStringLiteral("?")).join(u',');
    QList<RemovedLead> removed;
    const Result<void> done = m_database.select(QLatin1String("select ") + QLatin1String(RemovedColumns) +
                                                    u" from lead where id in (" + marks + u')',
                                                values, [&](const Row &row) { removed << readRemoved(row); });
    if (!done)
        return fail(done.error());
    const Result<QList<RemovedLead>> found = findKept(marks, values, removed);
    return found ? skipPlaces(marks, values, *found) : found;
}

Result<QList<RemovedLead>> RemovedLeadRepository::findKept(const QString &ids, const QVariantList &values,
                                                           QList<RemovedLead> leads) const
{
    QHash<LeadId, QList<RemovedLead::Kept>> kept;
    // There are few edits and each has its leads in order.
    const Result<void> found = m_database.select(
        u"select lead_id, edit_id, before_cipher from lead_edit_before where edit_id in (select id from "
        u"lead_edit) and lead_id in (" +
            ids + u')',
        values, [&](const Row &row) {
            kept[LeadId(row.integer(0))] << RemovedLead::Kept{LeadEditId(row.integer(1)), row.blob(2)};
        });
    if (!found)
        return fail(found.error());
    for (RemovedLead &lead : leads)
        lead.kept = kept.value(lead.id);
    return leads;
}

/// Of edits that were not taken back or outgrown meanwhile.
Result<void> RemovedLeadRepository::keepAgain(const RemovedLead &lead)
{
    for (const RemovedLead::Kept &kept : lead.kept) {
        const Result<std::optional<qint64>> edit = m_database.selectInteger(
            QStringLiteral("select id from lead_edit where id = ?"), {kept.edit.value()});
        if (!edit)
            return fail(edit.error());
        if (!*edit)
            continue;
        const Result<void> done = m_database.change(
            QStringLiteral("insert into lead_edit_before (edit_id, lead_id, before_cipher) values (?, ?, ?)"),
            {kept.edit.value(), lead.id.value(), kept.before});
        if (!done)
            return done;
    }
    return {};
}

Result<QList<RemovedLead>> RemovedLeadRepository::skipPlaces(const QString &ids, const QVariantList &values,
                                                             QList<RemovedLead> leads)
{
    QHash<LeadId, QList<RemovedLead::Place>> places;
    // The + keeps the planner from an index of the campaign, which would have it go through all its places.
    const Result<void> skipped = m_database.select(
        u"update place set state = 'skipped' where lead_id in (" + ids +
            u") and state = 'planned' and +campaign_id in " + QLatin1String(OpenCampaigns) +
            u" returning lead_id, campaign_id, position",
        values, [&](const Row &row) {
            places[LeadId(row.integer(0))] << RemovedLead::Place{CampaignId(row.integer(1)), row.number(2)};
        });
    if (!skipped)
        return fail(skipped.error());
    for (RemovedLead &lead : leads)
        lead.places = places.value(lead.id);
    return leads;
}

Result<RemovedLeadRepository::Shown> RemovedLeadRepository::restingOf(const RemovedLead &lead) const
{
    const std::optional<StatusDetail> detail = statusDetailFromWord(lead.statusDetail);
    const bool wasToBeTried = detail && detail->kind == StatusDetail::Kind::NextTry;
    Shown shown{lead.sealed.status, wasToBeTried ? QString() : lead.statusDetail};
    if (lead.sealed.status != LeadStatus::BulkCalling)
        return shown;
    shown.status = LeadStatus::Pending;
    for (const RemovedLead::Place &place : lead.places) {
        const auto take = [&shown](const Row &row) {
            shown.status = leadStatusFromWord(row.text(0)).value_or(LeadStatus::Pending);
        };
        const Result<void> kept = m_database.select(
            QStringLiteral("select previous_status from place where campaign_id = ? and position = ? and "
                           "previous_status is not null and previous_status <> 'bulk_calling'"),
            {place.campaign.value(), place.position}, take);
        if (!kept)
            return fail(kept.error());
    }
    return shown;
}

Result<void> RemovedLeadRepository::putBack(const RemovedLead &lead, Instant now)
{
    int planned = 0;
    for (const RemovedLead::Place &place : lead.places) {
        const Result<int> again = m_database.execute(
            u"update place set state = 'planned' where campaign_id = ? and position = ? and lead_id = ? and "
            u"state = 'skipped' and +campaign_id in " +
                QLatin1String(OpenCampaigns),
            {place.campaign.value(), place.position, lead.id.value()});
        if (!again)
            return fail(again.error());
        planned += *again;
    }
    Result<Shown> shown = Shown{lead.sealed.status, lead.statusDetail};
    if (planned == 0)
        shown = restingOf(lead);
    if (!shown)
        return fail(shown.error());
    const Result<void> inserted = m_database.change(
        QStringLiteral(
            "insert into lead (id, uuid, number_cipher, number_index, number_last4, whatsapp_cipher, "
            "whatsapp_index, email_cipher, email_index, name, partner, attributes, call_status, "
            "status_detail, import_id, created_at, updated_at, mark_stays) values (?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {lead.id.value(), lead.sealed.uuid, lead.sealed.numberCipher, lead.sealed.numberIndex,
         lead.sealed.numberLast4, boundOrNull(lead.sealed.whatsappCipher),
         boundOrNull(lead.sealed.whatsappIndex), boundOrNull(lead.sealed.emailCipher),
         boundOrNull(lead.sealed.emailIndex), lead.sealed.name, lead.sealed.partner, lead.sealed.attributes,
         toWord(shown->status), shown->detail,
         lead.import.isValid() ? QVariant(lead.import.value()) : QVariant(QMetaType::fromType<qlonglong>()),
         bound(lead.createdAt), bound(now), lead.markStays ? 1 : 0});
    if (!inserted)
        return inserted;
    if (const Result<void> listed = lookups::takeBack(m_database, lead.id); !listed)
        return listed;
    const Result<void> searched = trigrams::takeBack(m_database, lead.id);
    return searched ? keepAgain(lead) : searched;
}

} // namespace callboard::store
