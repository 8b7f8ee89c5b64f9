// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/money.h"
#include "core/services/standingruleservice.h"
#include "ui/common/prompter.h"

class QTimeZone;

namespace callboard::ui {

/// What is asked before \a rule makes campaigns by itself: by which account, whom its next run would take as
/// \a preview found it, what that run's first calls cost about, and when it acts. \a zone: of the house,
/// whose clocks the rule is read on. Doing nothing is the answer to a hasty Return.
[[nodiscard]] Question startQuestion(const StandingRule &rule, const Account &account,
                                     const services::RulePreview &preview, const Money &cost,
                                     const QTimeZone &zone);

} // namespace callboard::ui
