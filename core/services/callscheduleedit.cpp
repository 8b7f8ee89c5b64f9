// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a call schedule is changed: its draft while it is one, else its campaign.

#include "core/base/isotime.h"
#include "core/services/auditnote.h"
#include "core/services/callscheduleservice.h"
#include "core/services/campaigndraft.h"
#include "core/services/workspace.h"
#include "core/store/callschedulerepository.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

AgentBrief editedBrief(AgentBrief brief, const CallScheduleEdit &change)
{
    brief.topic = change.topic.value_or(brief.topic);
    brief.language = change.language.value_or(brief.language);
    return brief;
}

Campaign editedCampaign(Campaign campaign, const CallScheduleEdit &change)
{
    campaign.agentId = change.agentId.value_or(campaign.agentId);
    campaign.brief = editedBrief(campaign.brief, change);
    return campaign;
}

/// Whether the edit says at last that it calls by itself.
bool turnsOn(const CallScheduleView &before, const CallScheduleEdit &change)
{
    return !before.schedule.autoTrigger && change.autoTrigger.value_or(false);
}

bool turnsOff(const CallScheduleView &before, const CallScheduleEdit &change)
{
    return before.schedule.autoTrigger && !change.autoTrigger.value_or(true);
}

/// The words of an agent's brief may speak of the person: that they changed must do.
QString changesText(const CallScheduleView &before, const CallScheduleEdit &change, const QTimeZone &zone)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("AuditDetails", source); };
    QStringList changes;
    if (change.at)
        changes << text(QT_TRANSLATE_NOOP("AuditDetails", "from %1")).arg(toIsoText(*change.at, zone));
    if (change.agentId)
        changes << text(QT_TRANSLATE_NOOP("AuditDetails", "another agent"));
    if (change.topic || change.language)
        changes << text(QT_TRANSLATE_NOOP("AuditDetails", "another brief"));
    if (turnsOn(before, change))
        changes << text(QT_TRANSLATE_NOOP("AuditDetails", "calls by itself"));
    if (turnsOff(before, change))
        changes << text(QT_TRANSLATE_NOOP("AuditDetails", "waits to be executed"));
    return changes.join(QStringLiteral(", "));
}

Result<void> writeChanged(store::Store &store, const CallSchedule &after, const QString &details)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const AuditNote note{AuditAct::CallScheduleChanged, after.campaign, details};
    if (const Result<void> noted = noteAct(store, after.updatedAt, note); !noted)
        return noted;
    if (const Result<void> changed = store::CallScheduleRepository(*store.database).change(after); !changed)
        return changed;
    return transaction.commit();
}

} // namespace

Result<void> CallScheduleService::editDraft(const CallScheduleView &before,
                                            const CallScheduleEdit &change) const
{
    const CampaignId id = before.schedule.campaign;
    Result<ScheduleRequest> request = CampaignDraft(m_workspace).request(id).result();
    if (!request)
        return fail(request.error());
    request->start = change.at.value_or(request->start);
    request->agentId = change.agentId.value_or(request->agentId);
    request->brief = editedBrief(request->brief, change);
    if (turnsOn(before, change)) {
        const Result<ScheduleReceipt> scheduled =
            ScheduleService(m_workspace).schedule(*request, id).result();
        return scheduled ? Result<void>() : Result<void>(fail(scheduled.error()));
    }
    const Result<CampaignId> kept = CampaignDraft(m_workspace).save(*request, id).result();
    return kept ? Result<void>() : Result<void>(fail(kept.error()));
}

Result<void> CallScheduleService::editCampaign(const CallScheduleView &before,
                                               const CallScheduleEdit &change) const
{
    const CampaignId id = before.schedule.campaign;
    const Campaign &campaign = before.overview.campaign;
    CampaignService campaigns(m_workspace);
    const Campaign wished = editedCampaign(campaign, change);
    if (const Result<void> possible = campaigns.checkEdit(campaign, wished).result(); !possible)
        return possible;
    if (change.at && *change.at != campaign.start) {
        if (const Result<void> moved = campaigns.reschedule(id, *change.at).result(); !moved)
            return moved;
    }
    if (wished != campaign) {
        // Words alone: the move has not touched them.
        if (const Result<void> edited = campaigns.edit(campaign, wished).result(); !edited)
            return edited;
    }
    if (turnsOn(before, change))
        return campaigns.resume(id).result();
    if (!turnsOff(before, change))
        return {};
    const Result<CancelReceipt> paused = campaigns.pause(id).result();
    return paused ? Result<void>() : Result<void>(fail(paused.error()));
}

Result<void> CallScheduleService::edit(CampaignId id, const CallScheduleEdit &change) const
{
    const Result<CallScheduleView> before = one(id);
    if (!before)
        return fail(before.error());
    const Campaign &campaign = before->overview.campaign;
    if (isOver(campaign.state)) {
        return fail(ErrorCode::NotAllowed,
                    {QCoreApplication::translate("CallSchedules", "the call is over already")});
    }
    // A draft is kept whatever its time, and one that was paused would call at once.
    if (change.at || turnsOn(*before, change)) {
        if (const Result<void> checked = checkedTime(change.at.value_or(campaign.start)); !checked)
            return checked;
    }
    const Result<void> edited =
        campaign.state == CampaignState::Draft ? editDraft(*before, change) : editCampaign(*before, change);
    if (!edited)
        return edited;
    CallSchedule after = before->schedule;
    after.autoTrigger = change.autoTrigger.value_or(after.autoTrigger);
    after.thresholdDays = change.thresholdDays.value_or(after.thresholdDays);
    after.updatedAt = m_workspace.clock().now();
    return m_workspace.ledger()
        .write([after, details = changesText(*before, change, m_workspace.zone())](store::Store &store) {
            return writeChanged(store, after, details);
        })
        .result();
}

} // namespace callboard::services
