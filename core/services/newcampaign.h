// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

class LogTrim;

/// What a request comes to on \a account. One without a name gets one from its date and count, in the zone of
/// \a policy.
[[nodiscard]] Campaign newCampaign(const ScheduleRequest &request, const Account &account,
                                   const CallingPolicy &policy, Instant now);

/// Writes the campaign in pieces; until the last it is invisible, and a crash before leaves nothing (decision
/// 1). Blocks; pool threads only.
[[nodiscard]] Result<CampaignId> writeCampaign(store::Ledger &ledger, const LogTrim &log,
                                               const Campaign &campaign, const QList<LeadId> &leads);

} // namespace callboard::services
