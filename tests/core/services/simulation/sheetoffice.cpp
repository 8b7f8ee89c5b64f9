// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetoffice.h"

#include "core/services/sheetconflicts.h"
#include "core/services/sheetwork.h"

namespace callboard::test {

SheetLedgerLook SheetOffice::look()
{
    SheetLedgerLook look{leadsByKey(), {}};
    look.conflicts =
        read([](const store::Store &store) { return services::sheetsIn(store).conflicts(); }).value_or({});
    sortByNumber(look.conflicts, look.leads);
    return look;
}

int SheetOffice::queued()
{
    return read([](const store::Store &store) { return services::sheetsIn(store).countQueued(); })
        .value_or(-1);
}

bool SheetOffice::decide(const store::FieldConflict &conflict, services::ConflictSide side)
{
    return decideBy(conflict, side, [side](store::Store &store, qint64 id, Instant now) {
        return services::settleSheetConflict(store, id, side, now);
    });
}

SheetFields SheetOffice::results(const Lead &lead) const
{
    const QList<Call> made = calls().value(lead.id.value());
    if (made.isEmpty())
        return {};
    const Call &last = made.constLast();
    const std::optional<seconds> talk = last.record.talkTime;
    return {{QStringLiteral("call_outcome"), toWord(last.outcome)},
            {QStringLiteral("called_at"), toIsoText(last.at, defaultZone())},
            {QStringLiteral("call_attempts"), QString::number(made.size())},
            {QStringLiteral("talk_seconds"), talk ? QString::number(talk->count()) : QString()},
            {QStringLiteral("call_summary"), last.record.summary}};
}

} // namespace callboard::test
