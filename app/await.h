// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/jobcontrol.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>

namespace callboard::app {

/// Lets the main thread's events run until \a future is done. Only for verbs, which have no window and do one
/// thing after the other; windows go on with QFuture::then.
template<typename T>
void waitFor(const QFuture<T> &future)
{
    if (future.isFinished())
        return;
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
}

/// The service's answer, waited for.
template<typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future)
{
    waitFor(future);
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled);
    return future.result();
}

/// As await(), and \a tick is called ten times a second meanwhile.
template<typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>> &future, const std::function<void()> &tick)
{
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, tick);
    timer.start(100);
    return await(future);
}

} // namespace callboard::app
