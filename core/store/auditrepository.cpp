// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/auditrepository.h"

#include "core/security/auditchain.h"
#include "core/store/database.h"
#include "core/store/storedtext.h"

namespace callboard::store {

namespace {

AuditEntry readEntry(const Row &row)
{
    AuditEntry entry;
    entry.number = row.integer(0);
    entry.at = row.instant(1);
    entry.actorKind = row.text(2);
    entry.actorName = row.text(3);
    entry.systemUser = row.text(4);
    entry.act = row.text(5);
    entry.objectKind = row.text(6);
    entry.objectId = row.text(7);
    entry.details = row.text(8);
    entry.previous = row.text(9).toLatin1();
    entry.hash = row.text(10).toLatin1();
    return entry;
}

/// As the database gives it back: it ends a text at a zero, half a surrogate pair is none to it, and marks of
/// byte order do not begin one.
QString storable(QString text)
{
    text.remove(QChar::Null);
    return QString::fromUtf8(withoutByteOrderMarks(text).toUtf8());
}

QString whereOf(const AuditFilter &filter, QVariantList &values)
{
    QString where;
    if (!filter.objectKind.isEmpty()) {
        where += QLatin1String(" and object_kind = ?");
        values << filter.objectKind;
    }
    if (!filter.objectId.isEmpty()) {
        where += QLatin1String(" and object_id = ?");
        values << filter.objectId;
    }
    return where;
}

} // namespace

Result<QList<AuditEntry>> AuditRepository::list(const QString &where, const QVariantList &values) const
{
    QList<AuditEntry> found;
    const Result<void> done = m_database.select(
        QLatin1String("select number, at, actor_kind, actor_name, system_user, act, object_kind, object_id, "
                      "details, previous_hash, hash from audit_entry ") +
            where,
        values, [&](const Row &row) { found << readEntry(row); });
    return done ? Result<QList<AuditEntry>>(found) : fail(done.error());
}

Result<void> AuditRepository::append(AuditEntry entry)
{
    const Result<std::optional<AuditEntry>> last = head();
    if (!last)
        return fail(last.error());
    for (QString *text : {&entry.actorKind, &entry.actorName, &entry.systemUser, &entry.act,
                          &entry.objectKind, &entry.objectId, &entry.details})
        *text = storable(*text);
    entry.number = *last ? (*last)->number + 1 : 1;
    entry.previous = *last ? (*last)->hash : security::auditChainStart();
    entry.hash = security::auditHash(hashedFields(entry), entry.previous);
    return m_database.change(
        QStringLiteral("insert into audit_entry (number, at, actor_kind, actor_name, system_user, act, "
                       "object_kind, object_id, details, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, "
                       "?, ?, ?, ?)"),
        {entry.number, bound(entry.at), entry.actorKind, entry.actorName, entry.systemUser, entry.act,
         entry.objectKind, entry.objectId, entry.details, QString::fromLatin1(entry.previous),
         QString::fromLatin1(entry.hash)});
}

Result<std::optional<AuditEntry>> AuditRepository::head() const
{
    const Result<QList<AuditEntry>> last = list(QStringLiteral("order by number desc limit 1"), {});
    if (!last)
        return fail(last.error());
    return last->isEmpty() ? std::optional<AuditEntry>() : last->constFirst();
}

Result<std::optional<AuditEntry>> AuditRepository::find(qint64 number) const
{
    const Result<QList<AuditEntry>> found = list(QStringLiteral("where number = ?"), {number});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<AuditEntry>() : found->constFirst();
}

Result<QList<AuditEntry>> AuditRepository::page(const AuditFilter &filter, qint64 before, int limit) const
{
    QVariantList values;
    QString where = QLatin1String("where number > 0") + whereOf(filter, values);
    if (before > 0) {
        where += QLatin1String(" and number < ?");
        values << before;
    }
    values << limit;
    return list(where + QLatin1String(" order by number desc limit ?"), values);
}

Result<int> AuditRepository::count(const AuditFilter &filter) const
{
    QVariantList values;
    const QString where = whereOf(filter, values);
    return m_database.selectCount(QLatin1String("select count(*) from audit_entry where number > 0") + where,
                                  values);
}

Result<QList<AuditEntry>> AuditRepository::following(qint64 after, int limit) const
{
    return list(QStringLiteral("where number > ? order by number limit ?"), {after, limit});
}

QList<QByteArray> hashedFields(const AuditEntry &entry)
{
    return {QByteArray::number(entry.number),
            QByteArray::number(toMSecsSinceEpoch(entry.at)),
            entry.actorKind.toUtf8(),
            entry.actorName.toUtf8(),
            entry.systemUser.toUtf8(),
            entry.act.toUtf8(),
            entry.objectKind.toUtf8(),
            entry.objectId.toUtf8(),
            entry.details.toUtf8()};
}

} // namespace callboard::store
