// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/resumeverb.h"

#include "app/verbs/campaignverb.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb ResumeVerb::verb()
{
    return campaignVerb(QStringLiteral("resume"), tr("Lets the paused campaign ID go on."), &ResumeVerb::run);
}

ExitStatus ResumeVerb::run(VerbCall &call)
{
    return changeCampaign(call, &services::CampaignService::resume, tr("Campaign %1 goes on."));
}

} // namespace callboard::app
