// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"

namespace callboard::services {

/// "Paused by Asha, Sat 21 Nov 2026, 10:04 IST: the line is down", "Cancelled by Callboard, ...": who brought
/// a campaign into its state, and when, with the operator's own words if there are any. Empty where nothing
/// was noted, and for a state that came by the campaign's own course. Translated.
[[nodiscard]] QString stateChangeText(const Campaign &campaign, const QTimeZone &zone);

} // namespace callboard::services
