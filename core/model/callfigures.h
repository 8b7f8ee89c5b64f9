// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/outcome.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace callboard {

/// From \a from on, up to \a until, which is no part of it.
struct TimeSpan
{
    Instant from;
    Instant until;
};

/// Calls that ended alike and reached nobody.
struct FailedCalls
{
    Outcome outcome = Outcome::NoAnswer;
    QString reason; ///< the provider's word for how they ended, else Callboard's code; may be empty
    int count = 0;

    friend bool operator==(const FailedCalls &, const FailedCalls &) = default;
};

/// What became of a house's calls in a span of time (S2-047). A call belongs to the moment at which its
/// request was about to leave; messages and mails are no calls.
struct CallFigures
{
    /// Leads of the campaigns that start in the span, drafts apart, each lead once in each campaign, whatever
    /// became of it.
    int scheduled = 0;
    /// Requests that became a call or may have.
    int calls = 0;
    int leadsCalled = 0;         ///< different ones among them
    int leadsReached = 0;        ///< of these, with a completed call
    QMap<Outcome, int> outcomes; ///< of the calls that are over
    int notPlaced = 0; ///< requests that are known not to have become a call: refused, or never sent
    /// Calls that were taken on by their provider: the time from when they were due until then, in all.
    /// Waiting for a line, a limit, the hours or a person who paused is part of it. Calls that were placed
    /// before they were due, by hand, are left out of both.
    int takenOn = 0;
    milliseconds waited{0};
    /// The most frequent first, at most MostFailureKinds.
    QList<FailedCalls> failures;

    /// Completed calls among those that are over: of all outcomes but `cancelled`, which nobody let come to
    /// its end. 0 to 1; nothing while there is none.
    [[nodiscard]] std::optional<double> completionRate() const;
    /// On average from when a call was due until its provider took it on; nothing without such a call.
    [[nodiscard]] std::optional<milliseconds> averageResponse() const;

    friend bool operator==(const CallFigures &, const CallFigures &) = default;
};

constexpr int MostFailureKinds = 20;

/// How the house keeps to the dates of its leads' check-ups, as they stand. Leads that are not to be called
/// are left out.
struct CheckUpFigures
{
    int thresholdDays = 0; ///< the house's
    int withDate = 0;      ///< leads whose last check-up is known
    int due = 0;           ///< of these, whose check-up is that many days ago or more
    int contacted = 0;     ///< of these, called or written to since the day on which they fell due

    /// Contacted of due, 0 to 1; nothing while none is due.
    [[nodiscard]] std::optional<double> compliance() const;

    friend bool operator==(const CheckUpFigures &, const CheckUpFigures &) = default;
};

} // namespace callboard
