// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/actor.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace callboard::services {

/// Runs \a work on \a pool, for whoever acts in this thread: the audit trail names that one.
template<typename Work>
[[nodiscard]] auto runIn(QThreadPool *pool, Work work)
{
    return QtConcurrent::run(pool, [actor = currentActor(), work = std::move(work)]() mutable {
        const ActorScope acting(actor);
        return work();
    });
}

/// On the program's pool.
template<typename Work>
[[nodiscard]] auto runInPool(Work work)
{
    return runIn(QThreadPool::globalInstance(), std::move(work));
}

/// The threads of runAtOnce().
[[nodiscard]] QThreadPool &promptPool();

/// As runInPool(), for what a person waits for: it begins at once, however many long jobs are under way.
template<typename Work>
[[nodiscard]] auto runAtOnce(Work work)
{
    return runIn(&promptPool(), std::move(work));
}

/// Blocks until all that either was given is done.
void waitForPools();

} // namespace callboard::services
