// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/campaign.h"
#include "core/model/lead.h"

#include <QList>

#include <optional>

namespace callboard::plan {

/// Why a lead is not being called now. Stored and logged as words; sentences for the operator come from
/// services/reasontext.
enum class Reason {
    None = 0,
    CampaignNotActive, ///< a draft or paused; a scheduled campaign only waits until it is due
    CampaignOver,
    NotDueYet,
    WindowClosed, ///< without a moment when the window never opens
    DoNotCall,
    AlreadyReached, ///< completed in this campaign
    AttemptsUsed,
    LineBusy,      ///< no free slot; which scope is in `value`
    NumberBusy,    ///< another live call to this number
    RecentContact, ///< the gap between two contacts to a number
    AccountPaused,
    BackOff, ///< refused or not sent a moment ago
    InDoubt, ///< an attempt may have reached the provider; it is being asked
    AskedOperator,
    LeadDeleted,
};

[[nodiscard]] QString toWord(Reason reason);

/// Everything that the rules look at, as values. Slots are told as numbers.
struct EligibilityFacts
{
    Instant now;
    CampaignState campaignState = CampaignState::Active;
    Instant dueAt;
    CallingPolicy policy;
    LeadStatus leadStatus = LeadStatus::Pending;
    bool leadDeleted = false;
    bool reachedInCampaign = false;
    int attemptsUsed = 0;
    int maxAttempts = 1;
    bool numberBusy = false;
    bool inDoubt = false;
    bool askedOperator = false;
    std::optional<Instant> lastContact; ///< latest attempt to the number, any campaign
    milliseconds contactGap{0};         ///< 0: off
    std::optional<Instant> accountPausedUntil;
    std::optional<Instant> backOffUntil;
    int accountSlotsFree = 1;
    int campaignSlotsFree = 1;
    int systemSlotsFree = 1;
};

enum class Answer { CallNow = 1, NotBefore, Never };

/// One rule's word on a lead.
struct RuleVerdict
{
    Reason rule = Reason::None;
    Answer answer = Answer::CallNow;
    std::optional<Instant> notBefore; ///< with NotBefore, where the moment can be known
    /// The rule's current value, for the panel: "3 of 3", "09:00-21:00", a state's word, an ISO time in the
    /// policy's zone. LineBusy: the scope that is full ("account", "campaign", "system"), else the lines
    /// free.
    QString value;

    friend bool operator==(const RuleVerdict &, const RuleVerdict &) = default;
};

/// The one answer (decision 4), with every rule's verdict and not only the first. Never comes before
/// NotBefore, NotBefore before CallNow. Of several Never the first rule decides; of several NotBefore the one
/// with the latest moment, and one without a moment only where none has any.
struct Eligibility
{
    Answer answer = Answer::CallNow;
    Reason reason = Reason::None;     ///< the rule that decides
    std::optional<Instant> notBefore; ///< the latest of all rules'; never with Never
    QList<RuleVerdict> rules;         ///< in the fixed order of the rules
};

/// Each moment at which a rule lets go is included: at notBefore itself that rule says CallNow.
[[nodiscard]] Eligibility eligibility(const EligibilityFacts &facts);

} // namespace callboard::plan
