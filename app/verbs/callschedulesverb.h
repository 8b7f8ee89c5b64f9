// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/callscheduleservice.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace callboard::app {

/// Calls to single contacts at their own times (S2-028 to S2-037).
class CallSchedulesVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::CallSchedulesVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    using Action = ExitStatus (*)(VerbCall &call, services::Workspace &workspace);
    /// What a word of the verb does with the schedule whose number follows it.
    using ScheduleAction = ExitStatus (*)(VerbCall &call, services::Workspace &workspace, CampaignId id);

    static ExitStatus run(VerbCall &call);
    template<ScheduleAction action>
    static ExitStatus withSchedule(VerbCall &call, services::Workspace &workspace);
    static ExitStatus list(VerbCall &call, services::Workspace &workspace);
    static ExitStatus due(VerbCall &call, services::Workspace &workspace);
    static ExitStatus add(VerbCall &call, services::Workspace &workspace);
    static ExitStatus triggerOverdue(VerbCall &call, services::Workspace &workspace);
    static ExitStatus statistics(VerbCall &call, services::Workspace &workspace);
    static ExitStatus show(VerbCall &call, services::Workspace &workspace, CampaignId id);
    static ExitStatus edit(VerbCall &call, services::Workspace &workspace, CampaignId id);
    static ExitStatus remove(VerbCall &call, services::Workspace &workspace, CampaignId id);
    static ExitStatus execute(VerbCall &call, services::Workspace &workspace, CampaignId id);
    static void tellAll(VerbOutput &output, const QList<services::CallScheduleView> &schedules,
                        const QTimeZone &zone);
    /// The schedule as it is now, after \a more was found out.
    static ExitStatus tellOne(VerbCall &call, services::Workspace &workspace, CampaignId id,
                              QJsonObject more = {});
};

} // namespace callboard::app
