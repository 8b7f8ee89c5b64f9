// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"

#include <QStringList>

namespace callboard::services {

/// What an edit of a campaign would change, a sentence each: "Topic: renewals, before: nothing." Empty when
/// nothing would.
[[nodiscard]] QStringList campaignChanges(const Campaign &before, const Campaign &after);

} // namespace callboard::services
