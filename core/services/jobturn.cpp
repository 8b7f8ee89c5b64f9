// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/jobturn.h"

#include "core/services/filelock.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QThreadPool>

namespace callboard::services {

namespace {

constexpr milliseconds LockLook{100};
constexpr int LockLooks = 200; // 20 s in all

} // namespace

Result<void> JobTurn::alone(const QString &what, const std::function<Result<void>()> &work,
                            sync::Patience &patience)
{
    // It may wait for the network for minutes: the pool gets another thread for as long.
    QThreadPool *pool = QThreadPool::globalInstance();
    pool->releaseThread();
    const auto back = qScopeGuard([pool] { pool->reserveThread(); });
    const std::scoped_lock turn(m_turn);
    FileLock lock(m_lockFile);
    for (int look = 0; lock.take(FileLock::Share::Alone, FileLock::Wait::NotAtAll) != FileLock::Answer::Held;
         ++look) {
        if (look == LockLooks || !patience.wait(LockLook))
            return fail(ErrorCode::Refused,
                        {QCoreApplication::translate(
                             "JobTurn", "%1: Callboard is working with it. Try again in a moment.")
                             .arg(what)});
    }
    return work();
}

} // namespace callboard::services
