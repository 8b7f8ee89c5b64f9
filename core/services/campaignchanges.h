// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/campaign.h"

#include <QStringList>

namespace callboard::services {

/// What an edit of a campaign would change, a sentence each: "Topic: renewals, before: nothing." Empty when
/// nothing would. \a accounts name who sends what follows the last miss.
[[nodiscard]] QStringList campaignChanges(const Campaign &before, const Campaign &after,
                                          const QList<Account> &accounts = {});

} // namespace callboard::services
