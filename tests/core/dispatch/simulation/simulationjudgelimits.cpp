// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationjudge.h"

#include "core/store/database.h"
#include "tests/core/dispatch/simulation/simulationlaw.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::Refusal;

namespace {

constexpr milliseconds Second{1'000};
constexpr milliseconds RampStep{10'000};
constexpr int RampSteps = 10;
constexpr milliseconds NoticedDowntime{75'000}; // a minute, and the heartbeat before it

} // namespace

/// I4: rates over every second, limits over every day, and I5: nothing new before the provider was asked.
void SimulationJudge::judgeAccount(const SeenCreate &create, size_t index)
{
    const OfficeAccount &known = m_office.account(create.account);
    const bool isRateNew = create.boot - known.rateChanged < Second;
    const int rate = isRateNew && (known.formerRate == 0 || known.account.callsPerSecond == 0)
                         ? 0
                         : std::max(known.account.callsPerSecond, isRateNew ? known.formerRate : 0);
    int inSecond = 0;
    int inDay = 0;
    for (size_t i = 0; i <= index; ++i) {
        const SeenCreate &each = m_creates.at(i);
        if (each.account != create.account)
            continue;
        // The engine counts by wall time: what was before a jump of the clock is not of the same second.
        if (create.boot - each.boot < Second && i >= m_createsBeforeJump)
            ++inSecond;
        if (each.call >= 0 && houseDay(each.wall) == houseDay(create.wall))
            ++inDay;
    }
    if (rate > 0 && inSecond > rate)
        accuse(Invariant::Limits, QStringLiteral("request %1 within a second").arg(inSecond));
    if (known.account.callsPerDay > 0 && create.call >= 0 && inDay > known.account.callsPerDay)
        accuse(Invariant::Limits, QStringLiteral("call %1 within a day").arg(inDay));
    const auto needed = m_listingsNeeded.constFind(create.account.value());
    if (needed != m_listingsNeeded.cend() && m_line.listingsTold(create.account) < *needed)
        accuse(Invariant::AskedFirst,
               QStringLiteral("dialled before the provider was asked what became of the doubts"));
}

/// What the provider asked for is kept, also across a restart.
void SimulationJudge::judgePauses(const SeenCreate &create, size_t index)
{
    const milliseconds opened = m_office.account(create.account).opened;
    for (size_t i = 0; i < index; ++i) {
        const SeenCreate &before = m_creates.at(i);
        if (before.account != create.account || !before.answered || *before.answered >= create.boot ||
            *before.answered <= opened)
            continue;
        if (before.refusal == Refusal::KeyRefused)
            accuse(Invariant::Limits, QStringLiteral("dialled with a key that was refused"));
        const bool hasWait =
            before.refusal == Refusal::RateLimited || before.refusal == Refusal::OverConcurrency;
        // By a clock that was set meanwhile it may seem to last longer, or less.
        if (hasWait && before.retryAfter && create.wall < before.answeredWall + *before.retryAfter &&
            create.boot < *before.answered + *before.retryAfter)
            accuse(Invariant::Limits, QStringLiteral("dialled before the time that the provider asked for"));
    }
}

/// One call after a sleep, a downtime or a jump of the clock, twice as many every ten seconds.
void SimulationJudge::judgeGentleness(const SeenCreate &create)
{
    if (!m_gentleSince)
        return;
    const auto steps = (create.monotonic - *m_gentleSince) / RampStep;
    if (steps >= RampSteps)
        return;
    int live = 0;
    for (const SeenCreate &each : m_creates) {
        if (each.account == create.account && each.boot <= create.boot && each.call >= 0 &&
            m_line.call(each.call).holdsLine(create.boot))
            ++live;
    }
    if (live > (1 << steps))
        accuse(Invariant::AskedFirst, QStringLiteral("%1 calls at once so soon after waking").arg(live));
}

/// I4: what really lives is never more than the lines, or than was in use when they were lowered.
void SimulationJudge::judgeLines()
{
    const milliseconds now = m_clock.bootTime();
    QHash<qint64, int> live;
    for (const SeenCreate &each : m_creates) {
        if (each.call >= 0 && m_line.call(each.call).holdsLine(now))
            ++live[each.account.value()];
    }
    const QList<OfficeAccount> accounts = m_office.accounts();
    for (const OfficeAccount &each : accounts) {
        OfficeAccount &known = m_office.account(each.account.id);
        const int used = live.value(known.account.id.value());
        if (used > known.mostLines)
            accuse(Invariant::Limits, QStringLiteral("%1 calls on %2 lines").arg(used).arg(known.mostLines));
    }
}

QList<AccountId> SimulationJudge::accountsInDoubt()
{
    QList<AccountId> accounts;
    (void)m_store.database->select(
        QStringLiteral("select distinct account_id from attempt where state = 'unknown'"), {},
        [&](const store::Row &row) { accounts << AccountId(row.integer(0)); });
    return accounts;
}

QList<AccountId> SimulationJudge::everyAccount() const
{
    QList<AccountId> all;
    const QList<OfficeAccount> accounts = m_office.accounts();
    for (const OfficeAccount &each : accounts)
        all << each.account.id;
    return all;
}

void SimulationJudge::mustBeAsked(const QList<AccountId> &accounts)
{
    for (const AccountId id : accounts)
        m_listingsNeeded.insert(id.value(), m_line.listingsTold(id) + 1);
}

void SimulationJudge::noteStart(milliseconds downtime)
{
    m_standstills << Standstill{m_lastLook, m_clock.now() - downtime, m_clock.now()};
    mustBeAsked(everyAccount());
    m_gentleSince.reset();
    if (downtime > NoticedDowntime && isWorkWaiting())
        m_gentleSince = m_clock.monotonicTime();
}

void SimulationJudge::noteWaking(milliseconds slept)
{
    m_standstills << Standstill{m_lastLook, m_clock.now() - slept, m_clock.now()};
    mustBeAsked(accountsInDoubt());
    if (isWorkWaiting())
        m_gentleSince = m_clock.monotonicTime();
}

bool SimulationJudge::isWorkWaiting()
{
    const Result<std::optional<qint64>> waiting = m_store.database->selectInteger(
        QStringLiteral(
            "select 1 from campaign c where c.state in ('scheduled', 'active') and c.start_at <= ? "
            "and exists (select 1 from place p where p.campaign_id = c.id and p.state = "
            "'planned') limit 1"),
        {toMSecsSinceEpoch(m_clock.now())});
    return waiting && waiting->has_value();
}

void SimulationJudge::noteJump(bool isSeen)
{
    m_createsBeforeJump = m_line.createsFrom(0).size();
    m_wasClockSet = true;
    if (!isSeen)
        return;
    mustBeAsked(everyAccount());
    m_gentleSince = m_clock.monotonicTime();
}

} // namespace callboard::test
