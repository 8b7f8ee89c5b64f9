// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/opencampaigns.h"

#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

QFuture<Result<QList<Campaign>>> openCampaigns(const Workspace &workspace)
{
    return workspace.ledger().read([](const store::Store &store) { return store.campaigns.open(); });
}

PauseCount countPaused(const QList<Campaign> &open)
{
    PauseCount count;
    for (const Campaign &campaign : open) {
        ++count.open;
        count.paused += campaign.state == CampaignState::Paused ? 1 : 0;
        count.running += campaign.state == CampaignState::Active ? 1 : 0;
    }
    return count;
}

QString pauseText(const PauseCount &count)
{
    if (count.paused == 0)
        return {};
    return QCoreApplication::translate("PauseText", "Paused: %1 of %n campaign(s)", nullptr, count.open)
        .arg(count.paused);
}

} // namespace callboard::services
