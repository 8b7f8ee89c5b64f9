// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactsimulation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace callboard::test {

/// What the program would do if it broke its promise, once it had the occasion.
void ContactSimulation::doMischief(Part part)
{
    if (m_mischief == ContactMischief::None || m_hasDoneMischief)
        return;
    const ContactLook now = m_office.look();
    const bool isPush = part == Part::Push;
    if (m_mischief == ContactMischief::SecondRecord && isPush && !m_fake.calls().isEmpty()) {
        repeatRecord();
    } else if (m_mischief == ContactMischief::CallForgotten && isPush && m_office.queued() > 0) {
        m_office.change(QStringLiteral("update hubspot_note set told_at = 1 where told_at is null"), {});
        m_hasDoneMischief = true;
    } else if (m_mischief == ContactMischief::ConflictForgotten && !isPush && !now.conflicts.isEmpty()) {
        m_office.change(QStringLiteral("delete from hubspot_conflict"), {});
        m_hasDoneMischief = true;
    } else if (m_mischief == ContactMischief::ChangeSkipped && !m_isFair) {
        m_office.change(QStringLiteral("update hubspot_link set seen_until = seen_until + 7200000"), {});
    } else if (!isPush) {
        doMischiefToLead(now);
    }
}

void ContactSimulation::repeatRecord()
{
    QJsonObject properties;
    const HubSpotProperties record = m_fake.calls().constLast();
    for (auto each = record.cbegin(); each != record.cend(); ++each)
        properties.insert(each.key(), *each);
    const QJsonObject type{{QStringLiteral("associationTypeId"), 194}};
    const QJsonObject to{{QStringLiteral("id"), record.value(QStringLiteral("contact"))}};
    const QJsonObject body{
        {QStringLiteral("properties"), properties},
        {QStringLiteral("associations"),
         QJsonArray{QJsonObject{{QStringLiteral("to"), to}, {QStringLiteral("types"), QJsonArray{type}}}}}};
    m_fake.faultOfNext(HubSpotFault::None);
    const FakeHubSpot::Answer answer = m_fake.answer(
        {"POST", QStringLiteral("/crm/v3/objects/calls"), {}, FakeHubSpot::token(), json(body)});
    m_hasDoneMischief = answer.status == 201; // its contact may be gone
}

void ContactSimulation::doMischiefToLead(const ContactLook &now)
{
    QStringList contacts = now.links.keys();
    std::sort(contacts.begin(), contacts.end());
    for (const QString &contact : std::as_const(contacts)) {
        const std::optional<Lead> lead = now.leadOf(contact);
        if (!lead || m_hasDoneMischief)
            continue;
        if (m_mischief == ContactMischief::MarkTakenBack && lead->status == LeadStatus::DoNotCall) {
            m_office.change(QStringLiteral("update lead set call_status = 'pending' where id = ?"),
                            {lead->id.value()});
            m_hasDoneMischief = true;
        } else if (m_mischief == ContactMischief::OwnWordLost && lead->name.startsWith(u'h')) {
            const QString theirs = m_fake.contact(contact.toLongLong()).value(QStringLiteral("firstname"));
            m_office.change(QStringLiteral("update lead set name = ? where id = ?"),
                            {theirs, lead->id.value()});
            m_hasDoneMischief = true;
        } else if (m_mischief == ContactMischief::SecondLead && m_judge.hasMade(contact)) {
            m_office.loseContact(contact, *lead, m_people.newPhone());
            m_hasDoneMischief = true;
        }
    }
}

} // namespace callboard::test
