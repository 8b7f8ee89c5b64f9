// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/deleteverb.h"

#include "app/verbs/campaignverb.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb DeleteVerb::verb()
{
    return campaignVerb(
        QStringLiteral("delete"),
        tr("Takes campaign ID, which must be over, from the list; leads and their history stay."),
        &DeleteVerb::run);
}

ExitStatus DeleteVerb::run(VerbCall &call)
{
    return changeCampaign(call, &services::CampaignService::remove,
                          tr("Campaign %1 is deleted; its leads and their history stay."));
}

} // namespace callboard::app
