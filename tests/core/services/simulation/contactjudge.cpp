// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactjudge.h"

#include "core/services/sheetlead.h"

#include <algorithm>

namespace callboard::test {

namespace {

const QStringList &takenFields()
{
    static const QStringList all = {QStringLiteral("number"),
                                    QStringLiteral("name"),
                                    QStringLiteral("email"),
                                    QStringLiteral("attribute:city"),
                                    QStringLiteral("whatsapp_number"),
                                    QStringLiteral("partner"),
                                    QStringLiteral("attribute:last_checkup_date")};
    return all;
}

QString keyOf(const Lead &lead)
{
    return lead.uuid.toString(QUuid::WithoutBraces);
}

} // namespace

QString ContactLook::contactOf(const QString &leadUuid) const
{
    const auto found = std::find_if(links.cbegin(), links.cend(), [&leadUuid](const ContactLink &link) {
        return link.leadUuid == leadUuid;
    });
    return found == links.cend() ? QString() : found.key();
}

std::optional<Lead> ContactLook::leadOf(const QString &contactId) const
{
    const auto lead = leads.constFind(links.value(contactId).leadUuid);
    return lead == leads.cend() ? std::nullopt : std::optional(*lead);
}

void ContactJudge::told(const QJsonObject &record, const QString &askedFor)
{
    ContactSaid said = contactSaidIn(record);
    // Merged into another one, whose mark alone is its, too.
    if (!askedFor.isEmpty() && said.id != askedFor) {
        const bool isMarked = said.isMarked;
        said = {};
        said.id = askedFor;
        said.isMarked = isMarked;
    }
    m_told[said.id] << said;
}

void ContactJudge::seen(const ContactLook &look)
{
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead) {
            const ContactSaid &said = each->constLast();
            const bool isIts = look.links.contains(said.id) ? look.links.value(said.id).leadUuid == lead.key()
                                                            : lead->number.e164() == said.phone;
            for (auto field = said.fields.cbegin(); isIts && field != said.fields.cend(); ++field) {
                if (services::fieldOfLead(*lead, field.key()) == *field)
                    agree(lead.key(), field.key(), *field, false);
            }
        }
    }
}

/// Whether this value of a side is one that both may have agreed on, or no word at all.
bool ContactJudge::mayGo(const QString &key, const QString &field, const QString &value) const
{
    const auto lead = m_agreed.constFind(key);
    const Values values = lead == m_agreed.cend() ? Values() : lead->value(field);
    return values.contains(value) || (values.isEmpty() && value.isEmpty());
}

ContactJudge::Difference ContactJudge::differenceOf(const QString &key, const QString &field,
                                                    const QString &ours, const QString &theirs) const
{
    if (ours == theirs)
        return Difference::None;
    if (mayGo(key, field, theirs))
        return Difference::OursAlone;
    if (!mayGo(key, field, ours))
        return Difference::Both;
    // Of several that may have been agreed on it is perhaps another one.
    const bool isCertain = m_agreed.value(key).value(field).size() < 2;
    return isCertain ? Difference::TheirsAlone : Difference::Unclear;
}

void ContactJudge::agree(const QString &key, const QString &field, const QString &value, bool isCertain)
{
    Values &values = m_agreed[key][field];
    if (isCertain)
        values.clear();
    else if (values.isEmpty())
        values.insert(QString()); // it may as well be that nothing is known
    values.insert(value);
}

/// Where an older state was told, or somebody was at it meanwhile, nobody knows what was compared.
void ContactJudge::agreeWhereAlike(const Job &job)
{
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        const std::optional<Lead> lead = job.after.leadOf(each.key());
        if (!lead)
            continue;
        const QString key = keyOf(*lead);
        for (const ContactSaid &said : *each) {
            const bool isCertain = job.isDone && each->size() == 1 && !job.meddled.contains(key) &&
                                   !said.changedAt.isEmpty() && said.changedAt >= m_newest.value(said.id);
            for (auto field = said.fields.cbegin(); field != said.fields.cend(); ++field) {
                if (services::fieldOfLead(*lead, field.key()) == *field)
                    agree(key, field.key(), *field, isCertain);
            }
        }
    }
}

