// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulation.h"

#include "tests/core/dispatch/simulation/simulationparts.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <limits>

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

constexpr int QuietPasses = 3;
constexpr qint64 LongestWayToTheGate = 5'000; // ms of real time
constexpr int MostStepsToFinish = 4'000;

} // namespace

Simulation::Simulation(quint64 seed, Mischief mischief, MischiefAmong among)
    : m_seed(seed)
    , m_mischief(mischief)
    , m_among(among)
    , m_dice(seed * 31 + 7)
    , m_postDice(seed * 37 + 11)
    , m_cast(castOf(seed))
    , m_clock(m_cast.begin)
    , m_log(m_clock)
{
}

Simulation::~Simulation() = default;

void Simulation::play()
{
    const security::ColumnCipher cipher(QByteArray(security::ColumnCipher::KeyBytes, 'k'));
    // Power does not fail here, and a file would be most of the time.
    Result<std::unique_ptr<store::Ledger>> ledger = store::Ledger::open(QStringLiteral(":memory:"), cipher);
    if (!ledger)
        qFatal("the ledger did not open");
    (*ledger)
        ->write([&](store::Store &) {
            m_parts = std::make_unique<Parts>(**ledger, m_clock, m_log, m_seed, m_cast, m_mischief, m_among);
            live();
            m_parts.reset();
            return true;
        })
        .waitForFinished();
}

QString Simulation::story() const
{
    QStringList texts;
    for (const SimulationFault &fault : m_faults)
        texts << fault.text;
    return QStringLiteral("seed %1: %2\n%3").arg(m_seed).arg(texts.join(QStringLiteral("; ")), m_log.text());
}

void Simulation::live()
{
    prepare();
    goOn();
    finish();
    if (!hasFault())
        m_parts->judge.lookAtTheEnd();
    if (!hasFault())
        m_parts->postJudge.lookAtTheEnd();
    stopEngine();
    m_faults = m_parts->judge.faults();
    sumUp();
}

bool Simulation::hasFault() const
{
    return !m_parts->judge.faults().isEmpty();
}

void Simulation::prepare()
{
    m_parts->office.open(m_cast);
    m_nextWeather = m_clock.bootTime();
    m_nextAct = m_clock.bootTime() + m_dice.between(1min, milliseconds{3h});
    m_nextAccident = m_clock.bootTime() + m_dice.between(1min, milliseconds{8h});
    startEngine(0ms);
}

void Simulation::goOn()
{
    const milliseconds end = m_clock.bootTime() + m_cast.days * milliseconds{24h};
    while (m_clock.bootTime() < end && !hasFault())
        step();
}

bool Simulation::isOver() const
{
    const Result<std::optional<qint64>> open = m_parts->ledger.store().database->selectInteger(QStringLiteral(
        "select (select count(*) from campaign where state not in ('completed', 'cancelled', 'failed')) + "
        "(select count(*) from attempt where state not in ('ended', 'not_placed', 'expired', "
        "'cancelled') or (channel <> 'call' and record_complete = 0))"));
    // What is told late of a message may let its lead be written to once more.
    return open && open->value_or(1) == 0 && !m_parts->post.nextReport();
}

/// Fair weather, and everybody does what is asked of them, until every campaign is over.
void Simulation::finish()
{
    m_isFinishing = true;
    for (int steps = 0; steps < MostStepsToFinish && !hasFault(); ++steps) {
        setFairWeather();
        if (skew() != 0ms)
            mendClock();
        m_parts->office.setRight(m_parts->engine.get());
        if (isOver())
            return;
        step();
    }
}

void Simulation::sumUp()
{
    m_tally.add(m_parts->line.tally());
    m_tally.add(m_parts->office.tally());
    m_tally.add(m_parts->judge.tally());
    m_tally.add(m_parts->post.tally());
    m_tally.add(m_parts->postJudge.tally());
    if (m_cast.hasMessages())
        m_tally.count("seeds with messages");
    m_tally.count("days", m_cast.days);
    m_tally.count("seeds");
}

void Simulation::step()
{
    const Instant next = nextMoment();
    m_clock.advance(std::max(milliseconds{1}, next - m_clock.now()));
    m_tally.count("steps");
    const milliseconds now = m_clock.bootTime();
    if (m_isFinishing) {
        look();
        return;
    }
    if (now >= m_nextWeather)
        changeWeather();
    if (m_clockMendedAt && now >= *m_clockMendedAt)
        mendClock();
    if (now >= m_nextAct) {
        m_nextAct = now + m_dice.between(1min, milliseconds{5h});
        m_parts->office.act(m_parts->engine.get());
    }
    if (now >= m_nextAccident) {
        m_nextAccident = now + m_dice.between(10min, milliseconds{9h});
        plan(m_dice.oneOf<Accident>({Accident::Kill, Accident::Kill, Accident::Kill, Accident::Sleep,
                                     Accident::ClockNudged, Accident::ClockBroken}));
    }
    happenIfAimed();
    look();
}

void Simulation::look()
{
    m_parts->office.takeReports();
    m_parts->judge.lookBefore();
    m_parts->postJudge.lookBefore();
    m_parts->tamperer.tamper();
    m_parts->engine->wake();
    const bool isAtRest = settle(m_killAfter.value_or(std::numeric_limits<int>::max()));
    m_isClockUnseen = false;
    if (!isAtRest)
        kill();
    judgeLook();
    if (!isAtRest)
        startAgain();
}

void Simulation::judgeLook()
{
    m_parts->office.noticeFollowUps();
    m_parts->judge.lookAfter();
    m_parts->postJudge.lookAfter();
}

bool Simulation::settle(int most)
{
    QAbstractEventDispatcher *events = QAbstractEventDispatcher::instance();
    SimulationGate &gate = m_parts->gate;
    QElapsedTimer onTheWay;
    onTheWay.start();
    for (int quiet = 0;;) {
        // Counted before the events, because what a task leaves behind at its end is among them, and after
        // them, because of the timers without a length, of whose firing nobody tells.
        const SimulationGate::Crowd before = gate.crowd();
        const bool isQuiet = !events->processEvents(QEventLoop::AllEvents) && gate.crowd() == before;
        const bool isEverybodyThere =
            before.isAtTheGate() || (before.waiting > 0 && onTheWay.hasExpired(LongestWayToTheGate));
        if (!isQuiet)
            onTheWay.restart();
        if (!isQuiet || !isEverybodyThere) {
            quiet = 0;
            QThread::yieldCurrentThread();
        } else if (++quiet == QuietPasses) {
            if (before.waiting == 0)
                return true;
            if (most-- == 0)
                break;
            (void)gate.letOnePass();
            onTheWay.restart();
            quiet = 0;
        }
    }
    if (m_dice.chance(40))
        leaveOneUnwritten();
    return false;
}

/// One more is answered, and nobody comes to write the answer down.
void Simulation::leaveOneUnwritten()
{
    SimulationGate &gate = m_parts->gate;
    const auto underWay = [&gate] {
        const SimulationGate::Crowd crowd = gate.crowd();
        return crowd.tasks - crowd.slow;
    };
    const int before = underWay();
    (void)gate.letOnePass();
    while (underWay() == before)
        QThread::yieldCurrentThread();
}

} // namespace callboard::test
