// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/money.h"

namespace callboard::services {

/// What calls have cost: "USD 0.21". Of \a practice, where nothing is spent whatever the practice line tells:
/// "practice: no money". Translated.
[[nodiscard]] QString spentText(const Money &cost, bool practice);

} // namespace callboard::services
