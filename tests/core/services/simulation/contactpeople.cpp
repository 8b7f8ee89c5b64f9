// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactpeople.h"

namespace callboard::test {

namespace {

constexpr qsizetype MostContacts = 22;

} // namespace

ContactPeople::ContactPeople(FakeHubSpot &fake, Dice &dice, SimulationTally &tally, Note note)
    : m_fake(fake)
    , m_dice(dice)
    , m_tally(tally)
    , m_note(std::move(note))
{
}

void ContactPeople::begin()
{
    const int contacts = m_dice.between(3, 8);
    for (int i = 0; i < contacts; ++i)
        add({});
}

void ContactPeople::setLag()
{
    const int kind = m_dice.below(10);
    const milliseconds lag = kind < 5   ? milliseconds{0}
                             : kind < 8 ? m_dice.between(milliseconds{1000}, milliseconds{60'000})
                                        : m_dice.between(milliseconds{60'000}, milliseconds{LongestLag});
    m_fake.setLag(lag);
    if (lag > milliseconds{0})
        m_tally.count("late in the search");
}

void ContactPeople::change(const char *what, qint64 id, const HubSpotProperties &properties)
{
    m_tally.count(what);
    setLag();
    m_fake.setContact(id, properties);
    QStringList parts;
    for (auto each = properties.cbegin(); each != properties.cend(); ++each)
        parts << each.key() + QStringLiteral(" = ") + *each;
    m_note(QStringLiteral("there: %1, contact %2: %3")
               .arg(QString::fromLatin1(what))
               .arg(id)
               .arg(parts.join(QStringLiteral(", "))));
}

qint64 ContactPeople::any()
{
    return m_dice.oneOf(m_present);
}

void ContactPeople::act(const QStringList &phones)
{
    const int kind = m_dice.below(100);
    if (m_present.isEmpty() || kind < 16)
        add(phones);
    else if (kind < 62)
        edit(any());
    else if (kind < 74)
        editNumber(any(), phones);
    else if (kind < 82)
        mark(any());
    else if (kind < 89)
        archive(any());
    else if (kind < 93)
        restore();
    else
        merge(any());
}

void ContactPeople::add(const QStringList &phones)
{
    if (m_present.size() >= MostContacts)
        return;
    const int kind = m_dice.below(100);
    QString phone = newPhone();
    if (kind < 15 && !phones.isEmpty())
        phone = m_dice.oneOf(phones);
    else if (kind < 23 && !m_present.isEmpty())
        phone = m_fake.contact(any()).value(QStringLiteral("phone"));
    else if (kind < 30)
        phone.clear();
    HubSpotProperties properties{{QStringLiteral("phone"), phone},
                                 {QStringLiteral("firstname"), newText(u'c')}};
    if (m_dice.chance(40))
        properties.insert(QStringLiteral("lastname"), newText(u'c'));
    if (m_dice.chance(40))
        properties.insert(QStringLiteral("city"), newText(u'c'));
    if (m_dice.chance(8))
        properties.insert(QStringLiteral("no_calls"), QStringLiteral("true"));
    m_present << m_nextId;
    change("contacts", m_nextId++, properties);
}

void ContactPeople::edit(qint64 id)
{
    const QString text = m_dice.chance(12) ? QString() : newText(u'c');
    const int kind = m_dice.below(8);
    HubSpotProperties properties;
    if (kind < 3)
        properties.insert(QStringLiteral("firstname"), text);
    else if (kind < 4)
        properties.insert(QStringLiteral("lastname"), text);
    else if (kind < 5)
        properties.insert(QStringLiteral("city"), text);
    else if (kind < 6)
        properties.insert(QStringLiteral("company"), text); // which nobody asks for
    else if (kind < 7)
        properties.insert(QStringLiteral("email"),
                          text.isEmpty() || m_dice.chance(20) ? text : text + QStringLiteral("@example.com"));
    else
        properties.insert(QStringLiteral("last_checkup_date"),
                          QString::number(qint64(m_dice.between(15'000, 20'000)) * 86'400'000));
    change("edits", id, properties);
}

void ContactPeople::editNumber(qint64 id, const QStringList &phones)
{
    const int kind = m_dice.below(10);
    const QString next = kind < 1                        ? QString()
                         : kind < 2                      ? QStringLiteral("12")
                         : kind < 4 && !phones.isEmpty() ? m_dice.oneOf(phones)
                                                         : newPhone();
    change("numbers of contacts", id, {{QStringLiteral("phone"), next}});
}

void ContactPeople::mark(qint64 id)
{
    const bool isMarked = m_fake.contact(id).value(QStringLiteral("no_calls")) == QLatin1String("true");
    const QString next = isMarked ? QStringLiteral("false") : QStringLiteral("true");
    change(isMarked ? "marks taken away" : "marks set", id, {{QStringLiteral("no_calls"), next}});
}

void ContactPeople::archive(qint64 id)
{
    m_tally.count("archived");
    setLag();
    unsettled(id);
    m_was.insert(id, m_fake.contact(id));
    m_fake.removeContact(id);
    m_present.removeOne(id);
    m_archived << id;
    m_note(QStringLiteral("there: archived, contact %1").arg(id));
}

void ContactPeople::restore()
{
    if (m_archived.isEmpty())
        return;
    const qint64 id = m_dice.oneOf(m_archived);
    m_archived.removeOne(id);
    m_present << id;
    change("restored", id, m_was.take(id));
}

void ContactPeople::merge(qint64 id)
{
    const qint64 survivor = any();
    if (survivor == id)
        return;
    HubSpotProperties left = m_fake.contact(id);
    const HubSpotProperties stays = m_fake.contact(survivor);
    for (auto each = stays.cbegin(); each != stays.cend(); ++each) {
        if (!each->isEmpty())
            left.insert(each.key(), *each);
    }
    if (m_dice.chance(30)) // the other one's number was the better one
        left.insert(QStringLiteral("phone"), m_fake.contact(id).value(QStringLiteral("phone")));
    unsettled(id);
    unsettled(survivor);
    m_present.removeOne(id);
    setLag();
    m_fake.mergeContact(id, survivor);
    m_note(QStringLiteral("there: contact %1 is merged into %2").arg(id).arg(survivor));
    change("merged", survivor, left);
}

void ContactPeople::mend(qint64 id)
{
    change("mends", id, {{QStringLiteral("phone"), newPhone()}});
}

} // namespace callboard::test
