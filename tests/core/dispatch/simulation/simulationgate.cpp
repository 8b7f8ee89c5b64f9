// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationgate.h"

#include <QMutexLocker>

#include <utility>

namespace callboard::test {

void SimulationGate::wait(const QString &key, milliseconds due)
{
    Ticket ticket{key, due};
    m_tickets.push_back(&ticket);
    // Whoever passes holds the lock until it is done: in order even then, or calls would be numbered by
    // chance.
    while (!ticket.mayPass && !(m_dying && first([](const Ticket &) { return true; }) == &ticket))
        m_opened.wait(&m_mutex);
    m_tickets.remove(&ticket);
    if (m_dying)
        m_opened.wakeAll();
}

void SimulationGate::watch(const std::shared_ptr<void> &door)
{
    const QMutexLocker lock(&m_mutex);
    m_doors << door;
}

SimulationGate::Crowd SimulationGate::crowd()
{
    const QMutexLocker lock(&m_mutex);
    m_doors.removeIf([](const auto &door) { return door.expired(); });
    Crowd crowd;
    for (const auto &door : std::as_const(m_doors))
        crowd.tasks += int(door.use_count());
    for (const Ticket *ticket : m_tickets) {
        if (!ticket->mayPass)
            ++(isDue(*ticket) ? crowd.waiting : crowd.slow);
    }
    return crowd;
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

SimulationGate::Ticket *SimulationGate::first(const std::function<bool(const Ticket &)> &counts) const
{
    Ticket *first = nullptr;
    for (Ticket *ticket : m_tickets) {
        if (counts(*ticket) && (!first || ticket->key < first->key))
            first = ticket;
    }
    return first;
}

bool SimulationGate::letOnePass()
{
    const QMutexLocker lock(&m_mutex);
    Ticket *next = first([this](const Ticket &each) { return !each.mayPass && isDue(each); });
    if (!next)
        return false;
    next->mayPass = true;
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
