// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

namespace {

/// In which moments are told.
QTimeZone zoneOf(const EligibilityFacts &facts)
{
    return facts.hours.isEmpty() ? defaultZone() : facts.hours.constFirst().zone;
}

} // namespace

RuleVerdict neverIf(bool hit, Reason rule, QString value)
{
    return {rule, hit ? Answer::Never : Answer::CallNow, std::nullopt, std::move(value)};
}

RuleVerdict waitIf(bool hit, Reason rule, QString value)
{
    return {rule, hit ? Answer::NotBefore : Answer::CallNow, std::nullopt, std::move(value)};
}

RuleVerdict waitUntil(std::optional<Instant> moment, Reason rule, const EligibilityFacts &facts)
{
    if (!moment)
        return {rule, Answer::CallNow, std::nullopt, {}};
    const QString value = toIsoText(*moment, zoneOf(facts));
    if (*moment <= facts.now)
        return {rule, Answer::CallNow, std::nullopt, value};
    return {rule, Answer::NotBefore, moment, value};
}

} // namespace callboard::plan::rules
