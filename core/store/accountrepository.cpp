// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/accountrepository.h"

#include "core/store/database.h"

namespace callboard::store {

namespace {

const char *const SelectAccount =
    "select id, name, provider, base_url, lines, agent_id, phone_number_id, paused_until, "
    "pause_reason, calls_per_second, calls_per_day, legal_profile, key_changed_at, legal_reason, "
    "legal_reason_at from "
    "account ";

Account readAccount(const Row &row)
{
    Account account;
    account.id = AccountId(row.integer(0));
    account.name = row.text(1);
    account.provider = providerKindFromWord(row.text(2)).value_or(ProviderKind::Practice);
    account.baseUrl = QUrl(row.text(3));
    account.lines = row.number(4);
    account.agentId = row.text(5);
    account.phoneNumberId = row.text(6);
    account.pausedUntil = row.optionalInstant(7);
    account.pauseReason = row.text(8);
    account.callsPerSecond = row.number(9);
    account.callsPerDay = row.number(10);
    account.legalProfile = row.text(11);
    account.identityChangedAt = row.optionalInstant(12);
    account.legalReason = row.text(13);
    account.legalReasonAt = row.optionalInstant(14);
    return account;
}

} // namespace

Result<QList<Account>> AccountRepository::all() const
{
    QList<Account> accounts;
    const Result<void> done = m_database.select(QLatin1String(SelectAccount) + QLatin1String("order by id"),
                                                {}, [&](const Row &row) { accounts << readAccount(row); });
    if (!done)
        return fail(done.error());
    return accounts;
}

Result<Account> AccountRepository::one(const QString &where, const QVariant &value,
                                       const QString &shown) const
{
    std::optional<Account> account;
    const Result<void> done = m_database.select(QLatin1String(SelectAccount) + where, {value},
                                                [&](const Row &row) { account = readAccount(row); });
    if (!done)
        return fail(done.error());
    if (!account)
        return fail(ErrorCode::NotFound, {shown});
    return *account;
}

Result<Account> AccountRepository::find(AccountId id) const
{
    return one(QStringLiteral("where id = ?"), id.value(), QStringLiteral("Account %1").arg(id.value()));
}

Result<Account> AccountRepository::findByName(const QString &name) const
{
    return one(QStringLiteral("where name = ?"), name, QStringLiteral("Account ") + name);
}

Result<AccountId> AccountRepository::insert(const Account &account)
{
    const Result<qint64> id = m_database.insertReturningId(
        QStringLiteral("insert into account (name, provider, base_url, lines, agent_id, phone_number_id, "
                       "calls_per_second, calls_per_day, legal_profile, legal_reason, legal_reason_at) "
                       "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id"),
        {account.name, toWord(account.provider), account.baseUrl.toString(), account.lines, account.agentId,
         account.phoneNumberId, account.callsPerSecond, account.callsPerDay, account.legalProfile,
         account.legalReason, bound(account.legalReasonAt)});
    if (!id && id.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, {QStringLiteral("Account ") + account.name});
    if (!id)
        return fail(id.error());
    return AccountId(*id);
}

Result<void> AccountRepository::update(const Account &account)
{
    const Result<int> done = m_database.execute(
        QStringLiteral(
            "update account set name = ?, base_url = ?, lines = ?, agent_id = ?, phone_number_id = ?, "
            "calls_per_second = ?, calls_per_day = ?, legal_profile = ?, legal_reason = ?, legal_reason_at = "
            "? where "
            "id = ?"),
        {account.name, account.baseUrl.toString(), account.lines, account.agentId, account.phoneNumberId,
         account.callsPerSecond, account.callsPerDay, account.legalProfile, account.legalReason,
         bound(account.legalReasonAt), account.id.value()});
    if (!done && done.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, {QStringLiteral("Account ") + account.name});
    return done ? Result<void>() : Result<void>(fail(done.error()));
}

Result<void> AccountRepository::noteIdentityChanged(AccountId id, Instant now)
{
    return m_database.change(QStringLiteral("update account set key_changed_at = ? where id = ?"),
                             {bound(now), id.value()});
}

Result<void> AccountRepository::remove(AccountId id)
{
    return m_database.change(QStringLiteral("delete from account where id = ?"), {id.value()});
}

Result<void> AccountRepository::pause(AccountId id, Instant until, const QString &reason)
{
    return m_database.change(
        QStringLiteral("update account set paused_until = ?, pause_reason = ? where id = ?"),
        {bound(until), reason, id.value()});
}

Result<void> AccountRepository::resume(AccountId id)
{
    return m_database.change(
        QStringLiteral("update account set paused_until = null, pause_reason = '' where id = ?"),
        {id.value()});
}

Result<int> AccountRepository::campaignsUsing(AccountId id) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select count(*) from campaign where account_id = ? and removed_at is null and state in "
            "('draft', 'scheduled', 'active', 'paused')"),
        {id.value()});
}

} // namespace callboard::store
