// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <algorithm>
#include <array>

namespace callboard::plan::rules {

namespace {

struct Scope
{
    QLatin1String name;
    int free;
};

bool hasFewer(const Scope &a, const Scope &b)
{
    return a.free < b.free;
}

} // namespace

RuleVerdict lineBusy(const EligibilityFacts &facts)
{
    const std::array scopes = {
        Scope{QLatin1String("account"), facts.accountSlotsFree},
        Scope{QLatin1String("campaign"), facts.campaignSlotsFree},
        Scope{QLatin1String("operator"), facts.operatorSlotsFree},
        Scope{QLatin1String("system"), facts.systemSlotsFree},
    };
    // Of equals the first.
    const Scope &fullest = *std::min_element(scopes.begin(), scopes.end(), hasFewer);
    if (fullest.free <= 0)
        return waitIf(true, Reason::LineBusy, QString(fullest.name));
    return waitIf(false, Reason::LineBusy, QString::number(fullest.free));
}

} // namespace callboard::plan::rules
