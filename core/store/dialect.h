// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::store {

/// The few ways in which the two databases differ, all of them here (decision 8). Statements are written in
/// PostgreSQL's words.
enum class Dialect { Sqlite = 1, PostgreSql };

/// The first line of a migration statement that is for SQLite alone.
constexpr QLatin1String SqliteMark("-- sqlite --");

/// A migration statement in the database's own words: types turned, STRICT added for SQLite (ruling 22).
/// Empty for one that is not for this database.
[[nodiscard]] QString adaptDefinition(Dialect dialect, const QString &statement);

/// Begins a transaction that will write. SQLite must take its lock at once: a reader that turns writer is
/// refused without waiting (SQLITE_BUSY_SNAPSHOT).
[[nodiscard]] QString beginWrite(Dialect dialect);

/// The members of the JSON object in \a column as rows of "name" and "value", for a FROM clause.
[[nodiscard]] QString jsonPairs(Dialect dialect, const QString &column);

/// The numbers of a JSON array that is bound here as rows of "place", from 0, and "number", for a FROM
/// clause.
[[nodiscard]] QString boundNumbers(Dialect dialect);

/// \a text as the database's own lower() would give it: SQLite's knows the letters of ASCII alone.
[[nodiscard]] QString foldCase(Dialect dialect, const QString &text);

} // namespace callboard::store
