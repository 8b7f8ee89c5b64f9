// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/callingpolicy.h"
#include "core/model/campaignrules.h"
#include "core/model/messagecontent.h"

#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace callboard {

/// Who brought a campaign into its state, and when.
struct StateChange
{
    QString by;                ///< the operator's name; empty: Callboard itself
    std::optional<Instant> at; ///< nothing: from before this was noted
    QString note;              ///< the operator's own words on it; empty: none

    friend bool operator==(const StateChange &, const StateChange &) = default;
};

/// By itself, for a reason that stands beside the change.
[[nodiscard]] inline StateChange byCallboard(Instant at)
{
    return {{}, at, {}};
}

enum class CampaignState { Draft = 1, Scheduled, Active, Paused, Completed, Cancelled, Failed };

[[nodiscard]] QString toWord(CampaignState state);
[[nodiscard]] std::optional<CampaignState> campaignStateFromWord(QStringView word);
/// Completed, cancelled or failed: no call of it will ever start again.
[[nodiscard]] bool isOver(CampaignState state);

/// How leads that fall due become calls.
enum class Pacing {
    Capped = 1, ///< never more than `parallel` live; a due lead waits for a line
    Grid,       ///< `parallel` calls every `interval`, however long the earlier ones talk
};

[[nodiscard]] QString toWord(Pacing pacing);
[[nodiscard]] std::optional<Pacing> pacingFromWord(QStringView word);

/// What the agent is told of each lead (ruling 28).
struct AgentBrief
{
    QString topic;    ///< next_action; may hold {name} and {{name}} of any column
    QString language; ///< BCP 47, for example en-IN; empty: the agent's own
    QStringList columns = {QStringLiteral("name")}; ///< lead columns sent as variables

    friend bool operator==(const AgentBrief &, const AgentBrief &) = default;
};

/// What is sent to whom a campaign missed the last time, and by which account (S0-075).
struct FallbackStep
{
    AccountId account;
    MessageContent message;

    friend bool operator==(const FallbackStep &, const FallbackStep &) = default;
};

/// One wish of an operator: these leads, this account and agent, from this time, in this rhythm.
struct Campaign
{
    CampaignId id;
    QString name;
    QString operatorName; ///< whose campaign it is; empty: from before operators were noted
    CampaignState state = CampaignState::Draft;
    AccountId account;
    QString agentId;
    QString phoneNumberId;
    AgentBrief brief;
    MessageContent message; ///< of a campaign whose account sends messages; its texts may hold placeholders
    /// Of the channels of rules.fallback; one without a step is not used, nor is one that may not follow.
    QMap<FallbackChannel, FallbackStep> fallbackSteps;
    CampaignId followsUp; ///< writes to those whom that campaign missed; invalid for all others
    Instant start;
    int parallel = 5;     ///< 1-100 (X-04); the size of a batch, and in capped pacing the cap
    seconds interval{60}; ///< 1 s to 24 h, between the due times of two batches
    Pacing pacing = Pacing::Capped;
    CallingPolicy policy;
    CampaignRules rules;
    bool goGiven = false; ///< the canary's leads were called and the operator let the others follow
    int leadCount = 0;
    int stopEpoch = 0; ///< raised by pause and cancel; the intent transaction compares it (section 12)
    Instant createdAt;
    QString failure; ///< why it failed or was stopped; empty otherwise
    StateChange stateChange;
    /// Paused because no engine ran for a while and its leads would slip to another day (ruling 7).
    bool heldAfterGap = false;

    [[nodiscard]] bool isFollowUp() const { return followsUp.isValid(); }
    /// Its account sends messages; it calls nobody.
    [[nodiscard]] bool isOfMessages() const { return message != MessageContent(); }
    /// The leads behind the canary may not be called yet.
    [[nodiscard]] bool waitsForGo() const { return rules.canary > 0 && !goGiven; }

    friend bool operator==(const Campaign &, const Campaign &) = default;
};

constexpr int MostParallel = 100;
constexpr int DefaultParallel = 5;     // S0-032
constexpr seconds DefaultInterval{60}; // S0-035
constexpr seconds LongestInterval{24 * 3600};

/// Where a lead stands in its campaign. Planned is the row that only says so (ruling 1).
/// Fallback: the last try missed, and the campaign's next channel has its turn (S0-075).
enum class PlaceState { Planned = 1, Taken, Done, Cancelled, Skipped, Fallback };

[[nodiscard]] QString toWord(PlaceState state);
[[nodiscard]] std::optional<PlaceState> placeStateFromWord(QStringView word);

enum class BatchState { Scheduled = 1, Started, Done, Held, Cancelled };

[[nodiscard]] QString toWord(BatchState state);
[[nodiscard]] std::optional<BatchState> batchStateFromWord(QStringView word);

/// The leads of a campaign that fall due at the same moment; derived from the campaign and its places.
struct Batch
{
    CampaignId campaign;
    int index = 0;
    Instant dueAt;
    BatchState state = BatchState::Scheduled;
    int leadCount = 0;
    int called = 0; ///< leads whose call ended, whatever the outcome
    int live = 0;

    friend bool operator==(const Batch &, const Batch &) = default;
};

/// For display and API, not a key: bulk_call_batch_<index>_<epoch seconds of the campaign's start> (S0-057,
/// ruling 4).
[[nodiscard]] QString jobId(Instant campaignStart, int batchIndex);

} // namespace callboard

Q_DECLARE_METATYPE(callboard::Campaign)
Q_DECLARE_METATYPE(callboard::Batch)
