// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

namespace callboard::app {

/// Every verb that there is, in the order of the command line's page.
[[nodiscard]] QList<Verb> allVerbs();
[[nodiscard]] QStringList verbNames();

} // namespace callboard::app
