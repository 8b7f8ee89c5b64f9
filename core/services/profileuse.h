// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/services/filelock.h"

#include <memory>

namespace callboard::services {

/// Says to every process that a profile is open here: an engine, a console that only looks on, a verb. Who
/// replaces the database has the profile alone, so that nobody goes on working with a file that is gone. The
/// system frees it with the process.
class ProfileUse
{
public:
    /// Beside others. Busy while somebody has the profile alone and goes on so for \a patience;
    /// FileUnwritable when nothing can be written there. Blocks meanwhile.
    [[nodiscard]] static Result<std::unique_ptr<ProfileUse>> begin(const QString &profileDirectory,
                                                                   milliseconds patience = seconds{10});
    /// Alone. Busy while any other uses the profile and goes on so for \a patience: a verb takes a moment.
    [[nodiscard]] static Result<std::unique_ptr<ProfileUse>> alone(const QString &profileDirectory,
                                                                   milliseconds patience = seconds{2});

private:
    explicit ProfileUse(const QString &profileDirectory);
    [[nodiscard]] static Result<std::unique_ptr<ProfileUse>>
    take(const QString &profileDirectory, FileLock::Share share, milliseconds patience);

    FileLock m_lock;
};

} // namespace callboard::services
