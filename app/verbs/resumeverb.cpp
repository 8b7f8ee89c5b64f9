// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/resumeverb.h"

#include "app/verbs/campaignverb.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb ResumeVerb::verb()
{
    Verb verb =
        campaignVerb(QStringLiteral("resume"), tr("Lets the paused campaign ID go on."), &ResumeVerb::run);
    verb.synopsis += QLatin1String(" [--why TEXT]");
    verb.options = {whyOption()};
    return verb;
}

ExitStatus ResumeVerb::run(VerbCall &call)
{
    const auto resume = [why = whyOf(call)](services::CampaignService &campaigns, CampaignId id) {
        return campaigns.resume(id, why);
    };
    return changeCampaign(call, resume, tr("Campaign %1 goes on."));
}

} // namespace callboard::app
