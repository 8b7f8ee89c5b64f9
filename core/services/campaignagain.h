// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

namespace callboard::services {

/// Which leads of a campaign are called by the next one that is made after it.
enum class LeadsAgain {
    All = 1, ///< those that still exist, in the same order
    Missed,  ///< whose last call in it missed and that nobody reached since; of a campaign that is over
    None,    ///< its settings alone
};

/// What scheduling \a campaign of \a account once more would ask for, at the same start; leads and name are
/// the caller's.
[[nodiscard]] ScheduleRequest requestLike(const Campaign &campaign, const Account &account);

/// A campaign as the model of another: what scheduling it again would ask for.
class CampaignAgain
{
public:
    explicit CampaignAgain(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The start is now, for the caller to change. NotAllowed, and why, when no lead is left for it.
    [[nodiscard]] QFuture<Result<ScheduleRequest>> request(CampaignId id, LeadsAgain which) const;

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
