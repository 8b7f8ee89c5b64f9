// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/auditentry.h"

#include <QList>
#include <QVariantList>

#include <optional>

namespace callboard::store {

class Database;

/// The rows of the audit trail. There is no way here to change or remove one.
class AuditRepository
{
public:
    explicit AuditRepository(Database &database)
        : m_database(database)
    {
    }

    /// Chains \a entry to the last row: gives it its number and its hashes. For the transaction of the act it
    /// tells of. AlreadyExists when another connection was quicker.
    [[nodiscard]] Result<void> append(AuditEntry entry);

    /// The last row; nothing when there is none.
    [[nodiscard]] Result<std::optional<AuditEntry>> head() const;
    [[nodiscard]] Result<std::optional<AuditEntry>> find(qint64 number) const;
    /// Newest first: those below the number \a before, or the newest of all for 0; at most \a limit.
    [[nodiscard]] Result<QList<AuditEntry>> page(const AuditFilter &filter, qint64 before, int limit) const;
    [[nodiscard]] Result<int> count(const AuditFilter &filter) const;
    /// In the order of the chain: those above the number \a after; at most \a limit.
    [[nodiscard]] Result<QList<AuditEntry>> following(qint64 after, int limit) const;

private:
    [[nodiscard]] Result<QList<AuditEntry>> list(const QString &where, const QVariantList &values) const;

    Database &m_database;
};

/// What the hash of a row is taken over, in order: all that it says but its hashes.
[[nodiscard]] QList<QByteArray> hashedFields(const AuditEntry &entry);

} // namespace callboard::store
