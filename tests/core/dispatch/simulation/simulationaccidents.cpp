// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationparts.h"

#include <algorithm>
#include <limits>

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

constexpr milliseconds GraceOfAppointments{15min};
constexpr milliseconds LargestNudge{100s}; // a little less than what shuts an account

} // namespace

/// At once, or as soon as somebody waits to hear what became of a request.
void Simulation::plan(Accident accident)
{
    if (m_dice.chance(50))
        m_aimed = accident;
    else
        happen(accident);
}

void Simulation::happenIfAimed()
{
    if (!m_aimed)
        return;
    const Result<std::optional<qint64>> doubts = m_parts->ledger.store().database->selectInteger(
        QStringLiteral("select 1 from attempt where state in ('intent', 'unknown') limit 1"));
    if (!doubts || !*doubts)
        return;
    const Accident accident = *m_aimed;
    m_aimed.reset();
    m_tally.count("accidents during doubt");
    happen(accident);
}

void Simulation::happen(Accident accident)
{
    switch (accident) {
    case Accident::Kill:
        crash();
        break;
    case Accident::Sleep:
        sleep();
        break;
    case Accident::ClockNudged:
        nudgeClock();
        break;
    case Accident::ClockBroken:
        breakClock();
        break;
    }
}

/// At once, or as soon as some requests are under way, after so many of them.
void Simulation::crash()
{
    if (m_dice.chance(60)) {
        m_killAfter = m_dice.below(6);
        return;
    }
    if (m_dice.chance(40)) {
        stopInOrder();
    } else {
        m_tally.count("kills at rest");
        kill();
    }
    startAgain();
}

void Simulation::kill()
{
    m_log.note(QStringLiteral("the engine is killed"));
    if (m_killAfter)
        m_tally.count("kills in the midst of requests");
    m_killAfter.reset();
    stopEngine();
    (void)m_parts->ledger.store().database->select(
        QStringLiteral("select id from attempt where state = 'intent'"), {}, [this](const store::Row &row) {
            m_parts->line.loseAnswer(AttemptId::fromText(row.text(0)));
            m_parts->post.loseAnswer(AttemptId::fromText(row.text(0)));
        });
}

/// As when somebody quits: what is under way is written down, slow answers are not waited for.
void Simulation::stopInOrder()
{
    m_log.note(QStringLiteral("the engine is stopped"));
    m_tally.count("orderly stops");
    m_parts->engine->stop();
    (void)settle(std::numeric_limits<int>::max());
    m_isClockUnseen = false;
    m_killAfter.reset();
    stopEngine();
}

void Simulation::startAgain()
{
    const milliseconds downtime = m_dice.chance(50)   ? m_dice.between(0ms, 60s)
                                  : m_dice.chance(70) ? m_dice.between(1min, milliseconds{3h})
                                                      : m_dice.between(3h, milliseconds{20h});
    m_clock.advance(downtime);
    if (m_dice.chance(20)) {
        m_log.note(QStringLiteral("the clock is set meanwhile"));
        m_tally.count("clocks set between two starts");
        setSkew(m_dice.between(-milliseconds{2h}, milliseconds{2h}));
        m_clockMendedAt = m_clock.bootTime() + m_dice.between(1min, milliseconds{4h});
    }
    m_log.note(QStringLiteral("the engine starts"));
    // By a clock that was set nobody can tell how long it was.
    startEngine(m_isClockUnseen ? 0ms : downtime);
    m_isClockUnseen = false;
}

void Simulation::sleep()
{
    const milliseconds length =
        m_dice.chance(60) ? m_dice.between(3s, milliseconds{1h}) : m_dice.between(1h, milliseconds{14h});
    if (m_mischief == Mischief::SleepUnnoticed)
        m_clock.advance(length);
    else
        m_clock.sleep(length);
    m_log.note(QStringLiteral("the machine slept %1 s").arg(length.count() / 1000));
    m_tally.count("sleeps");
    m_parts->judge.noteWaking(length);
}