/// With another contact a lead begins anew.
void ContactJudge::forgetFormerContacts(const Job &job)
{
    for (auto lead = job.before.leads.cbegin(); lead != job.before.leads.cend(); ++lead) {
        const QString before = job.before.contactOf(lead.key());
        if (!before.isEmpty() && before != job.after.contactOf(lead.key()))
            m_agreed.remove(lead.key());
    }
}

void ContactJudge::pulled(const Job &job)
{
    forgetFormerContacts(job);
    judgeChanges(job, false);
    if (job.isDone) {
        judgeConflicts(job);
        judgeMarks(job);
    }
    agreeWhereAlike(job);
    remember(job);
}

void ContactJudge::pushed(const Job &job)
{
    judgeChanges(job, true);
    remember(job);
}

void ContactJudge::remember(const Job &job)
{
    for (auto link = job.after.links.cbegin(); link != job.after.links.cend(); ++link) {
        if (job.after.leads.contains(link->leadUuid))
            m_contactsOf[link->leadUuid].insert(link.key());
        else
            m_orphans.insert(link.key());
    }
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        for (const ContactSaid &said : *each)
            m_newest[said.id] = std::max(m_newest.value(said.id), said.changedAt);
    }
    m_named += job.problems;
    m_told.clear();
}

void ContactJudge::judgeChanges(const Job &job, bool isPush)
{
    for (auto lead = job.before.leads.cbegin(); lead != job.before.leads.cend(); ++lead) {
        const auto now = job.after.leads.constFind(lead.key());
        if (now == job.after.leads.cend())
            accuse(QStringLiteral("the lead %1 is gone").arg(lead->name));
        else if (!isPush)
            judgeTaken(job, *lead, *now);
        else if (*lead != *now)
            accuse(QStringLiteral("the lead %1 changed by a push").arg(lead->name));
    }
    for (auto lead = job.after.leads.cbegin(); lead != job.after.leads.cend(); ++lead) {
        if (job.before.leads.contains(lead.key()))
            continue;
        if (isPush)
            accuse(QStringLiteral("the lead %1 came by a push").arg(lead->name));
        else
            judgeNew(job, *lead);
    }
    for (const QString &number : job.before.barred) {
        if (!job.after.barred.contains(number))
            accuse(QStringLiteral("the number %1 may be called again").arg(number));
    }
}

/// What a lead took from HubSpot, and what it lost by that.
void ContactJudge::judgeTaken(const Job &job, const Lead &before, const Lead &after)
{
    const QString key = keyOf(before);
    const QList<ContactSaid> told = m_told.value(job.after.contactOf(key));
    for (const QString &field : takenFields()) {
        const QString was = services::fieldOfLead(before, field);
        const QString now = services::fieldOfLead(after, field);
        if (was == now)
            continue;
        const QString what = QStringLiteral("%1 of the lead %2: %3 -> %4").arg(field, before.name, was, now);
        const bool isSaid = std::any_of(told.cbegin(), told.cend(), [&](const ContactSaid &said) {
            return said.fields.contains(field) && said.fields.value(field) == now;
        });
        if (!isSaid)
            accuse(what + QStringLiteral(", which its contact does not say"));
        else if (!mayGo(key, field, was))
            accuse(what + QStringLiteral(", though both sides had changed it"));
    }
    judgeStatus(job, before, after);
}

