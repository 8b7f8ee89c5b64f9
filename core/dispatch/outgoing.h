// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"
#include "core/model/lead.h"
#include "core/providers/callprovider.h"
#include "core/providers/messageprovider.h"

#include <functional>
#include <memory>
#include <variant>

namespace callboard::dispatch {

/// What a request to call or to send a message came to.
using Answer = std::variant<providers::PlaceAnswer, providers::SendAnswer>;

/// Why this side sent nothing; the provider had no part in it.
constexpr QLatin1String StoppedHere("stopped");
constexpr QLatin1String TooLateToSend("too_late_to_send");

/// One intended call or message on its way to the provider.
struct Outgoing
{
    AttemptId attempt;
    Channel channel = Channel::Call;
    PhoneNumber number;
    Instant sendBy;
    LeadId lead;
    CampaignId campaign;
    AccountId account;
    /// Sends it, in a pool thread, once; the request may leave within that time.
    std::function<Answer(milliseconds sendWithin)> send;
};

[[nodiscard]] Outgoing outgoingCall(const Attempt &attempt, const Lead &lead, const Campaign &campaign,
                                    std::shared_ptr<providers::CallProvider> provider, Instant sendBy);
[[nodiscard]] Outgoing outgoingMessage(const Attempt &attempt, const Lead &lead, const Campaign &campaign,
                                       std::shared_ptr<providers::MessageProvider> provider, Instant sendBy);

/// As the provider would answer that nothing left.
[[nodiscard]] Answer notSent(Channel channel, const QString &reason);
[[nodiscard]] std::optional<Instant> serverDateOf(const Answer &answer);

} // namespace callboard::dispatch
