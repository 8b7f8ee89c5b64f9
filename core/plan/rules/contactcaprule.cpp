// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/contactroom.h"
#include "core/plan/rules/rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace callboard::plan::rules {

namespace {

QString inShort(seconds period)
{
    using std::chrono::days, std::chrono::hours, std::chrono::minutes;
    if (period > days{1} && period % days{1} == seconds{0}) {
        //: a number of days, short
        return QCoreApplication::translate("Eligibility", "%1 d").arg(period / days{1});
    }
    if (period % hours{1} == seconds{0}) {
        //: a number of hours, short
        return QCoreApplication::translate("Eligibility", "%1 h").arg(period / hours{1});
    }
    //: a number of minutes, short
    return QCoreApplication::translate("Eligibility", "%1 min").arg(period / minutes{1});
}

int contactsWithin(seconds period, const EligibilityFacts &facts)
{
    const auto first = std::upper_bound(facts.contacts.cbegin(), facts.contacts.cend(), facts.now - period);
    return int(std::distance(first, facts.contacts.cend()));
}

} // namespace

RuleVerdict contactCap(const EligibilityFacts &facts)
{
    RuleVerdict tightest = waitIf(false, Reason::ContactCap);
    int fewestLeft = std::numeric_limits<int>::max();
    const std::span contacts(facts.contacts.constData(), size_t(facts.contacts.size()));
    for (const RollingCap &cap : facts.limits.caps) {
        const int used = contactsWithin(cap.period, facts);
        RuleVerdict verdict = waitUntil(freesAt(cap, contacts), Reason::ContactCap, facts);
        //: contacts made of contacts allowed in a period, for example "2 of 3 in 24 h"
        verdict.value = QCoreApplication::translate("Eligibility", "%1 of %2 in %3")
                            .arg(QString::number(used), QString::number(cap.contacts), inShort(cap.period));
        const int left = cap.contacts - used;
        const bool isLater = verdict.notBefore > tightest.notBefore;
        if (isLater || (verdict.notBefore == tightest.notBefore && left < fewestLeft)) {
            tightest = verdict;
            fewestLeft = left;
        }
    }
    return tightest;
}

} // namespace callboard::plan::rules
