// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakeclock.h"

#include <QList>
#include <QMutex>
#include <QString>
#include <QWaitCondition>

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace callboard::test {

/// Where each request to a simulated provider waits until the simulation lets it pass, so that nothing
/// depends on the order of threads. All functions may be called from any thread.
class SimulationGate
{
public:
    explicit SimulationGate(const FakeClock &clock)
        : m_clock(clock)
    {
    }

    /// Held by whoever asks a provider, but for the time in which wait() waits.
    [[nodiscard]] QMutex &mutex() { return m_mutex; }
    /// Those under the lock.
    void wait(const QString &key, milliseconds due);
    [[nodiscard]] bool isDying() const { return m_dying; }

    /// Each task of an engine holds its door to a provider for as long as it lasts.
    void watch(const std::shared_ptr<void> &door);
    struct Crowd
    {
        int tasks = 0;   ///< that were handed out and are not over
        int waiting = 0; ///< those of them that wait at the gate, the slow ones apart
        int slow = 0;    ///< those whose time has not come

        [[nodiscard]] bool isAtTheGate() const { return tasks == waiting + slow; }
        friend bool operator==(const Crowd &, const Crowd &) = default;
    };
    [[nodiscard]] Crowd crowd();
    /// The next moment at which a slow answer comes.
    [[nodiscard]] std::optional<milliseconds> nextAnswer();
    /// Lets the first in order pass; false when nobody waits.
    bool letOnePass();
    /// As at the death of the process: everybody passes, but some requests never left.
    void letEverybodyDie();
    void openAgain();

private:
    struct Ticket
    {
        QString key;
        milliseconds due{0};
        bool mayPass = false;
    };

    /// By their keys, of those that count; null when there is none.
    [[nodiscard]] Ticket *first(const std::function<bool(const Ticket &)> &counts) const;
    [[nodiscard]] bool isDue(const Ticket &ticket) const { return ticket.due <= m_clock.bootTime(); }

    const FakeClock &m_clock;
    QMutex m_mutex;
    QWaitCondition m_opened;
    std::list<Ticket *> m_tickets;
    QList<std::weak_ptr<void>> m_doors;
    bool m_dying = false;
};

} // namespace callboard::test
