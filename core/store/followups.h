// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

namespace callboard::store {

class Database;

/// Whether the campaign of messages that \a account sent after the last misses of \a campaign was removed
/// from the list: over, then, and a person wants no more of it.
[[nodiscard]] Result<bool> isFollowUpRemoved(Database &database, CampaignId campaign, AccountId account);

/// When \a campaign, or a message that was sent after its misses, has contacted the lead since \a since; of
/// what may have reached it.
[[nodiscard]] Result<QList<Instant>> contactsBy(Database &database, CampaignId campaign, LeadId lead,
                                                Instant since);

/// Whether a call of any campaign reached the lead after the last one of \a campaign had ended.
[[nodiscard]] Result<bool> isReachedSince(Database &database, CampaignId campaign, LeadId lead);

} // namespace callboard::store
