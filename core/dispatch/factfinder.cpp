// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/factfinder.h"

#include "core/base/log.h"
#include "core/dispatch/batchstarter.h"
#include "core/model/contactaddress.h"
#include "core/plan/consent.h"
#include "core/plan/filledmessage.h"
#include "core/plan/retryladder.h"
#include "core/store/followups.h"
#include "core/store/forbiddennumbers.h"
#include "core/store/househours.h"
#include "core/store/recipienthistory.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// WhatsApp takes about one message in so long to the same recipient (pair limit).
constexpr seconds BetweenMessages{6};

/// How far back the limits look.
Instant horizon(const ContactLimits &limits, Instant now)
{
    seconds longest = limits.gap;
    for (const RollingCap &cap : limits.caps)
        longest = std::max(longest, cap.period);
    return now - longest;
}

/// Whether it is the first message of a follow-up, which goes out right after the last miss (ruling 11): the
/// campaign's own gap holds to contacts by others alone.
bool goesAtOnce(const Campaign &campaign, int tries)
{
    return campaign.isFollowUp() && tries == 0;
}

/// Nothing for a profile that nobody knows: nobody is called by it.
std::optional<QList<plan::LegalProfile>> lawsFor(const plan::CalledPerson &person, const Account &account)
{
    const QString profile = plan::legalProfileOf(account);
    Result<QList<plan::LegalProfile>> laws =
        plan::LegalBook::shipped().profilesFor(profile, person.number, person.state);
    if (laws)
        return *std::move(laws);
    qCWarning(lcDispatch) << "legal profile" << profile << "is not known: nobody is called by it";
    return std::nullopt;
}

} // namespace

Result<std::optional<DoNotCallEntry>> forbiddingEntry(const PhoneNumber &number, const Campaign &campaign,
                                                      const store::Store &store)
{
    Result<std::optional<DoNotCallEntry>> entry = store.doNotCall.forbidding(number, campaign.id);
    return entry && !*entry && campaign.isFollowUp() ? store.doNotCall.forbidding(number, campaign.followsUp)
                                                     : entry;
}

Result<QSet<PhoneNumber>> forbiddenAmong(const QList<PhoneNumber> &numbers, const Campaign &campaign,
                                         const store::Store &store)
{
    Result<QSet<PhoneNumber>> forbidden =
        store::forbiddenAmong(*store.database, store.cipher, numbers, campaign.id);
    if (!forbidden || !campaign.isFollowUp())
        return forbidden;
    const Result<QSet<PhoneNumber>> byFollowed =
        store::forbiddenAmong(*store.database, store.cipher, numbers, campaign.followsUp);
    return byFollowed ? Result<QSet<PhoneNumber>>(*forbidden + *byFollowed) : fail(byFollowed.error());
}

QList<PhoneNumber> numbersOf(const Lead &lead)
{
    QList<PhoneNumber> numbers = {lead.number};
    if (lead.whatsappNumber && *lead.whatsappNumber != lead.number)
        numbers << *lead.whatsappNumber;
    return numbers;
}

bool isAnyOf(const QList<PhoneNumber> &numbers, const QSet<PhoneNumber> &forbidden)
{
    return std::any_of(numbers.cbegin(), numbers.cend(),
                       [&forbidden](const PhoneNumber &number) { return forbidden.contains(number); });
}

Result<CallingPolicy> houseHoursFor(const Account &account, const store::Store &store)
{
    return account.isPractice() ? Result<CallingPolicy>(CallingPolicy::always(defaultZone()))
                                : store::houseHours(store.settings);
}

plan::CallersHours callersOf(const CampaignFacts &campaign)
{
    return {campaign.campaign.policy, campaign.house, plan::legalProfileOf(campaign.account),
            campaign.campaign.rules.category};
}

Result<bool> isPausedWithCalls(const Campaign &campaign, const store::Store &store)
{
    if (!campaign.isFollowUp())
        return false;
    const Result<Campaign> followed = store.campaigns.find(campaign.followsUp);
    return followed ? Result<bool>(followed->state == CampaignState::Paused) : fail(followed.error());
}

Result<bool> isGoalReached(const Campaign &campaign, const store::Store &store)
{
    if (campaign.rules.goal == 0)
        return false;
    const Result<int> completed = store.attempts.countOutcome(campaign.id, Outcome::Completed);
    return completed ? Result<bool>(*completed >= campaign.rules.goal) : fail(completed.error());
}

