// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QString>

namespace callboard::store {

class Database;

/// The trigrams of the leads' names, partners and attributes, by which a search for a part of them need not
/// look at every lead (ruling 27). Only ids are in it: what it finds may hold the part, and is looked at. Up
/// to a certain lead it is kept by the database itself; what came behind that one is taken in here, piece by
/// piece, and until then searches look through it. SQLite alone; on PostgreSQL there is never anything to
/// take in.
///
/// A lead that is deleted, and a text that is changed, leave their trigrams in the file until forgetSome().
namespace trigrams {

/// Takes up to \a most further leads in, fewer when their texts are long, in one transaction; how many. 0:
/// the index is complete.
[[nodiscard]] Result<int> takeIn(Database &database, int most);
/// Throws out some of what the index still holds of leads that are gone, in one transaction; whether there is
/// more.
[[nodiscard]] Result<bool> forgetSome(Database &database);

/// A lead was inserted under the id it had before: where the index reaches, it takes it in. Those that are
/// new are behind that. Inside the caller's transaction.
[[nodiscard]] Result<void> takeBack(Database &database, LeadId lead);

/// What the index is asked for leads that may hold \a part; empty when it cannot tell: \a part is shorter
/// than three letters, holds letters beyond ASCII, of which the two know different cases, or a sign that
/// stands in attributes in another spelling.
[[nodiscard]] QString expression(const QString &part);

} // namespace trigrams

} // namespace callboard::store
