// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/accountservice.h"
#include "core/services/scheduleservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

namespace callboard::test {

/// A real profile with one sender of messages, and a request to write to three leads of Pune by it.
class CampaignDesk
{
public:
    explicit CampaignDesk(const Account &sender)
    {
        services::AccountService accounts(*profile.workspace);
        request.account = await(accounts.add(sender, {})).value_or(AccountId());
        account = await(accounts.byName(sender.name)).value_or(Account());
        request.leads = profile.addLeads(3);
        request.start = profile.clock->now() + std::chrono::hours{1};
    }
    [[nodiscard]] Result<services::ScheduleReceipt> schedule()
    {
        return await(services::ScheduleService(*profile.workspace).schedule(request));
    }
    [[nodiscard]] Campaign stored(CampaignId id)
    {
        return profile.workspace->ledger()
            .read([id](const store::Store &store) { return store.campaigns.find(id); })
            .result()
            .value_or(Campaign());
    }
    /// The request is one of practice calls from now on; what it was is a step after the last miss.
    [[nodiscard]] FallbackStep callInstead()
    {
        const QList<Account> accounts =
            await(services::AccountService(*profile.workspace).accounts()).value_or(QList<Account>());
        request.account = accounts.isEmpty() ? AccountId() : accounts.constFirst().id;
        request.rules = CampaignRules::safeDefault();
        return {account.id, std::exchange(request.message, {})};
    }

    TestProfile profile;
    Account account; ///< of the sender
    services::ScheduleRequest request;
};

} // namespace callboard::test
