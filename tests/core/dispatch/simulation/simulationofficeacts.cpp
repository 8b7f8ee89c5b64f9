// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/priority.h"
#include "core/services/batchcancel.h"
#include "core/services/batchmove.h"
#include "tests/core/dispatch/simulation/simulationoffice.h"
#include "tests/core/dispatch/simulation/simulationsteps.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

constexpr int MostCampaigns = 7;

} // namespace

void SimulatedOffice::act(dispatch::Engine *engine)
{
    const int roll = m_dice.below(100);
    if (roll < 3)
        pause();
    else if (roll < 6)
        callByHand();
    else if (roll < 7)
        changeHouseHours();
    else if (roll < 10)
        moveBatch();
    else if (roll < 32)
        resume();
    else if (roll < 35)
        cancel();
    else if (roll < 41)
        cancelBatch();
    else if (roll < 46)
        giveGo();
    else if (roll < 49)
        mark();
    else if (roll < 51)
        unmark();
    else if (roll < 54)
        list();
    else if (roll < 56)
        unlist();
    else if (roll < 63)
        changeLines();
    else if (roll < 67)
        changeRate();
    else if (roll < 80)
        openAccount();
    else if (roll < 87)
        decideParked(engine, false);
    else if (roll < 89)
        changeNumber();
    else if (roll < 90)
        removeLead();
    else if (roll < 93)
        changeHours();
    else if (roll < 95)
        reschedule();
    else if (roll < 97)
        enterConsent(m_leads[m_dice.below(int(m_leads.size()))]);
    else if (roll < 98)
        raiseBudget(m_campaigns[m_dice.below(int(m_campaigns.size()))]);
    else
        scheduleAnother();
    // Whoever is there for the doubts, or to resume, sees what else is to be decided.
    if ((roll >= 10 && roll < 32) || (roll >= 80 && roll < 87))
        decideMissed(engine);
}

void SimulatedOffice::pause()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign)
        return;
    must(m_store.campaigns.stop(campaign->campaign.id, CampaignState::Paused), "pause");
    m_log.note(QStringLiteral("campaign %1 is paused").arg(campaign->campaign.id.value()));
    m_tally.count("pauses");
    tellEngine();
}

void SimulatedOffice::resume()
{
    for (OfficeCampaign &each : m_campaigns)
        resumeOne(each);
    tellEngine();
}

void SimulatedOffice::resumeOne(OfficeCampaign &campaign)
{
    const CampaignId id = campaign.campaign.id;
    if (must(m_store.campaigns.find(id), "find").state != CampaignState::Paused)
        return;
    const bool hasBegun =
        must(m_store.campaigns.batchesStarted(id), "batches") > 0 || campaign.campaign.start <= m_clock.now();
    must(m_store.campaigns.move(id, CampaignState::Paused,
                                hasBegun ? CampaignState::Active : CampaignState::Scheduled),
         "resume");
    m_log.note(QStringLiteral("campaign %1 is resumed").arg(id.value()));
    m_tally.count("resumes");
}

void SimulatedOffice::cancel()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign)
        return;
    services::CancelReceipt receipt;
    QList<LeadId> changed;
    inTransaction(m_store, [&] {
        const Campaign current = must(m_store.campaigns.find(campaign->campaign.id), "find");
        must(services::cancelOne(m_store, current, m_clock.now(), receipt, changed), "cancel");
    });
    m_log.note(QStringLiteral("campaign %1 is cancelled").arg(campaign->campaign.id.value()));
    m_tally.count("cancelled campaigns");
    tellEngine();
}

void SimulatedOffice::cancelBatch()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign)
        return;
    services::CancelReceipt receipt;
    QList<LeadId> changed;
    const Campaign current = must(m_store.campaigns.find(campaign->campaign.id), "find");
    const int batch = m_dice.below(services::batchCount(current));
    inTransaction(m_store, [&] {
        must(services::cancelBatchRange(m_store, current, batch, batch + 1, m_clock.now(), receipt, changed),
             "cancel batch");
        must(services::endIfEmpty(m_store, current.id, m_clock.now()), "end");
    });
    // More may join one that goes with another campaign.
    const int until = std::min((batch + 1) * current.parallel, current.leadCount);
    for (int i = batch * current.parallel; i < until; ++i)
        campaign->cancelledPlaces.insert(i);
    m_log.note(QStringLiteral("batch %1 of campaign %2 is cancelled").arg(batch).arg(current.id.value()));
    m_tally.count("cancelled batches");
    tellEngine();
}

void SimulatedOffice::giveGo()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign || campaign->campaign.goGiven)
        return;
    must(m_store.campaigns.giveGo(campaign->campaign.id), "go");
    campaign->campaign.goGiven = true;
    m_log.note(QStringLiteral("go for campaign %1").arg(campaign->campaign.id.value()));
    tellEngine();
}

