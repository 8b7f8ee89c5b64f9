// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callfigures.h"
#include "core/store/callhistory.h"

#include <QHash>

namespace callboard::store {

class Database;

// Counts of calls and check-ups, counted by the database: no row of a call or a lead is read.

[[nodiscard]] Result<CallFigures> callFigures(Database &database, CallsOn which, const TimeSpan &span);

/// What stands in the column \a column of the leads, as it is written, and in how many of them; those apart
/// where nothing stands, and leads that are not to be called. Names compare case-insensitively.
[[nodiscard]] Result<QHash<QString, int>> columnCounts(Database &database, const QString &column);

/// A value of that column, and the moment from which on a contact counts.
struct ContactedSince
{
    QString value;
    Instant since;
};
/// How many leads with one of \a values there were called or written to since that value's moment, those
/// apart that are not to be called.
[[nodiscard]] Result<int> countContacted(Database &database, CallsOn which, const QString &column,
                                         const QList<ContactedSince> &values);

} // namespace callboard::store
