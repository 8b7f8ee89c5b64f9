// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace callboard::store {

class Database;
class Row;

/// Calls \a each for the rows that \a select finds with one of \a keys, however many there are: as many
/// statements as it takes, for the values that one can bind are limited. \a select names columns and table
/// and has no condition; \a column is the one that the keys stand in.
[[nodiscard]] Result<void> selectByKeys(Database &database, const QString &select, const QString &column,
                                        const QStringList &keys,
                                        const std::function<void(const Row &)> &each);

} // namespace callboard::store
