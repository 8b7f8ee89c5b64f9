// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignservice.h"
#include "core/store/ledger.h"
#include "tests/core/services/simulation/ruleoffice.h"
#include "tests/support/leadmarks.h"

namespace callboard::test {

namespace {

QString region()
{
    return QStringLiteral("IN");
}

QString leadText(LeadId lead)
{
    return QLatin1String("lead ") + QString::number(lead.value());
}

} // namespace

RuleAct RuleOffice::actOnLeads(const RuleFacts &facts)
{
    const int which = m_dice.below(100);
    if (facts.leads.isEmpty() || which < 40)
        return addLead();
    if (which < 65)
        return editLead(facts);
    if (which < 80)
        return markLead(facts);
    return which < 92 ? removeLead(facts) : putLeadBack();
}

services::LeadEntry RuleOffice::diceEntry()
{
    services::LeadEntry entry;
    entry.number = QStringLiteral("+9198%1").arg(30'000'000 + ++m_numbers);
    entry.name = QStringLiteral("Customer %1").arg(m_numbers);
    entry.attributes = diceOrder(m_dice, today());
    return entry;
}

RuleAct RuleOffice::addLead()
{
    const Result<LeadId> id =
        services::LeadService(m_machine.workspace()).add(diceEntry(), region()).result();
    if (!id)
        qFatal("A lead was not added: %s", qPrintable(id.error().detail));
    return {QLatin1String("added ") + leadText(*id)};
}

RuleAct RuleOffice::editLead(const RuleFacts &facts)
{
    if (facts.leads.isEmpty())
        return {QStringLiteral("no lead to edit")};
    const LeadId lead = m_dice.oneOf(facts.leads).id;
    const Result<Lead> before =
        m_machine.workspace()
            .ledger()
            .read([lead](const store::Store &store) { return store.leads.find(lead); })
            .result();
    if (!before)
        qFatal("A lead is gone");
    services::LeadEntry entry = diceEntry();
    if (!m_dice.chance(15)) // a new number of the same person
        entry.number = before->number.e164();
    // Refused while a call is under way to the old number.
    const Result<void> edited =
        services::LeadService(m_machine.workspace()).update(lead, entry, region()).result();
    m_tally.count(edited ? "leads edited" : "leads that could not be edited");
    return {QLatin1String("edited ") + leadText(lead)};
}

RuleAct RuleOffice::markLead(const RuleFacts &facts)
{
    if (facts.leads.isEmpty())
        return {QStringLiteral("no lead to mark")};
    const RuleFacts::LeadRow lead = m_dice.oneOf(facts.leads);
    if (!test::setDoNotCall(m_machine.workspace(), {lead.id}, !lead.isBarred))
        qFatal("A lead was not marked");
    m_tally.count(lead.isBarred ? "leads released" : "leads barred");
    return {(lead.isBarred ? QLatin1String("released ") : QLatin1String("barred ")) + leadText(lead.id)};
}

RuleAct RuleOffice::removeLead(const RuleFacts &facts)
{
    if (facts.leads.isEmpty())
        return {QStringLiteral("no lead to remove")};
    const LeadId lead = m_dice.oneOf(facts.leads).id;
    const Result<services::RemovalReceipt> removed =
        services::LeadService(m_machine.workspace()).remove({lead}).result();
    if (!removed)
        qFatal("A lead was not removed");
    if (removed->removed > 0)
        m_removed = removed->undo;
    m_tally.count("leads removed", removed->removed);
    return {QLatin1String("removed ") + leadText(lead)};
}

RuleAct RuleOffice::putLeadBack()
{
    if (!m_removed)
        return {QStringLiteral("no lead to put back")};
    if (!services::LeadService(m_machine.workspace()).putBack(std::exchange(m_removed, nullptr)).result())
        qFatal("A lead was not put back");
    m_tally.count("leads put back");
    return {QStringLiteral("put a lead back")};
}

RuleAct RuleOffice::actOnCampaigns(const RuleFacts &facts)
{
    QList<RuleFacts::CampaignRow> going;
    QList<CampaignId> paused;
    for (const RuleFacts::CampaignRow &campaign : facts.campaigns) {
        if (campaign.state == QLatin1String("scheduled") || campaign.state == QLatin1String("active"))
            going << campaign;
        else if (campaign.state == QLatin1String("paused"))
            paused << campaign.id;
    }
    services::CampaignService campaigns(m_machine.workspace());
    if (!paused.isEmpty() && m_dice.chance(60)) {
        const CampaignId id = m_dice.oneOf(paused);
        const bool isResumed = campaigns.resume(id).result().has_value();
        m_tally.count(isResumed ? "campaigns resumed" : "campaigns that could not be resumed");
        return {QStringLiteral("resumed campaign %1").arg(id.value())};
    }
    if (going.isEmpty() || m_dice.chance(30))
        return callByOneself(facts);
    const CampaignId id = m_dice.oneOf(going).id;
    const bool pauses = m_dice.chance(40);
    if (!(pauses ? campaigns.pause(id) : campaigns.cancel(id)).result())
        qFatal("A campaign was neither paused nor cancelled");
    m_tally.count(pauses ? "campaigns paused" : "campaigns cancelled");
    return {QStringLiteral("%1 campaign %2")
                .arg(pauses ? QStringLiteral("paused") : QStringLiteral("cancelled"))
                .arg(id.value())};
}

RuleAct RuleOffice::callByOneself(const RuleFacts &facts)
{
    QList<LeadId> leads;
    for (const RuleFacts::LeadRow &lead : facts.leads) {
        if (m_dice.chance(40))
            leads << lead.id;
    }
    if (leads.isEmpty())
        return {QStringLiteral("nobody to call")};
    Campaign campaign;
    campaign.name = QStringLiteral("By oneself");
    campaign.state = CampaignState::Scheduled;
    campaign.account = m_machine.practice();
    campaign.start = m_clock.now();
    campaign.createdAt = campaign.start;
    const auto work = [campaign, leads](store::Store &store) -> Result<CampaignId> {
        const Result<CampaignId> id = store.campaigns.begin(campaign);
        Result<void> done = id ? store.places.append(*id, 0, leads) : fail(id.error());
        if (done)
            done = store.campaigns.finish(*id, int(leads.size()));
        return done ? id : fail(done.error());
    };
    const Result<CampaignId> id = m_machine.workspace().ledger().write(work).result();
    if (!id)
        qFatal("A campaign was not made: %s", qPrintable(id.error().detail));
    m_judge.knowCampaign(*id);
    m_tally.count("campaigns of people");
    return {QStringLiteral("campaign %1 by oneself").arg(id->value())};
}

} // namespace callboard::test
