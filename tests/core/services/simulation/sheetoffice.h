// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/services/simulation/sheetjudge.h"
#include "tests/core/services/simulation/syncoffice.h"

namespace callboard::test {

/// The office beside a spreadsheet.
class SheetOffice final : public SyncOffice
{
public:
    /// All of it must outlive the office.
    SheetOffice(SyncWords &words, Dice &dice, SimulationTally &tally, Note note)
        : SyncOffice(words, dice, tally, QStringLiteral("City"), std::move(note))
    {
    }

    [[nodiscard]] SheetLedgerLook look();
    /// By one side's word; false: the lead cannot have that.
    [[nodiscard]] bool decide(const store::FieldConflict &conflict, services::ConflictSide side);
    [[nodiscard]] SheetFields results(const Lead &lead) const;
    [[nodiscard]] int queued();
};

} // namespace callboard::test
