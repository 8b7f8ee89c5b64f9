// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadrepository.h"

#include "core/store/boundlist.h"
#include "core/store/database.h"
#include "core/store/leaderasure.h"
#include "core/store/leadlookup.h"
#include "core/store/leadquery.h"

namespace callboard::store {

using security::Column;

namespace {

constexpr int HeldByMany = 5000;
constexpr int ChunkSize = 512; // bound values in one statement; SQLite's limit is 32766

const char *const LeadColumns =
    "id, uuid, number_cipher, whatsapp_cipher, email_cipher, name, partner, attributes, call_status, "
    "status_detail, import_id, created_at, updated_at";

/// Calls \a each with pieces of a list that one statement can hold.
template<typename T, typename F>
Result<void> inChunks(const QList<T> &list, F &&each)
{
    for (qsizetype at = 0; at < list.size(); at += ChunkSize) {
        if (const Result<void> done = each(list.mid(at, ChunkSize)); !done)
            return done;
    }
    return {};
}

/// Whether leads are best looked at by their names in order, rather than found and put in order then: that is
/// so where all are asked for, or the first few of what no index finds.
bool isWalkOfNames(const LeadQuery &query, const LeadSort &sort, bool isLimited)
{
    return sort.key == LeadSortKey::Name && (query.isEverything || (isLimited && !query.isIndexed));
}

Result<Lead> readLead(const Row &row, const security::ColumnCipher &cipher)
{
    const QString uuid = row.text(1);
    const Result<QString> number = cipher.decrypt(Column::LeadNumber, uuid, row.blob(2));
    if (!number)
        return fail(number.error());
    const std::optional<PhoneNumber> parsed = PhoneNumber::fromE164(*number);
    if (!parsed)
        return fail(ErrorCode::CipherDamaged, {},
                    QStringLiteral("number of lead ") + QString::number(row.integer(0)));
    Lead lead{.id = LeadId(row.integer(0)),
              .uuid = QUuid::fromString(uuid),
              .number = *parsed,
              .whatsappNumber = std::nullopt,
              .name = row.text(5),
              .email = {},
              .partner = row.text(6),
              .status = leadStatusFromWord(row.text(8)).value_or(LeadStatus::Pending),
              .statusDetail = row.text(9),
              .attributes = attributesFromJson(row.text(7)),
              .import = ImportId(row.integer(10)),
              .createdAt = row.instant(11),
              .updatedAt = row.instant(12)};
    if (!row.isNull(3)) {
        const Result<QString> whatsapp = cipher.decrypt(Column::LeadWhatsApp, uuid, row.blob(3));
        if (!whatsapp)
            return fail(whatsapp.error());
        lead.whatsappNumber = PhoneNumber::fromE164(*whatsapp);
    }
    if (!row.isNull(4)) {
        const Result<QString> email = cipher.decrypt(Column::LeadEmail, uuid, row.blob(4));
        if (!email)
            return fail(email.error());
        lead.email = *email;
    }
    return lead;
}

} // namespace

LeadRepository::LeadRepository(Database &database, const security::ColumnCipher &cipher)
    : m_database(database)
    , m_cipher(cipher)
{
}

Result<QList<LeadId>> LeadRepository::ids(const LeadFilter &filter, const LeadSort &sort) const
{
    return select(filter, sort, std::nullopt);
}

Result<QList<LeadId>> LeadRepository::firstIds(const LeadFilter &filter, const LeadSort &sort,
                                               int limit) const
{
    if (!filter.among)
        return select(filter, sort, limit);
    Result<QList<LeadId>> found = select(filter, sort, std::nullopt);
    if (found && found->size() > limit)
        found->resize(limit);
    return found;
}

Result<QList<LeadId>> LeadRepository::select(const LeadFilter &filter, const LeadSort &sort,
                                             std::optional<int> limit) const
{
    LeadQuery query = leadQuery(m_database.dialect(), filter, m_cipher);
    if (limit && !query.trigrams.isEmpty()) {
        const Result<bool> byMany = areHeldByMany(query.trigrams);
        if (!byMany)
            return fail(byMany.error());
        if (*byMany)
            query = leadQuery(m_database.dialect(), filter, m_cipher, TextSearch::ByScan);
    }
    QString sql = QLatin1String("select id from lead where ") + query.where + QLatin1String(" order by ") +
                  leadOrder(sort);
    if (m_database.dialect() == Dialect::Sqlite && isWalkOfNames(query, sort, limit.has_value())) {
        sql = lookups::idsInOrder(LeadLookup::Name, query.isEverything ? QString() : query.where, sort.order);
        query.values += query.values;
    }
    if (limit) {
        sql += QLatin1String(" limit ?");
        query.values << *limit;
    }
    QList<LeadId> found;
    const Result<void> done =
        m_database.select(sql, query.values, [&](const Row &row) { found << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    if (filter.among) {
        const QSet<LeadId> among(filter.among->cbegin(), filter.among->cend());
        found.removeIf([&among](LeadId id) { return !among.contains(id); });
    }
    return found;
}

// Of what very many hold the first few are soon met; of what few hold, the index knows where they are.
Result<bool> LeadRepository::areHeldByMany(const QString &trigrams) const
{
    const Result<int> held = m_database.selectCount(
        QStringLiteral(
            "select count(*) from (select 1 from lead_trigram where lead_trigram match ? limit ?)"),
        {trigrams, HeldByMany});
    return held ? Result<bool>(*held >= HeldByMany) : Result<bool>(fail(held.error()));
}

Result<int> LeadRepository::count(const LeadFilter &filter) const
{
    if (filter.among) {
        const Result<QList<LeadId>> found = ids(filter, {});
        return found ? Result<int>(int(found->size())) : fail(found.error());
    }
    const LeadQuery query = leadQuery(m_database.dialect(), filter, m_cipher);
    return m_database.selectCount(QLatin1String("select count(*) from lead where ") + query.where,
                                  query.values);
}

Result<QList<Lead>> LeadRepository::leads(const QList<LeadId> &ids) const
{
    QHash<LeadId, Lead> found;
    Result<void> readable;
    const Result<void> done = inChunks(ids, [&](const QList<LeadId> &chunk) {
        const BoundList bound(chunk);
        const QString sql = QLatin1String("select ") + QLatin1String(LeadColumns) +
                            QLatin1String(" from lead where id in ") + bound.marks();
        return m_database.select(sql, bound.values(), [&](const Row &row) {
            Result<Lead> lead = readLead(row, m_cipher);
            if (lead)
                found.insert(lead->id, *lead);
            else if (readable)
                readable = fail(lead.error());
        });
    });
    if (!done)
        return fail(done.error());
    if (!readable)
        return fail(readable.error());
    QList<Lead> ordered;
    ordered.reserve(ids.size());
    for (const LeadId id : ids) {
        const auto lead = found.constFind(id);
        if (lead != found.cend())
            ordered << *lead;
    }
    return ordered;
}

Result<Lead> LeadRepository::find(LeadId id) const
{
    const Result<QList<Lead>> found = leads({id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("Lead %1").arg(id.value())});
    return found->constFirst();
}

Result<LeadId> LeadRepository::idByUuid(const QUuid &uuid) const
{
    const QString text = uuid.toString(QUuid::WithoutBraces);
    const Result<std::optional<qint64>> id =
        m_database.selectInteger(QStringLiteral("select id from lead where uuid = ?"), {text});
    if (!id)
        return fail(id.error());
    if (!*id)
        return fail(ErrorCode::NotFound, {QStringLiteral("Lead ") + text});
    return LeadId(**id);
}

Result<std::optional<LeadId>> LeadRepository::idByNumber(const PhoneNumber &number) const
{
    const Result<std::optional<qint64>> id = m_database.selectInteger(
        QStringLiteral("select id from lead where number_index = ?"), {numberIndex(number, m_cipher)});
    if (!id)
        return fail(id.error());
    return *id ? std::optional(LeadId(**id)) : std::nullopt;
}

Result<QHash<QByteArray, LeadId>> LeadRepository::known(const QList<QByteArray> &numberIndexes) const
{
    QHash<QByteArray, LeadId> found;
    const Result<void> done = inChunks(numberIndexes, [&](const QList<QByteArray> &chunk) {
        const BoundList bound(chunk);
        return m_database.select(
            QLatin1String("select number_index, id from lead where number_index in ") + bound.marks(),
            bound.values(), [&](const Row &row) { found.insert(row.blob(0), LeadId(row.integer(1))); });
    });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QStringList> LeadRepository::partners() const
{
    QStringList names;
    const Result<void> done = m_database.select(
        QStringLiteral("select distinct partner from lead where partner <> '' order by partner"), {},
        [&](const Row &row) { names << row.text(0); });
    if (!done)
        return fail(done.error());
    return names;
}

Result<QStringList> LeadRepository::attributeNames() const
{
    const QString sql =
        m_database.dialect() == Dialect::Sqlite
            ? QStringLiteral("select distinct key from lead, json_each(lead.attributes) where attributes <> "
                             "'{}' order by key")
            : QStringLiteral("select distinct k from lead, json_object_keys(attributes::json) k order by k");
    QStringList names;
    const Result<void> done = m_database.select(sql, {}, [&](const Row &row) { names << row.text(0); });
    if (!done)
        return fail(done.error());
    return names;
}

Result<QSet<LeadId>> LeadRepository::withStatus(const QList<LeadId> &ids, LeadStatus status) const
{
    QSet<LeadId> found;
    const Result<void> done = inChunks(ids, [&](const QList<LeadId> &chunk) {
        const BoundList bound(chunk);
        return m_database.select(QLatin1String("select id from lead where call_status = ? and id in ") +
                                     bound.marks(),
                                 QVariantList{toWord(status)} + bound.values(),
                                 [&](const Row &row) { found.insert(LeadId(row.integer(0))); });
    });
    if (!done)
        return fail(done.error());
    return found;
}

Result<LeadId> LeadRepository::insert(const SealedLead &lead, ImportId import, Instant now)
{
    const Result<qint64> id = m_database.insertOne(
        QStringLiteral(
            "insert into lead (uuid, number_cipher, number_index, number_last4, whatsapp_cipher, "
            "whatsapp_index, email_cipher, email_index, name, partner, attributes, call_status, import_id, "
            "created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {lead.uuid, lead.numberCipher, lead.numberIndex, lead.numberLast4, boundOrNull(lead.whatsappCipher),
         boundOrNull(lead.whatsappIndex), boundOrNull(lead.emailCipher), boundOrNull(lead.emailIndex),
         lead.name, lead.partner, lead.attributes, toWord(lead.status),
         import.isValid() ? QVariant(import.value()) : QVariant(QMetaType::fromType<qlonglong>()), bound(now),
         bound(now)});
    if (!id)
        return fail(id.error());
    return LeadId(*id);
}

Result<void> LeadRepository::update(LeadId id, const SealedLead &lead, Instant now)
{
    return m_database.change(
        QStringLiteral(
            "update lead set number_cipher = ?, number_index = ?, number_last4 = ?, whatsapp_cipher = ?, "
            "whatsapp_index = ?, email_cipher = ?, email_index = ?, name = ?, partner = ?, attributes = ?, "
            "updated_at = ? where id = ?"),
        {lead.numberCipher, lead.numberIndex, lead.numberLast4, boundOrNull(lead.whatsappCipher),
         boundOrNull(lead.whatsappIndex), boundOrNull(lead.emailCipher), boundOrNull(lead.emailIndex),
         lead.name, lead.partner, lead.attributes, bound(now), id.value()});
}

Result<void> LeadRepository::merge(LeadId id, const Lead &incoming, ImportId import, Instant now)
{
    const Result<int> kept = m_database.execute(
        QStringLiteral(
            "insert into lead_before (import_id, lead_id, whatsapp_cipher, whatsapp_index, email_cipher, "
            "email_index, name, partner, attributes, updated_at, written_at) select ?, id, whatsapp_cipher, "
            "whatsapp_index, email_cipher, email_index, name, partner, attributes, updated_at, ? from lead "
            "where id = ? on conflict (import_id, lead_id) do update set written_at = excluded.written_at "
            // Only while nobody else has touched the lead since this import's last row for it.
            "where lead_before.written_at = (select l.updated_at from lead l where l.id = excluded.lead_id)"),
        {import.value(), bound(now), id.value()});
    if (!kept)
        return fail(kept.error());
    Result<Lead> found = find(id);
    if (!found)
        return fail(found.error());
    Lead merged = *std::move(found);
    for (const auto &[name, value] : incoming.attributes) {
        if (!value.isEmpty())
            setAttribute(merged.attributes, name, value);
    }
    if (incoming.whatsappNumber)
        merged.whatsappNumber = incoming.whatsappNumber;
    if (!incoming.email.isEmpty())
        merged.email = incoming.email;
    if (!incoming.name.isEmpty())
        merged.name = incoming.name;
    if (!incoming.partner.isEmpty())
        merged.partner = incoming.partner;
    return update(id, seal(merged, m_cipher), now);
}

Result<void> LeadRepository::showCall(LeadId id, LeadStatus status, const QString &detail, Instant now)
{
    return m_database.change(
        QStringLiteral("update lead set call_status = ?, status_detail = ?, updated_at = ? where "
                       "id = ? and call_status <> 'do_not_call'"),
        {toWord(status), detail, bound(now), id.value()});
}

Result<void> LeadRepository::setDoNotCall(LeadId id, bool doNotCall, Instant now)
{
    return m_database.change(
        doNotCall
            ? QStringLiteral(
                  "update lead set call_status = 'do_not_call', status_detail = '', updated_at = ? "
                  "where id = ?")
            : QStringLiteral("update lead set call_status = 'pending', status_detail = '', mark_stays = 0, "
                             "updated_at = ? where id = ? and call_status = 'do_not_call'"),
        {bound(now), id.value()});
}

Result<void> LeadRepository::releaseMark(LeadId id, Instant now)
{
    return m_database.change(
        QStringLiteral("update lead set call_status = 'pending', status_detail = '', updated_at = ? where id "
                       "= ? and call_status = 'do_not_call' and mark_stays = 0"),
        {bound(now), id.value()});
}

Result<QList<LeadId>> LeadRepository::markedByLists(LeadId after, int limit) const
{
    QList<LeadId> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select id from lead where call_status = 'do_not_call' and mark_stays = 0 and id > ? "
                       "order by id limit ?"),
        {after.value(), limit}, [&](const Row &row) { found << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<int> LeadRepository::remove(const QList<LeadId> &ids)
{
    return eraseLeads(m_database, ids);
}

} // namespace callboard::store
