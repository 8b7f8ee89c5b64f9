// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

#include <optional>

namespace callboard::services {

/// What taking leads out of campaigns came to.
struct WithdrawalReceipt
{
    int leads = 0;       ///< that are called no more by the campaigns that were meant
    CancelReceipt calls; ///< what goes on of theirs; cancelledLeads counts their places
};

/// Takes single leads out of the campaigns in which they wait; the campaigns go on with the others.
class LeadWithdrawal
{
public:
    explicit LeadWithdrawal(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Out of \a only, or of all that are not over. They show again what they showed before; a call
    /// that is live comes to its end and is not tried again. In pieces: leads can be many.
    [[nodiscard]] QFuture<Result<WithdrawalReceipt>> takeOut(const QList<LeadId> &leads,
                                                             std::optional<CampaignId> only = std::nullopt);

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
