// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakeclock.h"

#include <QList>
#include <QMutex>
#include <QString>
#include <QWaitCondition>

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
    /// Tasks that were handed out and are not over.
    [[nodiscard]] int tasks();
    /// Those of them that wait at the gate, the slow ones whose time has not come apart.
    [[nodiscard]] int waiting();
    [[nodiscard]] int slow();
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

    [[nodiscard]] bool isDue(const Ticket &ticket) const { return ticket.due <= m_clock.bootTime(); }

    const FakeClock &m_clock;
    QMutex m_mutex;
    QWaitCondition m_opened;
    std::list<Ticket *> m_tickets;
    QList<std::weak_ptr<void>> m_doors;
    bool m_dying = false;
};

} // namespace callboard::test
