// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/auditentry.h"
#include "core/model/campaign.h"
#include "core/plan/eligibility.h"

#include <QFuture>

#include <optional>

namespace callboard::services {

class Workspace;

/// Refused for an account that sends messages.
[[nodiscard]] Result<void> checkedForCalls(const Account &account);

/// One call that an operator wants now, by itself.
struct HandCall
{
    LeadId lead;
    AccountId account;
    QString agentId;       ///< empty: the account's
    QString phoneNumberId; ///< empty: the account's
    AgentBrief brief;
    bool takeOut = false; ///< of the campaigns of calls in which it waits, for they would call it again
};

/// An operator's wish that a lead be called next, before all others. The rules hold all the same, but
/// the lead waits neither for its batch nor for the delay after a miss.
class CallByHand
{
public:
    explicit CallByHand(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Puts the lead at the head of the line of the first running campaign of calls in which it waits, or of
    /// \a campaign alone, and tells which that is. NotAllowed when there is none, or when it is being called
    /// already.
    [[nodiscard]] QFuture<Result<CampaignId>> callNext(LeadId lead, std::optional<CampaignId> campaign = {});

    /// The rules' word on callNow() as things stand; free lines apart, which the call waits for. NotAllowed
    /// while an earlier callNow() of the lead waits or is under way, Refused for an account that sends
    /// messages.
    [[nodiscard]] QFuture<Result<plan::Eligibility>> judge(const HandCall &call) const;
    /// Calls the lead in a campaign of its own, with one try, before all others. Fails as judge() does,
    /// Refused with the rule's reason when it may not be called at this moment, and for all that a schedule
    /// is refused for.
    [[nodiscard]] QFuture<Result<CampaignId>> callNow(const HandCall &call);

    /// The two halves of callNow() around whatever makes the campaign of the call. They block: pool threads
    /// only. Fails as callNow() does when the call may not be placed at this moment.
    [[nodiscard]] Result<void> checkNow(const HandCall &call) const;
    /// The one lead of \a campaign comes before all others. An engine that has it already needs no word.
    /// \a act: as what it goes into the audit trail, of the lead or of the campaign.
    void putBeforeOthers(CampaignId campaign, AuditAct act, Instant now) const;

private:
    /// Blocks: pool threads only.
    [[nodiscard]] Result<CampaignId> placeNow(const HandCall &call) const;

    Workspace &m_workspace;
};

} // namespace callboard::services
