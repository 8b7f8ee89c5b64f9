// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/callodds.h"

#include "core/base/mixed64.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace callboard::plan {

namespace {

// Calls that differ by less are one kind: thousands of them draw as fast as a few dozen.
constexpr seconds::rep HeldStep = 5;

/// What is assumed of how often a call goes so, for how long, and for how much of it money is asked.
struct Assumption
{
    Outcome outcome;
    double percent;
    seconds held;
    seconds billed;
};

// Those that are answered last from one minute to five, AverageCall on average.
constexpr double EachLength = AssumedAnswersPercent / 5.0;
constexpr Assumption Assumptions[] = {
    {Outcome::Completed, EachLength, seconds{60}, seconds{60}},
    {Outcome::Completed, EachLength, seconds{120}, seconds{120}},
    {Outcome::Completed, EachLength, AverageCall, AverageCall},
    {Outcome::Completed, EachLength, seconds{240}, seconds{240}},
    {Outcome::Completed, EachLength, seconds{300}, seconds{300}},
    {Outcome::NoAnswer, 40, seconds{30}, seconds{0}},
    {Outcome::Voicemail, 15, seconds{30}, seconds{30}},
    {Outcome::Busy, 10, seconds{5}, seconds{0}},
};

struct Price
{
    QString currency = QStringLiteral("USD");
    double microsPerMinute = UsdPerMinute * 1e6;
};

QString usualCurrency(const QList<CallSample> &own)
{
    QHash<QString, int> calls;
    QString usual;
    for (const CallSample &call : own) {
        if (call.cost && ++calls[call.cost->currency()] > calls.value(usual))
            usual = call.cost->currency();
    }
    return usual;
}

Price priceOf(const QList<CallSample> &own)
{
    const QString currency = usualCurrency(own);
    double minutes = 0;
    double micros = 0;
    for (const CallSample &call : own) {
        if (!call.talk || !call.cost || call.cost->currency() != currency)
            continue;
        minutes += double(call.talk->count()) / 60.0;
        micros += double(call.cost->micros());
    }
    // Without a price per minute what is assumed could not be told in the calls' own currency.
    return minutes > 0 ? Price{currency, micros / minutes} : Price();
}

double costOf(const CallSample &call, const Price &price)
{
    if (call.cost && call.cost->currency() == price.currency)
        return double(call.cost->micros());
    return double(call.talk.value_or(seconds{0}).count()) / 60.0 * price.microsPerMinute;
}

struct Tally
{
    int calls = 0;
    double held = 0;
    double micros = 0;
};

} // namespace

double CallOdds::answersPercent() const
{
    double all = 0;
    double answered = 0;
    for (const CallKind &kind : kinds) {
        all += kind.weight;
        answered += kind.outcome == Outcome::Completed ? kind.weight : 0;
    }
    return all > 0 ? 100 * answered / all : 0;
}

CallOdds callOdds(const QList<CallSample> &own, seconds averageCall)
{
    const Price price = priceOf(own);
    CallOdds odds;
    odds.currency = price.currency;
    for (const Assumption &each : Assumptions) {
        const auto held = each.held.count() * averageCall.count() / AverageCall.count();
        const double minutes = double(each.billed.count()) / 60.0;
        odds.kinds << CallKind{each.outcome, seconds{std::max<seconds::rep>(held, 1)},
                               std::llround(minutes * price.microsPerMinute),
                               AssumptionWeight * each.percent / 100.0};
    }
    std::map<std::pair<Outcome, seconds::rep>, Tally> tallies;
    for (const CallSample &call : own) {
        if (call.outcome == Outcome::Cancelled)
            continue;
        Tally &tally = tallies[{call.outcome, call.held.count() / HeldStep}];
        ++tally.calls;
        tally.held += double(call.held.count());
        tally.micros += costOf(call, price);
        ++odds.ownCalls;
    }
    for (const auto &[key, tally] : tallies) {
        odds.kinds << CallKind{key.first, seconds{std::llround(tally.held / tally.calls)},
                               std::llround(tally.micros / tally.calls), double(tally.calls)};
    }
    return odds;
}

CallDraw::CallDraw(const CallOdds &odds, quint64 seed)
    : m_kinds(odds.kinds)
{
    Q_ASSERT(!m_kinds.isEmpty());
    std::mt19937_64 random(mixed64(seed));
    m_upTo.reserve(size_t(m_kinds.size()));
    double sum = 0;
    for (const CallKind &kind : std::as_const(m_kinds)) {
        sum += std::gamma_distribution<double>(kind.weight)(random);
        m_upTo.push_back(sum);
    }
    for (double &upTo : m_upTo)
        upTo = sum > 0 ? upTo / sum : 1;
}

const CallKind &CallDraw::at(double die) const
{
    const auto found = std::upper_bound(m_upTo.cbegin(), m_upTo.cend(), die);
    const qsizetype last = m_kinds.size() - 1;
    return m_kinds.at(std::min<qsizetype>(std::distance(m_upTo.cbegin(), found), last));
}

} // namespace callboard::plan
