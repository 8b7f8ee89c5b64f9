// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fieldconflicts.h"

#include "core/store/database.h"
#include "core/store/keyedselect.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::store {

QString FieldSeal::nameFor(const QString &leadUuid) const
{
    return m_origin + u'/' + leadUuid;
}

QByteArray FieldSeal::seal(const QString &leadUuid, const SheetFields &fields) const
{
    QJsonObject object;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        object.insert(it.key(), *it);
    return m_cipher.encrypt(security::Column::ProviderEvent, nameFor(leadUuid),
                            QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Result<SheetFields> FieldSeal::open(const QString &leadUuid, const QByteArray &sealed) const
{
    if (sealed.isEmpty())
        return SheetFields();
    const Result<QString> text = m_cipher.decrypt(security::Column::ProviderEvent, nameFor(leadUuid), sealed);
    if (!text)
        return fail(text.error());
    SheetFields fields;
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        fields.insert(it.key(), it.value().toString());
    return fields;
}

QString FieldConflicts::statement(const char *text) const
{
    return QString::fromLatin1(text).arg(m_table);
}

Result<QList<FieldConflict>> FieldConflicts::list(const QString &where, const QVariantList &values) const
{
    QList<FieldConflict> found;
    std::optional<Error> broken;
    const Result<void> done =
        m_database.select(statement("select id, lead_uuid, field, theirs_cipher, seen_at from %1 ") + where +
                              QLatin1String(" order by id"),
                          values, [&](const Row &row) {
                              const Result<SheetFields> theirs = m_seal.open(row.text(1), row.blob(3));
                              if (theirs)
                                  found << FieldConflict{row.integer(0), row.text(1), row.text(2),
                                                         theirs->value(row.text(2)), row.instant(4)};
                              else
                                  broken = theirs.error();
                          });
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<QList<FieldConflict>> FieldConflicts::all() const
{
    return list(QStringLiteral("where 1 = 1"), {});
}

Result<int> FieldConflicts::count() const
{
    return m_database.selectCount(statement("select count(*) from %1"));
}

Result<QSet<QString>> FieldConflicts::leadsAmong(const QStringList &leadUuids) const
{
    QSet<QString> found;
    const Result<void> done =
        selectByKeys(m_database, statement("select lead_uuid from %1"), QStringLiteral("lead_uuid"),
                     leadUuids, [&](const Row &row) { found << row.text(0); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<FieldConflict> FieldConflicts::find(qint64 id) const
{
    const Result<QList<FieldConflict>> found = list(QStringLiteral("where id = ?"), {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty()) {
        return fail(ErrorCode::NotFound,
                    {QCoreApplication::translate("SheetRepository", "Conflict %1").arg(id)});
    }
    return found->constFirst();
}

Result<void> FieldConflicts::set(const QString &leadUuid, const SheetFields &theirs, Instant now)
{
    const Result<QList<FieldConflict>> before = list(QStringLiteral("where lead_uuid = ?"), {leadUuid});
    if (!before)
        return fail(before.error());
    for (const FieldConflict &conflict : *before) {
        if (theirs.contains(conflict.field))
            continue;
        if (const Result<void> removed = remove(conflict.id); !removed)
            return removed;
    }
    for (auto it = theirs.cbegin(); it != theirs.cend(); ++it) {
        const Result<void> kept = m_database.change(
            statement("insert into %1 (lead_uuid, field, theirs_cipher, seen_at) values (?, ?, ?, ?) on "
                      "conflict (lead_uuid, field) do update set theirs_cipher = excluded.theirs_cipher"),
            {leadUuid, it.key(), m_seal.seal(leadUuid, {{it.key(), *it}}), bound(now)});
        if (!kept)
            return kept;
    }
    return {};
}

Result<void> FieldConflicts::remove(qint64 id)
{
    return m_database.change(statement("delete from %1 where id = ?"), {id});
}

} // namespace callboard::store
