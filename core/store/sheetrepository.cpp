// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sheetrepository.h"

#include "core/store/database.h"
#include "core/store/keyedselect.h"

namespace callboard::store {

Result<std::optional<SheetLink>> SheetRepository::link() const
{
    std::optional<SheetLink> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select spreadsheet_id, base_url, client_email, linked_at, pulled_at, pushed_at, "
                       "trouble from sheet_link where id = 1"),
        {}, [&](const Row &row) {
            found = SheetLink{row.text(0),    QUrl(row.text(1)),      row.text(2),
                              row.instant(3), row.optionalInstant(4), row.optionalInstant(5),
                              row.text(6)};
        });
    if (!done)
        return fail(done.error());
    return found;
}

Result<void> SheetRepository::setLink(const SheetLink &link)
{
    return m_database.change(
        QStringLiteral(
            "insert into sheet_link (id, spreadsheet_id, base_url, client_email, linked_at) values "
            "(1, ?, ?, ?, ?) on conflict (id) do update set spreadsheet_id = "
            "excluded.spreadsheet_id, base_url = excluded.base_url, client_email = "
            "excluded.client_email, linked_at = excluded.linked_at, trouble = ''"),
        {link.spreadsheetId, link.baseUrl.toString(), link.clientEmail, bound(link.linkedAt)});
}

Result<int> SheetRepository::dropLink(int limit)
{
    return m_link.drop({{QLatin1String("sheet_conflict"), QLatin1String("lead_uuid")},
                        {QLatin1String("sheet_outbox"), QLatin1String("lead_uuid")},
                        {QLatin1String("sheet_row"), QLatin1String("lead_uuid")}},
                       limit);
}

Result<void> SheetRepository::notePulled(Instant at)
{
    return m_database.change(QStringLiteral("update sheet_link set pulled_at = ? where id = 1"), {bound(at)});
}

Result<QList<SheetRow>> SheetRepository::rows(const QStringList &leadUuids) const
{
    QList<SheetRow> found;
    std::optional<Error> broken;
    const auto read = [&](const Row &row) {
        SheetRow known{.leadUuid = row.text(0),
                       .rowHint = row.number(1),
                       .hasKey = row.flag(2),
                       .isGone = row.flag(3),
                       .leadSeenAt = row.instant(4),
                       .resultAttempt = row.text(5),
                       .base = {},
                       .sent = {}};
        const Result<SheetFields> base = m_seal.open(known.leadUuid, row.blob(6));
        const Result<SheetFields> sent =
            row.isNull(7) ? Result<SheetFields>(SheetFields()) : m_seal.open(known.leadUuid, row.blob(7));
        if (!base || !sent) {
            broken = base ? sent.error() : base.error();
            return;
        }
        known.base = *base;
        known.sent = *sent;
        found << known;
    };
    const Result<void> done =
        selectByKeys(m_database,
                     QStringLiteral("select lead_uuid, row_hint, has_key, gone, lead_seen_at, "
                                    "result_attempt, base_cipher, sent_cipher from sheet_row"),
                     QStringLiteral("lead_uuid"), leadUuids, read);
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<QStringList> SheetRepository::allRows() const
{
    QStringList uuids;
    const Result<void> done =
        m_database.select(QStringLiteral("select lead_uuid from sheet_row where gone = 0"), {},
                          [&](const Row &row) { uuids << row.text(0); });
    if (!done)
        return fail(done.error());
    return uuids;
}

Result<QList<SheetRow>> SheetRepository::rowsWithoutKey() const
{
    QStringList uuids;
    const Result<void> done =
        m_database.select(QStringLiteral("select lead_uuid from sheet_row where has_key = 0"), {},
                          [&](const Row &row) { uuids << row.text(0); });
    return done ? rows(uuids) : Result<QList<SheetRow>>(fail(done.error()));
}

Result<void> SheetRepository::keepRow(const SheetRow &row)
{
    const QVariant sent = row.sent.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>())
                                             : QVariant(m_seal.seal(row.leadUuid, row.sent));
    return m_database.change(
        QStringLiteral(
            "insert into sheet_row (lead_uuid, row_hint, has_key, gone, lead_seen_at, result_attempt, "
            "base_cipher, sent_cipher) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (lead_uuid) do update set "
            "row_hint = excluded.row_hint, has_key = excluded.has_key, gone = excluded.gone, lead_seen_at = "
            "excluded.lead_seen_at, result_attempt = excluded.result_attempt, base_cipher = "
            "excluded.base_cipher, sent_cipher = excluded.sent_cipher"),
        {row.leadUuid, row.rowHint, row.hasKey ? 1 : 0, row.isGone ? 1 : 0, bound(row.leadSeenAt),
         row.resultAttempt, m_seal.seal(row.leadUuid, row.base), sent});
}

Result<void> SheetRepository::noteGone(const QString &leadUuid)
{
    return m_database.change(QStringLiteral("update sheet_row set gone = 1 where lead_uuid = ?"), {leadUuid});
}

Result<SheetRepository::RowCounts> SheetRepository::countRows() const
{
    RowCounts counts;
    const Result<void> done = m_database.select(
        QStringLiteral("select count(*), coalesce(sum(gone), 0) from sheet_row"), {}, [&](const Row &row) {
            counts = {row.number(0), row.number(1)};
        });
    if (!done)
        return fail(done.error());
    return counts;
}

Result<QStringList> SheetRepository::outdated(int limit) const
{
    QStringList uuids;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "select r.lead_uuid from sheet_row r join lead l on l.uuid = r.lead_uuid where r.gone = 0 and "
            "(l.updated_at <> r.lead_seen_at or coalesce((select a.id from attempt a where a.lead_id = l.id "
            "and a.channel = 'call' and a.state = 'ended' and a.record_complete = 1 order by a.ended_at "
            "desc, "
            "a.ordinal desc limit 1), '') <> r.result_attempt) and r.lead_uuid not in (select lead_uuid from "
            "sheet_outbox) "
            "order by l.updated_at limit ?"),
        {limit}, [&](const Row &row) { uuids << row.text(0); });
    if (!done)
        return fail(done.error());
    return uuids;
}

Result<void> SheetRepository::enqueue(const QString &leadUuid, Instant now)
{
    return m_database.change(QStringLiteral("insert into sheet_outbox (lead_uuid, queued_at) values (?, ?) "
                                            "on conflict (lead_uuid) do nothing"),
                             {leadUuid, bound(now)});
}

Result<void> SheetRepository::dequeue(const QString &leadUuid)
{
    return m_database.change(QStringLiteral("delete from sheet_outbox where lead_uuid = ?"), {leadUuid});
}

Result<QStringList> SheetRepository::queued(int limit) const
{
    QStringList uuids;
    const Result<void> done = m_database.select(
        QStringLiteral("select lead_uuid from sheet_outbox order by queued_at, lead_uuid limit ?"), {limit},
        [&](const Row &row) { uuids << row.text(0); });
    if (!done)
        return fail(done.error());
    return uuids;
}

Result<int> SheetRepository::countQueued() const
{
    return m_database.selectCount(QStringLiteral("select count(*) from sheet_outbox"));
}

} // namespace callboard::store
