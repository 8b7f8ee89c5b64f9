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

Simulation::Simulation(quint64 seed, Mischief mischief)
    : m_seed(seed)
    , m_mischief(mischief)
    , m_dice(seed * 31 + 7)
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
            m_parts = std::make_unique<Parts>(**ledger, m_clock, m_log, m_seed, m_cast, m_mischief);
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
        "'cancelled'))"));
    return open && open->value_or(1) == 0;
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
    m_parts->judge.lookBefore();
    m_parts->tamperer.tamper();
    m_parts->engine->wake();
    const bool isAtRest = settle(m_killAfter.value_or(std::numeric_limits<int>::max()));
    m_isClockUnseen = false;
    if (!isAtRest)
        kill();
    m_parts->judge.lookAfter();
    if (!isAtRest)
        startAgain();
}

bool Simulation::settle(int most)
{
    QAbstractEventDispatcher *events = QAbstractEventDispatcher::instance();
    SimulatedLine &line = m_parts->line;
    QElapsedTimer onTheWay;
    onTheWay.start();
    for (int quiet = 0; quiet < QuietPasses;) {
        // Counted before the events: what a task leaves behind at its end is among them.
        const int tasks = line.tasks();
        const int slow = line.slow();
        const int waiting = line.waiting();
        if (events->processEvents(QEventLoop::AllEvents)) {
            quiet = 0;
            onTheWay.restart();
        } else if (tasks == 0 || tasks == slow) {
            ++quiet;
        } else if (waiting > 0 && (tasks == waiting + slow || onTheWay.hasExpired(LongestWayToTheGate))) {
            if (most-- == 0) {
                if (m_dice.chance(40))
                    leaveOneUnwritten();
                return false;
            }
            (void)line.letOnePass();
            onTheWay.restart();
            quiet = 0;
        } else {
            QThread::yieldCurrentThread();
            quiet = 0;
        }
    }
    return true;
}

/// One more is answered, and nobody comes to write the answer down.
void Simulation::leaveOneUnwritten()
{
    SimulatedLine &line = m_parts->line;
    const int before = line.tasks() - line.slow();
    (void)line.letOnePass();
    while (line.tasks() - line.slow() == before)
        QThread::yieldCurrentThread();
}

void Simulation::startEngine(milliseconds downtime)
{
    Parts &parts = *m_parts;
    parts.line.openAgain();
    parts.judge.noteStart(downtime);
    parts.judge.lookBefore();
    const dispatch::ProviderSource source =
        [&line = parts.line](const Account &account) -> Result<std::shared_ptr<providers::CallProvider>> {
        return line.door(account.id);
    };
    const dispatch::MessageSource noMessages =
        [](const Account &) -> Result<std::shared_ptr<providers::MessageProvider>> {
        return fail(ErrorCode::InvalidArgument, {QStringLiteral("provider of messages")});
    };
    parts.engine =
        std::make_unique<dispatch::Engine>(parts.ledger, m_clock, m_cast.periods, source, noMessages);
    QObject::connect(parts.engine.get(), &dispatch::Engine::noticed, parts.engine.get(),
                     [this](const dispatch::Notice &notice) { heard(notice); });
    QObject::connect(parts.engine.get(), &dispatch::Engine::attemptMoved, parts.engine.get(),
                     [this](const dispatch::AttemptMove &move) {
                         m_log.note(QStringLiteral("%1 of lead %2 is %3 %4")
                                        .arg(move.attempt.text().left(8), QString::number(move.lead.value()),
                                             toWord(move.to),
                                             move.outcome ? toWord(*move.outcome) : move.reason));
                     });
    parts.engine->start();
    settle(std::numeric_limits<int>::max());
    parts.judge.lookAfter();
}

/// As a kill: nothing is finished, answers on the way are lost.
void Simulation::stopEngine()
{
    m_parts->line.letEverybodyDie();
    m_parts->engine.reset();
}

void Simulation::heard(const dispatch::Notice &notice)
{
    using Kind = dispatch::Notice::Kind;
    switch (notice.kind) {
    case Kind::AccountStopped:
        m_tally.count("told: account stopped");
        break;
    case Kind::AccountRested:
        m_tally.count("told: account rests");
        break;
    case Kind::ClockWrong:
        m_tally.count("told: clock wrong");
        break;
    case Kind::OperatorNeeded:
        m_tally.count("told: operator needed");
        break;
    case Kind::Resumed:
        m_tally.count("told: goes on after a gap");
        break;
    case Kind::HeldOverNight:
        m_tally.count("told: held after a gap");
        break;
    case Kind::Alarm:
    case Kind::DiallingStopped:
        m_parts->judge.accuse(notice.kind == Kind::Alarm ? Invariant::OneCall : Invariant::Ledger,
                              notice.title + QLatin1String(": ") + notice.text);
        break;
    default:
        break;
    }
}

} // namespace callboard::test
