// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <QCoreApplication>

namespace callboard::plan::rules {

namespace {

bool isSpent(const Money &spent, const Money &budget)
{
    // Amounts of two currencies cannot be compared, so nobody knows what is left.
    const bool comparable = spent.currency() == budget.currency() || spent.isZero();
    return !comparable || spent.micros() >= budget.micros();
}

} // namespace

RuleVerdict budgetSpent(const EligibilityFacts &facts)
{
    if (!facts.budget)
        return waitIf(false, Reason::BudgetSpent);
    //: amounts of money spent and allowed, for example "USD 4.20 of USD 10.00"
    const QString value = QCoreApplication::translate("Eligibility", "%1 of %2", "money")
                              .arg(facts.spent.text(), facts.budget->text());
    return waitIf(isSpent(facts.spent, *facts.budget), Reason::BudgetSpent, value);
}

} // namespace callboard::plan::rules
