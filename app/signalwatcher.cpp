// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/signalwatcher.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace callboard::app {

namespace {

std::atomic_int writeEnd = -1;
static_assert(std::atomic_int::is_always_lock_free, "the signal handler must not lock");

extern "C" void passOn(int signalNumber)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(signalNumber);
    // A full pipe holds signals enough; there is nobody to tell about a failure here.
    if (write(writeEnd.load(), &byte, 1) < 0)
        errno = before;
    errno = before;
}

} // namespace

class SignalWatcher::Dispositions
{
public:
    explicit Dispositions(const QList<int> &signalNumbers)
    {
        for (const int signalNumber : signalNumbers) {
            struct sigaction wanted = {};
            struct sigaction found = {};
            wanted.sa_handler = &passOn;
            wanted.sa_flags = SA_RESTART;
            sigemptyset(&wanted.sa_mask);
            if (sigaction(signalNumber, &wanted, &found) == 0)
                m_found.append({signalNumber, found});
        }
    }
    ~Dispositions()
    {
        for (const auto &[signalNumber, found] : std::as_const(m_found))
            sigaction(signalNumber, &found, nullptr);
    }
    Dispositions(const Dispositions &) = delete;
    Dispositions &operator=(const Dispositions &) = delete;

private:
    QList<std::pair<int, struct sigaction>> m_found;
};

SignalWatcher::SignalWatcher(const QList<int> &signalNumbers, QObject *parent)
    : QObject(parent)
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd.store(m_pipe[1]);
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatcher::drain);
    m_found = std::make_unique<Dispositions>(signalNumbers);
}

SignalWatcher::~SignalWatcher()
{
    m_found.reset();
    m_notifier.reset();
    writeEnd.store(-1);
    for (const int end : m_pipe) {
        if (end >= 0)
            close(end);
    }
}

void SignalWatcher::drain()
{
    unsigned char byte = 0;
    while (read(m_pipe[0], &byte, 1) == 1)
        Q_EMIT caught(byte);
}

} // namespace callboard::app
