// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/trigramindex.h"

#include "core/store/database.h"

#include <algorithm>

namespace callboard::store::trigrams {

namespace {

constexpr qsizetype Letters = 3;
constexpr qint64 LongText = 8192;         ///< as in the triggers
constexpr qint64 MostLetters = 64 * 1024; ///< of a piece: about 15 ms

/// Whether a text with \a letter reads alike in a name and in the JSON of the attributes, and in either case.
bool isPlain(QChar letter)
{
    return letter.unicode() >= 0x20 && letter.unicode() < 0x7f && letter != u'"' && letter != u'\\';
}

Result<qint64> reach(Database &database)
{
    const Result<std::optional<qint64>> found =
        database.selectInteger(QStringLiteral("select reach from lead_trigram_state"));
    return found ? Result<qint64>(found->value_or(0)) : fail(found.error());
}

/// The last lead of the piece behind \a before; nothing at the end. One by one, for a text may be a megabyte
/// long, and to know its length is to read it.
Result<std::optional<qint64>> endOfPiece(Database &database, qint64 before, int most)
{
    std::optional<qint64> last;
    qint64 letters = 0;
    for (int taken = 0; taken < most && letters < MostLetters; ++taken) {
        std::optional<qint64> next;
        const Result<void> looked = database.select(
            QStringLiteral("select id, length(body) from lead_trigram_text where id > ? order by id limit 1"),
            {last.value_or(before)}, [&](const Row &row) {
                next = row.integer(0);
                letters += std::min(row.integer(1), LongText);
            });
        if (!looked)
            return fail(looked.error());
        if (!next)
            break;
        last = next;
    }
    return last;
}

/// Takes in the leads of which \a which is true, as the triggers do; how many.
Result<int> write(Database &database, const QString &which, const QVariantList &values)
{
    const QVariantList bound = values + QVariantList{LongText};
    const Result<int> taken = database.execute(
        u"insert into lead_trigram (rowid, body) select id, body from lead_trigram_text where " + which +
            u" and length(body) <= ?",
        bound);
    const Result<int> left =
        database.execute(u"insert into lead_trigram_long (lead_id) select id from lead_trigram_text where " +
                             which + u" and length(body) > ?",
                         bound);
    if (!taken || !left)
        return fail(taken ? left.error() : taken.error());
    return *taken + *left;
}

/// Rows that the connection changed since it was opened.
Result<qint64> changesSoFar(Database &database)
{
    const Result<std::optional<qint64>> changes =
        database.selectInteger(QStringLiteral("select total_changes()"));
    return changes ? Result<qint64>(changes->value_or(0)) : fail(changes.error());
}

/// A bounded piece of merging; whether there is more to do. The first one brings all pieces of the index to
/// one level, so that those behind it come to an end (FTS5's own page, "merge").
Result<bool> mergeSome(Database &database, bool isFirst)
{
    constexpr int Pages = 64;
    const Result<qint64> before = changesSoFar(database);
    const Result<int> merged =
        database.execute(QStringLiteral("insert into lead_trigram (lead_trigram, rank) values ('merge', ?)"),
                         {isFirst ? -Pages : Pages});
    const Result<qint64> after = changesSoFar(database);
    if (!before || !merged || !after)
        return fail(!merged ? merged.error() : before ? after.error() : before.error());
    constexpr int Idle = 2; // fewer changes than that: there was nothing to merge
    return *after - *before >= Idle;
}

} // namespace

Result<int> takeIn(Database &database, int most)
{
    if (database.dialect() != Dialect::Sqlite)
        return 0;
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<qint64> before = reach(database);
    if (!before)
        return fail(before.error());
    const Result<std::optional<qint64>> last = endOfPiece(database, *before, most);
    if (!last)
        return fail(last.error());
    if (!*last)
        return 0;
    const Result<int> taken = write(database, QStringLiteral("id > ? and id <= ?"), {*before, **last});
    const Result<int> moved =
        database.execute(QStringLiteral("update lead_trigram_state set reach = ?"), {**last});
    if (!taken || !moved)
        return fail(taken ? moved.error() : taken.error());
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return taken;
}

Result<void> takeBack(Database &database, LeadId lead)
{
    if (database.dialect() != Dialect::Sqlite)
        return {};
    const Result<int> taken = write(
        database, QStringLiteral("id = ? and id <= (select reach from lead_trigram_state)"), {lead.value()});
    return taken ? Result<void>() : Result<void>(fail(taken.error()));
}

Result<bool> forgetSome(Database &database)
{
    if (database.dialect() != Dialect::Sqlite)
        return false;
    constexpr int Begun = 2;
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<std::optional<qint64>> stale =
        database.selectInteger(QStringLiteral("select stale from lead_trigram_state"));
    if (!stale)
        return fail(stale.error());
    if (stale->value_or(0) == 0)
        return false;
    const Result<bool> more = mergeSome(database, *stale != Begun);
    if (!more)
        return more;
    const Result<int> noted =
        database.execute(QStringLiteral("update lead_trigram_state set stale = ?"), {*more ? Begun : 0});
    if (!noted)
        return fail(noted.error());
    const Result<void> committed = transaction.commit();
    return committed ? more : Result<bool>(fail(committed.error()));
}

QString expression(const QString &part)
{
    if (part.size() < Letters || !std::all_of(part.cbegin(), part.cend(), isPlain))
        return {};
    QStringList terms;
    for (qsizetype at = 0; at + Letters <= part.size(); ++at)
        terms << u'"' + part.mid(at, Letters) + u'"';
    terms.removeDuplicates();
    return terms.join(QLatin1String(" AND "));
}

} // namespace callboard::store::trigrams
