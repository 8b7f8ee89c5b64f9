// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulationdice.h"
#include "tests/core/dispatch/simulation/simulationtally.h"
#include "tests/core/services/simulation/syncwords.h"
#include "tests/support/fakehubspot.h"

#include <functional>

namespace callboard::test {

/// Who works in HubSpot: contacts come, change, are merged, archived and restored, and the search learns of
/// each of it some time later.
class ContactPeople final : public SyncWords
{
public:
    using Note = std::function<void(const QString &what)>;

    /// The longest time that the search takes: docs/hubspot.md promises what comes of ten minutes.
    static constexpr std::chrono::minutes LongestLag{9};

    /// All of it must outlive the people.
    ContactPeople(FakeHubSpot &fake, Dice &dice, SimulationTally &tally, Note note);

    /// Told of whom HubSpot has no more, and of whom has become another.
    std::function<void(qint64 id)> unsettled;

    void begin();
    /// One thing that somebody does. \a phones: numbers of leads that one may think of.
    void act(const QStringList &phones);
    /// A number of its own for whom the program cannot take.
    void mend(qint64 id);
    void archive(qint64 id);
    /// Those that were not archived or merged into others.
    [[nodiscard]] QList<qint64> present() const { return m_present; }

private:
    void change(const char *what, qint64 id, const HubSpotProperties &properties);
    [[nodiscard]] qint64 any();
    void add(const QStringList &phones);
    void edit(qint64 id);
    void editNumber(qint64 id, const QStringList &phones);
    void mark(qint64 id);
    void restore();
    void merge(qint64 id);
    void setLag();

    FakeHubSpot &m_fake;
    Dice &m_dice;
    SimulationTally &m_tally;
    Note m_note;
    QList<qint64> m_present;
    QList<qint64> m_archived;
    QMap<qint64, HubSpotProperties> m_was; ///< of those
    qint64 m_nextId = 90;                  ///< so that some have two digits and some have three
};

} // namespace callboard::test