void ContactJudge::judgeStatus(const Job &job, const Lead &before, const Lead &after)
{
    if (before.status == after.status)
        return;
    const QString what =
        QStringLiteral("the lead %1: %2 -> %3").arg(before.name, toWord(before.status), toWord(after.status));
    if (after.status != LeadStatus::DoNotCall) {
        accuse(what + QStringLiteral(", which is not HubSpot's to say"));
        return;
    }
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        const QString ours = job.before.links.value(each.key()).leadUuid;
        for (const ContactSaid &said : *each) {
            const bool isAboutIt = ours == keyOf(before) || said.phone == before.number.e164() ||
                                   said.phone == after.number.e164();
            if (said.isMarked && isAboutIt)
                return;
        }
    }
    accuse(what + QStringLiteral(", which no contact says"));
}

void ContactJudge::judgeNew(const Job &job, const Lead &lead)
{
    const QString key = keyOf(lead);
    QList<ContactSaid> makers;
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        for (const ContactSaid &said : *each) {
            if (said.phone == lead.number.e164())
                makers << said;
        }
    }
    if (makers.isEmpty()) {
        accuse(QStringLiteral("the lead %1 is of no contact").arg(lead.name));
        return;
    }
    if (makers.size() > 1)
        return; // which of them nobody can say
    const ContactSaid maker = makers.constFirst();
    for (auto field = maker.fields.cbegin(); field != maker.fields.cend(); ++field) {
        if (services::fieldOfLead(lead, field.key()) != *field)
            accuse(QStringLiteral("%1 of the new lead %2 is %3")
                       .arg(field.key(), lead.name, services::fieldOfLead(lead, field.key())));
    }
    if (job.before.links.contains(maker.id))
        accuse(QStringLiteral("the contact %1, which is known, makes a lead").arg(maker.id));
    const QSet<QString> madeBefore = m_madeOf.value(maker.id);
    for (const QString &former : madeBefore) {
        const QString its = job.after.contactOf(former);
        if (former != key && job.after.leads.contains(former) && (its.isEmpty() || its == maker.id))
            accuse(QStringLiteral("the contact %1 is a lead twice").arg(maker.id));
    }
    m_madeOf[maker.id].insert(key);
}

/// What HubSpot alone changed is taken; what both sides changed, each otherwise, is told.
void ContactJudge::judgeConflicts(const Job &job)
{
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        const ContactSaid said = each->constLast();
        const std::optional<Lead> lead = job.after.leadOf(each.key());
        const bool isOlder = said.changedAt.isEmpty() || said.changedAt < m_newest.value(said.id);
        if (!lead || isOlder || each->size() > 1 || job.meddled.contains(keyOf(*lead)))
            continue;
        judgeSides(said, *lead, job.after, job.problems.contains(said.id));
    }
}

void ContactJudge::judgeSides(const ContactSaid &said, const Lead &lead, const ContactLook &look,
                              bool isNamed)
{
    const QString key = keyOf(lead);
    for (auto field = said.fields.cbegin(); field != said.fields.cend(); ++field) {
        const QString ours = services::fieldOfLead(lead, field.key());
        const Difference difference = differenceOf(key, field.key(), ours, *field);
        const QString what = QStringLiteral("%1 of contact %2 is %3 there and %4 here")
                                 .arg(field.key(), said.id, *field, ours);
        if (difference == Difference::TheirsAlone && !isNamed)
            accuse(what + QStringLiteral(", and was not taken"));
        const bool isOpen = std::any_of(
            look.conflicts.cbegin(), look.conflicts.cend(), [&](const store::FieldConflict &conflict) {
                return conflict.leadUuid == key && conflict.field == field.key() && conflict.theirs == *field;
            });
        if (difference == Difference::Both && !isOpen)
            accuse(what + QStringLiteral(", and nobody is told"));
    }
}

void ContactJudge::judgeMarks(const Job &job)
{
    for (auto each = m_told.cbegin(); each != m_told.cend(); ++each) {
        const std::optional<Lead> lead = job.after.leadOf(each.key());
        if (!lead || !job.meddled.contains(keyOf(*lead)))
            judgeMark(each->constLast(), job.after);
        if (job.meddled.isEmpty())
            judgeHolder(each->constLast(), job.after);
    }
}

