// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/standingrule.h"

namespace callboard::plan {

/// What a rule knows of a lead that its filter lets through.
struct RuleLeadFacts
{
    LeadId lead;
    QList<RuleCall> calls;              ///< rising
    std::optional<Instant> lastContact; ///< to its number, by whatever campaign and channel (X-13)
    bool isInLine = false;              ///< an earlier run's campaign still has it to call
    bool isBarred = false;              ///< marked as not to be called
    QString date;                       ///< what stands in the rule's column of dates
};

/// A run's moment, and until when it has its turn.
struct RunSlot
{
    Instant at;
    /// Whose cooldown ends before this is called as soon as it does; others wait for a later run. Not before
    /// `at`.
    Instant until;
};

/// What a run does with a lead. In the order in which it is told.
enum class RunVerdict {
    Call = 1,
    Cooldown,     ///< contacted a short while ago
    InLine,       ///< waits in an earlier run's campaign
    Reached,      ///< was reached already (S1-006)
    AttemptsUsed, ///< was tried as often as is allowed (S1-008)
    NotDue,       ///< its check-up is not long enough ago
    NoDate,       ///< has no date of a check-up that could be read
    Barred,       ///< not to be called
};

[[nodiscard]] QString toWord(RunVerdict verdict);

/// Leads that a run treats alike (S1-040).
struct RulePool
{
    RunVerdict verdict = RunVerdict::Call;
    /// Of Call and Cooldown: the run whose call of theirs was the last; nothing for new ones.
    std::optional<Instant> calledIn;
    std::optional<Instant> notBefore; ///< of Cooldown and NotDue: the earliest of theirs
    QList<LeadId> leads;

    friend bool operator==(const RulePool &, const RulePool &) = default;
};

/// Everybody whom a rule's filter lets through at one moment, by what a run does with them.
struct RuleReach
{
    QList<RulePool>
        pools; ///< none is empty; new leads first, then those to try again by their last run (S1-019)

    [[nodiscard]] QList<LeadId> toCall() const;
    [[nodiscard]] int count(RunVerdict verdict) const;
};

/// Pure: the same for the run and for the question whom it would take. \a zone: of the rule's days.
[[nodiscard]] RuleReach ruleReach(const StandingRule &rule, const QTimeZone &zone, const RunSlot &slot,
                                  const QList<RuleLeadFacts> &leads);

/// The day that \a text names, in one of the ways in which dates are exchanged: 2024-01-01, or with a time of
/// day and offset, which is then read on the clocks of \a zone.
[[nodiscard]] std::optional<QDate> checkUpDay(const QString &text, const QTimeZone &zone);

} // namespace callboard::plan
