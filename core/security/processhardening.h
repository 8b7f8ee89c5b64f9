// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace callboard::security {

/// Keeps numbers and keys in this process's memory from others: no core files (RLIMIT_CORE 0), and neither
/// debuggers nor other processes of the same person may look into it (PR_SET_DUMPABLE 0) (F64). Called once,
/// first thing in main(); child processes inherit the first. Built with the address sanitizer it leaves the
/// second out, as the leak check attaches like a debugger.
[[nodiscard]] Result<void> hardenProcess();

} // namespace callboard::security
