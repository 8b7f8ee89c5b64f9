// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/importrepository.h"

#include "core/store/database.h"
#include "core/store/leaderasure.h"

namespace callboard::store {

namespace {

const char *const SelectImport =
    "select r.id, r.file_name, r.state, r.created_at, (select count(*) from lead l where "
    "l.import_id = r.id) from import_run r ";

ImportRun readRun(const Row &row)
{
    return {ImportId(row.integer(0)), row.text(1), row.text(2), row.instant(3), row.number(4)};
}

} // namespace

Result<ImportId> ImportRepository::begin(const QString &fileName, Instant now)
{
    const Result<qint64> id = m_database.insertReturningId(
        QStringLiteral(
            "insert into import_run (file_name, state, created_at) values (?, 'running', ?) returning id"),
        {fileName, bound(now)});
    if (!id)
        return fail(id.error());
    return ImportId(*id);
}

Result<void> ImportRepository::finish(ImportId id, Instant now)
{
    return m_database.change(
        QStringLiteral("update import_run set state = 'done', finished_at = ? where id = ?"),
        {bound(now), id.value()});
}

Result<void> ImportRepository::markUndone(ImportId id)
{
    return m_database.change(QStringLiteral("update import_run set state = 'undone' where id = ?"),
                             {id.value()});
}

Result<QList<ImportRun>> ImportRepository::runs() const
{
    QList<ImportRun> found;
    const Result<void> done = m_database.select(
        QLatin1String(SelectImport) + QLatin1String("where r.state = 'done' order by r.id desc"), {},
        [&](const Row &row) { found << readRun(row); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<ImportRun> ImportRepository::find(ImportId id) const
{
    std::optional<ImportRun> run;
    const Result<void> done = m_database.select(QLatin1String(SelectImport) + QLatin1String("where r.id = ?"),
                                                {id.value()}, [&](const Row &row) { run = readRun(row); });
    if (!done)
        return fail(done.error());
    if (!run)
        return fail(ErrorCode::NotFound, {QStringLiteral("Import %1").arg(id.value())});
    return *run;
}

Result<std::optional<ImportId>> ImportRepository::last() const
{
    const Result<std::optional<qint64>> id =
        m_database.selectInteger(QStringLiteral("select max(id) from import_run where state = 'done'"));
    if (!id)
        return fail(id.error());
    return *id ? std::optional(ImportId(**id)) : std::nullopt;
}

Result<QList<ImportId>> ImportRepository::unfinished() const
{
    QList<ImportId> found;
    const Result<void> done =
        m_database.select(QStringLiteral("select id from import_run where state = 'running'"), {},
                          [&](const Row &row) { found << ImportId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<int> ImportRepository::takeBack(ImportId id, int limit)
{
    QList<LeadId> added;
    const Result<void> found = m_database.select(
        QStringLiteral(
            "select l.id from lead l where l.import_id = ? and l.updated_at = l.created_at and not "
            "exists (select 1 from place p where p.lead_id = l.id) limit ?"),
        {id.value(), limit}, [&](const Row &row) { added << LeadId(row.integer(0)); });
    if (!found)
        return fail(found.error());
    if (!added.isEmpty())
        return eraseLeads(m_database, added);

    QList<qint64> changed;
    const Result<void> listed = m_database.select(
        QStringLiteral(
            "select b.lead_id from lead_before b join lead l on l.id = b.lead_id where b.import_id = ? and "
            "l.updated_at = b.written_at and not exists (select 1 from place p join campaign c on c.id = "
            "p.campaign_id where p.lead_id = l.id and c.created_at >= b.written_at) limit ?"),
        {id.value(), limit}, [&](const Row &row) { changed << row.integer(0); });
    if (!listed)
        return fail(listed.error());
    for (const qint64 lead : changed) {
        const QVariantList key = {id.value(), lead};
        const Result<int> restored = m_database.execute(
            QStringLiteral(
                "update lead set (whatsapp_cipher, whatsapp_index, email_cipher, email_index, name, partner, "
                "attributes, updated_at) = (select whatsapp_cipher, whatsapp_index, email_cipher, "
                "email_index, name, partner, attributes, updated_at from lead_before where import_id = ? and "
                "lead_id = ?) where id = ?"),
            {id.value(), lead, lead});
        if (!restored)
            return restored;
        const Result<int> forgotten = m_database.execute(
            QStringLiteral("delete from lead_before where import_id = ? and lead_id = ?"), key);
        if (!forgotten)
            return forgotten;
    }
    return int(changed.size());
}

Result<int> ImportRepository::leadsKept(ImportId id) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select (select count(*) from lead where import_id = ?) + (select count(*) from lead_before b "
            "join lead l on l.id = b.lead_id where b.import_id = ? and (l.import_id is null or l.import_id "
            "<> "
            "b.import_id))"),
        {id.value(), id.value()});
}

} // namespace callboard::store
