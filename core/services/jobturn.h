// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sync/sheets/patience.h"

#include <QString>

#include <functional>
#include <mutex>

namespace callboard::services {

/// Lets one job at a time work with something outside, among all the processes of a profile.
class JobTurn
{
public:
    /// \a patience must outlive it.
    JobTurn(const QString &lockFile, sync::Patience &patience)
        : m_lockFile(lockFile)
        , m_patience(patience)
    {
    }

    /// Runs \a work while nobody else is in it; Refused, naming \a what, when another does not end within
    /// twenty seconds: it may well be this program's own. Blocks for as long as it takes: pool threads only.
    [[nodiscard]] Result<void> alone(const QString &what, const std::function<Result<void>()> &work)
    {
        return alone(what, work, m_patience);
    }
    /// The same, with the \a patience of that job alone.
    [[nodiscard]] Result<void> alone(const QString &what, const std::function<Result<void>()> &work,
                                     sync::Patience &patience);

private:
    QString m_lockFile;
    sync::Patience &m_patience;
    std::mutex m_turn;
};

} // namespace callboard::services
