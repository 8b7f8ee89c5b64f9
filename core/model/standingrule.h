// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"
#include "core/model/channel.h"

#include <QTime>

#include <algorithm>
#include <bitset>

namespace callboard {

using StandingRuleId = RowId<struct StandingRuleTag>;

constexpr int DefaultCheckUpDays = 5; ///< the house's, where it never said (S2-026, S2-031)

/// What makes a rule's campaigns due.
enum class StandingRuleKind {
    DailySessions = 1, ///< at set times, who is new or was missed before (S1)
    CheckUpAge,        ///< by sweeps, whose last check-up lies so many days back (S2)
    Recurring,         ///< at one time on some days, everybody whom the filter lets through
};

[[nodiscard]] QString toWord(StandingRuleKind kind);
[[nodiscard]] std::optional<StandingRuleKind> standingRuleKindFromWord(QStringView word);

enum class StandingRuleState { Started = 1, Stopped };

[[nodiscard]] QString toWord(StandingRuleState state);
[[nodiscard]] std::optional<StandingRuleState> standingRuleStateFromWord(QStringView word);

/// What every campaign of a rule is like; its leads, name and start are the run's.
struct RuleCampaign
{
    AccountId account;
    QString agentId;       ///< empty: the account's
    QString phoneNumberId; ///< empty: the account's
    AgentBrief brief;
    MessageContent message; ///< of an account that sends messages
    QMap<FallbackChannel, FallbackStep> fallbackSteps;
    int parallel = DefaultParallel;
    seconds interval = DefaultInterval;
    Pacing pacing = Pacing::Capped;
    /// Of sessions and check-ups without the retries: later runs are these.
    CampaignRules rules = CampaignRules::safeDefault();
    QList<HoursPart> hours; ///< runs by hand keep them, too (S1-025); empty: the house's

    friend bool operator==(const RuleCampaign &, const RuleCampaign &) = default;
};

/// By what it reaches its leads: by what it sends, and by calls where it sends nothing.
[[nodiscard]] Channel channelOf(const RuleCampaign &campaign);

/// A wish that stands: campaigns are made by it for as long as it is started. Times of day are read on the
/// clocks of the house; nothing runs on its holidays.
struct StandingRule
{
    StandingRuleId id;
    QString name; ///< unique
    StandingRuleKind kind = StandingRuleKind::DailySessions;
    StandingRuleState state = StandingRuleState::Stopped;
    QString filter; ///< conditions as parseLeadConditions() reads them; empty: every lead

    QList<QTime> times;              ///< rising, whole minutes; one of a recurring rule, none of check-ups
    std::bitset<7> days = 0b1111111; ///< bit 0 is Monday

    // Of sessions and check-ups.
    int maxAttempts = 3;    ///< to reach a lead, over all runs and days (S1-008, S1-022), 1-10
    seconds cooldown{7200}; ///< since any contact to the number; exactly so long later is allowed (S1-014)
    /// Tries and success count for so many days, 0-365; 0: for ever. Of check-ups they count since the day on
    /// which the lead fell due.
    int countedDays = 0;

    // Of check-ups.
    QString dateColumn = QStringLiteral("last_checkup_date"); ///< the lead's column with the date
    int thresholdDays = DefaultCheckUpDays;                   ///< 0-3650 (S2-026)
    /// thresholdDays are the house's and follow them (S2-010): only what is read from the store knows them.
    bool isHouseThreshold = false;
    seconds sweepEvery{3600}; ///< 5 minutes to 24 hours (S2-025)
    bool isOnce = false;      ///< one sweep, then it stops (S2-039)
    bool isSpread = true;     ///< over what is left of the hours (S2-045)

    RuleCampaign campaign;
    Instant settledUntil; ///< what fell due up to here is done with
    Instant createdAt;

    [[nodiscard]] bool isStarted() const { return state == StandingRuleState::Started; }
    /// What the runs of sessions and check-ups keep between two contacts to a number: the longer of the
    /// cooldown and of the campaign's own gap. Whom a run takes must go by the same, or its campaign waits
    /// for somebody.
    [[nodiscard]] seconds gap() const { return std::max(cooldown, campaign.rules.contacts.gap); }
    friend bool operator==(const StandingRule &, const StandingRule &) = default;
};

constexpr int MostSessions = 48; ///< a day
constexpr int MostThresholdDays = 3650;
constexpr int MostCountedDays = 365;
constexpr seconds ShortestSweep{300};
constexpr seconds LongestSweep{24 * 3600};

/// What came of a moment at which a rule was due.
enum class RuleRunResult {
    Made = 1, ///< a campaign
    Nobody,   ///< there was nobody to call
    Held,     ///< a campaign that waits for the operator's word, for it would be late by a day (ruling 7)
    Skipped,  ///< it fell due while nobody was there, and a later run takes its leads
    Refused,  ///< no campaign could be made as the rule stands
};

[[nodiscard]] QString toWord(RuleRunResult result);
[[nodiscard]] std::optional<RuleRunResult> ruleRunResultFromWord(QStringView word);

struct StandingRuleRun
{
    StandingRuleId rule = {};
    Instant due = {}; ///< of a run by hand: when it was asked for
    RuleRunResult result = RuleRunResult::Nobody;
    CampaignId campaign = {}; ///< invalid when none was made
    int leads = 0;
    bool isByHand = false;
    Instant madeAt = {};
    QString why = {}; ///< of Refused: a sentence

    friend bool operator==(const StandingRuleRun &, const StandingRuleRun &) = default;
};

/// A call of one of a rule's campaigns that reached the person or may have.
struct RuleCall
{
    Instant at;
    bool isReached = false;
    Instant run; ///< the moment of the run that it belongs to

    friend bool operator==(const RuleCall &, const RuleCall &) = default;
};

} // namespace callboard

Q_DECLARE_METATYPE(callboard::StandingRule)
