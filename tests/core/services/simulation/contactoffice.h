// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/hubspotrepository.h"
#include "tests/core/services/simulation/contactjudge.h"
#include "tests/core/services/simulation/syncoffice.h"

namespace callboard::test {

/// The office beside a HubSpot account.
class ContactOffice final : public SyncOffice
{
public:
    /// All of it must outlive the office.
    ContactOffice(SyncWords &words, Dice &dice, SimulationTally &tally, Note note)
        : SyncOffice(words, dice, tally, QStringLiteral("city"), std::move(note))
    {
    }

    [[nodiscard]] bool connect(const store::HubSpotLink &link);
    [[nodiscard]] store::HubSpotLink link();
    [[nodiscard]] ContactLook look();
    /// By one side's word; false: the lead cannot have that.
    [[nodiscard]] bool decide(const store::FieldConflict &conflict, services::ConflictSide side);
    [[nodiscard]] int queued();
    /// "Tell Again".
    void tellAgain();
    /// Nobody knows any more whose contact the lead is, and it has another number.
    void loseContact(const QString &contactId, const Lead &lead, const QString &phone);
    /// As somebody would who knows the tables.
    void change(const QString &sql, const QVariantList &values);
};

} // namespace callboard::test
