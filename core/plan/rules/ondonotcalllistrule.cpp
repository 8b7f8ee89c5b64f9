// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <QCoreApplication>

namespace callboard::plan::rules {

namespace {

QString listAndSource(const ListedNumber &listed)
{
    if (listed.source.isEmpty())
        return toWord(listed.list);
    //: a kind of do-not-call list and where its entry comes from, for example "register: NCPR"
    return QCoreApplication::translate("Eligibility", "%1: %2").arg(toWord(listed.list), listed.source);
}

} // namespace

RuleVerdict onDoNotCallList(const EligibilityFacts &facts)
{
    return neverIf(facts.listed.has_value(), Reason::OnDoNotCallList,
                   facts.listed ? listAndSource(*facts.listed) : QString());
}

} // namespace callboard::plan::rules
