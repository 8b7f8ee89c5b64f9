// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationoffice.h"

#include "core/dispatch/houserules.h"
#include "core/services/donotcallservice.h"
#include "core/store/househours.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

SimulatedOffice::SimulatedOffice(store::Ledger &ledger, FakeClock &clock, SimulatedLine &line,
                                 SimulationLog &log, quint64 seed)
    : m_ledger(ledger)
    , m_store(ledger.store())
    , m_clock(clock)
    , m_line(line)
    , m_log(log)
    , m_dice(seed)
{
}

void SimulatedOffice::open(const Cast &cast)
{
    m_cast = cast;
    const auto set = [this](const QString &key, int number) {
        must(m_store.settings.setValue(key, QString::number(number)), "setting");
    };
    set(dispatch::SystemLimitKey, cast.house.systemLines);
    set(dispatch::OperatorLimitKey, cast.house.operatorLines);
    set(dispatch::OperatorDayKey, cast.house.operatorCallsPerDay);
    keepHouseHours(cast.house.hours);
    for (Account account : cast.accounts) {
        account.id = must(m_store.accounts.insert(account), "account");
        OfficeAccount known;
        known.account = account;
        known.mostLines = account.lines;
        m_accounts << known;
    }
    inTransaction(m_store, [&] {
        for (const CastPerson &person : cast.persons)
            addLead(person);
    });
    for (const CastCampaign &wish : cast.campaigns)
        schedule(wish);
}

void SimulatedOffice::addLead(const CastPerson &person)
{
    Lead lead{.number = person.number};
    if (person.hasName)
        lead.name = QStringLiteral("Lead");
    if (person.hasEmail)
        lead.email = QStringLiteral("lead@example.com");
    if (person.hasCompany)
        lead.partner = QStringLiteral("Example Ltd");
    if (!person.ownZone.isEmpty())
        setAttribute(lead.attributes, QStringLiteral("timezone"), QString::fromLatin1(person.ownZone));
    if (person.hasConsent)
        setAttribute(lead.attributes, QStringLiteral("consent"), QStringLiteral("2026-01-02"));
    const LeadId id =
        must(m_store.leads.insert(store::seal(lead, m_store.cipher), ImportId(), m_clock.now()), "lead");
    m_leads << OfficeLead{id, person};
}

void SimulatedOffice::schedule(const CastCampaign &wish)
{
    OfficeCampaign known;
    known.campaign = wish.campaign;
    Campaign &campaign = known.campaign;
    campaign.account = m_accounts.at(wish.account).account.id;
    if (campaign.pacing == Pacing::Grid) // ruling 13
        campaign.parallel = std::min(campaign.parallel, m_accounts.at(wish.account).account.lines);
    QList<LeadId> ids;
    for (const int person : wish.persons) {
        if (m_leads.at(person).isGone || m_leads.at(person).isMarked)
            continue;
        ids << m_leads.at(person).id;
        known.leads << person;
    }
    if (ids.isEmpty())
        return;
    campaign.leadCount = int(ids.size());
    inTransaction(m_store, [&] {
        campaign.id = must(m_store.campaigns.begin(campaign), "campaign");
        campaign.agentId = QString::number(campaign.id.value());
        must(m_store.campaigns.edit(campaign), "agent");
        must(m_store.places.append(campaign.id, 0, ids), "places");
        must(m_store.campaigns.finish(campaign.id, campaign.leadCount), "finish");
    });
    m_campaigns << known;
    m_log.note(QStringLiteral("campaign %1 of %2 leads is scheduled for %3")
                   .arg(campaign.id.value())
                   .arg(campaign.leadCount)
                   .arg(toIsoText(campaign.start, QTimeZone::utc())));
    tellEngine();
}

void SimulatedOffice::keepHouseHours(const CallingPolicy &hours)
{
    must(m_store.settings.setValue(store::HouseHoursKey, hoursText(hours.parts)), "house hours");
    must(m_store.settings.setValue(store::HouseClosedKey, store::daysText(hours.closedOn)), "house days");
    m_cast.house.hours = hours;
}

/// Another process cannot tell; then the engine sees it with its next look.
void SimulatedOffice::tellEngine()
{
    if (m_dice.chance(70))
        Q_EMIT m_ledger.changes().workChanged();
}

OfficeAccount &SimulatedOffice::account(AccountId id)
{
    for (OfficeAccount &each : m_accounts) {
        if (each.account.id == id)
            return each;
    }
    qFatal("an account that nobody knows");
}

const OfficeLead *SimulatedOffice::leadOf(LeadId id) const
{
    for (const OfficeLead &each : m_leads) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

const OfficeCampaign *SimulatedOffice::campaignOf(CampaignId id) const
{
    for (const OfficeCampaign &each : m_campaigns) {
        if (each.campaign.id == id)
            return &each;
    }
    return nullptr;
}

std::optional<QString> SimulatedOffice::listedAs(const QString &number, CampaignId campaign) const
{
    if (m_barred.contains(number))
        return QStringLiteral("barred by the house");
    for (const Entry &each : m_entries) {
        const DoNotCallEntry &entry = each.entry;
        if (entry.campaign && *entry.campaign != campaign)
            continue;
        if (entry.number == number || (!entry.prefix.isEmpty() && number.startsWith(entry.prefix)))
            return QLatin1String("listed as ") + entry.number + entry.prefix;
    }
    return std::nullopt;
}

OfficeCampaign *SimulatedOffice::anyOpen()
{
    QList<OfficeCampaign *> open;
    for (OfficeCampaign &each : m_campaigns) {
        if (!isOver(must(m_store.campaigns.find(each.campaign.id), "find").state))
            open << &each;
    }
    return open.isEmpty() ? nullptr : m_dice.oneOf(open);
}

OfficeLead *SimulatedOffice::anyLead()
{
    OfficeLead &lead = m_leads[m_dice.below(int(m_leads.size()))];
    return lead.isGone ? nullptr : &lead;
}

void SimulatedOffice::mark()
{
    OfficeLead *lead = anyLead();
    if (!lead)
        return;
    inTransaction(m_store,
                  [&] { must(services::barNumber(m_store, lead->person.number, m_clock.now()), "bar"); });
    lead->isMarked = true;
    m_barred.insert(lead->person.number.e164());
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
        m_log.note(lead.person.number.e164() + QLatin1String(" may be called again"));
        return;
    }
}

void SimulatedOffice::list()
{
    const OfficeLead *lead = anyLead();
    if (!lead)
        return;
    const QString number = lead->person.number.e164();
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

void SimulatedOffice::setRight(dispatch::Engine *engine)
{
    openAccount();
    decideParked(engine, true);
    for (OfficeLead &each : m_leads)
        enterConsent(each);
    if (!m_cast.house.hours.isAlways())
        keepHouseHours(CallingPolicy::always(defaultZone()));
    for (OfficeCampaign &each : m_campaigns) {
        resumeOne(each);
        if (each.campaign.policy.isAlways() && each.campaign.goGiven && !each.campaign.rules.budget)
            continue;
        each.campaign.rules.budget.reset();
        each.campaign.policy = CallingPolicy::always(each.campaign.policy.zone);
        must(m_store.campaigns.edit(each.campaign), "hours");
        must(m_store.campaigns.giveGo(each.campaign.id), "go");
        each.campaign.goGiven = true;
    }
    Q_EMIT m_ledger.changes().workChanged();
}

} // namespace callboard::test