Result<CampaignFacts> FactFinder::ofCampaign(const Campaign &campaign, const Account &account,
                                             Instant now) const
{
    const Result<HouseRules> house = readHouseRules(m_store);
    return house ? ofCampaign(campaign, account, *house, now) : fail(house.error());
}

Result<CampaignFacts> FactFinder::ofCampaign(const Campaign &campaign, const Account &account,
                                             const HouseRules &rules, Instant now) const
{
    Result<CampaignFacts> facts = ofCampaignButRecipients(campaign, account, rules, now);
    if (!facts)
        return facts;
    const Result<plan::RecipientCount> recipients = recipientsOf(facts->sender, m_store, now);
    if (!recipients)
        return fail(recipients.error());
    facts->recipients = *recipients;
    return facts;
}

Result<CampaignFacts> FactFinder::ofCampaignButRecipients(const Campaign &campaign, const Account &account,
                                                          const HouseRules &rules, Instant now) const
{
    CampaignFacts facts{campaign, account, {}, {}, false};
    const Result<CallingPolicy> house = houseHoursFor(account, m_store);
    if (!house)
        return fail(house.error());
    facts.house = *house;
    facts.operatorName = rules.operatorOf(campaign);
    const Result<Sender> sender = senderOf(account, m_store);
    if (!sender)
        return fail(sender.error());
    facts.sender = *sender;
    const Result<plan::DayCount> day = dayOf(*sender, m_store, rules, now);
    // An operator's day is one of calls.
    const Result<plan::DayCount> ofOperator = isMessage(channelOf(account.provider))
                                                  ? plan::DayCount()
                                                  : dayOf(facts.operatorName, m_store, rules, now);
    if (!day || !ofOperator)
        return fail(day ? ofOperator.error() : day.error());
    facts.accountDay = *day;
    facts.operatorDay = *ofOperator;
    const Result<bool> reached = isGoalReached(campaign, m_store);
    if (!reached)
        return fail(reached.error());
    facts.goalReached = *reached;
    const Result<bool> paused = isPausedWithCalls(campaign, m_store);
    if (!paused)
        return fail(paused.error());
    facts.isPausedWithCalls = *paused;
    if (campaign.rules.budget) {
        const Result<Money> spent = m_store.attempts.spent(campaign.id);
        if (!spent)
            return fail(spent.error());
        facts.spent = *spent;
    }
    return facts;
}

Result<plan::EligibilityFacts> FactFinder::of(const Turn &turn, const CampaignFacts &campaign,
                                              Instant now) const
{
    const CampaignRules &rules = campaign.campaign.rules;
    plan::EligibilityFacts facts;
    facts.now = now;
    facts.campaignState = campaign.campaign.state;
    if (campaign.isPausedWithCalls && !isOver(facts.campaignState))
        facts.campaignState = CampaignState::Paused;
    facts.hours = {campaign.campaign.policy};
    facts.sendWithin = m_sendWithin;
    for (int *free : {&facts.accountSlotsFree, &facts.campaignSlotsFree, &facts.operatorSlotsFree,
                      &facts.systemSlotsFree})
        *free = MostLines;
    facts.accountPausedUntil = campaign.account.pausedUntil;
    if (isClosed(campaign.account, now))
        facts.accountStopped = campaign.account.pauseReason;
    facts.accountDay = campaign.accountDay;
    facts.operatorDay = campaign.operatorDay;
    facts.recipients = campaign.recipients;
    facts.heldAfterGap = campaign.campaign.heldAfterGap;
    facts.spent = campaign.spent;
    facts.budget = rules.budget;
    facts.goalReached = campaign.goalReached;
    facts.waitsForGo = campaign.campaign.waitsForGo() && turn.place.position >= rules.canary;
    facts.maxAttempts = rules.retry.maxAttempts;
    facts.attemptsUsed = turn.place.tries;
    facts.limits = rules.contacts;
    if (goesAtOnce(campaign.campaign, turn.place.tries))
        facts.limits.gap = seconds{0}; // what is left of it comes from findGap()
    if (const Result<void> found = findTurn(facts, turn, campaign.campaign); !found)
        return fail(found.error());
    if (turn.attempt) {
        const AttemptState state = turn.attempt->attempt.state;
        const bool waits = state == AttemptState::Refused || state == AttemptState::NotSent;
        facts.inDoubt = state == AttemptState::Unknown;
        facts.askedOperator = state == AttemptState::NeedsOperator;
        if (waits)
            facts.backOffUntil = turn.attempt->nextLookAt;
    }
    facts.leadDeleted = !turn.lead;
    if (turn.lead) {
        facts.leadStatus = turn.lead->status;
        const Result<bool> reached = m_store.attempts.isReached(campaign.campaign.id, turn.lead->id);
        if (!reached)
            return fail(reached.error());
        facts.reachedInCampaign = *reached;
        if (campaign.campaign.isFollowUp() && !*reached) {
            const Result<bool> since =
                store::isReachedSince(*m_store.database, campaign.campaign.followsUp, turn.lead->id);
            if (!since)
                return fail(since.error());
            facts.reachedInCampaign = *since;
        }
        findLaw(facts, *turn.lead, campaign);
        findAddress(facts, *turn.lead, campaign);
        if (const Result<void> found = findNumber(facts, *turn.lead, campaign.campaign); !found)
            return fail(found.error());
        if (const Result<void> found = findGap(facts, *turn.lead, campaign.campaign); !found)
            return fail(found.error());
        if (const Result<void> found = findSender(facts, *turn.lead, campaign); !found)
            return fail(found.error());
    }
    return facts;
}

