// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/standingrule.h"

namespace callboard::services {

/// What a new rule of a kind begins with, so that its document is literally true: order desk sessions with
/// orders that are out for delivery or could not be delivered (S1), check-ups so many days old as the house
/// says by the hour (S2), and one campaign every weekday. \a houseDays: Workspace::checkUpDays(). Its account
/// is for the caller; times and names are in the language of the moment.
[[nodiscard]] StandingRule rulePreset(StandingRuleKind kind, int houseDays = DefaultCheckUpDays);

} // namespace callboard::services
