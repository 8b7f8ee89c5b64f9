// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"
#include "tests/core/dispatch/simulation/mischief.h"
#include "tests/core/dispatch/simulation/simulationcast.h"
#include "tests/core/dispatch/simulation/simulationgate.h"
#include "tests/core/dispatch/simulation/simulationtally.h"

#include <QSet>

#include <memory>
#include <vector>

namespace callboard::test {

/// A create request as it reached the provider.
struct SeenCreate
{
    AttemptId attempt;
    QString number;
    AccountId account;
    QString campaign; ///< the agent's id, which the simulation makes the campaign's
    Instant wall;     ///< of the machine that asked
    Instant truth;    ///< of the provider
    milliseconds boot{0};
    milliseconds monotonic{0};
    providers::PlaceVerdict verdict = providers::PlaceVerdict::Unknown;
    providers::Refusal refusal = providers::Refusal::None;
    std::optional<milliseconds> retryAfter;
    int call = -1;                        ///< index of the call that came of it; -1: none
    std::optional<milliseconds> answered; ///< boot time; nothing while the answer is on its way or was lost
    Instant answeredWall;
};

/// A call as it really goes, whatever anybody was told of it. Times are boot times.
struct TrueCall
{
    QString id;
    AttemptId attempt;
    QString number;
    AccountId account;
    QString campaign;
    Instant createdAt; ///< the provider's time
    milliseconds created{0};
    milliseconds talks{0};
    milliseconds disconnects{0};
    milliseconds ends{0};
    milliseconds recordThere{0};
    bool isAskedFor = false;
    std::optional<milliseconds> forgotten;
    Outcome outcome = Outcome::Completed;
    providers::AfterCall after = providers::AfterCall::None;
    Money cost;

    [[nodiscard]] bool holdsNumber(milliseconds boot) const { return boot < ends; }
    [[nodiscard]] bool holdsLine(milliseconds boot) const { return boot < disconnects; }
};

/// How the provider and the way to it are. Percentages are of create requests.
struct LineWeather
{
    int lost = 0;
    int refused = 0;
    int unsent = 0;
    int broken = 0; ///< 5xx
    int slow = 0;
    milliseconds listingLag{0};
    milliseconds listingsBackAt{0}; ///< boot time until which listings cannot be read
    milliseconds reportsBackAt{0};
    milliseconds callsWellAt{0}; ///< boot time until which every call ends with an error of the provider
};

/// A provider in memory whose every answer depends on the seed, the number and how often it was asked for,
/// never on the order of threads. All functions may be called from any thread.
class SimulatedLine
{
public:
    SimulatedLine(SimulationGate &gate, const FakeClock &clock, quint64 seed,
                  const QList<CastPerson> &persons, Mischief mischief);

    /// What an engine talks to; each of its tasks holds the answer for as long as it lasts.
    [[nodiscard]] std::shared_ptr<providers::CallProvider> door(AccountId account);

    /// The process died before it had written down what it was told of this attempt last.
    void loseAnswer(const AttemptId &attempt);

    void setWeather(const LineWeather &weather);
    void isBadFromNowOn(const CastPerson &person);

    [[nodiscard]] Instant truth() const;
    [[nodiscard]] std::vector<SeenCreate> createsFrom(size_t first) const;
    [[nodiscard]] TrueCall call(int index) const;
    [[nodiscard]] QList<TrueCall> calls() const;
    /// Of an attempt; nothing when none came of it.
    [[nodiscard]] std::optional<TrueCall> callOf(const AttemptId &attempt) const;
    /// Times at which a complete listing of the account was told.
    [[nodiscard]] int listingsTold(AccountId account) const;
    [[nodiscard]] SimulationTally tally() const;

    providers::PlaceAnswer place(AccountId account, const providers::CallRequest &request);
    Result<providers::CallReport> report(AccountId account, const QString &id);
    Result<providers::CallListing> list(AccountId account, Instant from, Instant to);
    Result<void> hangUp(const QString &id);

private:
    [[nodiscard]] SeenCreate seen(AccountId account, const providers::CallRequest &request) const;
    void decide(SeenCreate &create, Dice &dice);
    void doMischief(const SeenCreate &create, Dice &dice);
    void refuse(SeenCreate &create, Dice &dice);
    [[nodiscard]] int begin(const SeenCreate &create, Dice &dice);
    void decideEnd(TrueCall &call, Dice &dice) const;
    [[nodiscard]] providers::PlaceAnswer answerTo(const SeenCreate &create) const;
    [[nodiscard]] providers::CallReport reportOf(const TrueCall &call) const;
    [[nodiscard]] Instant truthAt(milliseconds bootTime) const;

    SimulationGate &m_gate;
    const FakeClock &m_clock;
    const quint64 m_seed;
    const Mischief m_mischief;
    const Instant m_origin; ///< the provider's time at boot time zero
    LineWeather m_weather;
    QSet<QString> m_badNumbers;
    QSet<QString> m_oddNumbers;
    QHash<QString, int> m_asked; ///< creates by number
    std::vector<SeenCreate> m_creates;
    std::vector<TrueCall> m_calls;
    QHash<AttemptId, int> m_callOf;
    QHash<QString, int> m_callById;
    QHash<qint64, int> m_listings;
    SimulationTally m_tally;
};

} // namespace callboard::test
