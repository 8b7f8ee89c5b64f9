// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactsimulation.h"

namespace callboard::test {

using services::HubSpotSummary;

/// Fair weather, and nobody works any more but those who put right what is refused.
void ContactSimulation::rest()
{
    constexpr int MostRounds = 14;
    note(QStringLiteral("rest"));
    m_isFair = true;
    m_isKeyRefused = false;
    m_office.clock().jumpWall(-m_clockError);
    m_clockError = {};
    m_office.completeRecords();
    m_office.clock().advance(ContactPeople::LongestLag + std::chrono::minutes{2});
    if (!run(Part::Changed)) {
        m_faults << QStringLiteral("a look fails though nothing is wrong");
        return;
    }
    m_judge.caughtUp(portal(), m_office.look());
    takeFaults();
    for (int round = 0; round < MostRounds && m_faults.isEmpty(); ++round) {
        const bool isQuiet = comesToRest();
        takeFaults();
        if (!isQuiet)
            continue;
        const ContactLook look = m_office.look();
        m_judge.rested(portal(), look);
        m_judge.restedCalls(look, m_office.calls(), m_fake.calls(), [this](const QString &contactId) {
            return m_fake.contact(contactId.toLongLong());
        });
        return;
    }
    if (m_faults.isEmpty())
        m_faults << QStringLiteral("it does not come to rest");
}

bool ContactSimulation::comesToRest()
{
    m_office.clock().advance(std::chrono::minutes{2});
    const Done pulled = run(Part::Whole);
    m_office.tellAgain();
    const Done pushed = pulled ? run(Part::Push) : std::nullopt;
    if (!pushed) {
        m_faults << QStringLiteral("a job fails though nothing is wrong");
        return false;
    }
    if (!pulled->problems.isEmpty()) {
        mend(*pulled);
        return false;
    }
    decideSome(100);
    return pulled->fresh + pulled->updated + pulled->gone + pushed->told + pushed->conflicts == 0 &&
           m_office.queued() == 0;
}

/// Whoever cannot be taken gets a number of its own; whose lead was deleted is let go there, too.
void ContactSimulation::mend(const HubSpotSummary &pulled)
{
    const ContactLook look = m_office.look();
    const QList<qint64> present = m_people.present();
    for (const services::HubSpotProblem &problem : pulled.problems) {
        const qint64 id = problem.contactId.toLongLong();
        if (!present.contains(id))
            continue;
        if (look.links.contains(problem.contactId) && !look.leadOf(problem.contactId))
            m_people.archive(id);
        else
            m_people.mend(id);
    }
    m_office.clock().advance(ContactPeople::LongestLag + std::chrono::minutes{2});
}

QList<ContactSaid> ContactSimulation::portal() const
{
    QList<ContactSaid> all;
    const QList<qint64> present = m_people.present();
    for (const qint64 id : present) {
        QJsonObject properties;
        const HubSpotProperties contact = m_fake.contact(id);
        for (auto each = contact.cbegin(); each != contact.cend(); ++each)
            properties.insert(each.key(), *each);
        all << contactSaidIn(
            {{QStringLiteral("id"), QString::number(id)}, {QStringLiteral("properties"), properties}});
    }
    return all;
}

} // namespace callboard::test
