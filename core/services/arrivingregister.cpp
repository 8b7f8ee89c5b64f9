// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/arrivingregister.h"

#include "core/services/auditnote.h"
#include "core/services/chunkbreak.h"
#include "core/services/donotcallmarks.h"
#include "core/store/ledger.h"

#include <QUuid>

namespace callboard::services {

namespace {

constexpr int ListedAtOnce = 500; // a transaction must stay below 50 ms (ruling 17)

constexpr QLatin1String Reading("reading");   ///< not all of it is in; the former file is whole
constexpr QLatin1String Closed("closed");     ///< all of it is in; the former file goes
constexpr QLatin1String Moving("moving");     ///< the former file is gone
constexpr QLatin1String Settling("settling"); ///< no entry has this source; marks may be left

struct Arrival
{
    QString source;
    QString phase;
    QString name; ///< of the register
};

struct Piece
{
    int dropped = 0;
    bool isLast = false;
};

QString keyPrefix()
{
    return QStringLiteral("do_not_call.arriving.");
}

Result<void> note(store::Store &store, const Arrival &arrival, QLatin1String phase)
{
    return store.settings.setValue(keyPrefix() + arrival.source, QString(phase + u' ' + arrival.name));
}

Result<QList<Arrival>> arrivals(const store::Store &store)
{
    const Result<QMap<QString, QString>> noted = store.settings.values(keyPrefix());
    if (!noted)
        return fail(noted.error());
    QList<Arrival> found;
    for (auto each = noted->cbegin(); each != noted->cend(); ++each) {
        found << Arrival{each.key().mid(keyPrefix().size()), each.value().section(u' ', 0, 0),
                         each.value().section(u' ', 1)};
    }
    return found;
}

Result<std::optional<Arrival>> arrivalOf(const store::Store &store, const QString &source)
{
    const Result<QList<Arrival>> all = arrivals(store);
    if (!all)
        return fail(all.error());
    for (const Arrival &each : *all) {
        if (each.source == source)
            return std::optional(each);
    }
    return std::optional<Arrival>();
}

Result<int> movedOn(store::Store &store, const Arrival &arrival)
{
    if (arrival.phase == Moving)
        return store.doNotCall.moveToRegister(arrival.source, arrival.name, ListedAtOnce);
    return store.doNotCall.removeFromRegister(arrival.phase == Closed ? arrival.name : arrival.source,
                                              ListedAtOnce);
}

/// What stands there and the word for how far it came change together: another process may be at it as well.
Result<Piece> settlePiece(store::Store &store, const QString &source)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<std::optional<Arrival>> arrival = arrivalOf(store, source);
    if (!arrival)
        return fail(arrival.error());
    if (!*arrival || (*arrival)->phase == Settling)
        return Piece{0, true};
    const Result<int> some = movedOn(store, **arrival);
    if (!some)
        return fail(some.error());
    if (*some == 0) {
        const Result<void> noted = note(store, **arrival, (*arrival)->phase == Closed ? Moving : Settling);
        if (!noted)
            return fail(noted.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? Result<Piece>(Piece{(*arrival)->phase == Moving ? 0 : *some, false})
                     : Result<Piece>(fail(committed.error()));
}

Result<int> settleEntries(store::Ledger &ledger, const QString &source)
{
    const ChunkBreak chunkBreak(ledger);
    int dropped = 0;
    while (true) {
        const Result<Piece> piece =
            ledger.write([source](store::Store &store) { return settlePiece(store, source); }).result();
        if (!piece)
            return fail(piece.error());
        if (piece->isLast)
            return dropped;
        dropped += piece->dropped;
        chunkBreak.take();
    }
}

Result<int> releaseAll(store::Ledger &ledger, const Clock &clock)
{
    return releaseMarks(ledger, clock, [](const PhoneNumber &) { return true; });
}

Result<void> forget(store::Ledger &ledger, const QString &source)
{
    return ledger.write([source](store::Store &store) { return store.settings.remove(keyPrefix() + source); })
        .result();
}

/// Some of what they dropped went before a program ended, so that none of it says whether marks are left.
Result<Settled> settleLeft(store::Ledger &ledger, const Clock &clock, const QList<Arrival> &left)
{
    Settled settled;
    for (const Arrival &each : left) {
        const Result<int> dropped = settleEntries(ledger, each.source);
        if (!dropped)
            return fail(dropped.error());
        settled.dropped += *dropped;
    }
    const Result<int> released = left.isEmpty() ? Result<int>(0) : releaseAll(ledger, clock);
    if (!released)
        return fail(released.error());
    settled.released = *released;
    for (const Arrival &each : left) {
        if (const Result<void> forgotten = forget(ledger, each.source); !forgotten)
            return fail(forgotten.error());
    }
    return settled;
}

} // namespace

Result<QString> beginArrival(store::Ledger &ledger, const QString &name)
{
    // In no language: whoever speaks another one later must find it again.
    const QString source =
        name + u" (being read " + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8) + u')';
    const Result<void> noted =
        ledger.write([source, name](store::Store &store) {
                  return note(store, {source, {}, name}, Reading);
              })
            .result();
    return noted ? Result<QString>(source) : Result<QString>(fail(noted.error()));
}

Result<void> closeArrival(store::Ledger &ledger, const QString &source, Instant now)
{
    return ledger
        .write([source, now](store::Store &store) -> Result<void> {
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return begun;
            const Result<std::optional<Arrival>> arrival = arrivalOf(store, source);
            if (!arrival)
                return fail(arrival.error());
            if (!*arrival)
                return fail(ErrorCode::NotFound, {source});
            const AuditNote row{AuditAct::RegisterRead, {AuditObjectKind::DoNotCall, (*arrival)->name}};
            if (const Result<void> noted = noteAct(store, now, row); !noted)
                return noted;
            if (const Result<void> closed = note(store, **arrival, Closed); !closed)
                return closed;
            return transaction.commit();
        })
        .result();
}

Result<Settled> settleArrival(store::Ledger &ledger, const Clock &clock, const QString &source)
{
    const Result<int> dropped = settleEntries(ledger, source);
    if (!dropped)
        return fail(dropped.error());
    const Result<int> released = *dropped == 0 ? Result<int>(0) : releaseAll(ledger, clock);
    if (!released)
        return fail(released.error());
    const Result<void> forgotten = forget(ledger, source);
    return forgotten ? Result<Settled>(Settled{*dropped, *released})
                     : Result<Settled>(fail(forgotten.error()));
}

Result<void> finishArrivals(store::Ledger &ledger, const Clock &clock, const QString &name)
{
    Result<QList<Arrival>> left = ledger.write([](store::Store &store) { return arrivals(store); }).result();
    if (!left)
        return fail(left.error());
    left->removeIf([name](const Arrival &each) { return each.phase == Reading || each.name != name; });
    const Result<Settled> settled = settleLeft(ledger, clock, *left);
    return settled ? Result<void>() : Result<void>(fail(settled.error()));
}

Result<Settled> settleAllArrivals(store::Ledger &ledger, const Clock &clock)
{
    const Result<QList<Arrival>> left =
        ledger.write([](store::Store &store) { return arrivals(store); }).result();
    return left ? settleLeft(ledger, clock, *left) : Result<Settled>(fail(left.error()));
}

} // namespace callboard::services
