// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/keyedselect.h"

#include "core/store/boundlist.h"
#include "core/store/database.h"

namespace callboard::store {

namespace {

constexpr int KeysInOneStatement = 512; // bound values in one statement

} // namespace

Result<void> selectByKeys(Database &database, const QString &select, const QString &column,
                          const QStringList &keys, const std::function<void(const Row &)> &each)
{
    for (qsizetype at = 0; at < keys.size(); at += KeysInOneStatement) {
        const BoundList chunk(keys.mid(at, KeysInOneStatement));
        const Result<void> done = database.select(
            select + QStringLiteral(" where %1 in %2").arg(column, chunk.marks()), chunk.values(), each);
        if (!done)
            return done;
    }
    return {};
}

} // namespace callboard::store
