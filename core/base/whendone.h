// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <utility>

namespace callboard {

/// Calls \a done with the future's answer in the thread of \a context, and never once \a context is gone. A
/// future that was given up without an answer arrives as ErrorCode::Cancelled. Safe whichever thread fulfils
/// the future, which QFuture::then(context) of Qt 6.4 is not while the context is being destroyed.
template<typename T, typename Done>
void whenDone(const QFuture<Result<T>> &future, QObject *context, Done &&done)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::forward<Done>(done)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             std::invoke(done, watcher->result());
                         else
                             std::invoke(done, Result<T>(fail(ErrorCode::Cancelled)));
                     });
    watcher->setFuture(future);
}

} // namespace callboard
