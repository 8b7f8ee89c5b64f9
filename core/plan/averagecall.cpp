// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/averagecall.h"

#include "core/model/channel.h"
#include "core/plan/schedulesummary.h"

namespace callboard::plan {

namespace {

// From the request until the provider has taken it (ruling 10).
constexpr seconds AverageMessage{1};

} // namespace

seconds averageCallOn(const Account &account, const DiallingPeriods &periods)
{
    if (isMessage(channelOf(account.provider)))
        return AverageMessage;
    return account.isPractice() && account.baseUrl.isEmpty() ? periods.practiceCall : AverageCall;
}

} // namespace callboard::plan
