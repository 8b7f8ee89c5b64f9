// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariantList>

#include <chrono>
#include <optional>
#include <span>

namespace callboard::store {

class Database;
enum class Dialect;

/// What leads are put in order and found by that comes in no order itself. On SQLite each has a table of its
/// own in place of an index: it holds all leads up to a certain one by id, its reach; those that came behind
/// it are looked through, until they are taken in many at a time in the order of their terms. So an import
/// writes the pages of these tables some ten times, and not once for each lead. On PostgreSQL there are
/// indexes, and never anything to take in.
enum class LeadLookup {
    Name = 1, ///< its first 200 letters, in lower case as the database knows it
    LastFour,
    Email, ///< the blind index; leads without an address have no term
};

/// All of them.
inline constexpr LeadLookup LeadLookups[] = {LeadLookup::Name, LeadLookup::LastFour, LeadLookup::Email};

namespace lookups {

/// How far a table goes, and how often leads behind that were changed or deleted: whoever reads these to take
/// them in writes only if nobody has done that meanwhile.
struct State
{
    qint64 reach = 0;
    qint64 changes = 0;

    friend bool operator==(const State &, const State &) = default;
};

struct Term
{
    QByteArray bytes; ///< a text's in UTF-8
    qint64 lead = 0;

    friend bool operator==(const Term &, const Term &) = default;
    friend bool operator<(const Term &one, const Term &other)
    {
        return one.bytes == other.bytes ? one.lead < other.lead : one.bytes < other.bytes;
    }
};

/// Leads of a piece that have a term, in the order of their ids.
struct Piece
{
    QList<Term> terms;
    qint64 last = 0; ///< lead that was looked at, with a term or without; 0: there was none
};

[[nodiscard]] Result<State> state(Database &database, LeadLookup lookup);
/// The terms of the next leads behind \a after, of \a most leads.
[[nodiscard]] Result<Piece> termsBehind(Database &database, LeadLookup lookup, qint64 after, int most);
/// Writes the first of \a terms, as many as there is \a patience for and one at least, in one transaction;
/// how many. With the last of them the table reaches to \a reach. Nothing: \a read is the table's state no
/// longer, and nothing was written.
[[nodiscard]] Result<std::optional<qsizetype>> write(Database &database, LeadLookup lookup, const State &read,
                                                     std::span<const Term> terms, qint64 reach,
                                                     std::chrono::nanoseconds patience);

/// A lead was inserted under the id it had before, and so perhaps not behind the others. Inside the caller's
/// transaction.
[[nodiscard]] Result<void> takeBack(Database &database, LeadId lead);

/// A term of a WHERE clause that is true of the leads with \a value; what it binds is added to \a values.
[[nodiscard]] QString isEqual(Dialect dialect, LeadLookup lookup, const QVariant &value,
                              QVariantList &values);

/// A SELECT of ids in the order of their terms, of leads of which \a where is true, which has its values in
/// it twice; of all leads for an empty one.
[[nodiscard]] QString idsInOrder(LeadLookup lookup, const QString &where, Qt::SortOrder order);

} // namespace lookups

} // namespace callboard::store
