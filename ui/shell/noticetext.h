// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"
#include "core/services/scheduleservice.h"
#include "ui/common/statusbadge.h"

namespace callboard::ui {

[[nodiscard]] BadgeLook noticeLook(dispatch::Notice::Kind kind);
/// Whether a person must act: such a notice stays until it is closed.
[[nodiscard]] bool isLasting(dispatch::Notice::Kind kind);
/// "Scheduled 100 calls in 20 batches!" (S0-040).
[[nodiscard]] QString scheduledText(int calls, int batches);

} // namespace callboard::ui
