// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationoffice.h"

#include "core/dispatch/houserules.h"
#include "core/store/househours.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

SimulatedOffice::SimulatedOffice(store::Ledger &ledger, FakeClock &clock, SimulatedLine &line,
                                 SimulatedPost &post, SimulationLog &log, quint64 seed)
    : m_ledger(ledger)
    , m_store(ledger.store())
    , m_clock(clock)
    , m_line(line)
    , m_post(post)
    , m_log(log)
    , m_dice(seed)
    , m_postDice(seed + 977)
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
    openDoors();
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
    const QString reference = QStringLiteral("r%1").arg(m_leads.size());
    if (person.hasEmail)
        lead.email = reference + QLatin1String("@example.com");
    lead.whatsappNumber = person.whatsAppNumber;
    if (hasMessages())
        setAttribute(lead.attributes, QStringLiteral("ref"), reference);
    if (person.hasCompany)
        lead.partner = QStringLiteral("Example Ltd");
    if (!person.ownZone.isEmpty())
        setAttribute(lead.attributes, QStringLiteral("timezone"), QString::fromLatin1(person.ownZone));
    if (person.hasConsent)
        setAttribute(lead.attributes, QStringLiteral("consent"), QStringLiteral("2026-01-02"));
    const LeadId id =
        must(m_store.leads.insert(store::seal(lead, m_store.cipher), ImportId(), m_clock.now()), "lead");
    m_leads << OfficeLead{id, person, lead.email, reference};
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
        writeTexts(wish, known);
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

void SimulatedOffice::setRight(dispatch::Engine *engine)
{
    openAccount();
    decideParked(engine, true);
    decideMissed(engine);
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
