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

SimulatedLine::SimulatedLine(SimulationGate &gate, const FakeClock &clock, quint64 seed,
                             const QList<CastPerson> &persons, Mischief mischief)
    : m_gate(gate)
    , m_clock(clock)
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
    m_gate.watch(made);
    return made;
}

void SimulatedLine::loseAnswer(const AttemptId &attempt)
{
    const QMutexLocker lock(&m_gate.mutex());
    const auto last = std::find_if(m_creates.rbegin(), m_creates.rend(),
                                   [&](const SeenCreate &each) { return each.attempt == attempt; });
    if (last != m_creates.rend() && last->answered) {
        last->answered.reset();
        m_tally.count("killed before the answer was written");
    }
}

void SimulatedLine::setWeather(const LineWeather &weather)
{
    const QMutexLocker lock(&m_gate.mutex());
    m_weather = weather;
}

void SimulatedLine::isBadFromNowOn(const CastPerson &person)
{
    const QMutexLocker lock(&m_gate.mutex());
    if (person.isBadNumber)
        m_badNumbers.insert(person.number.e164());
    if (person.isOddRequest)
        m_oddNumbers.insert(person.number.e164());
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
    const QMutexLocker lock(&m_gate.mutex());
    return {m_creates.cbegin() + std::ptrdiff_t(first), m_creates.cend()};
}

TrueCall SimulatedLine::call(int index) const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_calls.at(size_t(index));
}

QList<TrueCall> SimulatedLine::calls() const
{
    const QMutexLocker lock(&m_gate.mutex());
    return {m_calls.cbegin(), m_calls.cend()};
}

std::optional<TrueCall> SimulatedLine::callOf(const AttemptId &attempt) const
{
    const QMutexLocker lock(&m_gate.mutex());
    const auto found = m_callOf.constFind(attempt);
    return found == m_callOf.cend() ? std::nullopt : std::optional(m_calls.at(size_t(*found)));
}

int SimulatedLine::listingsTold(AccountId account) const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_listings.value(account.value());
}

SimulationTally SimulatedLine::tally() const
{
    const QMutexLocker lock(&m_gate.mutex());
    return m_tally;
}

} // namespace callboard::test
