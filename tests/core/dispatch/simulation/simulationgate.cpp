// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationgate.h"

#include <QMutexLocker>

#include <algorithm>
#include <utility>

namespace callboard::test {

void SimulationGate::wait(const QString &key, milliseconds due)
{
    Ticket ticket{key, due};
    m_tickets.push_back(&ticket);
    while (!ticket.mayPass && !m_dying)
        m_opened.wait(&m_mutex);
    m_tickets.remove(&ticket);
}

void SimulationGate::watch(const std::shared_ptr<void> &door)
{
    const QMutexLocker lock(&m_mutex);
    m_doors << door;
}

int SimulationGate::tasks()
{
    const QMutexLocker lock(&m_mutex);
    m_doors.removeIf([](const auto &door) { return door.expired(); });
    int tasks = 0;
    for (const auto &door : std::as_const(m_doors))
        tasks += int(door.use_count());
    return tasks;
}

int SimulationGate::waiting()
{
    const QMutexLocker lock(&m_mutex);
    return int(std::count_if(m_tickets.cbegin(), m_tickets.cend(),
                             [this](const Ticket *ticket) { return !ticket->mayPass && isDue(*ticket); }));
}

int SimulationGate::slow()
{
    const QMutexLocker lock(&m_mutex);
    return int(std::count_if(m_tickets.cbegin(), m_tickets.cend(),
                             [this](const Ticket *ticket) { return !ticket->mayPass && !isDue(*ticket); }));
}

std::optional<milliseconds> SimulationGate::nextAnswer()
{
    const QMutexLocker lock(&m_mutex);
    std::optional<milliseconds> next;
    for (const Ticket *ticket : m_tickets) {
        if (!ticket->mayPass && (!next || ticket->due < *next))
            next = ticket->due;
    }
    return next;
}

bool SimulationGate::letOnePass()
{
    const QMutexLocker lock(&m_mutex);
    Ticket *first = nullptr;
    for (Ticket *ticket : m_tickets) {
        if (!ticket->mayPass && isDue(*ticket) && (!first || ticket->key < first->key))
            first = ticket;
    }
    if (!first)
        return false;
    first->mayPass = true;
    m_opened.wakeAll();
    return true;
}

void SimulationGate::letEverybodyDie()
{
    const QMutexLocker lock(&m_mutex);
    m_dying = true;
    m_opened.wakeAll();
}

void SimulationGate::openAgain()
{
    const QMutexLocker lock(&m_mutex);
    m_dying = false;
}

} // namespace callboard::test
