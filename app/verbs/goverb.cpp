// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/goverb.h"

#include "app/verbs/campaignverb.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb GoVerb::verb()
{
    return campaignVerb(QStringLiteral("go"),
                        tr("Lets the leads of campaign ID that wait behind its first ones follow."),
                        &GoVerb::run);
}

ExitStatus GoVerb::run(VerbCall &call)
{
    return changeCampaign(call, &services::CampaignService::go, tr("The other leads of campaign %1 follow."));
}

} // namespace callboard::app
