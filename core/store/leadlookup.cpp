// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadlookup.h"

#include "core/store/database.h"

namespace callboard::store::lookups {

namespace {

/// A lookup's table, and where a lead has the term.
struct Place
{
    QLatin1String kind;
    QLatin1String table;
    QLatin1String source;
    QLatin1String written; ///< the term's mark: texts are handed over as bytes
};

Place placeOf(LeadLookup lookup)
{
    switch (lookup) {
    case LeadLookup::Name:
        return {QLatin1String("name"), QLatin1String("lead_name"),
                QLatin1String("lower(substr(name, 1, 200))"), QLatin1String("cast(? as text)")};
    case LeadLookup::LastFour:
        return {QLatin1String("last4"), QLatin1String("lead_last4"), QLatin1String("number_last4"),
                QLatin1String("cast(? as text)")};
    case LeadLookup::Email:
        return {QLatin1String("email"), QLatin1String("lead_email"), QLatin1String("email_index"),
                QLatin1String("?")};
    }
    Q_UNREACHABLE();
}

QString reachOf(const Place &place)
{
    return u"(select reach from lead_lookup where kind = '" + place.kind + u"')";
}

} // namespace

Result<State> state(Database &database, LeadLookup lookup)
{
    State found;
    const Result<void> read =
        database.select(QStringLiteral("select reach, changes from lead_lookup where kind = ?"),
                        {QString(placeOf(lookup).kind)}, [&found](const Row &row) {
                            found = {row.integer(0), row.integer(1)};
                        });
    return read ? Result<State>(found) : fail(read.error());
}

Result<Piece> termsBehind(Database &database, LeadLookup lookup, qint64 after, int most)
{
    Piece piece;
    const Result<void> read = database.select(u"select id, cast(" + placeOf(lookup).source +
                                                  u" as blob) from lead where id > ? order by id limit ?",
                                              {after, most}, [&piece](const Row &row) {
                                                  piece.last = row.integer(0);
                                                  if (!row.isNull(1))
                                                      piece.terms << Term{row.blob(1), piece.last};
                                              });
    return read ? Result<Piece>(piece) : fail(read.error());
}

Result<std::optional<qsizetype>> write(Database &database, LeadLookup lookup, const State &read,
                                       std::span<const Term> terms, qint64 reach,
                                       std::chrono::nanoseconds patience)
{
    const auto began = std::chrono::steady_clock::now();
    const Place place = placeOf(lookup);
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<State> now = state(database, lookup);
    if (!now)
        return fail(now.error());
    if (*now != read)
        return std::optional<qsizetype>();
    // Whoever was ended amid this has written some of them already.
    const QString insert = u"insert into " + place.table + u" (term, lead_id) values (" + place.written +
                           u", ?) on conflict do nothing";
    size_t written = 0;
    for (; written < terms.size(); ++written) {
        if (written > 0 && std::chrono::steady_clock::now() - began > patience)
            break;
        const Term &term = terms[written];
        // No bytes at all are bound as NULL.
        const QByteArray bytes = term.bytes.isEmpty() ? QByteArrayLiteral("") : term.bytes;
        if (const Result<void> done = database.change(insert, {bytes, term.lead}); !done)
            return fail(done.error());
    }
    if (written == terms.size()) {
        const Result<void> moved = database.change(
            QStringLiteral("update lead_lookup set reach = ? where kind = ?"), {reach, QString(place.kind)});
        if (!moved)
            return fail(moved.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? Result<std::optional<qsizetype>>(qsizetype(written)) : fail(committed.error());
}

Result<void> takeBack(Database &database, LeadId lead)
{
    if (database.dialect() != Dialect::Sqlite)
        return {};
    for (const LeadLookup lookup : LeadLookups) {
        const Place place = placeOf(lookup);
        const Result<int> taken =
            database.execute(u"insert into " + place.table + u" (term, lead_id) select " + place.source +
                                 u", id from lead where id = ? and id <= " + reachOf(place) + u" and " +
                                 place.source + u" is not null",
                             {lead.value()});
        if (!taken)
            return fail(taken.error());
    }
    return database.change(QStringLiteral("update lead_lookup set changes = changes + 1 where reach < ?"),
                           {lead.value()});
}

QString isEqual(Dialect dialect, LeadLookup lookup, const QVariant &value, QVariantList &values)
{
    const Place place = placeOf(lookup);
    values << value;
    if (dialect != Dialect::Sqlite)
        return place.source + QLatin1String(" = ?");
    values << value;
    const QString reach = reachOf(place);
    return u"id in (select lead_id from " + place.table + u" where term = ? and lead_id <= " + reach +
           u" union all select id from lead where id > " + reach + u" and " + place.source + u" = ?)";
}

QString idsInOrder(LeadLookup lookup, const QString &where, Qt::SortOrder order)
{
    const Place place = placeOf(lookup);
    const QString reach = reachOf(place);
    const QString direction = order == Qt::AscendingOrder ? QString() : QStringLiteral(" desc");
    const QString filter = where.isEmpty() ? QString() : QString(u" and " + where);
    // The join keeps to the table's order: SQLite moves no table across it.
    const QString lead = where.isEmpty() ? QString() : QStringLiteral(" cross join lead on id = lead_id");
    return u"select lead_id, term from " + place.table + lead + u" where lead_id <= " + reach + filter +
           u" union all select id, " + place.source + u" from lead where id > " + reach + filter +
           u" order by 2" + direction + u", 1" + direction;
}

} // namespace callboard::store::lookups
