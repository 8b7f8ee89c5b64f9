// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

class QSqlQuery;
struct sqlite3_stmt;

namespace callboard::store {

/// One row of an answer, read by column number, counted from 0. NULL reads as 0 or as nothing. Valid only
/// inside the function it is handed to.
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(&query)
    {
    }
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    [[nodiscard]] bool isNull(int column) const;
    /// Fractions are rounded.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return int(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] Instant instant(int column) const { return fromMSecsSinceEpoch(integer(column)); }
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;

private:
    const QSqlQuery *m_query = nullptr;
    sqlite3_stmt *m_statement = nullptr; ///< where SQLite is asked without Qt
};

using RowSink = std::function<void(const Row &)>;

} // namespace callboard::store
