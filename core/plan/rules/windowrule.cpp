// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include "core/plan/callingwindow.h"

namespace callboard::plan::rules {

namespace {

QString hoursOf(const CallingPolicy &policy)
{
    if (policy.opens == policy.closes)
        return QStringLiteral("00:00-24:00");
    const QString format = QStringLiteral("HH:mm");
    return policy.opens.toString(format) + u'-' + policy.closes.toString(format);
}

} // namespace

RuleVerdict windowClosed(const EligibilityFacts &facts)
{
    const QString hours = hoursOf(facts.policy);
    const std::optional<Instant> opens = CallingWindow(facts.policy).nextOpen(facts.now);
    // Not "never": an operator can widen a window that does not open, and nobody's turn may be lost by it.
    if (!opens)
        return waitIf(true, Reason::WindowClosed, hours);
    if (*opens <= facts.now)
        return waitIf(false, Reason::WindowClosed, hours);
    return {Reason::WindowClosed, Answer::NotBefore, opens, hours};
}

} // namespace callboard::plan::rules
