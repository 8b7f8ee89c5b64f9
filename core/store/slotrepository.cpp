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

// Both are answered by an index alone, which those that are in use are not.
constexpr QLatin1String AllOfScope("(select count(*) from slot where scope = ? and scope_id = ?)");
constexpr QLatin1String
    FreeOfScope("(select count(*) from slot where scope = ? and scope_id = ? and attempt_id is null)");

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

Result<int> SlotRepository::resize(SlotScope scope, qint64 scopeId, int lines)
{
    const QVariantList key = {toWord(scope), scopeId};
    int count = 0;
    int free = 0;
    const Result<void> counted =
        m_database.select(QLatin1String("select ") + AllOfScope + QLatin1String(", ") + FreeOfScope,
                          key + key, [&](const Row &row) {
                              count = row.number(0);
                              free = row.number(1);
                          });
    if (!counted)
        return fail(counted.error());
    Result<void> sized;
    if (count > lines)
        sized = drop(key, count - lines);
    else if (count < lines)
        sized = add(key, lines);
    return sized ? Result<int>(count - free) : fail(sized.error());
}

Result<void> SlotRepository::drop(const QVariantList &key, int slots)
{
    return m_database.change(
        QStringLiteral("delete from slot where scope = ? and scope_id = ? and n in (select n from slot where "
                       "scope = ? and scope_id = ? and attempt_id is null order by n desc limit ?)"),
        key + key + QVariantList{slots});
}

Result<void> SlotRepository::add(const QVariantList &key, int lines)
{
    // One statement, hence one durable commit however many lines there are.
    return m_database.change(
        QStringLiteral(
            "insert into slot (scope, scope_id, n) with recursive line (n) as (select 0 union all select n + "
            "1 from line where n + 1 < ?) select cast(? as text), cast(? as bigint), n from line where n not "
            "in (select n from slot where scope = ? and scope_id = ?) order by n limit ? - (select count(*) "
            "from slot where scope = ? and scope_id = ?)"),
        QVariantList{lines} + key + key + QVariantList{lines} + key);
}

Result<int> SlotRepository::free(SlotScope scope, qint64 scopeId) const
{
    return m_database.selectCount(
        QStringLiteral("select count(*) from slot where scope = ? and scope_id = ? and attempt_id is null"),
        {toWord(scope), scopeId});
}

Result<int> SlotRepository::used(SlotScope scope, qint64 scopeId) const
{
    const QVariantList key = {toWord(scope), scopeId};
    return m_database.selectCount(QLatin1String("select ") + AllOfScope + QLatin1String(" - ") + FreeOfScope,
                                  key + key);
}

Result<int> SlotRepository::underWay(SlotScope scope, qint64 scopeId) const
{
    const QVariantList key = {toWord(scope), scopeId};
    // SQLite begins a cross join on its left: there are few of those, and a thousand lines may be in use. The
    // states are the index's own, without which it would not be seen that it has them.
    return m_database.selectCount(
        QLatin1String("select ") + AllOfScope + QLatin1String(" - ") + FreeOfScope +
            QLatin1String(" - (select count(*) from attempt cross join slot where attempt.state in "
                          "('intent', 'unknown', 'needs_operator', 'accepted', 'ringing', 'talking', "
                          "'refused', 'not_sent') and attempt.state = 'needs_operator' and slot.scope = ? "
                          "and slot.attempt_id = attempt.id and "
                          "slot.scope_id = ?)"),
        key + key + key);
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

Result<void> SlotRepository::occupy(SlotScope scope, qint64 scopeId, const AttemptId &attempt)
{
    const Result<bool> taken = take(scope, scopeId, attempt);
    if (!taken)
        return fail(taken.error());
    if (*taken)
        return {};
    const QVariantList key = {toWord(scope), scopeId};
    return m_database.change(
        QStringLiteral("insert into slot (scope, scope_id, n, attempt_id) select cast(? as text), cast(? as "
                       "bigint), coalesce(max(n) + 1, 0), cast(? as text) from slot where scope = ? and "
                       "scope_id = ?"),
        key + QVariantList{attempt.text()} + key);
}

Result<void> SlotRepository::release(const AttemptId &attempt)
{
    // The index of attempts begins with the scope.
    return m_database.change(
        QStringLiteral("update slot set attempt_id = null where scope in (?, ?, ?, ?) and attempt_id = ?"),
        {toWord(SlotScope::Account), toWord(SlotScope::System), toWord(SlotScope::Operator),
         toWord(SlotScope::Campaign), attempt.text()});
}

Result<void> SlotRepository::dissolve(SlotScope scope, qint64 scopeId)
{
    return m_database.change(
        QStringLiteral("delete from slot where scope = ? and scope_id = ? and attempt_id is null"),
        {toWord(scope), scopeId});
}

} // namespace callboard::store
