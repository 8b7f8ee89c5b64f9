// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/houserules.h"
#include "core/dispatch/sender.h"
#include "core/plan/effectivehours.h"
#include "core/plan/eligibility.h"
#include "core/store/store.h"

#include <QSet>

#include <optional>

namespace callboard::dispatch {

/// A lead's turn in a campaign.
struct Turn
{
    store::Place place;
    Instant dueAt;
    std::optional<Lead> lead;                    ///< nothing: deleted
    std::optional<store::LedgerAttempt> attempt; ///< its open one
};

/// What holds for every lead of a campaign at one moment: asked once, not once a lead.
struct CampaignFacts
{
    Campaign campaign;
    Account account;
    plan::DayCount accountDay;
    Money spent;
    bool goalReached = false;
    CallingPolicy house = CallingPolicy::always(defaultZone()); ///< the hours of houseHoursFor()
    plan::DayCount operatorDay = {};
    QString operatorName = {};
    bool isPausedWithCalls = false;
    Sender sender = {};                   ///< whom the account shares its limits with
    plan::RecipientCount recipients = {}; ///< of the sender
};

/// What the rules look at, gathered from the ledger: for the engine inside the transaction that writes the
/// intent, and for whoever asks why a lead is not called, so that both have one opinion (decision 4). For the
/// thread of its store.
class FactFinder
{
public:
    /// \a sendWithin: how much later than now a request may leave.
    explicit FactFinder(const store::Store &store, milliseconds sendWithin = {})
        : m_store(store)
        , m_sendWithin(sendWithin)
    {
    }

    [[nodiscard]] Result<CampaignFacts> ofCampaign(const Campaign &campaign, const Account &account,
                                                   Instant now) const;
    [[nodiscard]] Result<CampaignFacts> ofCampaign(const Campaign &campaign, const Account &account,
                                                   const HouseRules &house, Instant now) const;
    /// The same without CampaignFacts::recipients, for whoever knows them.
    [[nodiscard]] Result<CampaignFacts> ofCampaignButRecipients(const Campaign &campaign,
                                                                const Account &account,
                                                                const HouseRules &house, Instant now) const;
    /// In which a lead may be called; nothing while its law is not known.
    [[nodiscard]] QList<CallingPolicy> hoursOf(const Lead &lead, const CampaignFacts &campaign) const;
    /// Lines are told as free: who asks for them knows the allowance of the moment.
    [[nodiscard]] Result<plan::EligibilityFacts> of(const Turn &turn, const CampaignFacts &campaign,
                                                    Instant now) const;

private:
    [[nodiscard]] Result<void> findTurn(plan::EligibilityFacts &facts, const Turn &turn,
                                        const Campaign &campaign) const;
    static void findAddress(plan::EligibilityFacts &facts, const Lead &lead, const CampaignFacts &campaign);
    /// Hours, consent and limits by the law of the called person's place.
    void findLaw(plan::EligibilityFacts &facts, const Lead &lead, const CampaignFacts &campaign) const;
    [[nodiscard]] Result<void> findGap(plan::EligibilityFacts &facts, const Lead &lead,
                                       const Campaign &campaign) const;
    /// Whether the sender has just written to the lead, or too often.
    [[nodiscard]] Result<void> findSender(plan::EligibilityFacts &facts, const Lead &lead,
                                          const CampaignFacts &campaign) const;
    [[nodiscard]] Result<void> findNumber(plan::EligibilityFacts &facts, const Lead &lead,
                                          const Campaign &campaign) const;

    const store::Store &m_store;
    milliseconds m_sendWithin;
};

/// What decides, beside the leads themselves, in which hours those of a campaign may be called: while it is
/// the same, so is what was found out by it.
[[nodiscard]] plan::CallersHours callersOf(const CampaignFacts &campaign);

/// Whether the campaign writes to whom another missed, and that one is paused: then it stands still with it.
[[nodiscard]] Result<bool> isPausedWithCalls(const Campaign &campaign, const store::Store &store);

/// Whether so many leads were completed as the campaign wanted; never without a goal.
[[nodiscard]] Result<bool> isGoalReached(const Campaign &campaign, const store::Store &store);

/// The house's hours as they hold for calls of \a account: the practice line keeps none (ruling 12).
[[nodiscard]] Result<CallingPolicy> houseHoursFor(const Account &account, const store::Store &store);

/// The entry of a list that forbids the number to the campaign; what goes with another campaign heeds that
/// one's list too.
[[nodiscard]] Result<std::optional<DoNotCallEntry>>
forbiddingEntry(const PhoneNumber &number, const Campaign &campaign, const store::Store &store);

/// Those of \a numbers for which forbiddingEntry() finds an entry, by one look for all of them.
[[nodiscard]] Result<QSet<PhoneNumber>> forbiddenAmong(const QList<PhoneNumber> &numbers,
                                                       const Campaign &campaign, const store::Store &store);

/// Those by which it is reached: whoever barred one of them wants no contact by the other either.
[[nodiscard]] QList<PhoneNumber> numbersOf(const Lead &lead);

/// Whether one of \a numbers is among \a forbidden ones.
[[nodiscard]] bool isAnyOf(const QList<PhoneNumber> &numbers, const QSet<PhoneNumber> &forbidden);

} // namespace callboard::dispatch
