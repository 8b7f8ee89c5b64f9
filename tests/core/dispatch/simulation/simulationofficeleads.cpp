// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/donotcallservice.h"
#include "tests/core/dispatch/simulation/simulationoffice.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

namespace callboard::test {

using namespace std::chrono_literals;

void SimulatedOffice::mark()
{
    OfficeLead *lead = anyLead();
    if (!lead)
        return;
    inTransaction(m_store,
                  [&] { must(services::barNumber(m_store, lead->person.number, m_clock.now()), "bar"); });
    lead->isMarked = true;
    m_barred.insert(lead->person.number.e164());
    m_everBarred << lead->person.number.e164();
    m_log.note(lead->person.number.e164() + QLatin1String(" is not to be called"));
    m_tally.count("marked not to be called");
    tellEngine();
}

void SimulatedOffice::unmark()
{
    for (OfficeLead &lead : m_leads) {
        if (!lead.isMarked || lead.isGone)
            continue;
        inTransaction(m_store, [&] {
            must(services::allowNumber(m_store, lead.person.number, m_clock.now()), "allow");
        });
        lead.isMarked = false;
        m_barred.remove(lead.person.number.e164());
        m_allowed.insert(lead.person.number.e164());
        m_log.note(lead.person.number.e164() + QLatin1String(" may be called again"));
        return;
    }
}

void SimulatedOffice::list()
{
    const OfficeLead *lead = anyLead();
    if (!lead)
        return;
    const bool isOfMessages = lead->person.whatsAppNumber && m_postDice.chance(40);
    const QString number = lead->person.numberFor(isOfMessages ? Channel::WhatsApp : Channel::Call).e164();
    DoNotCallEntry entry;
    entry.addedAt = m_clock.now();
    entry.list = m_dice.chance(60) ? DoNotCallList::OptOut : DoNotCallList::Register;
    if (entry.list == DoNotCallList::Register)
        entry.expiresAt = m_clock.now() + m_dice.between(1h, 24h); // an old register still forbids
    if (m_dice.chance(30))
        entry.prefix = number.chopped(1);
    else
        entry.number = number;
    if (const OfficeCampaign *campaign = anyOpen(); campaign && m_dice.chance(30))
        entry.campaign = campaign->campaign.id;
    const Result<qint64> id = m_store.doNotCall.insert(entry);
    if (!id)
        return; // stands there already
    m_entries << Entry{*id, entry};
    m_everBarred << entry.number + entry.prefix;
    m_log.note(entry.number + entry.prefix + QLatin1String(" is listed"));
    m_tally.count("list entries");
    tellEngine();
}

void SimulatedOffice::unlist()
{
    if (m_entries.isEmpty())
        return;
    const Entry entry = m_entries.takeAt(m_dice.below(int(m_entries.size())));
    must(m_store.doNotCall.remove(entry.id), "unlist");
    m_allowed.insert(entry.entry.number);
    m_log.note(entry.entry.number + entry.entry.prefix + QLatin1String(" is listed no more"));
    tellEngine();
}

void SimulatedOffice::changeNumber()
{
    OfficeLead *lead = anyLead();
    if (!lead || lead->isMarked || must(m_store.attempts.hasLive({lead->id}), "live"))
        return;
    const std::optional<PhoneNumber> number =
        PhoneNumber::fromE164(lead->person.nextNumberStem + QString::number(lead->person.spare));
    if (!number)
        return;
    Lead changed = must(m_store.leads.find(lead->id), "lead");
    changed.number = *number;
    must(m_store.leads.update(lead->id, store::seal(changed, m_store.cipher), m_clock.now()), "number");
    m_log.note(lead->person.number.e164() + QLatin1String(" becomes ") + number->e164());
    m_tally.count("changed numbers");
    lead->wasBarred = lead->wasBarred || wasBarred(lead->person.number.e164());
    lead->person.number = *number;
    lead->person.spare += 1000;
    m_line.isBadFromNowOn(lead->person);
    tellEngine();
}

void SimulatedOffice::enterConsent(OfficeLead &lead)
{
    if (lead.isGone || lead.person.hasConsent)
        return;
    Lead changed = must(m_store.leads.find(lead.id), "lead");
    setAttribute(changed.attributes, QStringLiteral("consent"), QStringLiteral("yes, in writing"));
    must(m_store.leads.update(lead.id, store::seal(changed, m_store.cipher), m_clock.now()), "consent");
    lead.person.hasConsent = true;
    m_log.note(lead.person.number.e164() + QLatin1String(" consents"));
    m_tally.count("consents");
}

void SimulatedOffice::removeLead()
{
    OfficeLead *lead = anyLead();
    if (!lead || must(m_store.attempts.hasLive({lead->id}), "live"))
        return;
    inTransaction(m_store, [&] { must(m_store.leads.remove({lead->id}), "remove"); });
    lead->isGone = true;
    m_log.note(lead->person.number.e164() + QLatin1String(" is deleted"));
    m_tally.count("deleted leads");
    tellEngine();
}

} // namespace callboard::test
