// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/standingrule.h"

namespace callboard {

/// A call to one contact that another program scheduled (S2-029). Whom, when and what about stands in the
/// campaign of one lead that it became; here is what has no place there.
struct CallSchedule
{
    CampaignId campaign;
    LeadId lead;
    Instant askedFor;        ///< the time first asked for: with the lead it tells a wish that comes twice
    bool autoTrigger = true; ///< false: nobody is called before somebody says so
    int thresholdDays = DefaultCheckUpDays; ///< days since the last check-up; kept and told, decides nothing
    Instant updatedAt;

    friend bool operator==(const CallSchedule &, const CallSchedule &) = default;
};

} // namespace callboard
