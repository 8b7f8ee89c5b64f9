// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/model/standingrule.h"

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// The options by which `rules add` and `rules edit` say what a rule does.
[[nodiscard]] QList<QCommandLineOption> standingRuleOptions();

/// Changes \a rule by those that are given; the others stand. InvalidArgument for what cannot be read, and
/// NotFound for an account that nobody knows.
[[nodiscard]] Result<void> readStandingRule(const VerbCall &call, services::Workspace &workspace,
                                            StandingRule &rule);

/// Why the options do not fit one another, the account or the kind of \a rule as they made it, as
/// messageMisuse() says it; empty where they fit.
[[nodiscard]] Result<QString> standingRuleMisuse(const VerbCall &call, services::Workspace &workspace,
                                                 const StandingRule &rule);

/// "daily", "weekdays", or days as hours have them: "Mo-Fr", "Tu,Th". InvalidArgument.
[[nodiscard]] Result<std::bitset<7>> parseRuleDays(const QString &text);
/// "10:00,11:00", rising whatever their order. InvalidArgument.
[[nodiscard]] Result<QList<QTime>> parseRuleTimes(const QString &text);

} // namespace callboard::app
