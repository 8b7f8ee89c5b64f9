// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "core/store/ledger.h"
#include "tests/core/dispatch/simulation/simulationdice.h"
#include "tests/core/dispatch/simulation/simulationtally.h"
#include "tests/core/services/simulation/syncwords.h"
#include "tests/support/testprofile.h"

#include <functional>

namespace callboard::test {

/// Who works in Callboard: a real profile, its operators and what its calls come to. What is different from
/// one service to the next is theirs who derive from it.
class SyncOffice
{
public:
    using Note = std::function<void(const QString &what)>;

    struct Call
    {
        AttemptId id;
        Outcome outcome = Outcome::Completed;
        Instant at;
        CallRecord record;
        bool isComplete = false;
    };

    /// All of it must outlive the office. \a attribute: the column that its people write into.
    SyncOffice(SyncWords &words, Dice &dice, SimulationTally &tally, const QString &attribute, Note note);
    SyncOffice(const SyncOffice &) = delete;
    SyncOffice &operator=(const SyncOffice &) = delete;
    ~SyncOffice() = default;

    /// Whether the profile is there.
    [[nodiscard]] bool begin();
    /// One thing that somebody does, or that a call comes to.
    void act();
    /// One thing that somebody does to a lead while a job works with it.
    void meddle();
    /// All that is still to be learnt of calls comes.
    void completeRecords();
    /// The program ends and begins again.
    [[nodiscard]] bool openAgain();
    /// All leads, by their keys.
    [[nodiscard]] QHash<QString, Lead> leadsByKey();
    /// By the lead's id.
    [[nodiscard]] const QHash<qint64, QList<Call>> &calls() const { return m_calls; }

    [[nodiscard]] services::Workspace &workspace() { return *m_profile.workspace; }
    [[nodiscard]] FakeClock &clock() { return *m_profile.clock; }
    [[nodiscard]] QString directory() const { return m_profile.directory.path(); }

protected:
    /// By one side's word; false: the lead cannot have that.
    [[nodiscard]] bool decideBy(const store::FieldConflict &conflict, services::ConflictSide side,
                                const services::SettleConflict &settle);
    /// In an order that chance of another kind, of which the keys are made, does not decide.
    static void sortByNumber(QList<store::FieldConflict> &conflicts, const QHash<QString, Lead> &leads);
    template<typename Work>
    [[nodiscard]] auto read(Work work)
    {
        return m_profile.workspace->ledger().read(work).result();
    }

private:
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
    [[nodiscard]] bool keepCall(const Lead &lead, const Call &call, int ordinal);
    void completeRecord(const Lead &lead);
    void remove(const Lead &lead);
    void add();
    void bar(const Lead &lead);
    void allow(const Lead &lead);

    SyncWords &m_words;
    Dice &m_dice;
    SimulationTally &m_tally;
    QString m_attribute;
    Note m_note;
    TestProfile m_profile;
    CampaignId m_campaign;
    AccountId m_account;
    QHash<qint64, QList<Call>> m_calls;
};

} // namespace callboard::test
