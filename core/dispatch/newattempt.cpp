// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/newattempt.h"

#include "core/model/contactaddress.h"
#include "core/store/sealedlead.h"

namespace callboard::dispatch {

store::LedgerAttempt newAttempt(const Turn &turn, const CampaignFacts &campaign,
                                const security::ColumnCipher &cipher)
{
    store::LedgerAttempt attempt;
    attempt.attempt.id = AttemptId::create();
    attempt.attempt.lead = turn.lead->id;
    attempt.attempt.campaign = campaign.campaign.id;
    attempt.attempt.account = campaign.campaign.account;
    attempt.attempt.ordinal = turn.place.ordinal;
    attempt.attempt.dueAt = turn.dueAt;
    attempt.position = turn.place.position;
    attempt.operatorName = campaign.operatorName;
    attempt.attempt.channel = channelOf(campaign.account.provider);
    attempt.numberIndex = store::numberIndex(contactNumberOf(*turn.lead, attempt.attempt.channel), cipher);
    return attempt;
}

} // namespace callboard::dispatch
