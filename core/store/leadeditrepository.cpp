// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadeditrepository.h"

#include "core/store/boundlist.h"
#include "core/store/database.h"
#include "core/store/sealedlead.h"

#include <QHash>

namespace callboard::store {

using security::Column;

namespace {

constexpr QLatin1String ValueKey("lead_edit/value");

/// What an edit that is given up shows for the number of its leads: leads that are still being added, or
/// taken back, do not bring it into sight again.
constexpr qint64 GivenUp = -1'000'000'000'000;

// A text that is moved to another lead or edit opens no more.
QString beforeKey(LeadEditId id, LeadId lead)
{
    return QStringLiteral("lead_edit/%1/%2").arg(id.value()).arg(lead.value());
}

} // namespace

Result<QList<EditableLead>> LeadEditRepository::leads(const QList<LeadId> &ids) const
{
    QHash<LeadId, LeadFields> found;
    const BoundList bound(ids);
    const Result<void> done = m_database.select(
        QLatin1String("select id, partner, attributes, call_status, status_detail from lead where id in ") +
            bound.marks(),
        bound.values(), [&found](const Row &row) {
            found.insert(LeadId(row.integer(0)),
                         {.partner = row.text(1),
                          .attributes = attributesFromJson(row.text(2)),
                          .status = leadStatusFromWord(row.text(3)).value_or(LeadStatus::Pending),
                          .statusDetail = row.text(4)});
        });
    if (!done)
        return fail(done.error());
    QList<EditableLead> leads;
    for (const LeadId id : ids) {
        if (const auto lead = found.constFind(id); lead != found.cend())
            leads << EditableLead{id, *lead};
    }
    return leads;
}

// One statement for each field: an index is touched only where its column is named.
Result<void> LeadEditRepository::write(const EditableLead &before, const LeadFields &after, Instant now)
{
    const auto change = [this, &now, id = before.id](const QString &columns, QVariantList values) {
        values << bound(now) << id.value();
        return m_database.change(u"update lead set " + columns + u", updated_at = ? where id = ?", values);
    };
    Result<void> done;
    if (before.fields.partner != after.partner)
        done = change(QStringLiteral("partner = ?"), {after.partner});
    if (done && before.fields.attributes != after.attributes)
        done = change(QStringLiteral("attributes = ?"), {attributesToJson(after.attributes)});
    if (done && (before.fields.status != after.status || before.fields.statusDetail != after.statusDetail)) {
        done = change(QStringLiteral("call_status = ?, status_detail = ?"),
                      {toWord(after.status), after.statusDetail});
    }
    return done;
}

Result<LeadEditId> LeadEditRepository::begin(const LeadEdit &edit, Instant now)
{
    const Result<qint64> id = m_database.insertReturningId(
        QStringLiteral(
            "insert into lead_edit (kind, attribute, value_cipher, made_at) values (?, ?, ?, ?) returning "
            "id"),
        {toWord(edit.kind), edit.attribute, m_cipher.encrypt(Column::ProviderEvent, ValueKey, edit.value),
         bound(now)});
    return id ? Result<LeadEditId>(LeadEditId(*id)) : fail(id.error());
}

Result<void> LeadEditRepository::keep(LeadEditId id, const QList<LeadBefore> &before)
{
    for (const LeadBefore &one : before) {
        const Result<void> kept = m_database.change(
            QStringLiteral("insert into lead_edit_before (edit_id, lead_id, before_cipher) values (?, ?, ?)"),
            {id.value(), one.lead.value(),
             m_cipher.encrypt(Column::ProviderEvent, beforeKey(id, one.lead), one.text)});
        if (!kept)
            return kept;
    }
    return m_database.change(QStringLiteral("update lead_edit set leads = leads + ? where id = ?"),
                             {qint64{before.size()}, id.value()});
}

Result<std::optional<MadeLeadEdit>> LeadEditRepository::select(const QString &where,
                                                               const QVariantList &values) const
{
    std::optional<MadeLeadEdit> found;
    std::optional<Error> broken;
    const Result<void> done = m_database.select(
        u"select id, kind, attribute, value_cipher, made_at, leads from lead_edit " + where, values,
        [&](const Row &row) {
            const Result<QString> value = m_cipher.decrypt(Column::ProviderEvent, ValueKey, row.blob(3));
            const std::optional<LeadEdit::Kind> kind = leadEditKindFromWord(row.text(1));
            if (!value)
                broken = value.error();
            // What a later version made this one cannot take back.
            else if (kind)
                found = {
                    LeadEditId(row.integer(0)), {*kind, row.text(2), *value}, row.instant(4), row.number(5)};
        });
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<MadeLeadEdit> LeadEditRepository::find(LeadEditId id) const
{
    const Result<std::optional<MadeLeadEdit>> found =
        select(QStringLiteral("where id = ? and leads >= 0"), {id.value()});
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, {QStringLiteral("Edit %1").arg(id.value())});
    return **found;
}

Result<std::optional<MadeLeadEdit>> LeadEditRepository::last() const
{
    return select(QStringLiteral("where id = (select max(id) from lead_edit where leads > 0)"), {});
}

Result<QList<LeadBefore>> LeadEditRepository::kept(LeadEditId id, int limit) const
{
    QList<LeadBefore> found;
    std::optional<Error> broken;
    const Result<void> done = m_database.select(
        QStringLiteral("select lead_id, before_cipher from lead_edit_before where edit_id = ? order by "
                       "lead_id limit ?"),
        {id.value(), limit}, [&](const Row &row) {
            const LeadId lead(row.integer(0));
            const Result<QString> text =
                m_cipher.decrypt(Column::ProviderEvent, beforeKey(id, lead), row.blob(1));
            if (text)
                found << LeadBefore{lead, *text};
            else
                broken = text.error();
        });
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<void> LeadEditRepository::forget(LeadEditId id, const QList<LeadBefore> &before)
{
    for (const LeadBefore &one : before) {
        const Result<void> gone = m_database.change(
            QStringLiteral("delete from lead_edit_before where edit_id = ? and lead_id = ?"),
            {id.value(), one.lead.value()});
        if (!gone)
            return gone;
    }
    return m_database.change(QStringLiteral("update lead_edit set leads = leads - ? where id = ?"),
                             {qint64{before.size()}, id.value()});
}

Result<int> LeadEditRepository::forgetSome(LeadEditId id, int limit)
{
    const Result<int> gone = m_database.execute(
        QStringLiteral("delete from lead_edit_before where edit_id = ? and lead_id in (select lead_id from "
                       "lead_edit_before where edit_id = ? limit ?)"),
        {id.value(), id.value(), limit});
    if (!gone || *gone > 0)
        return gone;
    return m_database.execute(QStringLiteral("delete from lead_edit where id = ?"), {id.value()});
}

Result<QList<LeadEditId>> LeadEditRepository::outgrown(Instant since, int mostEdits, qint64 mostLeads) const
{
    QList<LeadEditId> found;
    bool isLatest = true;
    int edits = 0; // of more than one lead, and their leads
    qint64 leads = 0;
    const Result<void> done = m_database.select(
        QStringLiteral("select id, made_at, leads from lead_edit order by id desc"), {}, [&](const Row &row) {
            const qint64 own = row.integer(2);
            const bool isOfMany = own > 1;
            edits += isOfMany ? 1 : 0;
            leads += isOfMany ? own : 0;
            const bool isBehind = isOfMany && edits > 1 && (edits > mostEdits || leads > mostLeads);
            if (own < 0 || (!std::exchange(isLatest, false) && (isBehind || row.instant(1) < since)))
                found << LeadEditId(row.integer(0));
        });
    return done ? Result<QList<LeadEditId>>(found) : fail(done.error());
}

Result<void> LeadEditRepository::giveUp(const QList<LeadEditId> &ids)
{
    for (const LeadEditId id : ids) {
        const Result<void> given = m_database.change(
            QStringLiteral("update lead_edit set leads = ? where id = ?"), {GivenUp, id.value()});
        if (!given)
            return given;
    }
    return {};
}

} // namespace callboard::store
