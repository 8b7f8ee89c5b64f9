// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/slotrepository.h"

#include "core/base/words.h"
#include "core/store/database.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace callboard::store {

namespace {

constexpr WordTable<SlotScope, 4> Words = {{
    {SlotScope::Account, QLatin1String("account")},
    {SlotScope::System, QLatin1String("system")},
    {SlotScope::Operator, QLatin1String("operator")},
    {SlotScope::Campaign, QLatin1String("campaign")},
}};

} // namespace

QString toWord(SlotScope scope)
{
    return wordIn(Words, scope);
}

qint64 operatorScope(const QString &operatorName)
{
    const QByteArray digest = QCryptographicHash::hash(operatorName.toUtf8(), QCryptographicHash::Sha256);
    return qint64(qFromBigEndian<quint64>(digest.constData()) >> 1);
}

Result<void> SlotRepository::resize(SlotScope scope, qint64 scopeId, int lines)
{
    const QVariantList key = {toWord(scope), scopeId};
    const Result<int> found = m_database.selectCount(
        QStringLiteral("select count(*) from slot where scope = ? and scope_id = ?"), key);
    if (!found)
        return fail(found.error());
    const int count = *found;
    if (count > lines) {
        return m_database.change(
            QStringLiteral(
                "delete from slot where scope = ? and scope_id = ? and n in (select n from slot where scope "
                "= ? and scope_id = ? and attempt_id is null order by n desc limit ?)"),
            key + key + QVariantList{count - lines});
    }
    if (count == lines)
        return {};
    // One statement, hence one durable commit however many lines there are.
    return m_database.change(
        QStringLiteral(
            "insert into slot (scope, scope_id, n) with recursive line (n) as (select 0 union all select n + "
            "1 from line where n + 1 < ?) select cast(? as text), cast(? as bigint), n from line where n not "
            "in (select n from slot where scope = ? and scope_id = ?) order by n limit ?"),
        QVariantList{lines} + key + key + QVariantList{lines - count});
}

Result<int> SlotRepository::free(SlotScope scope, qint64 scopeId) const
{
    return m_database.selectCount(
        QStringLiteral("select count(*) from slot where scope = ? and scope_id = ? and attempt_id is null"),
        {toWord(scope), scopeId});
}

Result<int> SlotRepository::used(SlotScope scope, qint64 scopeId) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select count(*) from slot where scope = ? and scope_id = ? and attempt_id is not null"),
        {toWord(scope), scopeId});
}

Result<int> SlotRepository::underWay(SlotScope scope, qint64 scopeId) const
{
    return m_database.selectCount(
        QStringLiteral("select count(*) from slot join attempt on attempt.id = slot.attempt_id where "
                       "slot.scope = ? and slot.scope_id = ? and attempt.state <> 'needs_operator'"),
        {toWord(scope), scopeId});
}

Result<bool> SlotRepository::take(SlotScope scope, qint64 scopeId, const AttemptId &attempt)
{
    const QVariantList key = {toWord(scope), scopeId};
    const Result<int> taken = m_database.execute(
        QStringLiteral(
            "update slot set attempt_id = ? where scope = ? and scope_id = ? and n = (select min(n) from "
            "slot where scope = ? and scope_id = ? and attempt_id is null) and attempt_id is null"),
        QVariantList{attempt.text()} + key + key);
    if (!taken)
        return fail(taken.error());
    return *taken == 1;
}

Result<void> SlotRepository::release(const AttemptId &attempt)
{
    return m_database.change(QStringLiteral("update slot set attempt_id = null where attempt_id = ?"),
                             {attempt.text()});
}

Result<void> SlotRepository::dissolve(SlotScope scope, qint64 scopeId)
{
    return m_database.change(
        QStringLiteral("delete from slot where scope = ? and scope_id = ? and attempt_id is null"),
        {toWord(scope), scopeId});
}

} // namespace callboard::store
