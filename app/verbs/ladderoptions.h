// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/model/campaignrules.h"

namespace callboard::app {

/// --retry, --retry-after, --gap and --cap: the waits of a lead that was missed, and between contacts to a
/// number.
[[nodiscard]] QList<QCommandLineOption> ladderOptions();

/// Changes \a rules by those that are given; the others stand. InvalidArgument.
[[nodiscard]] Result<void> readLadderOptions(const VerbCall &call, CampaignRules &rules);

} // namespace callboard::app
