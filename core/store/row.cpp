// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/row.h"

#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace callboard::store {

bool Row::isNull(int column) const
{
    return m_statement ? sqlite3_column_type(m_statement, column) == SQLITE_NULL : m_query->isNull(column);
}

qint64 Row::integer(int column) const
{
    if (!m_statement)
        return m_query->value(column).toLongLong();
    // SQLite would cut a fraction off.
    return sqlite3_column_type(m_statement, column) == SQLITE_FLOAT
               ? qRound64(sqlite3_column_double(m_statement, column))
               : sqlite3_column_int64(m_statement, column);
}

QString Row::text(int column) const
{
    if (!m_statement)
        return m_query->value(column).toString();
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Row::blob(int column) const
{
    if (!m_statement)
        return m_query->value(column).toByteArray();
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

std::optional<Instant> Row::optionalInstant(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return instant(column);
}

} // namespace callboard::store
