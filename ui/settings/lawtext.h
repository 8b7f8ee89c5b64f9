// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/legalprofile.h"

namespace callboard::ui {

/// "United States: Florida" for a state's, else the country's name.
[[nodiscard]] QString lawTitle(const plan::LegalProfile &profile);
/// A line for each figure: what it asks, of which calls, since when, and where it is written.
[[nodiscard]] QString lawDetails(const plan::LegalProfile &profile);

} // namespace callboard::ui
