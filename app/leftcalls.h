// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"

#include <optional>

namespace callboard::app {

/// What the console says at its start of the calls that an earlier one left under way (F65), whatever ended
/// that one. \a status: as it was before this one's engine started. Nothing when none were left.
[[nodiscard]] std::optional<dispatch::Notice> leftCallsNotice(const dispatch::EngineStatus &status);

} // namespace callboard::app
