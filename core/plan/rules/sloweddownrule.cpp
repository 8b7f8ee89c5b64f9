// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict slowedDown(const EligibilityFacts &facts)
{
    if (!facts.slowed)
        return waitIf(false, Reason::SlowedDown);
    const QString value = QStringLiteral("%1 of %2").arg(facts.slowed->used).arg(facts.slowed->allowed);
    return waitIf(facts.slowed->used >= facts.slowed->allowed, Reason::SlowedDown, value);
}

} // namespace callboard::plan::rules
