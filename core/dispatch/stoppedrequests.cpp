// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/stoppedrequests.h"

#include "core/dispatch/factfinder.h"
#include "core/store/leadsbyid.h"
#include "core/store/stopwish.h"

#include <QHash>

namespace callboard::dispatch {

namespace {

/// The numbers of the leads and those that are called.
QList<PhoneNumber> allNumbersOf(const QList<RequestUnderWay> &requests, const store::LeadsById &leads)
{
    QSet<PhoneNumber> numbers; // the two are mostly the same
    for (const RequestUnderWay &request : requests) {
        numbers.insert(request.number);
        const auto lead = leads.constFind(request.lead);
        if (lead == leads.cend())
            continue;
        for (const PhoneNumber &number : numbersOf(*lead))
            numbers.insert(number);
    }
    return numbers.values();
}

/// Of one campaign's \a requests.
Result<QSet<AttemptId>> mayLeave(CampaignId id, const QList<RequestUnderWay> &requests,
                                 const store::LeadsById &leads, const store::Store &store)
{
    const Result<Campaign> campaign = store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    const Result<bool> pausedWithCalls = isPausedWithCalls(*campaign, store);
    if (!pausedWithCalls)
        return fail(pausedWithCalls.error());
    if (campaign->state != CampaignState::Active || *pausedWithCalls)
        return QSet<AttemptId>();
    const Result<QSet<PhoneNumber>> forbidden =
        forbiddenAmong(allNumbersOf(requests, leads), *campaign, store);
    if (!forbidden)
        return fail(forbidden.error());
    QSet<AttemptId> free;
    for (const RequestUnderWay &request : requests) {
        const auto lead = leads.constFind(request.lead);
        if (lead != leads.cend() && lead->status != LeadStatus::DoNotCall &&
            !isAnyOf(numbersOf(*lead) + QList<PhoneNumber>{request.number}, *forbidden))
            free.insert(request.attempt);
    }
    return free;
}

} // namespace

QSet<AttemptId> requestsToStop(const QList<RequestUnderWay> &requests, const store::Store &store)
{
    QList<AttemptId> attempts;
    QList<LeadId> ids;
    QHash<CampaignId, QList<RequestUnderWay>> byCampaign;
    for (const RequestUnderWay &request : requests) {
        attempts << request.attempt;
        ids << request.lead;
        byCampaign[request.campaign] << request;
    }
    QSet<AttemptId> stopped(attempts.cbegin(), attempts.cend());
    const Result<store::LeadsById> leads = store::leadsById(store.leads, ids);
    const Result<QSet<AttemptId>> goOn = store::notAskedToStop(*store.database, attempts);
    if (!leads || !goOn)
        return stopped;
    for (auto it = byCampaign.cbegin(); it != byCampaign.cend(); ++it) {
        if (const Result<QSet<AttemptId>> free = mayLeave(it.key(), *it, *leads, store))
            stopped -= *free & *goOn;
    }
    return stopped;
}

} // namespace callboard::dispatch
