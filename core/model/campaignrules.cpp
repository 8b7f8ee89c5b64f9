// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/campaignrules.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<FallbackChannel, 2> Channels = {{
    {FallbackChannel::WhatsApp, QLatin1String("whatsapp")},
    {FallbackChannel::Email, QLatin1String("email")},
}};

constexpr WordTable<Misfire, 2> Misfires = {{
    {Misfire::HoldAndAsk, QLatin1String("hold_and_ask")},
    {Misfire::GoOn, QLatin1String("go_on")},
}};

} // namespace

QString toWord(FallbackChannel channel)
{
    return wordIn(Channels, channel);
}

std::optional<FallbackChannel> fallbackChannelFromWord(QStringView word)
{
    return valueIn(Channels, word);
}

QString toWord(Misfire misfire)
{
    return wordIn(Misfires, misfire);
}

std::optional<Misfire> misfireFromWord(QStringView word)
{
    return valueIn(Misfires, word);
}

ContactLimits ContactLimits::house()
{
    return {.gap = seconds{30 * 60}, .caps = {RollingCap{}}};
}

CampaignRules CampaignRules::safeDefault()
{
    CampaignRules rules;
    rules.retry = RetryPolicy::presales();
    rules.contacts = ContactLimits::house();
    rules.fallback = {FallbackChannel::WhatsApp, FallbackChannel::Email};
    return rules;
}

} // namespace callboard
