// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/scheduleservice.h"

#include <QCoreApplication>

namespace callboard::app {

/// Makes a campaign of a selection of leads (S0-063).
class ScheduleVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::ScheduleVerb)
public:
    [[nodiscard]] static Verb verb();
    /// Prints what was scheduled, or with \a dryRun what would be.
    static void tell(const services::ScheduleReceipt &receipt, const Account &account, const QTimeZone &zone,
                     bool dryRun, VerbOutput &output);

private:
    static ExitStatus run(VerbCall &call);
};

} // namespace callboard::app
