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

constexpr WordTable<Misfire, 3> Misfires = {{
    {Misfire::HoldAndAsk, QLatin1String("hold_and_ask")},
    {Misfire::GoOn, QLatin1String("go_on")},
    {Misfire::Expire, QLatin1String("expire")},
}};

constexpr WordTable<PriorityScheme, 2> Schemes = {{
    {PriorityScheme::Campaign, QLatin1String("campaign")},
    {PriorityScheme::Delivery, QLatin1String("delivery")},
}};

constexpr WordTable<DailyLimitRule, 2> DailyLimits = {{
    {DailyLimitRule::HoldRest, QLatin1String("hold")},
    {DailyLimitRule::Fail, QLatin1String("fail")},
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

QString toWord(PriorityScheme scheme)
{
    return wordIn(Schemes, scheme);
}

std::optional<PriorityScheme> prioritySchemeFromWord(QStringView word)
{
    return valueIn(Schemes, word);
}

QString toWord(DailyLimitRule rule)
{
    return wordIn(DailyLimits, rule);
}

std::optional<DailyLimitRule> dailyLimitRuleFromWord(QStringView word)
{
    return valueIn(DailyLimits, word);
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
