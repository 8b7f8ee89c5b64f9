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

Result<int> ImportRepository::takeBack(ImportId id, int limit, TakeBackReach &reach)
{
    const LeadId before = reach.brought;
    const Result<int> taken = takeBackBrought(id, limit, reach);
    return taken && reach.brought == before ? takeBackChanged(id, limit, reach) : taken;
}

// One that the import brought and then changed itself is as untouched as the others.
Result<int> ImportRepository::takeBackBrought(ImportId id, int limit, TakeBackReach &reach)
{
    QList<LeadId> untouched;
    const Result<void> found = m_database.select(
        QStringLiteral(
            "select l.id, case when (l.updated_at = l.created_at or exists (select 1 from lead_before b "
            "where "
            "b.import_id = l.import_id and b.lead_id = l.id and b.written_at = l.updated_at and b.updated_at "
            "= l.created_at)) and not exists (select 1 from place p where p.lead_id = l.id) then 1 else 0 "
            "end "
            "from lead l where l.import_id = ? and l.id > ? order by l.id limit ?"),
        {id.value(), reach.brought.value(), limit}, [&](const Row &row) {
            reach.brought = LeadId(row.integer(0));
            if (row.number(1) == 1)
                untouched << reach.brought;
        });
    if (!found)
        return fail(found.error());
    return untouched.isEmpty() ? Result<int>(0) : eraseLeads(m_database, untouched);
}

Result<int> ImportRepository::takeBackChanged(ImportId id, int limit, TakeBackReach &reach)
{
    QList<LeadId> untouched;
    reach.isDone = true;
    const Result<void> found = m_database.select(
        QStringLiteral(
            "select b.lead_id, case when l.updated_at = b.written_at and not exists (select 1 from "
            "place p join campaign c on c.id = p.campaign_id where p.lead_id = l.id and "
            "c.created_at >= b.written_at) then 1 else 0 end from lead_before b join lead l on "
            "l.id = b.lead_id where b.import_id = ? and b.lead_id > ? order by b.lead_id limit ?"),
        {id.value(), reach.changed.value(), limit}, [&](const Row &row) {
            reach.isDone = false;
            reach.changed = LeadId(row.integer(0));
            if (row.number(1) == 1)
                untouched << reach.changed;
        });
    if (!found)
        return fail(found.error());
    for (const LeadId lead : std::as_const(untouched)) {
        const QVariantList key = {id.value(), lead.value()};
        const Result<int> restored = m_database.execute(
            QStringLiteral(
                "update lead set (whatsapp_cipher, whatsapp_index, email_cipher, email_index, name, partner, "
                "attributes, updated_at) = (select whatsapp_cipher, whatsapp_index, email_cipher, "
                "email_index, name, partner, attributes, updated_at from lead_before where import_id = ? and "
                "lead_id = ?) where id = ?"),
            key + QVariantList{lead.value()});
        if (!restored)
            return restored;
        const Result<int> forgotten = m_database.execute(
            QStringLiteral("delete from lead_before where import_id = ? and lead_id = ?"), key);
        if (!forgotten)
            return forgotten;
    }
    return int(untouched.size());
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

Result<int> ImportRepository::leadsBroughtAndKept(ImportId id) const
{
    return m_database.selectCount(QStringLiteral("select count(*) from lead where import_id = ?"),
                                  {id.value()});
}

} // namespace callboard::store
