// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/outcome.h"
#include "core/providers/practice/practicecall.h"
#include "core/providers/practiceline.h"

namespace callboard::providers {

/// The life of a practice call from its first ring to its end, as a pure function of script and call: no
/// timer runs for it, a restart changes nothing, and the same seed, number and ordinal always live the same
/// life.
struct PracticeLife
{
    enum class Phase { Queued = 1, Ringing, Talking, Ended };

    Outcome outcome = Outcome::Completed;
    QString endedReason; ///< in Vapi's words
    Instant ringingAt;
    std::optional<Instant> answeredAt; ///< nothing when nobody or no machine took it
    Instant endedAt;
    seconds billed{0}; ///< talk time in life's seconds, before the script's speed

    [[nodiscard]] Phase phaseAt(Instant now) const;
    [[nodiscard]] double cost() const; ///< US dollars
};

[[nodiscard]] PracticeLife lifeOf(const PracticeCall &call, const PracticeScript &script);

/// What the script has for this contact with the number.
[[nodiscard]] Outcome practiceOutcome(const QString &number, int ordinal, const PracticeScript &script);

/// A number from 0 to 1 that depends on nothing but its arguments, on every machine alike. \a salt keeps the
/// dice of one call apart.
[[nodiscard]] double practiceDie(quint32 seed, const QString &text, int ordinal, int salt);

constexpr double PracticeDollarsPerMinute = 0.09;

} // namespace callboard::providers
