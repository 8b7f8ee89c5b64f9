// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace callboard::store {

class Database;

/// One numbered step of the schema, a file of core/store/sql.
struct Migration
{
    int version = 0;
    QString name;
    QStringList statements; ///< in the common words; adapted by the dialect
    QByteArray checksum;    ///< SHA-256 of the file, hex
};

/// All known steps, from 1 up without a gap.
[[nodiscard]] const QList<Migration> &migrations();

/// Brings the database up to date: each step in one transaction together with its mark. A database written by
/// a newer program is refused untouched (DatabaseTooNew); so is one whose steps have another checksum
/// (DatabaseDamaged), and one of which a step fails (DatabaseMigration; it is as before that step).
[[nodiscard]] Result<void> migrate(Database &database, const QList<Migration> &steps = migrations());

} // namespace callboard::store
