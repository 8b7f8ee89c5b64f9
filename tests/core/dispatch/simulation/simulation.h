// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/mischief.h"
#include "tests/core/dispatch/simulation/simulationjudge.h"

#include <memory>

namespace callboard::test {

/// Some days of an office, made of one seed: its campaigns, operators, providers and accidents drive the real
/// engine on a real ledger, with a clock that jumps from one moment of interest to the next. After every step
/// a judge looks at what came of it. The same seed plays the same days.
class Simulation
{
public:
    explicit Simulation(quint64 seed, Mischief mischief = Mischief::None,
                        MischiefAmong among = MischiefAmong::Calls);
    ~Simulation();

    void play();
    /// Whether anybody is written to in these days.
    [[nodiscard]] bool hasMessages() const { return m_cast.hasMessages(); }
    /// What went wrong; the days end with the step in which something does.
    [[nodiscard]] const QList<SimulationFault> &faults() const { return m_faults; }
    /// The seed, what went wrong and the last events before it, for whoever looks for the cause.
    [[nodiscard]] QString story() const;
    [[nodiscard]] const SimulationTally &tally() const { return m_tally; }

private:
    struct Parts;

    void live();
    void prepare();
    void goOn();
    void finish();
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] bool hasFault() const;
    void sumUp();

    void step();
    void look();
    void judgeLook();
    /// Lets everything that is under way come to rest, or stops after so many requests have passed; false
    /// then.
    bool settle(int most);
    void leaveOneUnwritten();
    [[nodiscard]] Instant nextMoment();
    void considerLedger(QList<Instant> &moments);
    void considerPost(QList<Instant> &moments);
    void considerCampaigns(QList<Instant> &moments);
    [[nodiscard]] Instant nextOpening(const Campaign &campaign);

    void startEngine(milliseconds downtime);
    void stopEngine();
    void heard(const dispatch::Notice &notice);

    enum class Accident { Kill = 1, Sleep, ClockNudged, ClockBroken };
    void plan(Accident accident);
    void happenIfAimed();
    void happen(Accident accident);
    void crash();
    void kill();
    void stopInOrder();
    void startAgain();
    void sleep();
    void nudgeClock();
    void breakClock();
    void mendClock();
    void changeWeather();
    void changePostWeather();
    void setFairWeather();
    [[nodiscard]] milliseconds skew() const;
    void setSkew(milliseconds skew);

    const quint64 m_seed;
    const Mischief m_mischief;
    const MischiefAmong m_among;
    Dice m_dice;
    Dice m_postDice; ///< for what concerns messages, so that days without any stay as they are
    Cast m_cast;
    FakeClock m_clock;
    SimulationTally m_tally;
    SimulationLog m_log;
    QList<SimulationFault> m_faults;
    std::unique_ptr<Parts> m_parts; ///< what lives in the ledger's thread
    bool m_isFinishing = false;
    bool m_isClockUnseen = false;                ///< it was set, and the engine has not looked since
    std::optional<Accident> m_aimed;             ///< waits for a doubt
    std::optional<int> m_killAfter;              ///< requests, once there are any
    std::optional<milliseconds> m_clockMendedAt; ///< boot time
    milliseconds m_patience{0};                  ///< with what is due and waits
    qint64 m_createsSeen = 0;
    milliseconds m_nextAct{0}; ///< boot time, as the two below
    milliseconds m_nextAccident{0};
    milliseconds m_nextWeather{0};
    QHash<qint64, Instant> m_openings; ///< by campaign, once looked for
};

} // namespace callboard::test
