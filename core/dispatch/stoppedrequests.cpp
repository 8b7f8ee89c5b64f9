// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/stoppedrequests.h"

#include "core/dispatch/factfinder.h"
#include "core/store/stopwish.h"

#include <QHash>

#include <algorithm>

namespace callboard::dispatch {

namespace {

using LeadsById = QHash<LeadId, Lead>;

Result<LeadsById> leadsOf(const QList<RequestUnderWay> &requests, const store::Store &store)
{
    QList<LeadId> ids;
    for (const RequestUnderWay &request : requests)
        ids << request.lead;
    const Result<QList<Lead>> found = store.leads.leads(ids);
    if (!found)
        return fail(found.error());
    LeadsById leads;
    for (const Lead &lead : *found)
        leads.insert(lead.id, lead);
    return leads;
}

/// The numbers of the leads and those that are called.
QList<PhoneNumber> allNumbersOf(const QList<RequestUnderWay> &requests, const LeadsById &leads)
{
    QList<PhoneNumber> numbers;
    for (const RequestUnderWay &request : requests) {
        numbers << request.number;
        if (const auto lead = leads.constFind(request.lead); lead != leads.cend())
            numbers << numbersOf(*lead);
    }
    return numbers;
}

bool isForbidden(const RequestUnderWay &request, const Lead &lead, const QSet<PhoneNumber> &forbidden)
{
    const QList<PhoneNumber> numbers = numbersOf(lead);
    return forbidden.contains(request.number) ||
           std::any_of(numbers.cbegin(), numbers.cend(),
                       [&](const PhoneNumber &number) { return forbidden.contains(number); });
}

/// Of one campaign's \a requests.
Result<QSet<AttemptId>> mayLeave(CampaignId id, const QList<RequestUnderWay> &requests,
                                 const LeadsById &leads, const store::Store &store)
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
            !isForbidden(request, *lead, *forbidden))
            free.insert(request.attempt);
    }
    return free;
}

} // namespace

QSet<AttemptId> requestsToStop(const QList<RequestUnderWay> &requests, const store::Store &store)
{
    QList<AttemptId> attempts;
    QHash<CampaignId, QList<RequestUnderWay>> byCampaign;
    for (const RequestUnderWay &request : requests) {
        attempts << request.attempt;
        byCampaign[request.campaign] << request;
    }
    QSet<AttemptId> stopped(attempts.cbegin(), attempts.cend());
    const Result<LeadsById> leads = leadsOf(requests, store);
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