/// The plan's word before the first dial, the ladder's after a miss. A place may have been put off beyond
/// both; the rule that did so tells it itself, or nobody could say which of them holds the lead.
Result<void> FactFinder::findTurn(plan::EligibilityFacts &facts, const Turn &turn,
                                  const Campaign &campaign) const
{
    const store::Place &place = turn.place;
    if (place.tries == 0) {
        const plan::BatchPlan plan = planOf(campaign);
        facts.dueAt =
            std::min(turn.dueAt, place.plannedDue.value_or(plan.dueAt(plan.batchOf(place.position))));
        return {};
    }
    // Its turn by the plan has come before; a campaign that was moved since does not take it back.
    facts.dueAt = std::min(campaign.start, place.nextDue.value_or(campaign.start));
    facts.retryDue = place.nextDue;
    const Result<std::optional<Attempt>> last = m_store.attempts.lastEnded(campaign.id, place.lead);
    if (!last)
        return fail(last.error());
    if (!*last || !(*last)->outcome || !(*last)->endedAt)
        return {};
    const std::optional<Instant> byLadder =
        plan::nextTry(campaign.rules.retry, *(*last)->outcome, place.tries, *(*last)->endedAt);
    if (byLadder && facts.retryDue)
        facts.retryDue = std::min(*facts.retryDue, *byLadder);
    return {};
}

void FactFinder::findLaw(plan::EligibilityFacts &facts, const Lead &lead, const CampaignFacts &campaign) const
{
    const CallCategory category = campaign.campaign.rules.category;
    const plan::CalledPerson person = plan::calledPersonOf(lead);
    for (const auto &[name, value] : lead.attributes) {
        if (name.compare(QLatin1String("consent"), Qt::CaseInsensitive) == 0)
            facts.hasConsent = plan::isConsentGiven(value);
    }
    const std::optional<QList<plan::LegalProfile>> laws = lawsFor(person, campaign.account);
    if (!laws) {
        facts.hours.clear();
        return;
    }
    facts.hours = plan::hoursBy(*laws, callersOf(campaign), person);
    facts.needsConsent = plan::needsConsent(*laws, category);
    const ContactLimits limits = plan::legalLimits(*laws, category);
    facts.limits.gap = std::max(facts.limits.gap, limits.gap);
    facts.limits.caps += limits.caps;
}

QList<CallingPolicy> FactFinder::hoursOf(const Lead &lead, const CampaignFacts &campaign) const
{
    const plan::CalledPerson person = plan::calledPersonOf(lead);
    const std::optional<QList<plan::LegalProfile>> laws = lawsFor(person, campaign.account);
    return laws ? plan::hoursBy(*laws, callersOf(campaign), person) : QList<CallingPolicy>();
}

