// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include "core/plan/openhours.h"

#include <QHash>

namespace callboard::plan::rules {

namespace {

/// Most leads of a thread share their hours with others, and that hours never meet is dear to find out.
const OpenHours &lately(const QList<CallingPolicy> &policies)
{
    constexpr qsizetype MostRemembered = 200;
    thread_local QHash<QList<CallingPolicy>, OpenHours> remembered;
    const auto found = remembered.constFind(policies);
    if (found != remembered.cend())
        return *found;
    if (remembered.size() == MostRemembered)
        remembered.clear();
    return *remembered.insert(policies, OpenHours(policies));
}

} // namespace

RuleVerdict windowClosed(const EligibilityFacts &facts)
{
    const OpenHours &hours = lately(facts.hours);
    const QString value = hours.bindingText(facts.now);
    std::optional<Instant> opens = hours.nextOpen(facts.now);
    const std::optional<OpenSpan> span = hours.spanAt(facts.now);
    if (span && span->closes <= facts.now + facts.sendWithin)
        opens = hours.nextOpen(span->closes);
    // Not "never": an operator can widen a window that does not open, and nobody's turn may be lost by it.
    if (!opens)
        return waitIf(true, Reason::WindowClosed, value);
    if (*opens <= facts.now)
        return waitIf(false, Reason::WindowClosed, value);
    return {Reason::WindowClosed, Answer::NotBefore, opens, value};
}

} // namespace callboard::plan::rules
