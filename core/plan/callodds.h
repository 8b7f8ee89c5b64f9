// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/callsample.h"
#include "core/plan/schedulesummary.h"

#include <QList>

#include <vector>

namespace callboard::plan {

/// What is taken for granted of calls while nothing is known of them.
constexpr int AssumedAnswersPercent = 35;
/// How many calls of one's own weigh as much as all that is assumed.
constexpr int AssumptionWeight = 20;

/// One way in which a call may go.
struct CallKind
{
    Outcome outcome = Outcome::Completed;
    seconds held{0};       ///< its line is taken for so long
    qint64 costMicros = 0; ///< in the currency of the odds
    double weight = 1;     ///< how many known calls speak for it, more than 0

    friend bool operator==(const CallKind &, const CallKind &) = default;
};

/// How calls go, as far as it is known.
struct CallOdds
{
    QList<CallKind> kinds; ///< at least one
    QString currency = QStringLiteral("USD");
    int ownCalls = 0; ///< behind them; 0: all of it is assumed

    /// Of 100 calls.
    [[nodiscard]] double answersPercent() const;

    friend bool operator==(const CallOdds &, const CallOdds &) = default;
};

/// The house's \a own calls, each with the weight of one, together with what is assumed with the weight of
/// AssumptionWeight: 35 % answered and talking \a averageCall on average, at UsdPerMinute unless the own
/// calls tell a price (S0-069). Cancelled calls tell nothing. Of several currencies the one of most calls
/// counts, and a call whose cost nobody told costs what its talk would.
[[nodiscard]] CallOdds callOdds(const QList<CallSample> &own, seconds averageCall = AverageCall);

/// One opinion of how calls go that agrees with the odds. The fewer calls are known, the further opinions
/// differ: that is what makes a forecast from little a wide one (Bayesian bootstrap).
class CallDraw
{
public:
    /// The same for the same \a seed.
    CallDraw(const CallOdds &odds, quint64 seed);

    /// \a die is 0 or more and less than 1.
    [[nodiscard]] const CallKind &at(double die) const;

private:
    QList<CallKind> m_kinds;
    std::vector<double> m_upTo; ///< rising, the last is 1
};

} // namespace callboard::plan
