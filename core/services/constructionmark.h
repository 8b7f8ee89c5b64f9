// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/filelock.h"

namespace callboard::services {

/// Says to every process that something half-done in the profile's database is being worked on: an import
/// that runs, a campaign that is being written. Whoever clears away what a crash left asks for it alone, and
/// gets it only when nobody builds. The system frees it with the process.
class ConstructionMark
{
public:
    enum class Kind {
        Building = 1, ///< shared by all who build; waits while somebody clears away. Pool threads.
        Clearing,     ///< alone; does not wait
    };

    ConstructionMark(const QString &profileDirectory, Kind kind);

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    FileLock m_lock;
    bool m_isHeld;
};

} // namespace callboard::services
