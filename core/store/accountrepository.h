// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

namespace callboard::store {

class Database;

/// Provider accounts; their secrets live elsewhere.
class AccountRepository
{
public:
    explicit AccountRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QList<Account>> all() const;
    [[nodiscard]] Result<Account> find(AccountId id) const;
    [[nodiscard]] Result<Account> findByName(const QString &name) const;
    /// AlreadyExists when the name is taken.
    [[nodiscard]] Result<AccountId> insert(const Account &account);
    [[nodiscard]] Result<void> update(const Account &account);
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

    Database &m_database;
};

} // namespace callboard::store
