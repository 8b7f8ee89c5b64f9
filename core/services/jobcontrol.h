// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace callboard::services {

/// What a running job and the one who watches it share: how far it is, and the wish to end it. Any thread.
/// Progress is polled (ten times a second is plenty) rather than signalled.
struct JobControl
{
    std::atomic_bool cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0; ///< 0: not known yet
};

using JobControlPtr = std::shared_ptr<JobControl>;

} // namespace callboard::services
