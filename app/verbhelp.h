// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

namespace callboard::app {

/// --profile, --json, --quiet, --help, --version.
[[nodiscard]] QList<QCommandLineOption> commonOptions();

/// "callboard import FILE... [--region IN] ...".
[[nodiscard]] QString usageText(const Verb &verb);
/// What `callboard VERB --help` prints.
[[nodiscard]] QString helpText(const Verb &verb);
/// What `callboard --help` prints.
[[nodiscard]] QString overviewText(const QList<Verb> &verbs);
[[nodiscard]] QString versionText();

} // namespace callboard::app
