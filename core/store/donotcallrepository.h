// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/donotcall.h"
#include "core/model/phonenumber.h"
#include "core/security/columncipher.h"

#include <QList>

namespace callboard::store {

class Database;

/// The lists of numbers that must not be called. Numbers are ciphertext beside their blind index; prefixes
/// are plain, for they name nobody.
class DoNotCallRepository
{
public:
    /// The shortest and the longest prefix that is looked up: "+1" to a whole number.
    static constexpr int ShortestPrefix = 2;
    static constexpr int LongestPrefix = 16;

    DoNotCallRepository(Database &database, const security::ColumnCipher &cipher)
        : m_database(database)
        , m_cipher(cipher)
    {
    }

    /// The first entry that forbids \a number to \a campaign: the house's own before opt-outs before
    /// registers.
    [[nodiscard]] Result<std::optional<DoNotCallEntry>> forbidding(const PhoneNumber &number,
                                                                   CampaignId campaign) const;
    /// Latest first. \a search: a source, a note, or a whole number in E.164; empty: all.
    [[nodiscard]] Result<QList<DoNotCallEntry>> list(const QString &search, int limit) const;
    [[nodiscard]] Result<DoNotCallEntry> find(qint64 id) const;
    [[nodiscard]] Result<int> count() const;

    /// AlreadyExists when the same number or prefix stands on the same list for the same campaign.
    [[nodiscard]] Result<qint64> insert(const DoNotCallEntry &entry);
    [[nodiscard]] Result<void> remove(qint64 id);
    /// The house's own entry of a number, when there is one.
    [[nodiscard]] Result<std::optional<qint64>> houseEntryOf(const PhoneNumber &number) const;
    /// Takes at most \a limit entries of the register \a source off; how many. 0: nothing is left of it.
    [[nodiscard]] Result<int> removeFromRegister(const QString &source, int limit);
    /// At most \a limit entries of the register \a from belong to \a to; how many. 0: none was left.
    [[nodiscard]] Result<int> moveToRegister(const QString &from, const QString &to, int limit);

    struct Register
    {
        QString source;
        int entries = 0;
        Instant importedAt;
        std::optional<Instant> expiresAt;
    };
    [[nodiscard]] Result<QList<Register>> registers() const;

private:
    [[nodiscard]] Result<QList<DoNotCallEntry>> select(const QString &where,
                                                       const QVariantList &values) const;

    Database &m_database;
    const security::ColumnCipher &m_cipher;
};

} // namespace callboard::store
