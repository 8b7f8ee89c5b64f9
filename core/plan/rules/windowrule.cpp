// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include "core/plan/openhours.h"

namespace callboard::plan::rules {

RuleVerdict windowClosed(const EligibilityFacts &facts)
{
    const OpenHours &hours = sharedHours(facts.hours);
    const QString value = hours.bindingText(facts.now);
    const std::optional<Instant> opens = hours.nextOpenFor(facts.now, facts.sendWithin);
    // Not "never": an operator can widen a window that does not open, and nobody's turn may be lost by it.
    if (!opens)
        return waitIf(true, Reason::WindowClosed, value);
    if (*opens <= facts.now)
        return waitIf(false, Reason::WindowClosed, value);
    return {Reason::WindowClosed, Answer::NotBefore, opens, value};
}

} // namespace callboard::plan::rules
