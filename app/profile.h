// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/result.h"
#include "core/services/workspace.h"

#include <memory>
#include <optional>

namespace callboard::app {

/// The profile of a verb, and its passphrase if CALLBOARD_PASSPHRASE holds one.
[[nodiscard]] services::WorkspaceSetup profileSetup(const VerbCall &call);

/// Whether a passphrase could be what was missing when the profile did not open.
[[nodiscard]] bool wantsPassphrase(const services::WorkspaceSetup &setup, const Error &error);

/// Asks for the profile's own passphrase; nothing where there is no terminal.
[[nodiscard]] std::optional<QByteArray> askForProfilePassphrase();

/// Opens the profile of a verb. Its passphrase, where it has one, comes from CALLBOARD_PASSPHRASE or is asked
/// for on the terminal.
[[nodiscard]] Result<std::unique_ptr<services::Workspace>> openProfile(const VerbCall &call);

/// As openProfile(), and a failure is told: then nothing is returned and \a status is the verb's.
[[nodiscard]] std::unique_ptr<services::Workspace> openProfile(const VerbCall &call, ExitStatus &status);

} // namespace callboard::app
