// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <QCoreApplication>

#include <limits>

namespace callboard::plan::rules {

namespace {

int callsLeft(const DayCount &day)
{
    return day.limit > 0 ? day.limit - day.used : std::numeric_limits<int>::max();
}

RuleVerdict verdictOn(const DayCount &day, const char *counted, const EligibilityFacts &facts)
{
    if (day.limit <= 0)
        return waitIf(false, Reason::DailyLimit);
    RuleVerdict verdict = callsLeft(day) > 0 ? waitIf(false, Reason::DailyLimit)
                                             : waitUntil(day.resets, Reason::DailyLimit, facts);
    verdict.value = QCoreApplication::translate("Eligibility", counted)
                        .arg(QString::number(day.used), QString::number(day.limit));
    return verdict;
}

} // namespace

RuleVerdict dailyLimit(const EligibilityFacts &facts)
{
    const RuleVerdict ofAccount = verdictOn(facts.accountDay,
                                            //: calls made of calls allowed in a day
                                            QT_TRANSLATE_NOOP("Eligibility", "account %1 of %2"), facts);
    const RuleVerdict ofOperator = verdictOn(facts.operatorDay,
                                             //: calls made of calls allowed in a day
                                             QT_TRANSLATE_NOOP("Eligibility", "operator %1 of %2"), facts);
    if (ofAccount.notBefore != ofOperator.notBefore)
        return ofAccount.notBefore > ofOperator.notBefore ? ofAccount : ofOperator;
    return callsLeft(facts.operatorDay) < callsLeft(facts.accountDay) ? ofOperator : ofAccount;
}

} // namespace callboard::plan::rules
