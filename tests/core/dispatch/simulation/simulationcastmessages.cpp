// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationcast.h"

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

Account senderOf(Dice &dice, int index, ProviderKind kind)
{
    Account account;
    account.name = QStringLiteral("Sender %1").arg(index);
    account.provider = kind;
    account.businessId = QStringLiteral("business");
    account.phoneNumberId = QStringLiteral("sender");
    account.lines = dice.between(1, 6);
    account.callsPerSecond = dice.chance(60) ? dice.between(1, 3) : 0;
    account.callsPerDay = dice.chance(35) ? dice.between(4, 20) : 0;
    account.legalProfile = dice.oneOf<QString>(
        {QStringLiteral("in"), QStringLiteral("us-federal"), QStringLiteral("none"), QStringLiteral("none")});
    return account;
}

/// The index of an account that sends by the channel; nothing when there is none.
std::optional<int> senderFor(Dice &dice, const Cast &cast, Channel channel)
{
    QList<int> found;
    for (int i = cast.callAccounts; i < int(cast.accounts.size()); ++i) {
        if (channelOf(cast.accounts.at(i).provider) == channel)
            found << i;
    }
    return found.isEmpty() ? std::nullopt : std::optional(dice.oneOf(found));
}

} // namespace

CastCampaign castMessageCampaign(Dice &dice, const Cast &cast, Instant now)
{
    CastCampaign made = castCampaign(dice, cast, now);
    made.account = dice.between(cast.callAccounts, int(cast.accounts.size()) - 1);
    made.campaign.rules.fallback.clear();
    made.campaign.rules.budget.reset();
    if (made.campaign.rules.misfire == Misfire::Expire) // an appointment is a call
        made.campaign.rules.misfire = Misfire::HoldAndAsk;
    if (dice.chance(40))
        made.campaign.rules.contacts.gap = 0s;
    // Together with another, perhaps to the same persons.
    if (dice.chance(40))
        made.campaign.start = now + milliseconds{1h};
    return made;
}

void castLadder(Dice &dice, const Cast &cast, CastCampaign &campaign)
{
    if (!dice.chance(75))
        return;
    using Channels = QList<FallbackChannel>;
    const Channels both = {FallbackChannel::WhatsApp, FallbackChannel::Email};
    CampaignRules &rules = campaign.campaign.rules;
    rules.fallback = dice.oneOf<Channels>({both,
                                           both,
                                           {FallbackChannel::WhatsApp},
                                           {FallbackChannel::Email},
                                           {FallbackChannel::Email, FallbackChannel::WhatsApp}});
    rules.retry.maxAttempts = dice.between(1, 2); // so that there are last misses
    for (const FallbackChannel step : std::as_const(rules.fallback)) {
        const Channel channel = step == FallbackChannel::Email ? Channel::Email : Channel::WhatsApp;
        if (const std::optional<int> sender = senderFor(dice, cast, channel))
            campaign.steps.insert(step, *sender);
    }
}

bool playsMessages()
{
    return qEnvironmentVariableIntValue("CALLBOARD_SIMULATED_MESSAGES") == 1;
}

void castMessages(quint64 seed, Cast &cast)
{
    Dice dice(seed * 977 + 13);
    if (!playsMessages() || !dice.chance(60))
        return;
    const auto add = [&](ProviderKind kind) {
        cast.accounts << senderOf(dice, int(cast.accounts.size()), kind);
    };
    const bool isSigned = dice.chance(65);
    if (isSigned)
        add(ProviderKind::WhatsAppCloud);
    if (!isSigned || dice.chance(40))
        add(ProviderKind::BizChat);
    if (dice.chance(75))
        add(ProviderKind::Smtp);
    for (int i = 0; i < int(cast.persons.size()); ++i) {
        if (dice.chance(15))
            cast.persons[i].whatsAppNumber =
                PhoneNumber::fromE164(QStringLiteral("+919820%1").arg(i, 6, 10, QLatin1Char('0')));
    }
    for (CastCampaign &campaign : cast.campaigns)
        castLadder(dice, cast, campaign);
    for (int i = dice.between(1, 3); i > 0; --i)
        cast.campaigns << castMessageCampaign(dice, cast, cast.begin);
}

} // namespace callboard::test