void ContactJudge::judgeMark(const ContactSaid &said, const ContactLook &look)
{
    if (!said.isMarked)
        return;
    const std::optional<Lead> its = look.leadOf(said.id);
    if (its && its->status != LeadStatus::DoNotCall)
        accuse(QStringLiteral("the contact %1 is marked and its lead is not").arg(said.id));
    if (said.phone.isEmpty())
        return;
    if (!look.barred.contains(said.phone))
        accuse(QStringLiteral("the contact %1 is marked and its number is not").arg(said.id));
}

/// Whoever has the number of a marked contact is not called either, once that one was looked at.
void ContactJudge::judgeHolder(const ContactSaid &said, const ContactLook &look)
{
    if (!said.isMarked || said.phone.isEmpty())
        return;
    for (const Lead &lead : look.leads) {
        if (lead.number.e164() == said.phone && lead.status != LeadStatus::DoNotCall)
            accuse(QStringLiteral("the contact %1 is marked and whoever has its number is not").arg(said.id));
    }
}

void ContactJudge::decided(const store::FieldConflict &conflict, bool isOurs, const ContactLook &before,
                           const ContactLook &after)
{
    for (auto lead = before.leads.cbegin(); lead != before.leads.cend(); ++lead) {
        const Lead now = after.leads.value(lead.key(), *lead);
        const bool isIts = lead.key() == conflict.leadUuid;
        for (const QString &field : takenFields()) {
            const QString wanted = isIts && !isOurs && field == conflict.field
                                       ? conflict.theirs
                                       : services::fieldOfLead(*lead, field);
            if (services::fieldOfLead(now, field) != wanted)
                accuse(QStringLiteral("%1 of the lead %2 is not what was chosen").arg(field, lead->name));
        }
    }
    agree(conflict.leadUuid, conflict.field, conflict.theirs, true);
}

/// Whatever the search shows and nobody was told of must be here, by what changed alone.
void ContactJudge::caughtUp(const QList<ContactSaid> &portal, const ContactLook &look)
{
    for (const ContactSaid &said : portal) {
        if (said.phone.isEmpty() || m_named.contains(said.id) || m_orphans.contains(said.id))
            continue;
        const std::optional<Lead> lead = look.leadOf(said.id);
        if (!lead)
            accuse(QStringLiteral("the contact %1 was never taken in").arg(said.id));
        else
            judgeSides(said, *lead, look, false);
        judgeMark(said, look);
    }
}

void ContactJudge::rested(const QList<ContactSaid> &portal, const ContactLook &look)
{
    QSet<QString> phones;
    QSet<QString> present;
    for (const Lead &lead : look.leads) {
        if (phones.contains(lead.number.e164()))
            accuse(QStringLiteral("a number is there twice, of %1").arg(lead.name));
        phones.insert(lead.number.e164());
    }
    for (const ContactSaid &said : portal) {
        present.insert(said.id);
        if (said.phone.isEmpty())
            continue;
        const std::optional<Lead> lead = look.leadOf(said.id);
        if (!lead) {
            accuse(QStringLiteral("in the end the contact %1 is no lead").arg(said.id));
            continue;
        }
        judgeSides(said, *lead, look, false);
        judgeMark(said, look);
        judgeHolder(said, look);
    }
    for (auto link = look.links.cbegin(); link != look.links.cend(); ++link) {
        if (link->isGone == present.contains(link.key()))
            accuse(QStringLiteral("in the end the contact %1 is %2")
                       .arg(link.key(), link->isGone ? QStringLiteral("there, and told as gone")
                                                     : QStringLiteral("gone, and told as there")));
    }
    if (!look.conflicts.isEmpty())
        accuse(QStringLiteral("in the end a conflict is open"));
}

} // namespace callboard::test
