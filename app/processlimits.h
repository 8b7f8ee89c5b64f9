// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace callboard::app {

/// Each request under way needs a thread with a connection of its own; GLib ends the process when one of them
/// gets no descriptor.
constexpr int LeastOpenFiles = 512;

/// Takes as many descriptors as the system allows this process, lets a file that may not grow any more be an
/// error of the write instead of a signal that ends everything, and keeps threads small where memory is
/// limited (F42). Refused when the descriptors are fewer than LeastOpenFiles. Once, before anything is
/// opened.
[[nodiscard]] Result<void> claimLimits();

} // namespace callboard::app
