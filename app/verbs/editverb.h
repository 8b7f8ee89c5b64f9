// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"

#include <QCoreApplication>

namespace callboard::services {
struct BriefPreview;
struct CampaignOverview;
} // namespace callboard::services

namespace callboard::app {

/// Changes what a campaign that is not over says, its rules, hours or name.
class EditVerb
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::EditVerb)
public:
    [[nodiscard]] static Verb verb();

private:
    static ExitStatus run(VerbCall &call);
    /// What changes, how it reads for the first leads that wait, and whom it concerns.
    static void tell(VerbCall &call, const services::CampaignOverview &before, const QStringList &changes,
                     const QList<services::BriefPreview> &previews);
};

} // namespace callboard::app
