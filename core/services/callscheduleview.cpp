// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callscheduleview.h"

#include "core/base/words.h"
#include "core/services/campaignoverview.h"
#include "core/store/store.h"

#include <algorithm>

namespace callboard::services {

namespace {

constexpr WordTable<CallScheduleStatus, 5> StatusWords = {{
    {CallScheduleStatus::Scheduled, QLatin1String("scheduled")},
    {CallScheduleStatus::InProgress, QLatin1String("in_progress")},
    {CallScheduleStatus::Completed, QLatin1String("completed")},
    {CallScheduleStatus::Failed, QLatin1String("failed")},
    {CallScheduleStatus::Cancelled, QLatin1String("cancelled")},
}};

CallScheduleStatus statusAtEnd(const CampaignOverview &overview)
{
    if (overview.outcomes.value(Outcome::Completed) > 0)
        return CallScheduleStatus::Completed;
    const bool isCancelled = overview.campaign.state == CampaignState::Cancelled ||
                             overview.outcomes.value(Outcome::Cancelled) > 0;
    return isCancelled ? CallScheduleStatus::Cancelled : CallScheduleStatus::Failed;
}

} // namespace

QString toWord(CallScheduleStatus status)
{
    return wordIn(StatusWords, status);
}

std::optional<CallScheduleStatus> callScheduleStatusFromWord(QStringView word)
{
    return valueIn(StatusWords, word);
}

CallScheduleStatus CallScheduleView::status() const
{
    // A call outlives the cancel of its campaign.
    if (overview.live > 0)
        return CallScheduleStatus::InProgress;
    if (isOver(overview.campaign.state))
        return statusAtEnd(overview);
    return overview.called > 0 ? CallScheduleStatus::InProgress : CallScheduleStatus::Scheduled;
}

bool CallScheduleView::isDue(Instant now) const
{
    return status() == CallScheduleStatus::Scheduled && overview.campaign.start <= now;
}

Instant CallScheduleView::updatedAt() const
{
    const Instant ofCampaign = overview.campaign.stateChange.at.value_or(schedule.updatedAt);
    return std::max({schedule.updatedAt, ofCampaign, callMovedAt.value_or(schedule.updatedAt)});
}

std::optional<double> CallScheduleCounts::completionRate() const
{
    const int completed = byStatus.value(CallScheduleStatus::Completed);
    const int ended = completed + byStatus.value(CallScheduleStatus::Failed);
    return ended > 0 ? std::optional(double(completed) / ended) : std::nullopt;
}

CallScheduleCounts countsOf(const QList<CallScheduleView> &schedules, Instant now)
{
    CallScheduleCounts counts;
    for (const CallScheduleView &each : schedules) {
        ++counts.total;
        ++counts.byStatus[each.status()];
        counts.active += int(!isOver(each.overview.campaign.state));
        counts.due += int(each.isDue(now));
    }
    return counts;
}

Result<CallScheduleView> viewOf(const store::Store &store, const CallSchedule &schedule,
                                const DiallingPeriods &periods, Instant now)
{
    const Result<Campaign> campaign = store.campaigns.find(schedule.campaign);
    if (!campaign)
        return fail(campaign.error());
    const Result<CampaignOverview> overview = overviewOf(store, *campaign, periods, now);
    const Result<QList<Lead>> contact = store.leads.leads({schedule.lead});
    const Result<QList<Attempt>> calls = store.attempts.ofCampaign(schedule.campaign, 1);
    if (!overview)
        return fail(overview.error());
    if (!contact || !calls)
        return fail(contact ? calls.error() : contact.error());
    CallScheduleView view;
    view.schedule = schedule;
    view.overview = *overview;
    if (!contact->isEmpty())
        view.contact = contact->constFirst();
    if (!calls->isEmpty()) {
        const Attempt &latest = calls->constFirst();
        view.providerCallId = latest.providerCallId;
        view.callMovedAt = latest.endedAt ? latest.endedAt : latest.intentAt;
    }
    return view;
}

} // namespace callboard::services
