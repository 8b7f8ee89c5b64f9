// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotkeeper.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/settingtable.h"

namespace callboard::services {

HubSpotKeeper::HubSpotKeeper(Workspace &workspace, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_hubspot(workspace)
    , m_rhythm(workspace, HubSpotMinutesKey, period, this)
{
    connect(&m_rhythm, &StepRhythm::lookDue, this, &HubSpotKeeper::look);
    connect(&m_rhythm, &StepRhythm::rested, this, &HubSpotKeeper::looked);
}

void HubSpotKeeper::look()
{
    whenDone(m_hubspot.status(), this, [this](const Result<HubSpotStatus> &status) {
        const bool isWanted = status && status->link && status->link->trouble.isEmpty();
        // A look at all contacts takes minutes, in which nobody could choose what is to be taken from them.
        if (!isWanted || status->isWaitingForMapping)
            m_rhythm.rest(true);
        else
            m_rhythm.whenWanted(status->link->pulledAt, [this](bool isPullDue) { work(isPullDue); });
    });
}

void HubSpotKeeper::work(bool isPullDue)
{
    whenDone(isPullDue ? m_hubspot.bringInStep() : m_hubspot.push(), this,
             [this](const Result<HubSpotSummary> &summary) {
                 if (!summary)
                     qCWarning(lcService)
                         << "nothing came of working with HubSpot:" << summary.error().detail;
                 m_rhythm.rest(summary.has_value());
             });
}

} // namespace callboard::services
