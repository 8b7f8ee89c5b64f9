// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

namespace callboard::services {

/// A folder beside the profile's database for files that hold personal data and that nobody asked to keep,
/// such as rejected rows before they are saved. For its owner alone, and gone with this object; what a crash
/// leaves is cleared away by clearLeftovers().
class ScratchFolder
{
public:
    explicit ScratchFolder(const QString &profileDirectory);
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;
    ~ScratchFolder();

    /// The path of \a name in it, whether there is such a file or not.
    [[nodiscard]] QString filePath(const QString &name) const;

    /// Removes the folders that ended processes have left. Another process may be using one that is younger
    /// than \a age.
    static void clearLeftovers(const QString &profileDirectory, Instant now,
                               milliseconds age = seconds{24 * 3600});

private:
    QString m_path;
};

} // namespace callboard::services
