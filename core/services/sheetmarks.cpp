// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetmarks.h"

#include "core/services/donotcallservice.h"

#include <optional>

namespace callboard::services {

namespace {

constexpr qsizetype MarksAtOnce = 200;

/// A number that is still to be barred.
struct Barring
{
    PhoneNumber number;
    QString leadUuid; ///< of its lead; empty when there is none, or when it is marked already
};

Result<std::optional<LeadId>> leadOfLine(const store::Store &store, const SheetLine &line)
{
    if (line.draft)
        return store.leads.idByNumber(line.draft->number);
    if (line.key.isEmpty())
        return std::optional<LeadId>();
    const Result<LeadId> id = store.leads.idByUuid(QUuid::fromString(line.key));
    if (!id && id.error().code != ErrorCode::NotFound)
        return fail(id.error());
    return id ? std::optional(*id) : std::nullopt;
}

/// Nothing for a mark that was taken before, and for one of nobody.
Result<std::optional<Barring>> barringOf(const store::Store &store, const SheetLine &line)
{
    const Result<std::optional<LeadId>> id = leadOfLine(store, line);
    if (!id)
        return fail(id.error());
    const Result<QList<Lead>> leads = *id ? store.leads.leads({**id}) : Result<QList<Lead>>(QList<Lead>());
    if (!leads)
        return fail(leads.error());
    const Lead *lead = leads->isEmpty() ? nullptr : &leads->constFirst();
    if (!line.draft && lead == nullptr)
        return std::optional<Barring>();
    const PhoneNumber number = line.draft ? line.draft->number : lead->number;
    const Result<std::optional<qint64>> entry = store.doNotCall.houseEntryOf(number);
    if (!entry)
        return fail(entry.error());
    const bool isUnmarked = lead != nullptr && lead->status != LeadStatus::DoNotCall;
    if (*entry && !isUnmarked)
        return std::optional<Barring>();
    return std::optional(Barring{number, isUnmarked ? lead->uuid.toString(QUuid::WithoutBraces) : QString()});
}

Result<QList<Barring>> barringsOf(store::Ledger &ledger, const QList<SheetLine> &lines)
{
    return ledger
        .read([lines](const store::Store &store) -> Result<QList<Barring>> {
            QList<Barring> barrings;
            for (const SheetLine &line : lines) {
                const Result<std::optional<Barring>> barring = barringOf(store, line);
                if (!barring)
                    return fail(barring.error());
                if (*barring)
                    barrings << **barring;
            }
            return barrings;
        })
        .result();
}

} // namespace

Result<QSet<QString>> takeMarks(const SheetGround &ground, const QList<SheetLine> &marked)
{
    QList<Barring> barrings;
    for (qsizetype at = 0; at < marked.size(); at += MarksAtOnce) {
        const Result<QList<Barring>> some = barringsOf(ground.ledger, marked.mid(at, MarksAtOnce));
        if (!some)
            return fail(some.error());
        barrings += *some;
    }
    const auto bar = [now = ground.clock.now()](store::Store &store, const Barring &barring) -> Result<void> {
        const Result<bool> barred = barNumber(store, barring.number, now);
        return barred ? Result<void>() : Result<void>(fail(barred.error()));
    };
    if (const Result<void> taken = writeInPieces(ground.ledger, barrings, bar); !taken)
        return fail(taken.error());
    QSet<QString> leads;
    for (const Barring &barring : std::as_const(barrings)) {
        if (!barring.leadUuid.isEmpty())
            leads.insert(barring.leadUuid);
    }
    if (!barrings.isEmpty()) {
        Q_EMIT ground.ledger.changes().leadListChanged();
        Q_EMIT ground.ledger.changes().workChanged();
    }
    return leads;
}

} // namespace callboard::services
