// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/actor.h"

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

} // namespace callboard::services
