// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

namespace callboard::store {

class Database;

/// Keeps what the lead of a place shows for a cancel, before a call is announced that was missed once:
/// its batch may never have begun. What a batch has kept stays.
[[nodiscard]] Result<void> keepStatus(Database &database, CampaignId campaign, int position);

} // namespace callboard::store
