// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "core/services/campaignservice.h"

#include <QCoreApplication>

#include <optional>

namespace callboard::app {

/// Takes scheduled batches back (S0-060 to S0-062, X-19).
class CancelVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::CancelVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    /// One lead, out of all campaigns or of one.
    static ExitStatus takeOut(VerbCall &call, services::Workspace &workspace,
                              std::optional<CampaignId> campaign);
    static void tellUnderWay(const services::CancelReceipt &receipt, VerbOutput &output);
};

} // namespace callboard::app
