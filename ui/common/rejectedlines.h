// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"

namespace callboard::ui {

/// Which line counts as the heading and why; then the first of the lines that were no numbers, one a row, and
/// how many more there are; empty without any.
[[nodiscard]] QString rejectedText(const QList<services::RejectedNumber> &rejected,
                                   const std::optional<services::RejectedNumber> &heading = {});

} // namespace callboard::ui
