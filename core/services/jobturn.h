// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/sync/sheets/patience.h"

#include <QString>

#include <functional>
#include <mutex>
#include <type_traits>

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

/// What \a work comes to once \a desk, which takes turns as JobTurn does, lets it work alone; otherwise why
/// it did not come to work. Blocks as that does.
template<typename Desk, typename Work>
[[nodiscard]] std::invoke_result_t<const Work &> resultAlone(Desk &desk, const Work &work)
{
    using Outcome = std::invoke_result_t<const Work &>;
    Outcome outcome = fail(ErrorCode::Cancelled);
    const Result<void> done = desk.alone([&]() -> Result<void> {
        outcome = work();
        return {};
    });
    return done ? outcome : Outcome(fail(done.error()));
}

} // namespace callboard::services
