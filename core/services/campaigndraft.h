// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

#include <optional>

namespace callboard::services {

/// Campaigns that are put aside before they are scheduled. Nobody of a draft is called;
/// ScheduleService::schedule() makes it a campaign, CampaignService::remove() takes it away.
class CampaignDraft
{
public:
    explicit CampaignDraft(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// What scheduling the draft as it stands would ask for, with its leads that are left and its own start.
    /// NotAllowed for a campaign that is no draft.
    [[nodiscard]] QFuture<Result<ScheduleRequest>> request(CampaignId draft) const;
    /// Keeps \a request as a draft. One that is named is changed, and its leads stay as they are. Refused
    /// without leads and for a rhythm that nothing can be planned with; all else is judged when it is
    /// scheduled.
    [[nodiscard]] QFuture<Result<CampaignId>> save(const ScheduleRequest &request,
                                                   std::optional<CampaignId> draft = std::nullopt);
    /// Keeps a new draft together with \a with: when that fails there is none. Blocks: pool threads only.
    [[nodiscard]] Result<CampaignId> saveWith(const ScheduleRequest &request, const WithCampaign &with) const;

private:
    /// Blocks: pool threads only.
    [[nodiscard]] Result<CampaignId> saveNow(const ScheduleRequest &request, std::optional<CampaignId> draft,
                                             const WithCampaign &with) const;

    Workspace &m_workspace;
};

} // namespace callboard::services
