// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>

namespace callboard::test {

/// A thread in which a test's server lives. As the last member of the server it is the first to end, so that
/// nothing comes in any more while the others go.
class ServerThread final
{
public:
    explicit ServerThread(const QString &name)
        : m_home(new QObject)
    {
        m_thread.setObjectName(name);
        m_home->moveToThread(&m_thread);
        m_thread.start();
    }
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;
    ~ServerThread()
    {
        run([this] { delete m_home; });
        m_thread.quit();
        m_thread.wait();
    }

    /// Lives in the thread and owns everything there.
    [[nodiscard]] QObject *home() const { return m_home; }
    /// In the thread, and waits for the end of it.
    void run(const std::function<void()> &work) const
    {
        QMetaObject::invokeMethod(m_home, work, Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_home;
};

} // namespace callboard::test
