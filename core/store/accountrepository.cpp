// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/accountrepository.h"

#include "core/store/database.h"
#include "core/store/sealedlead.h"

#include <algorithm>
#include <optional>

namespace callboard::store {

using security::Column;

namespace {

const char *const SelectAccount =
    "select id, name, provider, base_url, lines, agent_id, phone_number_id, paused_until, "
    "pause_reason, calls_per_second, calls_per_day, legal_profile, key_changed_at, legal_reason, "
    "legal_reason_at, business_id, recipients_a_day from account ";

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
    account.businessId = row.text(15);
    account.recipientsADay = row.number(16);
    return account;
}

// Binds a ciphertext to its row before the account has an id.
QString rowKeyOf(const QByteArray &numberIndex)
{
    return QString::fromLatin1(numberIndex.toHex());
}

} // namespace

Result<void> AccountRepository::readOwnNumbers(Account &account) const
{
    Result<void> readable;
    const Result<void> done = m_database.select(
        QStringLiteral("select number_index, number_cipher from own_number where account_id = ?"),
        {account.id.value()}, [&](const Row &row) {
            const Result<QString> text =
                m_cipher.decrypt(Column::OwnNumber, rowKeyOf(row.blob(0)), row.blob(1));
            const std::optional<PhoneNumber> number =
                text ? PhoneNumber::fromE164(*text) : std::optional<PhoneNumber>();
            if (number)
                account.ownNumbers << *number;
            else if (readable)
                readable = text ? Result<void>(fail(
                                      ErrorCode::CipherDamaged, {},
                                      QStringLiteral("an own number of account %1").arg(account.id.value())))
                                : Result<void>(fail(text.error()));
        });
    std::sort(account.ownNumbers.begin(), account.ownNumbers.end());
    return done ? readable : done;
}

Result<QList<Account>> AccountRepository::all() const
{
    QList<Account> accounts;
    const Result<void> done = m_database.select(QLatin1String(SelectAccount) + QLatin1String("order by id"),
                                                {}, [&](const Row &row) { accounts << readAccount(row); });
    if (!done)
        return fail(done.error());
    for (Account &account : accounts) {
        if (const Result<void> read = readOwnNumbers(account); !read)
            return fail(read.error());
    }
    return accounts;
}

Result<QList<Account>> AccountRepository::ofProvider(ProviderKind provider) const
{
    QList<Account> accounts;
    const Result<void> done =
        m_database.select(QLatin1String(SelectAccount) + QLatin1String("where provider = ? order by id"),
                          {toWord(provider)}, [&](const Row &row) { accounts << readAccount(row); });
    if (!done)
        return fail(done.error());
    return accounts;
}

Result<Account> AccountRepository::one(const QString &where, const QVariant &value,
                                       const QString &shown) const
{
    std::optional<Account> found;
    const Result<void> done = m_database.select(QLatin1String(SelectAccount) + where, {value},
                                                [&](const Row &row) { found = readAccount(row); });
    if (!done)
        return fail(done.error());
    if (!found)
        return fail(ErrorCode::NotFound, {shown});
    if (const Result<void> read = readOwnNumbers(*found); !read)
        return fail(read.error());
    return *std::move(found);
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
                       "calls_per_second, calls_per_day, legal_profile, legal_reason, legal_reason_at, "
                       "business_id, recipients_a_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "returning id"),
        {account.name, toWord(account.provider), account.baseUrl.toString(), account.lines, account.agentId,
         account.phoneNumberId, account.callsPerSecond, account.callsPerDay, account.legalProfile,
         account.legalReason, bound(account.legalReasonAt), account.businessId, account.recipientsADay});
    if (!id && id.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, {QStringLiteral("Account ") + account.name});
    if (!id)
        return fail(id.error());
    const Result<int> added = addOwnNumbers(AccountId(*id), account.ownNumbers);
    return added ? Result<AccountId>(AccountId(*id)) : fail(added.error());
}

Result<void> AccountRepository::update(const Account &account)
{
    const Result<int> done = m_database.execute(
        QStringLiteral(
            "update account set name = ?, base_url = ?, lines = ?, agent_id = ?, phone_number_id = ?, "
            "calls_per_second = ?, calls_per_day = ?, legal_profile = ?, legal_reason = ?, legal_reason_at = "
            "?, business_id = ?, recipients_a_day = ? where id = ?"),
        {account.name, account.baseUrl.toString(), account.lines, account.agentId, account.phoneNumberId,
         account.callsPerSecond, account.callsPerDay, account.legalProfile, account.legalReason,
         bound(account.legalReasonAt), account.businessId, account.recipientsADay, account.id.value()});
    if (!done && done.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, {QStringLiteral("Account ") + account.name});
    if (!done)
        return fail(done.error());
    const Result<void> cleared = m_database.change(
        QStringLiteral("delete from own_number where account_id = ?"), {account.id.value()});
    if (!cleared)
        return cleared;
    const Result<int> added = addOwnNumbers(account.id, account.ownNumbers);
    return added ? Result<void>() : Result<void>(fail(added.error()));
}

Result<int> AccountRepository::addOwnNumbers(AccountId id, const QList<PhoneNumber> &numbers)
{
    int added = 0;
    for (const PhoneNumber &number : numbers) {
        const QByteArray index = numberIndex(number, m_cipher);
        const Result<int> done = m_database.execute(
            QStringLiteral("insert into own_number (account_id, number_index, number_cipher) values (?, ?, "
                           "?) on conflict (account_id, number_index) do nothing"),
            {id.value(), index, m_cipher.encrypt(Column::OwnNumber, rowKeyOf(index), number.e164())});
        if (!done)
            return done;
        added += *done;
    }
    return added;
}

Result<bool> AccountRepository::isOwnNumber(const PhoneNumber &number) const
{
    const Result<std::optional<qint64>> found = m_database.selectInteger(
        QStringLiteral("select account_id from own_number where number_index = ? limit 1"),
        {numberIndex(number, m_cipher)});
    return found ? Result<bool>(found->has_value()) : fail(found.error());
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
    // In the text of the steps no word of a message can read so: its quotes have a backslash before them.
    const QString inAStep = QStringLiteral("%\"account\":%1,%").arg(id.value());
    return m_database.selectCount(
        QStringLiteral(
            "select count(*) from campaign where (account_id = ? or fallback_steps like ?) and removed_at "
            "is null and state in ('draft', 'scheduled', 'active', 'paused')"),
        {id.value(), inAStep});
}

} // namespace callboard::store
