// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <QCoreApplication>

namespace callboard::plan::rules {

namespace {

QString standingOf(const EligibilityFacts &facts)
{
    if (facts.hasConsent)
        return QCoreApplication::translate("Eligibility", "given", "a consent");
    return facts.needsConsent ? QCoreApplication::translate("Eligibility", "missing", "a consent")
                              : QCoreApplication::translate("Eligibility", "not needed", "a consent");
}

} // namespace

RuleVerdict consentMissing(const EligibilityFacts &facts)
{
    // Not "never": a consent can be entered, and the lead's turn must not be lost by then.
    return waitIf(facts.needsConsent && !facts.hasConsent, Reason::ConsentMissing, standingOf(facts));
}

} // namespace callboard::plan::rules
