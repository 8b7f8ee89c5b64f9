// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace callboard::dispatch {

/// Threads for requests that block: one parallel call, one thread (S0-072). Work runs in a pool thread, its
/// answer comes back as a queued call in the home object's thread. Nothing is queued inside: whoever hands in
/// work asks free() first, so that "handed in" means "on its way".
class WorkerPool
{
public:
    /// \a home must outlive the pool's work; see waitForDone().
    WorkerPool(QObject *home, int threads)
        : m_home(home)
    {
        m_pool.setMaxThreadCount(threads);
    }

    [[nodiscard]] int free() const { return m_pool.maxThreadCount() - m_running; }
    [[nodiscard]] int running() const { return m_running; }

    /// Home thread only. \a work() runs elsewhere; \a done(answer) runs in the home thread.
    template<typename Work, typename Done>
    void run(Work work, Done done)
    {
        ++m_running;
        m_pool.start([this, work = std::move(work), done = std::move(done)]() mutable {
            auto answer = work();
            QMetaObject::invokeMethod(
                m_home,
                [this, done = std::move(done), answer = std::move(answer)]() mutable {
                    --m_running;
                    done(std::move(answer));
                },
                Qt::QueuedConnection);
        });
    }

    void waitForDone() { m_pool.waitForDone(); }

private:
    QObject *m_home;
    QThreadPool m_pool;
    int m_running = 0;
};

} // namespace callboard::dispatch