Result<void> FactFinder::findNumber(plan::EligibilityFacts &facts, const Lead &lead,
                                    const Campaign &campaign) const
{
    if (facts.channel == Channel::Call) {
        const Result<bool> isOwn = m_store.accounts.isOwnNumber(lead.number);
        if (!isOwn)
            return fail(isOwn.error());
        // Where a provider knows its numbers by themselves, the campaign names the very number.
        facts.isOwnNumber = *isOwn || lead.number.e164() == campaign.phoneNumberId;
    }
    ContactLimits limits = facts.limits;
    limits.gap = std::max(limits.gap, campaign.rules.contacts.gap); // which findGap() looks at, too
    const bool needsContacts = limits.gap.count() > 0 || !limits.caps.isEmpty();
    const Instant since = horizon(limits, facts.now);
    for (const PhoneNumber &number : numbersOf(lead)) {
        const QByteArray index = store::numberIndex(number, m_store.cipher);
        const Result<bool> busy = m_store.attempts.hasLiveCallTo(index);
        const Result<std::optional<DoNotCallEntry>> listed = forbiddingEntry(number, campaign, m_store);
        if (!busy || !listed)
            return fail(busy ? listed.error() : busy.error());
        facts.numberBusy = facts.numberBusy || *busy;
        if (*listed && !facts.listed)
            facts.listed = plan::ListedNumber{(*listed)->list, (*listed)->source};
        if (!needsContacts)
            continue;
        const Result<QList<Instant>> contacts = m_store.attempts.contacts(index, since);
        if (!contacts)
            return fail(contacts.error());
        facts.contacts << *contacts;
    }
    std::sort(facts.contacts.begin(), facts.contacts.end());
    return {};
}

/// A message may follow the calls of its own campaign and the ladder's earlier step at once, yet no contact
/// by another.
Result<void> FactFinder::findGap(plan::EligibilityFacts &facts, const Lead &lead,
                                 const Campaign &campaign) const
{
    if (!goesAtOnce(campaign, facts.attemptsUsed) || facts.contacts.isEmpty())
        return {};
    const Result<QList<Instant>> own =
        store::contactsBy(*m_store.database, campaign.followsUp, lead.id, facts.contacts.constFirst());
    if (!own)
        return fail(own.error());
    QList<Instant> others = facts.contacts;
    for (const Instant contact : *own)
        others.removeOne(contact);
    if (others.isEmpty())
        return {};
    // The rule counts a gap from the newest contact, whosever it is: so does what is left of this one.
    const Instant over = others.constLast() + campaign.rules.contacts.gap;
    const auto rest = std::chrono::ceil<seconds>(over - facts.contacts.constLast());
    facts.limits.gap = std::max(facts.limits.gap, rest);
    return {};
}

Result<void> FactFinder::findSender(plan::EligibilityFacts &facts, const Lead &lead,
                                    const CampaignFacts &campaign) const
{
    if (facts.channel != Channel::WhatsApp)
        return {};
    const QByteArray index = store::numberIndex(contactNumberOf(lead, facts.channel), m_store.cipher);
    const Result<std::optional<Instant>> wait =
        store::RecipientHistory(*m_store.database, campaign.sender.accounts).pairWait(index);
    if (!wait)
        return fail(wait.error());
    facts.backOffUntil = std::max(facts.backOffUntil, *wait);
    if (campaign.recipients.limit == 0)
        return {};
    const Result<bool> isKnown = store::RecipientHistory(*m_store.database, campaign.sender.portfolio)
                                     .includes(index, recipientsSince(facts.now));
    if (!isKnown)
        return fail(isKnown.error());
    facts.isKnownRecipient = *isKnown;
    return {};
}

/// Whether and with what words the lead can be reached by the campaign's channel.
void FactFinder::findAddress(plan::EligibilityFacts &facts, const Lead &lead, const CampaignFacts &campaign)
{
    facts.channel = channelOf(campaign.account.provider);
    if (!isMessage(facts.channel))
        return;
    facts.hasAddress = hasAddress(lead, facts.channel);
    // Meta's rule for marketing templates (provider page, since April 2025).
    const bool isNorthAmerican = contactNumberOf(lead, facts.channel).e164().startsWith(QLatin1String("+1"));
    if (facts.channel == Channel::WhatsApp)
        facts.limits.gap = std::max(facts.limits.gap, BetweenMessages);
    facts.countryBarred = facts.channel == Channel::WhatsApp && isNorthAmerican &&
                          campaign.campaign.rules.category == CallCategory::Promotional;
    facts.unresolved = plan::unresolvedIn(campaign.campaign.message, lead);
}

} // namespace callboard::dispatch
