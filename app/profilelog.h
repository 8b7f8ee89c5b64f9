// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/security/logsink.h"

#include <memory>

namespace callboard::app {

/// Sends this process's messages, redacted, to the profile's log for as long as the sink lives. Nothing when
/// that cannot be written; then they go to standard error as before, and opening the profile says what is
/// wrong.
[[nodiscard]] std::unique_ptr<security::LogSink> openLog(const QString &profile, const Clock &clock);

} // namespace callboard::app
