// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/campaignrules.h"
#include "core/model/lead.h"

namespace callboard::plan {

/// What is known of a lead beside its columns.
struct PriorityFacts
{
    bool isCallNow = false; ///< an operator asked for this call by hand
    int successes = 0;      ///< earlier calls, of any campaign, that reached the person
    int failures = 0;       ///< earlier calls, of any campaign, that did not
    int dialsUsed = 0;      ///< of the lead in its campaign
};

/// Above whatever a scheme can give: a call by hand goes before all.
constexpr int CallNowPriority = 1'000;

/// Higher goes first. The company is the lead's partner or its attribute "company".
[[nodiscard]] int priorityOf(const Lead &lead, const PriorityFacts &facts, PriorityScheme scheme);

/// A lead's place in the line of those that are due.
struct Turn
{
    int priority = 0;
    Instant dueAt;
    qint64 arrival = 0; ///< rising, where two fell due at the same moment

    friend bool operator==(const Turn &, const Turn &) = default;
};

/// By priority, then first come. A strict order as sorting needs it.
[[nodiscard]] bool goesBefore(const Turn &a, const Turn &b);

} // namespace callboard::plan
