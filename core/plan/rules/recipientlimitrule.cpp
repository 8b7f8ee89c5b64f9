// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

#include <QCoreApplication>

namespace callboard::plan::rules {

RuleVerdict recipientLimit(const EligibilityFacts &facts)
{
    const RecipientCount &recipients = facts.recipients;
    if (recipients.limit <= 0)
        return waitIf(false, Reason::RecipientLimit);
    const bool isHeld = recipients.isFull() && !facts.isKnownRecipient;
    // Without a moment somebody has yet to say who leaves first; nobody new is written to until then.
    RuleVerdict verdict = isHeld && recipients.frees
                              ? waitUntil(recipients.frees, Reason::RecipientLimit, facts)
                              : waitIf(isHeld, Reason::RecipientLimit);
    //: people written to in 24 hours of people allowed, for example "250 of 250"
    verdict.value = QCoreApplication::translate("Eligibility", "%1 of %2", "people")
                        .arg(QString::number(recipients.used), QString::number(recipients.limit));
    return verdict;
}

} // namespace callboard::plan::rules
