// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <QCoreApplication>

namespace callboard::plan::rules {

RuleVerdict attemptsUsed(const EligibilityFacts &facts)
{
    //: attempts made of attempts allowed, for example "2 of 3"
    const QString value = QCoreApplication::translate("Eligibility", "%1 of %2")
                              .arg(QString::number(facts.attemptsUsed), QString::number(facts.maxAttempts));
    return neverIf(facts.attemptsUsed >= facts.maxAttempts, Reason::AttemptsUsed, value);
}

} // namespace callboard::plan::rules