void SimulatedOffice::raiseBudget(OfficeCampaign &campaign)
{
    if (!campaign.campaign.rules.budget)
        return;
    campaign.campaign.rules.budget = *campaign.campaign.rules.budget * 10;
    must(m_store.campaigns.edit(campaign.campaign), "budget");
    m_log.note(QStringLiteral("the budget of campaign %1 is raised").arg(campaign.campaign.id.value()));
    m_tally.count("raised budgets");
}

void SimulatedOffice::changeHours()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign)
        return;
    campaign->campaign.policy = castPolicy(m_dice, m_clock.now());
    must(m_store.campaigns.edit(campaign->campaign), "hours");
    m_log.note(QStringLiteral("campaign %1 has hours %2 in %3")
                   .arg(campaign->campaign.id.value())
                   .arg(hoursText(campaign->campaign.policy.parts),
                        QString::fromLatin1(campaign->campaign.policy.zone.id())));
    m_tally.count("changes of hours");
    tellEngine();
}

void SimulatedOffice::changeHouseHours()
{
    keepHouseHours(m_dice.chance(50) ? CallingPolicy::always(defaultZone())
                                     : castPolicy(m_dice, m_clock.now()));
    m_log.note(QLatin1String("the house has hours ") + hoursText(m_cast.house.hours.parts));
    m_tally.count("changes of the house's hours");
    tellEngine();
}

/// Some leads at once, so that they do not all get a line.
void SimulatedOffice::callByHand()
{
    for (int i = m_dice.between(2, 6); i > 0; --i) {
        OfficeCampaign *campaign = anyOpen();
        if (!campaign)
            return;
        const CampaignId id = campaign->campaign.id;
        const int position = m_dice.below(campaign->campaign.leadCount);
        if (isMessage(campaign->channel))
            continue;
        const store::Place place = must(m_store.places.find(id, position), "place");
        if (place.state != PlaceState::Planned ||
            must(m_store.campaigns.find(id), "find").state != CampaignState::Active)
            continue;
        must(m_store.places.callByHand(place, plan::CallNowPriority, m_clock.now()), "by hand");
        campaign->byHand.insert(position, place.tries);
        m_log.note(
            QStringLiteral("place %1 of campaign %2 is to be called next").arg(position).arg(id.value()));
        m_tally.count("calls asked for by hand");
    }
    tellEngine();
}

void SimulatedOffice::reschedule()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign || campaign->campaign.isFollowUp())
        return;
    const CampaignId id = campaign->campaign.id;
    const int started = must(m_store.campaigns.batchesStarted(id), "batches");
    if (started >= services::batchCount(campaign->campaign))
        return;
    const Instant now = m_clock.now();
    const Instant start = now + m_dice.between(0ms, milliseconds{4h});
    campaign->campaign.start = start - campaign->campaign.interval * started;
    campaign->movedFrom = started;
    campaign->wasMoved = true;
    for (Instant &due : campaign->movedBatches)
        due = due > now ? std::max(due, start) : due;
    inTransaction(m_store, [&] {
        must(m_store.batchTimes.keep(id, 0, started * campaign->campaign.parallel), "keep");
        must(m_store.batchTimes.holdUntil(id, start, now), "hold");
        must(m_store.campaigns.reschedule(id, campaign->campaign.start), "reschedule");
    });
    m_log.note(
        QStringLiteral("campaign %1 goes on at %2").arg(id.value()).arg(toIsoText(start, QTimeZone::utc())));
    m_tally.count("moved campaigns");
    tellEngine();
}

void SimulatedOffice::moveBatch()
{
    OfficeCampaign *campaign = anyOpen();
    if (!campaign || campaign->campaign.isFollowUp())
        return;
    const services::BatchKey batch{campaign->campaign.id,
                                   m_dice.below(services::batchCount(campaign->campaign))};
    const Instant now = m_clock.now();
    const Instant due = now + m_dice.between(0ms, milliseconds{8h});
    if (!services::moveBatch(m_store, batch, due, now))
        return; // has begun, or nobody of it is left
    campaign->movedBatches.insert(batch.index, due);
    campaign->wasMoved = true;
    m_log.note(QStringLiteral("batch %1 of campaign %2 goes on at %3")
                   .arg(batch.index)
                   .arg(batch.campaign.value())
                   .arg(toIsoText(due, QTimeZone::utc())));
    m_tally.count("moved batches");
    tellEngine();
}

void SimulatedOffice::scheduleAnother()
{
    const auto asked = std::count_if(m_campaigns.cbegin(), m_campaigns.cend(),
                                     [](const OfficeCampaign &each) { return !each.campaign.isFollowUp(); });
    if (asked >= MostCampaigns)
        return;
    CastCampaign wish = castCampaign(m_dice, m_cast, m_clock.now());
    if (hasMessages() && m_postDice.chance(40))
        wish = castMessageCampaign(m_postDice, m_cast, m_clock.now());
    else if (hasMessages())
        castLadder(m_postDice, m_cast, wish);
    schedule(wish);
}

} // namespace callboard::test
