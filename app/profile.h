// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/services/workspace.h"

#include <memory>

namespace callboard::app {

/// Whether a passphrase could be what was missing when a profile did not open.
[[nodiscard]] bool wantsPassphrase(const Error &error);

/// Opens the profile of a verb. Its passphrase, where it has one, comes from CALLBOARD_PASSPHRASE or is asked
/// for on the terminal.
[[nodiscard]] Result<std::unique_ptr<services::Workspace>> openProfile(const VerbCall &call);

/// As openProfile(), and a failure is told: then nothing is returned and \a status is the verb's.
[[nodiscard]] std::unique_ptr<services::Workspace> openProfile(const VerbCall &call, ExitStatus &status);

} // namespace callboard::app
