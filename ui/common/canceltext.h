// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestatus.h"
#include "core/services/campaignservice.h"
#include "ui/common/prompter.h"

#include <QString>

namespace callboard::ui {

/// What a cancel of everything would take away.
struct OpenWork
{
    int campaigns = 0;
    int leads = 0;
    int live = 0; ///< calls, in doubt included
};
[[nodiscard]] OpenWork openWork(const QList<services::CampaignOverview> &campaigns);

/// Before one campaign is cancelled.
[[nodiscard]] Question cancelQuestion(const services::CampaignOverview &overview);

/// "4 batches with 20 leads were cancelled. Those not called yet are pending again." What a cancel came to.
[[nodiscard]] QString cancelText(const services::CancelReceipt &receipt);

/// "Still under way: 2 being placed, 3 talking, 1 in doubt." What a cancel or a pause could not stop
/// (dialling safety, section 12), and whether it is to be hung up; empty when nothing is. It holds while
/// isAnyCallUnderWay().
[[nodiscard]] QString underWayText(const services::CancelReceipt &receipt);
[[nodiscard]] bool isAnyCallUnderWay(const dispatch::EngineStatus &status);
/// Both as one text.
[[nodiscard]] QString withUnderWay(const QString &sentence, const QString &underWay);

} // namespace callboard::ui
