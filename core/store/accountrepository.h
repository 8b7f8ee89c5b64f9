// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/security/columncipher.h"

namespace callboard::store {

class Database;

/// Provider accounts; their secrets live elsewhere. Numbers are ciphertext beside their blind index (ruling
/// 25).
class AccountRepository
{
public:
    AccountRepository(Database &database, const security::ColumnCipher &cipher)
        : m_database(database)
        , m_cipher(cipher)
    {
    }

    [[nodiscard]] Result<QList<Account>> all() const;
    /// By their ids, without their own numbers.
    [[nodiscard]] Result<QList<Account>> ofProvider(ProviderKind provider) const;
    [[nodiscard]] Result<Account> find(AccountId id) const;
    [[nodiscard]] Result<Account> findByName(const QString &name) const;
    /// AlreadyExists when the name is taken. Inside a transaction of the caller, as update() is: its own
    /// numbers are rows beside it.
    [[nodiscard]] Result<AccountId> insert(const Account &account);
    [[nodiscard]] Result<void> update(const Account &account);
    /// What the provider lists joins those that are known; how many were new.
    [[nodiscard]] Result<int> addOwnNumbers(AccountId id, const QList<PhoneNumber> &numbers);
    /// Whether any account of the house calls from the number (F58).
    [[nodiscard]] Result<bool> isOwnNumber(const PhoneNumber &number) const;
    /// Another key or address: its listing says nothing of what was asked for before.
    [[nodiscard]] Result<void> noteIdentityChanged(AccountId id, Instant now);
    [[nodiscard]] Result<void> remove(AccountId id);

    /// Nothing is sent through the account before \a until; survives restarts (F15).
    [[nodiscard]] Result<void> pause(AccountId id, Instant until, const QString &reason);
    [[nodiscard]] Result<void> resume(AccountId id);
    /// Campaigns that are not over and use the account.
    [[nodiscard]] Result<int> campaignsUsing(AccountId id) const;

private:
    [[nodiscard]] Result<Account> one(const QString &where, const QVariant &value,
                                      const QString &shown) const;
    [[nodiscard]] Result<void> readOwnNumbers(Account &account) const;

    Database &m_database;
    const security::ColumnCipher &m_cipher;
};

} // namespace callboard::store
