// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::store {

/// The few ways in which the two databases differ, all of them here (decision 8). Statements are written in
/// PostgreSQL's words.
enum class Dialect { Sqlite = 1, PostgreSql };

/// A migration statement in the database's own words: types turned, STRICT added for SQLite (ruling 22).
[[nodiscard]] QString adaptDefinition(Dialect dialect, const QString &statement);

/// Begins a transaction that will write. SQLite must take its lock at once: a reader that turns writer is
/// refused without waiting (SQLITE_BUSY_SNAPSHOT).
[[nodiscard]] QString beginWrite(Dialect dialect);

/// An attribute of the JSON text in \a column; the name is the next bound value.
[[nodiscard]] QString jsonText(Dialect dialect, const QString &column);

} // namespace callboard::store
