// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leaderasure.h"

#include "core/store/database.h"

namespace callboard::store {

namespace {

constexpr qsizetype ErasedAtOnce = 500; // bound values in one statement

/// What HubSpot said of the leads, and what it was to be told of them.
Result<int> eraseContacts(Database &database, const QString &rows, const QVariantList &values)
{
    const Result<int> conflicts =
        database.execute(QLatin1String("delete from hubspot_conflict") + rows, values);
    if (!conflicts)
        return conflicts;
    const Result<int> notes = database.execute(QLatin1String("delete from hubspot_note") + rows, values);
    if (!notes)
        return notes;
    return database.execute(QLatin1String("update hubspot_contact set base_cipher = ?") + rows,
                            QVariantList{QByteArrayLiteral("")} + values);
}

Result<int> erasePiece(Database &database, const QList<LeadId> &ids)
{
    QVariantList values;
    for (const LeadId id : ids)
        values << id.value();
    const QString marks = QStringList(values.size(), QStringLiteral("?")).join(u',');
    const QString rows = QLatin1String(" where lead_uuid in (select uuid from lead where id in (") + marks +
                         QLatin1String("))");
    const Result<int> conflicts =
        database.execute(QLatin1String("delete from sheet_conflict") + rows, values);
    if (!conflicts)
        return conflicts;
    const Result<int> queued = database.execute(QLatin1String("delete from sheet_outbox") + rows, values);
    if (!queued)
        return queued;
    const Result<int> emptied =
        database.execute(QLatin1String("update sheet_row set base_cipher = ?, sent_cipher = null") + rows,
                         QVariantList{QByteArrayLiteral("")} + values);
    if (!emptied)
        return emptied;
    const Result<int> forgotten = eraseContacts(database, rows, values);
    if (!forgotten)
        return forgotten;
    // There are few edits and each has its leads in order; an index of the leads alone would cost more.
    const Result<int> before = database.execute(
        QLatin1String("delete from lead_edit_before where edit_id in (select id from lead_edit) and lead_id "
                      "in (") +
            marks + u')',
        values);
    if (!before)
        return before;
    return database.execute(QLatin1String("delete from lead where id in (") + marks + u')', values);
}

} // namespace

Result<int> eraseLeads(Database &database, const QList<LeadId> &ids)
{
    int erased = 0;
    for (qsizetype at = 0; at < ids.size(); at += ErasedAtOnce) {
        const Result<int> piece = erasePiece(database, ids.mid(at, ErasedAtOnce));
        if (!piece)
            return piece;
        erased += *piece;
    }
    return erased;
}

} // namespace callboard::store
