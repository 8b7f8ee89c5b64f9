// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/outgoing.h"

#include "core/model/contactaddress.h"
#include "core/plan/agentvariables.h"
#include "core/plan/filledmessage.h"

namespace callboard::dispatch {

namespace {

Outgoing outgoingOf(const Attempt &attempt, const Lead &lead, const Campaign &campaign, Instant sendBy)
{
    return {.attempt = attempt.id,
            .channel = attempt.channel,
            .number = contactNumberOf(lead, attempt.channel),
            .sendBy = sendBy,
            .lead = lead.id,
            .campaign = campaign.id,
            .account = campaign.account,
            .send = {}};
}

/// \a request of a call or a message, as it must have left by then.
template<typename Request>
Request leavingWithin(milliseconds sendWithin, Request request)
{
    request.sendWithin = sendWithin;
    return request;
}

} // namespace

Outgoing outgoingCall(const Attempt &attempt, const Lead &lead, const Campaign &campaign,
                      std::shared_ptr<providers::CallProvider> provider, Instant sendBy)
{
    Outgoing outgoing = outgoingOf(attempt, lead, campaign, sendBy);
    providers::CallRequest request{.attempt = attempt.id,
                                   .number = outgoing.number,
                                   .agentId = campaign.agentId,
                                   .phoneNumberId = campaign.phoneNumberId,
                                   .variables = plan::agentVariables(campaign.brief, lead).values,
                                   .language = campaign.brief.language};
    outgoing.send = [provider = std::move(provider),
                     request = std::move(request)](milliseconds sendWithin) -> Answer {
        return provider->place(leavingWithin(sendWithin, request));
    };
    return outgoing;
}

Outgoing outgoingMessage(const Attempt &attempt, const Lead &lead, const Campaign &campaign,
                         std::shared_ptr<providers::MessageProvider> provider, Instant sendBy)
{
    Outgoing outgoing = outgoingOf(attempt, lead, campaign, sendBy);
    providers::MessageRequest request{.attempt = attempt.id,
                                      .number = outgoing.number,
                                      .address = lead.email,
                                      .date =
                                          toDateTime(attempt.intentAt.value_or(sendBy), campaign.policy.zone),
                                      .content = plan::filledMessage(campaign.message, lead).content};
    outgoing.send = [provider = std::move(provider),
                     request = std::move(request)](milliseconds sendWithin) -> Answer {
        return provider->send(leavingWithin(sendWithin, request));
    };
    return outgoing;
}

Answer notSent(Channel channel, const QString &reason)
{
    if (isMessage(channel)) {
        providers::SendAnswer answer;
        answer.verdict = providers::PlaceVerdict::NotSent;
        answer.reason = reason;
        return answer;
    }
    providers::PlaceAnswer answer;
    answer.verdict = providers::PlaceVerdict::NotSent;
    answer.reason = reason;
    return answer;
}

std::optional<Instant> serverDateOf(const Answer &answer)
{
    return std::visit([](const auto &each) { return each.serverDate; }, answer);
}

} // namespace callboard::dispatch
