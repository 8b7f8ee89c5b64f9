// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/whyservice.h"
#include "ui/common/statusbadge.h"

class QTimeZone;

namespace callboard::ui {

/// What a rule says, as short as a badge: "Yes", "Never", "Not now", "Not before Sat 21 Nov 2026, 10:00 IST".
[[nodiscard]] QString verdictText(const plan::RuleVerdict &verdict, const QTimeZone &zone);
[[nodiscard]] BadgeLook badgeLook(plan::Answer answer);
/// The rule's value for a person: moments in \a zone, states by their names, counts with what is counted.
[[nodiscard]] QString valueText(const plan::RuleVerdict &verdict, const QTimeZone &zone);
/// What is to be said of a lead that no campaign is going to call.
[[nodiscard]] QString nowhereText(const services::WhyAnswer &answer, const QTimeZone &zone);

} // namespace callboard::ui
