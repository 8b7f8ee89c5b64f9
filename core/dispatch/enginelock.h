// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QLockFile>

namespace callboard::dispatch {

/// Who may dial for a profile: one process at a time (F35). Held for the life of the engine; a crash frees
/// it. It is not a lock of the database: beside a running engine every other verb works (ruling 18).
class EngineLock
{
public:
    explicit EngineLock(const QString &profileDirectory);

    /// Busy when another process holds it and goes on doing so for \a patience.
    [[nodiscard]] Result<void> acquire(milliseconds patience = {});
    [[nodiscard]] static bool isHeldSomewhere(const QString &profileDirectory);

private:
    QLockFile m_file;
};

} // namespace callboard::dispatch
