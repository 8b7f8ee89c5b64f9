// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/scheduleforecast.h"

#include <QCoreApplication>

#include <optional>

namespace callboard::app {

/// Makes a campaign of a selection of leads (S0-063).
class ScheduleVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::ScheduleVerb)
public:
    [[nodiscard]] static Verb verb();
    /// Prints what was scheduled; of a dry run, whose receipt names no campaign, what would be. \a forecast:
    /// of a dry run of calls; else null.
    static void tell(const services::ScheduleReceipt &receipt, const Account &account, const QTimeZone &zone,
                     const services::ScheduleForecast *forecast, VerbOutput &output);

private:
    static ExitStatus run(VerbCall &call);
    /// Or says what scheduling would come to.
    static ExitStatus schedule(VerbCall &call, services::Workspace &workspace,
                               const services::ScheduleRequest &request, const Account &account,
                               std::optional<CampaignId> draft);
    static ExitStatus keepDraft(services::Workspace &workspace, const services::ScheduleRequest &request,
                                VerbOutput &output);
    static ExitStatus scheduleDraft(VerbCall &call);
};

} // namespace callboard::app
