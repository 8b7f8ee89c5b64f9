// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/sheetwork.h"
#include "tests/core/services/simulation/sheetoffice.h"
#include "tests/core/services/simulation/sheetpeople.h"
#include "tests/core/services/simulation/sheetwire.h"
#include "tests/support/clockpatience.h"

#include <atomic>
#include <memory>

namespace callboard::test {

/// The service that all seeds are played with, one after the other: making its keys takes longer than a seed.
class SheetStage
{
public:
    SheetStage()
        : fake([this] { return toMSecsSinceEpoch(m_clock.load()->now()) / 1000; })
    {
    }

    /// Each seed begins some hours after the one before it, or the service would count its requests, too. \a
    /// clock must live until the next seed enters, or no request may follow.
    void enter(FakeClock &clock)
    {
        clock.advance(std::chrono::hours{++m_entered * 12});
        m_clock = &clock;
    }

    FakeSheets fake;

private:
    std::atomic<const FakeClock *> m_clock = nullptr; ///< the service lives in a thread of its own
    int m_entered = 0;
};

/// Some hours of a profile and a sheet that people work in at both ends, made of one seed: the real pull,
/// push and outbox over a real store, a network with faults, and a program that ends at any moment. After
/// every step a judge looks at what came of it. The same seed plays the same hours.
class SheetSimulation
{
public:
    /// \a stage must outlive it.
    SheetSimulation(quint64 seed, SheetStage &stage);

    void play();
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    /// The seed, what went wrong and the last events before it, for whoever looks for the cause.
    [[nodiscard]] QString story() const;
    /// All that happened, a line each.
    [[nodiscard]] const QStringList &events() const { return m_events; }
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    void note(const QString &what) { m_events << what; }
    void makeClient();
    void step();
    void job();
    enum class Part { Pull = 1, Push };
    /// Nothing when it did not end well.
    std::optional<services::SheetSummary> run(Part part);
    void crashed();
    void beforeRequest(bool isWrite);
    void afterRequest(const http::Request &request, const http::Response &response);
    void decideSome(int percent);
    void rest();
    [[nodiscard]] bool comesToRest();
    void takeFaults();

    const quint64 m_seed;
    SheetStage &m_stage;
    FakeSheets &m_fake;
    Dice m_dice;
    SimulationTally m_tally;
    QStringList m_events;
    QStringList m_faults;
    SheetPeople m_people;
    SheetOffice m_office;
    SheetJudge m_judge;
    SyncDoom m_doom;
    DoomedClock m_clock;
    SheetWire m_wire;
    ClockPatience m_patience;
    std::unique_ptr<sync::SheetClient> m_client;
    SheetGrid m_beforeWrite;
    SheetFault m_ordered = SheetFault::None;
    int m_faultPercent = 0;
    std::optional<seconds> m_lostAt; ///< monotonic
    bool m_isFair = false;           ///< nothing goes wrong, and nobody works meanwhile
};

} // namespace callboard::test
