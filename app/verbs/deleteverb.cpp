// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/deleteverb.h"

#include "app/verbs/campaignverb.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb DeleteVerb::verb()
{
    return campaignVerb(QStringLiteral("delete"),
                        tr("Takes campaign ID, which must be over or a draft, and its batches from the "
                           "list; leads and the history of their calls stay."),
                        &DeleteVerb::run);
}

ExitStatus DeleteVerb::run(VerbCall &call)
{
    return changeCampaign(
        call, &services::CampaignService::remove,
        tr("Campaign %1 and its batches are deleted; its leads and the history of their calls stay."));
}

} // namespace callboard::app
