// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "core/store/ledger.h"
#include "tests/core/dispatch/simulation/simulationdice.h"
#include "tests/core/dispatch/simulation/simulationtally.h"
#include "tests/core/services/simulation/sheetjudge.h"
#include "tests/support/testprofile.h"

#include <functional>

namespace callboard::test {

class SheetPeople;

/// Who works in Callboard: a real profile, its operators and what its calls come to.
class SheetOffice
{
public:
    using Note = std::function<void(const QString &what)>;

    /// All of it must outlive the office.
    SheetOffice(SheetPeople &people, Dice &dice, SimulationTally &tally, Note note);

    /// Whether the profile is there.
    [[nodiscard]] bool begin();
    /// One thing that somebody does, or that a call comes to.
    void act();
    /// All that is still to be learnt of calls comes.
    void completeRecords();
    /// The program ends and begins again.
    [[nodiscard]] bool openAgain();
    [[nodiscard]] SheetLedgerLook look();
    /// By one side's word; false: the lead cannot have that.
    [[nodiscard]] bool decide(const store::FieldConflict &conflict, services::ConflictSide side);
    [[nodiscard]] SheetFields results(const Lead &lead) const;
    [[nodiscard]] int queued();

    [[nodiscard]] services::Workspace &workspace() { return *m_profile.workspace; }
    [[nodiscard]] FakeClock &clock() { return *m_profile.clock; }
    [[nodiscard]] QString directory() const { return m_profile.directory.path(); }

private:
    struct Call
    {
        AttemptId id;
        Outcome outcome = Outcome::Completed;
        Instant at;
        CallRecord record;
        bool isComplete = false;
    };

    template<typename Work>
    bool write(Work work)
    {
        m_profile.clock->advance(seconds{1});
        return m_profile.workspace->ledger().write(work).result().has_value();
    }
    [[nodiscard]] QList<Lead> leads();
    void edit(const Lead &lead);
    void changeNumber(const Lead &lead);
    void showStatus(const Lead &lead);
    void call(const Lead &lead);
    void completeRecord(const Lead &lead);
    void remove(const Lead &lead);
    void add();
    void bar(const Lead &lead);
    void allow(const Lead &lead);

    SheetPeople &m_people;
    Dice &m_dice;
    SimulationTally &m_tally;
    Note m_note;
    TestProfile m_profile;
    CampaignId m_campaign;
    AccountId m_account;
    QHash<qint64, QList<Call>> m_calls; ///< by lead
};

} // namespace callboard::test
