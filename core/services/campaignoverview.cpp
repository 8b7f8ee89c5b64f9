// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignoverview.h"

#include "core/dispatch/factfinder.h"
#include "core/dispatch/statusreport.h"
#include "core/plan/rules/rules.h"
#include "core/services/batchcancel.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

/// What a campaign has used up, by the rules that the engine asks.
Result<void> findHold(const store::Store &store, const Account &account, Instant now,
                      CampaignOverview &overview)
{
    const Result<dispatch::CampaignFacts> found =
        dispatch::FactFinder(store).ofCampaign(overview.campaign, account, now);
    if (!found)
        return fail(found.error());
    plan::EligibilityFacts facts;
    facts.now = now;
    if (found->isPausedWithCalls)
        facts.campaignState = CampaignState::Paused;
    facts.accountDay = found->accountDay;
    facts.operatorDay = found->operatorDay;
    facts.recipients = found->recipients;
    facts.spent = found->spent;
    facts.budget = overview.campaign.rules.budget;
    for (const plan::rules::Rule rule : {plan::rules::campaignNotActive, plan::rules::budgetSpent,
                                         plan::rules::dailyLimit, plan::rules::recipientLimit}) {
        const plan::RuleVerdict verdict = rule(facts);
        if (verdict.answer == plan::Answer::CallNow)
            continue;
        overview.heldBy = verdict.rule;
        overview.heldUntil = verdict.notBefore;
        return {};
    }
    return {};
}

/// When it will be through, or while only retries wait, when it goes on.
Result<void> findEnd(const store::Store &store, const Account &account, const DiallingPeriods &periods,
                     int remaining, Instant now, CampaignOverview &overview)
{
    const CampaignId id = overview.campaign.id;
    const Result<bool> retriesOnly = dispatch::onlyRetriesWait(store, id);
    if (!retriesOnly)
        return fail(retriesOnly.error());
    if (*retriesOnly) {
        const Result<std::optional<Instant>> next = store.places.nextOwnDue(id);
        if (!next)
            return fail(next.error());
        overview.next = *next;
        return {};
    }
    const Result<dispatch::CallingMeans> means = dispatch::readMeans(store, account, periods);
    const Result<std::optional<Instant>> lastMoved = store.batchTimes.last(id);
    if (!means || !lastMoved)
        return fail(means ? lastMoved.error() : means.error());
    overview.completion =
        dispatch::expectedCompletion(overview.campaign, *means, remaining, overview.batchesStarted, now);
    if (overview.completion && *lastMoved)
        overview.completion = std::max(*overview.completion, **lastMoved);
    return {};
}

} // namespace

Result<CampaignOverview> overviewOf(const store::Store &store, const Campaign &campaign,
                                    const DiallingPeriods &periods, Instant now)
{
    const Result<store::CampaignCounts> counts = store.campaigns.counts(campaign.id);
    if (!counts)
        return fail(counts.error());
    const Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    CampaignOverview overview;
    overview.campaign = campaign;
    overview.accountName = account->name;
    overview.practice = account->isPractice();
    overview.batches = batchCount(campaign);
    overview.batchesStarted = counts->batchesStarted;
    overview.called = counts->called();
    overview.waiting = counts->places.value(PlaceState::Planned);
    overview.live = counts->live;
    overview.skipped = counts->places.value(PlaceState::Skipped);
    overview.inDoubt = counts->inDoubt;
    overview.asking = counts->parked + counts->undecided;
    overview.expired = counts->expired;
    overview.outcomes = counts->outcomes;
    overview.deliveries = counts->deliveries;
    if (counts->costMicros > 0)
        overview.cost = Money(counts->costMicros, counts->currency);
    const int remaining = counts->places.value(PlaceState::Planned) + counts->places.value(PlaceState::Taken);
    if (isOver(campaign.state) || campaign.state == CampaignState::Draft)
        return overview;
    if (const Result<void> found = findEnd(store, *account, periods, remaining, now, overview); !found)
        return fail(found.error());
    if (campaign.state != CampaignState::Active || remaining == 0)
        return overview;
    const Result<void> held = findHold(store, *account, now, overview);
    return held ? Result<CampaignOverview>(overview) : fail(held.error());
}

QString holdText(const CampaignOverview &overview, const QTimeZone &zone)
{
    if (overview.heldBy == plan::Reason::BudgetSpent)
        return QCoreApplication::translate("CampaignHold", "budget spent");
    if (overview.heldBy == plan::Reason::CampaignNotActive)
        return QCoreApplication::translate("CampaignHold", "held: its calls are paused");
    if (!overview.heldUntil)
        return {};
    const QDateTime until = toDateTime(*overview.heldUntil, zone);
    if (overview.heldBy == plan::Reason::RecipientLimit) {
        return QCoreApplication::translate("CampaignHold",
                                           "held: the sender's people of 24 hours until %1 %2",
                                           "a time of day and its zone")
            .arg(until.toString(QStringLiteral("HH:mm")), until.timeZoneAbbreviation());
    }
    if (overview.heldBy != plan::Reason::DailyLimit)
        return {};
    return QCoreApplication::translate("CampaignHold", "held: daily limit until %1 %2",
                                       "a time of day and its zone")
        .arg(until.toString(QStringLiteral("HH:mm")), until.timeZoneAbbreviation());
}

} // namespace callboard::services