void Simulation::nudgeClock()
{
    const milliseconds before = skew();
    if (std::chrono::abs(before) > LargestNudge)
        return;
    setSkew(m_dice.between(-LargestNudge, LargestNudge));
    m_log.note(QStringLiteral("the clock moves by %1 ms").arg((skew() - before).count()));
    m_tally.count("clock jumps within the tolerance");
}

void Simulation::breakClock()
{
    const milliseconds wrong = m_dice.between(150s, milliseconds{6h});
    setSkew(m_dice.chance(50) ? wrong : -wrong);
    m_log.note(QStringLiteral("the clock is wrong by %1 ms").arg(skew().count()));
    m_tally.count("clock jumps beyond the tolerance");
    m_clockMendedAt = m_clock.bootTime() + m_dice.between(1min, milliseconds{4h});
}

void Simulation::mendClock()
{
    setSkew(0ms);
    m_clockMendedAt.reset();
    m_log.note(QStringLiteral("the clock is right again"));
}

milliseconds Simulation::skew() const
{
    return m_clock.now() - m_parts->line.truth();
}

void Simulation::setSkew(milliseconds wanted)
{
    constexpr milliseconds Noticeable{2s};
    const milliseconds by = wanted - skew();
    m_clock.jumpWall(by);
    const Result<std::optional<qint64>> appointments = m_parts->ledger.store().database->selectInteger(
        QStringLiteral("select 1 from campaign c where c.state in ('scheduled', 'active') and c.rules like "
                       "'%\"expire\"%' and exists (select 1 from place p where p.campaign_id = c.id and "
                       "p.state = 'planned') limit 1"));
    if (by > GraceOfAppointments && appointments && *appointments)
        m_tally.count("clocks set while appointments waited");
    m_isClockUnseen = m_isClockUnseen || by != 0ms;
    m_parts->judge.noteJump(m_parts->engine && std::chrono::abs(by) > Noticeable);
    m_parts->postJudge.noteJump();
}

void Simulation::changeWeather()
{
    const milliseconds now = m_clock.bootTime();
    m_nextWeather = now + m_dice.between(20min, milliseconds{6h});
    LineWeather weather;
    const int roughness = m_dice.below(3);
    if (roughness > 0) {
        weather.lost = m_dice.below(roughness * 12);
        weather.refused = m_dice.below(roughness * 18);
        weather.unsent = m_dice.below(roughness * 8);
        weather.broken = m_dice.below(roughness * 8);
        weather.slow = m_dice.below(roughness * 25);
        weather.listingLag = m_dice.chance(40) ? m_dice.between(1s, 150s) : 0ms;
    }
    if (m_dice.chance(15)) {
        weather.listingsBackAt = now + m_dice.between(1min, 50min);
        weather.lost = std::max(weather.lost, 25);
    }
    if (m_dice.chance(12))
        weather.reportsBackAt = now + m_dice.between(1min, 40min);
    if (m_dice.chance(20))
        weather.callsWellAt = now + m_dice.between(5min, milliseconds{2h});
    m_parts->line.setWeather(weather);
    if (m_cast.hasMessages())
        changePostWeather();
}

void Simulation::changePostWeather()
{
    const milliseconds now = m_clock.bootTime();
    PostWeather weather;
    const int roughness = m_postDice.below(3);
    if (roughness > 0) {
        weather.lost = m_postDice.below(roughness * 10);
        weather.broken = m_postDice.below(roughness * 6);
        weather.refused = m_postDice.below(roughness * 25);
        weather.unsent = m_postDice.below(roughness * 8);
        weather.slow = m_postDice.below(roughness * 25);
        weather.failing = m_postDice.below(roughness * 25);
    }
    if (m_postDice.chance(15))
        weather.pollsBackAt = now + m_postDice.between(1min, milliseconds{5h});
    if (m_postDice.chance(15))
        weather.reportsBackAt = now + m_postDice.between(1min, milliseconds{5h});
    m_parts->post.setWeather(weather);
}

void Simulation::setFairWeather()
{
    m_parts->line.setWeather({});
    m_parts->post.setWeather({});
}

} // namespace callboard::test
