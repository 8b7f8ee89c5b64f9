// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <algorithm>

namespace callboard::plan::rules {

RuleVerdict lineBusy(const EligibilityFacts &facts)
{
    if (facts.accountSlotsFree <= 0)
        return waitIf(true, Reason::LineBusy, QStringLiteral("account"));
    if (facts.campaignSlotsFree <= 0)
        return waitIf(true, Reason::LineBusy, QStringLiteral("campaign"));
    if (facts.systemSlotsFree <= 0)
        return waitIf(true, Reason::LineBusy, QStringLiteral("system"));
    const int free = std::min({facts.accountSlotsFree, facts.campaignSlotsFree, facts.systemSlotsFree});
    return waitIf(false, Reason::LineBusy, QString::number(free));
}

} // namespace callboard::plan::rules
