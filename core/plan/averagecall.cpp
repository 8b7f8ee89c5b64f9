// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/averagecall.h"

#include "core/plan/schedulesummary.h"

namespace callboard::plan {

seconds averageCallOn(const Account &account, const DiallingPeriods &periods)
{
    return account.isPractice() && account.baseUrl.isEmpty() ? periods.practiceCall : AverageCall;
}

} // namespace callboard::plan
