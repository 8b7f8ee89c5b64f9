// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/standingruleservice.h"

#include <QJsonArray>
#include <QJsonObject>

namespace callboard::services {

// Standing rules as verbs write them, in the ways of jsonshapes.h.

[[nodiscard]] QJsonObject ruleShape(const RuleOverview &overview, const QTimeZone &zone);
[[nodiscard]] QJsonObject ruleRunShape(const StandingRuleRun &run, const QTimeZone &zone);
/// By verdict and earlier run; the leads of each pool by their number in it alone.
[[nodiscard]] QJsonArray ruleReachShape(const plan::RuleReach &reach, const QTimeZone &zone, Channel channel);

} // namespace callboard::services
