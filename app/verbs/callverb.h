// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QCoreApplication>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// Has a lead called next, before all others.
class CallVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::CallVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    /// By itself, with the account that the options name.
    [[nodiscard]] static Result<CampaignId> callNow(const VerbCall &call, services::Workspace &workspace,
                                                    LeadId lead);
};

} // namespace callboard::app
