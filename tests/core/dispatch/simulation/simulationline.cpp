// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationline.h"

#include <QMutexLocker>

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::CallReport;
using providers::PlaceAnswer;

namespace {

/// The way to the line for one account.
class Door final : public providers::CallProvider
{
public:
    Door(SimulatedLine &line, AccountId account)
        : m_line(line)
        , m_account(account)
    {
    }

    PlaceAnswer place(const providers::CallRequest &request) override
    {
        return m_line.place(m_account, request);
    }
    Result<CallReport> report(const QString &id) override { return m_line.report(m_account, id); }
    Result<providers::CallListing> list(Instant from, Instant to) override
    {
        return m_line.list(m_account, from, to);
    }
    Result<void> hangUp(const CallReport &call) override { return m_line.hangUp(call.providerCallId); }
    Result<providers::ConnectionTest> test() override { return providers::ConnectionTest(); }
    Result<QList<providers::Choice>> agents() override { return QList<providers::Choice>(); }
    Result<QList<providers::Choice>> phoneNumbers() override { return QList<providers::Choice>(); }

private:
    SimulatedLine &m_line;
    const AccountId m_account;
};

} // namespace

SimulatedLine::SimulatedLine(const FakeClock &clock, quint64 seed, const QList<CastPerson> &persons,
                             Mischief mischief)
    : m_clock(clock)
    , m_seed(seed)
    , m_mischief(mischief)
    , m_origin(clock.now() - clock.bootTime())
{
    for (const CastPerson &person : persons)
        isBadFromNowOn(person);
}

std::shared_ptr<providers::CallProvider> SimulatedLine::door(AccountId account)
{
    const auto made = std::make_shared<Door>(*this, account);
    const QMutexLocker lock(&m_mutex);
    m_doors << made;
    return made;
}

int SimulatedLine::tasks()
{
    const QMutexLocker lock(&m_mutex);
    m_doors.removeIf([](const auto &door) { return door.expired(); });
    int tasks = 0;
    for (const auto &door : std::as_const(m_doors))
        tasks += int(door.use_count());
    return tasks;
}

int SimulatedLine::waiting() const
{
    const QMutexLocker lock(&m_mutex);
    return int(std::count_if(m_tickets.cbegin(), m_tickets.cend(), [this](const Ticket *ticket) {
        return !ticket->mayPass && ticket->due <= m_clock.bootTime();
    }));
}

int SimulatedLine::slow() const
{
    const QMutexLocker lock(&m_mutex);
    return int(std::count_if(m_tickets.cbegin(), m_tickets.cend(), [this](const Ticket *ticket) {
        return !ticket->mayPass && ticket->due > m_clock.bootTime();
    }));
}

bool SimulatedLine::letOnePass()
{
    const QMutexLocker lock(&m_mutex);
    Ticket *first = nullptr;
    for (Ticket *ticket : m_tickets) {
        if (!ticket->mayPass && ticket->due <= m_clock.bootTime() && (!first || ticket->key < first->key))
            first = ticket;
    }
    if (!first)
        return false;
    first->mayPass = true;
    m_gate.wakeAll();
    return true;
}

void SimulatedLine::letEverybodyDie()
{
    const QMutexLocker lock(&m_mutex);
    m_dying = true;
    m_gate.wakeAll();
}

void SimulatedLine::openAgain()
{
    const QMutexLocker lock(&m_mutex);
    m_dying = false;
}

void SimulatedLine::loseAnswer(const AttemptId &attempt)
{
    const QMutexLocker lock(&m_mutex);
    const auto last = std::find_if(m_creates.rbegin(), m_creates.rend(),
                                   [&](const SeenCreate &each) { return each.attempt == attempt; });
    if (last != m_creates.rend() && last->answered) {
        last->answered.reset();
        m_tally.count("killed before the answer was written");
    }
}

void SimulatedLine::setWeather(const LineWeather &weather)
{
    const QMutexLocker lock(&m_mutex);
    m_weather = weather;
}

void SimulatedLine::isBadFromNowOn(const CastPerson &person)
{
    const QMutexLocker lock(&m_mutex);
    if (person.isBadNumber)
        m_badNumbers.insert(person.number.e164());
    if (person.isOddRequest)
        m_oddNumbers.insert(person.number.e164());
}

std::optional<milliseconds> SimulatedLine::nextAnswer() const
{
    const QMutexLocker lock(&m_mutex);
    std::optional<milliseconds> next;
    for (const Ticket *ticket : m_tickets) {
        if (!ticket->mayPass && (!next || ticket->due < *next))
            next = ticket->due;
    }
    return next;
}

Instant SimulatedLine::truthAt(milliseconds bootTime) const
{
    return m_origin + bootTime;
}

Instant SimulatedLine::truth() const
{
    return truthAt(m_clock.bootTime());
}

std::vector<SeenCreate> SimulatedLine::createsFrom(size_t first) const
{
    const QMutexLocker lock(&m_mutex);
    return {m_creates.cbegin() + std::ptrdiff_t(first), m_creates.cend()};
}

TrueCall SimulatedLine::call(int index) const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls.at(size_t(index));
}

QList<TrueCall> SimulatedLine::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_calls.cbegin(), m_calls.cend()};
}

std::optional<TrueCall> SimulatedLine::callOf(const AttemptId &attempt) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_callOf.constFind(attempt);
    return found == m_callOf.cend() ? std::nullopt : std::optional(m_calls.at(size_t(*found)));
}

int SimulatedLine::listingsTold(AccountId account) const
{
    const QMutexLocker lock(&m_mutex);
    return m_listings.value(account.value());
}

SimulationTally SimulatedLine::tally() const
{
    const QMutexLocker lock(&m_mutex);
    return m_tally;
}

/// Under the lock, which is given up while waiting.
void SimulatedLine::waitAtGate(const QString &key, milliseconds due)
{
    Ticket ticket{key, due};
    m_tickets.push_back(&ticket);
    while (!ticket.mayPass && !m_dying)
        m_gate.wait(&m_mutex);
    m_tickets.remove(&ticket);
}

} // namespace callboard::test
