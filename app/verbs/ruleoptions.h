// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/model/callingpolicy.h"
#include "core/model/campaignrules.h"

namespace callboard::app {

/// The options by which verbs say how often and when a campaign calls.
[[nodiscard]] QList<QCommandLineOption> ruleOptions();

/// Changes \a rules and \a hours by the options that are given; the others stand. InvalidArgument,
/// FieldUnusable.
[[nodiscard]] Result<void> readRuleOptions(const VerbCall &call, CampaignRules &rules,
                                           QList<HoursPart> &hours);

} // namespace callboard::app
