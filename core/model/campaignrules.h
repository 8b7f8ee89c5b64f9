// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/callcategory.h"
#include "core/model/money.h"
#include "core/model/retrypolicy.h"

#include <QString>

#include <optional>

namespace callboard {

/// At most so many contacts to one number within a rolling period, across campaigns and channels.
struct RollingCap
{
    int contacts = 3;          ///< 1 or more
    seconds period{24 * 3600}; ///< an hour to 31 days, ending now

    friend bool operator==(const RollingCap &, const RollingCap &) = default;
};

/// How often a number may be contacted, whichever campaign asks.
struct ContactLimits
{
    seconds gap{0}; ///< between any two contacts; 0: none. Exactly the gap later is allowed (S1-014).
    QList<RollingCap> caps;

    /// 30 minutes between contacts, three in 24 hours (ruling 11; preset "Safe default").
    [[nodiscard]] static ContactLimits house();

    friend bool operator==(const ContactLimits &, const ContactLimits &) = default;
};

/// What follows when the last try missed (S0-075); nobody is contacted by these before the channels exist.
enum class FallbackChannel { WhatsApp = 1, Email };

[[nodiscard]] QString toWord(FallbackChannel channel);
[[nodiscard]] std::optional<FallbackChannel> fallbackChannelFromWord(QStringView word);

/// What becomes of work that fell due while no engine ran (X-14, ruling 7).
enum class Misfire {
    HoldAndAsk = 1, ///< what would slip to another day than planned is held until the operator says
    GoOn,           ///< goes on the next day by itself (preset S3)
    Expire,         ///< appointments: what was missed by more than the grace is not dialled, and asked about
};

[[nodiscard]] QString toWord(Misfire misfire);
[[nodiscard]] std::optional<Misfire> misfireFromWord(QStringView word);

/// Which leads of those whose turn it is go first.
enum class PriorityScheme {
    Campaign = 1, ///< +100 name, +10 e-mail, +10 company, +5 an earlier success up to +20, -10 an earlier
                  ///< failure; of equals new leads before those to try again
    Delivery,     ///< new leads before those to try again (S1-019)
};

[[nodiscard]] QString toWord(PriorityScheme scheme);
[[nodiscard]] std::optional<PriorityScheme> prioritySchemeFromWord(QStringView word);

/// What becomes of a campaign with more leads than its account may call today.
enum class DailyLimitRule {
    HoldRest = 1, ///< calls up to the limit and goes on the next day
    Fail,         ///< fails when it begins (S4-024)
};

[[nodiscard]] QString toWord(DailyLimitRule rule);
[[nodiscard]] std::optional<DailyLimitRule> dailyLimitRuleFromWord(QStringView word);

/// What a campaign does beyond its rhythm. The plain value asks for one try and no limits.
struct CampaignRules
{
    RetryPolicy retry;
    ContactLimits contacts;
    CallCategory category = CallCategory::Promotional;
    QList<FallbackChannel> fallback; ///< in order; empty: none
    Misfire misfire = Misfire::HoldAndAsk;
    PriorityScheme order = PriorityScheme::Campaign;
    DailyLimitRule dailyLimit = DailyLimitRule::HoldRest;
    int goal = 0;                ///< stops after so many completed leads; 0: never
    int canary = 0;              ///< so many leads first, then waits for a Go; 0: none
    std::optional<Money> budget; ///< no new call once the calls so far have cost this much

    /// What a schedule has unless it says otherwise (preset "Safe default").
    [[nodiscard]] static CampaignRules safeDefault();

    friend bool operator==(const CampaignRules &, const CampaignRules &) = default;
};

} // namespace callboard
