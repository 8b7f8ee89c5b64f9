// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/scheduleservice.h"

namespace callboard::store {
class Ledger;
class Store;
} // namespace callboard::store

namespace callboard::services {

/// What would be told of a lead to the agent.
[[nodiscard]] BriefPreview previewOf(const AgentBrief &brief, const Lead &lead);
/// What would be sent to a lead.
[[nodiscard]] BriefPreview previewOf(const MessageContent &message, const Lead &lead);

/// Those of \a leads that have no value for a placeholder of \a message.
[[nodiscard]] Result<QList<LeadId>>
leadsLackingValues(const store::Store &store, const MessageContent &message, const QList<LeadId> &leads);

/// Refused while one of the leads has no value for a placeholder of topic, message or fallback message
/// (ruling 28), while nothing says what is to be sent, for a fallback sender that does not fit the account,
/// and for a budget of messages. Blocks: pool threads only.
[[nodiscard]] Result<void> checkedWords(store::Ledger &ledger, const Campaign &campaign,
                                        const Account &account, const QList<LeadId> &leads);

/// The same of one step of what follows the last miss (S0-075): refused as well for a channel that may not
/// follow \a account's.
[[nodiscard]] Result<void> checkedStep(const store::Store &store, FallbackChannel channel,
                                       const FallbackStep &step, const Account &account,
                                       const QList<LeadId> &leads);

} // namespace callboard::services
