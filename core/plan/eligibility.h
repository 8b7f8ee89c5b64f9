// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/campaign.h"
#include "core/model/channel.h"
#include "core/model/donotcall.h"
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
    OnDoNotCallList, ///< the number stands on a list; DoNotCall is the lead's own mark
    ConsentMissing,
    RetryDelay, ///< the wait after a miss
    ContactCap, ///< so many contacts to the number within a rolling period
    DailyLimit, ///< of the account or the operator; which one is in `value`
    BudgetSpent,
    GoalReached,
    WaitsForGo,        ///< the canary's leads were called
    HeldAfterGap,      ///< would slip to another day since no engine ran; the operator is asked
    EngineIdle,        ///< nothing is dialled now; why is in `value`, see IdleEngine
    ClockDiffers,      ///< this computer's clock from the provider's
    AgentUnknown,      ///< the provider is being asked for the campaign's agent
    SlowedDown,        ///< the account may have fewer calls at once than it has lines
    NoAddress,         ///< the lead has no e-mail address; the channel is in `value`
    CountryBarred,     ///< WhatsApp takes no marketing for numbers of the country
    OwnNumber,         ///< the house's calls are made from it (F58)
    MessageIncomplete, ///< the message wants a column that the lead does not have; which one is in `value`
    RecipientLimit,    ///< the sender has written to as many different people as it may in 24 hours
};

[[nodiscard]] QString toWord(Reason reason);

/// A count of today, and when it begins anew.
struct DayCount
{
    int used = 0;
    int limit = 0; ///< 0: none
    Instant resets;

    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// Different people whom a sender has written to in the 24 hours that end now, and how many it may.
struct RecipientCount
{
    int used = 0;
    int limit = 0;                ///< 0: none
    std::optional<Instant> frees; ///< once the limit is reached: when somebody new may be written to

    [[nodiscard]] bool isFull() const { return limit > 0 && used >= limit; }

    friend bool operator==(const RecipientCount &, const RecipientCount &) = default;
};

/// An entry of a do-not-call list that holds the number.
struct ListedNumber
{
    DoNotCallList list = DoNotCallList::House;
    QString source; ///< a register's name

    friend bool operator==(const ListedNumber &, const ListedNumber &) = default;
};

/// Why an engine dials nothing, for an account or at all.
enum class IdleEngine {
    Absent = 1, ///< none runs
    Halted,     ///< the database failed; it starts again by itself
    LookingUp,  ///< what became of earlier calls is asked first
};

[[nodiscard]] QString toWord(IdleEngine idle);
[[nodiscard]] std::optional<IdleEngine> idleEngineFromWord(const QString &word);

/// The calls at once that an account may have while it is slowed down.
struct SlowedLines
{
    int used = 0;
    int allowed = 0;

    friend bool operator==(const SlowedLines &, const SlowedLines &) = default;
};

/// Everything that the rules look at, as values. Slots are told as numbers.
struct EligibilityFacts
{
    Instant now;
    CampaignState campaignState = CampaignState::Active;
    Instant dueAt;
    /// All must be open: the legal profile's, the house's and the campaign's hours, each in every zone in
    /// which the called person may be.
    QList<CallingPolicy> hours = {CallingPolicy()};
    milliseconds sendWithin{
        0}; ///< a request of now may leave so much later; the hours must be open then too (I3)
    LeadStatus leadStatus = LeadStatus::Pending;
    bool leadDeleted = false;
    bool reachedInCampaign = false;
    Channel channel = Channel::Call;
    bool hasAddress = true;     ///< to reach the lead by the channel at
    bool countryBarred = false; ///< for this channel and category
    QStringList unresolved;     ///< placeholders of the message without a value
    int attemptsUsed = 0;
    int maxAttempts = 1;
    bool numberBusy = false;
    bool isOwnNumber = false; ///< calls of the house are made from it
    bool inDoubt = false;
    bool askedOperator = false;
    std::optional<ListedNumber> listed;
    bool needsConsent = false; ///< by the legal profile
    bool hasConsent = false;
    QList<Instant>
        contacts; ///< to the number, rising, any campaign and channel; as far back as the caps reach
    ContactLimits limits;
    std::optional<Instant> retryDue; ///< when the ladder lets the lead be tried again
    DayCount accountDay;
    DayCount operatorDay;
    RecipientCount recipients;     ///< of the sender, with all accounts that count with it
    bool isKnownRecipient = false; ///< the sender has written to the lead in these 24 hours: costs nothing
    Money spent;                   ///< by the campaign so far
    std::optional<Money> budget;
    bool goalReached = false;
    bool waitsForGo = false;
    bool heldAfterGap = false;
    std::optional<Instant> accountPausedUntil;
    /// Why the account is stopped until the operator resumes it, a word such as its pause reason; then
    /// accountPausedUntil counts for nothing.
    std::optional<QString> accountStopped;
    std::optional<Instant> backOffUntil;
    int accountSlotsFree = 1;
    int campaignSlotsFree = 1;
    int systemSlotsFree = 1;
    int operatorSlotsFree = 1;
    /// What the engine itself knows, for whoever asks why; its own questions leave it out.
    std::optional<IdleEngine> idleEngine;
    bool clockDiffers = false;
    bool agentUnknown = false;
    std::optional<SlowedLines> slowed;
};

enum class Answer { CallNow = 1, NotBefore, Never };

/// One rule's word on a lead.
struct RuleVerdict
{
    Reason rule = Reason::None;
    Answer answer = Answer::CallNow;
    std::optional<Instant> notBefore; ///< with NotBefore, where the moment can be known
    /// The rule's current value, for the panel: "3 of 3", "09:00-21:00", "3 of 3 in 24 h" (of several caps
    /// the one that binds, else the one with the least left), "account 1000 of 1000", "250 of 250",
    /// "USD 4.20 of USD 10.00", a state's word, an ISO time in the zone of the first of the hours; empty
    /// where there is none. EngineIdle: the word of IdleEngine. AccountPaused without a moment: the word for
    /// what stopped the account. SlowedDown: "1 of 2". LineBusy: the scope that is full ("account",
    /// "campaign", "operator", "system"; of several the one with the least), else the lines free.
    QString value;

    friend bool operator==(const RuleVerdict &, const RuleVerdict &) = default;
};

/// Whether the account is stopped until the operator has mended it and resumes it: at no moment does that
/// end by itself.
[[nodiscard]] bool waitsForResume(const RuleVerdict &verdict);

/// The one answer (decision 4), with every rule's verdict and not only the first. Never comes before
/// NotBefore, NotBefore before CallNow. Of several Never the first rule decides; of several NotBefore the one
/// that waits for a resume, else the one with the latest moment, and any other without a moment only where
/// none has any.
struct Eligibility
{
    Answer answer = Answer::CallNow;
    Reason reason = Reason::None; ///< the rule that decides
    /// The latest of all rules'; never with Never, nor while the account waits for a resume.
    std::optional<Instant> notBefore;
    QList<RuleVerdict> rules; ///< in the fixed order of the rules
};

/// Each moment at which a rule lets go is included: at notBefore itself that rule says CallNow.
[[nodiscard]] Eligibility eligibility(const EligibilityFacts &facts);

} // namespace callboard::plan
