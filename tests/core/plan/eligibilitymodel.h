// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/eligibility.h"

#include <QRandomGenerator>

namespace callboard::test {

/// Facts of every kind around noon of 14 October 2026 in India, all moments on whole minutes. Each obstacle
/// is rare enough that some leads may be called at once and others after waits of up to four days.
[[nodiscard]] plan::EligibilityFacts randomFacts(QRandomGenerator &random);

/// Whether the lead may be called at \a facts.now, asked in one condition that shares nothing with the rules.
/// Knows the zones Asia/Kolkata and Asia/Dubai.
[[nodiscard]] bool mayCallNow(const plan::EligibilityFacts &facts);

/// The first minute from \a facts.now on at which mayCallNow(), looked for minute by minute; nothing when
/// there is none before \a end.
[[nodiscard]] std::optional<Instant> firstCallableMinute(plan::EligibilityFacts facts, Instant end);

/// Whether one more contact at \a now keeps every cap, by counting.
[[nodiscard]] bool keepsCaps(const plan::EligibilityFacts &facts);

} // namespace callboard::test
