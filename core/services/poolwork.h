// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/actor.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace callboard::services {

/// Runs \a work on the program's pool, for whoever acts in this thread: the audit trail names that one.
template<typename Work>
[[nodiscard]] auto runInPool(Work work)
{
    return QtConcurrent::run([actor = currentActor(), work = std::move(work)]() mutable {
        const ActorScope acting(actor);
        return work();
    });
}

/// The threads of runAtOnce().
[[nodiscard]] QThreadPool &promptPool();

/// As runInPool(), for what a person waits for: it begins at once, however many long jobs are under way.
template<typename Work>
[[nodiscard]] auto runAtOnce(Work work)
{
    return QtConcurrent::run(&promptPool(), [actor = currentActor(), work = std::move(work)]() mutable {
        const ActorScope acting(actor);
        return work();
    });
}

/// Blocks until all that either was given is done.
void waitForPools();

} // namespace callboard::services
