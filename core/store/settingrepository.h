// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

#include <optional>

namespace callboard::store {

class Database;

/// Settings and small facts that outlive the process, as text under a key. What keys mean is their users'
/// business.
class SettingRepository
{
public:
    explicit SettingRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<QString>> value(const QString &key) const;
    /// All whose key begins with \a prefix.
    [[nodiscard]] Result<QMap<QString, QString>> values(const QString &prefix) const;
    [[nodiscard]] Result<void> setValue(const QString &key, const QString &value);
    [[nodiscard]] Result<void> remove(const QString &key);

private:
    Database &m_database;
};

} // namespace callboard::store
