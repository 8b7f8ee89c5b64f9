// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a call schedule is called now, by a program's word.

#include "core/services/callbyhand.h"
#include "core/services/callscheduleservice.h"
#include "core/services/callwishes.h"
#include "core/services/campaigndraft.h"
#include "core/services/workspace.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

Failure notNow(const char *why)
{
    return fail(ErrorCode::NotAllowed, {QCoreApplication::translate("CallSchedules", why)});
}

/// The schedule as a call by hand, for the rules' word at this moment.
HandCall handCallOf(const Campaign &campaign, LeadId lead)
{
    HandCall call;
    call.lead = lead;
    call.account = campaign.account;
    call.agentId = campaign.agentId;
    call.phoneNumberId = campaign.phoneNumberId;
    call.brief = campaign.brief;
    return call;
}

Result<void> scheduleDraftNow(Workspace &workspace, CampaignId id, Instant now)
{
    Result<ScheduleRequest> request = CampaignDraft(workspace).request(id).result();
    if (!request)
        return fail(request.error());
    request->start = now;
    const Result<ScheduleReceipt> scheduled = ScheduleService(workspace).schedule(*request, id).result();
    return scheduled ? Result<void>() : Result<void>(fail(scheduled.error()));
}

/// A time that is still to come is now.
Result<void> bringForward(Workspace &workspace, const Campaign &campaign, Instant now)
{
    CampaignService campaigns(workspace);
    if (campaign.start > now) {
        if (const Result<void> moved = campaigns.reschedule(campaign.id, now).result(); !moved)
            return moved;
    }
    return campaign.state == CampaignState::Paused ? campaigns.resume(campaign.id).result() : Result<void>();
}

} // namespace

Result<void> CallScheduleService::callNow(const CallScheduleView &schedule) const
{
    const Campaign &campaign = schedule.overview.campaign;
    if (isOver(campaign.state))
        return notNow(QT_TRANSLATE_NOOP("CallSchedules", "the call is over already"));
    if (schedule.status() != CallScheduleStatus::Scheduled)
        return notNow(QT_TRANSLATE_NOOP("CallSchedules", "the contact is being called already"));
    if (!schedule.contact)
        return notNow(QT_TRANSLATE_NOOP("CallSchedules", "its contact was deleted"));
    const CallByHand byHand(m_workspace);
    if (const Result<void> allowed = byHand.checkNow(handCallOf(campaign, schedule.contact->id)); !allowed)
        return allowed;
    const Instant now = m_workspace.clock().now();
    const Result<void> begun = campaign.state == CampaignState::Draft
                                   ? scheduleDraftNow(m_workspace, campaign.id, now)
                                   : bringForward(m_workspace, campaign, now);
    if (begun)
        byHand.putBeforeOthers(campaign.id, AuditAct::CallScheduleExecuted, now);
    return begun;
}

Result<void> CallScheduleService::execute(CampaignId id) const
{
    const auto lock = oneCallWishAtATime();
    const Result<CallScheduleView> schedule = one(id);
    return schedule ? callNow(*schedule) : Result<void>(fail(schedule.error()));
}

Result<TriggerReceipt> CallScheduleService::triggerOverdue() const
{
    const auto lock = oneCallWishAtATime();
    const Result<QList<CallScheduleView>> schedules = all();
    if (!schedules)
        return fail(schedules.error());
    const Instant now = m_workspace.clock().now();
    TriggerReceipt receipt;
    for (const CallScheduleView &schedule : *schedules) {
        const Campaign &campaign = schedule.overview.campaign;
        const bool isPausedByHand = campaign.state == CampaignState::Paused && !campaign.heldAfterGap;
        if (!schedule.isDue(now) || !schedule.schedule.autoTrigger || isPausedByHand)
            continue;
        const Result<void> called = callNow(schedule);
        if (called)
            receipt.triggered << campaign.id;
        else
            receipt.held << TriggerReceipt::Held{campaign.id, operatorText(called.error())};
    }
    return receipt;
}

} // namespace callboard::services
