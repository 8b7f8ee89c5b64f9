// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/plan/eligibilitymodel.h"

#include "tests/core/plan/plantimes.h"

#include <algorithm>

namespace callboard::test {

using plan::DayCount;
using plan::EligibilityFacts;

namespace {

constexpr std::chrono::minutes Minute{1};
constexpr std::chrono::hours Hour{1};

bool isRare(QRandomGenerator &random)
{
    return random.bounded(16) == 0;
}

std::optional<Instant> maybeAround(QRandomGenerator &random, Instant now)
{
    if (random.bounded(2) == 0)
        return std::nullopt;
    return now + Minute * random.bounded(-240, 480);
}

CallingPolicy randomHours(QRandomGenerator &random)
{
    CallingPolicy hours;
    hours.zone = zone(random.bounded(2) == 0 ? "Asia/Kolkata" : "Asia/Dubai");
    if (random.bounded(2) == 0) {
        HoursPart &part = hours.parts.first();
        part.opens = QTime(random.bounded(24), random.bounded(60));
        part.closes = QTime(random.bounded(24), random.bounded(60));
    }
    return hours;
}

DayCount randomDay(QRandomGenerator &random, Instant now)
{
    const int limit = random.bounded(2) == 0 ? 0 : random.bounded(50, 60);
    return {.used = random.bounded(52), .limit = limit, .resets = now + Minute * random.bounded(1, 1440)};
}

QList<Instant> randomContacts(QRandomGenerator &random, Instant now)
{
    QList<Instant> contacts;
    for (int left = random.bounded(6); left > 0; --left)
        contacts << now - Minute * random.bounded(4 * 1440);
    std::sort(contacts.begin(), contacts.end());
    return contacts;
}

ContactLimits randomLimits(QRandomGenerator &random)
{
    ContactLimits limits;
    limits.gap = Minute * random.bounded(0, 180);
    for (int left = random.bounded(4); left > 0; --left)
        limits.caps << RollingCap{random.bounded(1, 5), Hour * random.bounded(1, 72)};
    return limits;
}

void addLead(EligibilityFacts &facts, QRandomGenerator &random)
{
    if (isRare(random))
        facts.leadStatus = LeadStatus::DoNotCall;
    if (isRare(random))
        facts.listed = plan::ListedNumber{DoNotCallList(random.bounded(1, 4)), QStringLiteral("NCPR")};
    facts.leadDeleted = isRare(random);
    facts.isOwnNumber = isRare(random);
    facts.needsConsent = random.bounded(2) == 0;
    facts.hasConsent = !isRare(random);
    facts.reachedInCampaign = isRare(random);
    facts.attemptsUsed = random.bounded(3);
    facts.maxAttempts = random.bounded(2, 11);
    facts.retryDue = maybeAround(random, facts.now);
    facts.numberBusy = isRare(random);
    facts.inDoubt = isRare(random);
    facts.askedOperator = isRare(random);
    facts.contacts = randomContacts(random, facts.now);
    facts.limits = randomLimits(random);
}

void addCampaign(EligibilityFacts &facts, QRandomGenerator &random)
{
    if (isRare(random))
        facts.campaignState = CampaignState(random.bounded(1, 8));
    facts.hours = {randomHours(random)};
    if (random.bounded(3) == 0)
        facts.hours << randomHours(random);
    facts.spent = Money::usd(random.bounded(11));
    if (random.bounded(2) == 0)
        facts.budget = Money::usd(random.bounded(10, 20));
    facts.goalReached = isRare(random);
    facts.waitsForGo = isRare(random);
    facts.heldAfterGap = isRare(random);
}

plan::RecipientCount randomRecipients(QRandomGenerator &random, Instant now)
{
    plan::RecipientCount recipients;
    recipients.limit = random.bounded(2) == 0 ? 0 : random.bounded(50, 60);
    recipients.used = random.bounded(54);
    if (recipients.isFull())
        recipients.frees = now + Minute * random.bounded(1, 1440);
    return recipients;
}

void addAccount(EligibilityFacts &facts, QRandomGenerator &random)
{
    facts.recipients = randomRecipients(random, facts.now);
    facts.isKnownRecipient = isRare(random);
    facts.accountDay = randomDay(random, facts.now);
    facts.operatorDay = randomDay(random, facts.now);
    facts.accountPausedUntil = maybeAround(random, facts.now);
    facts.backOffUntil = maybeAround(random, facts.now);
    facts.accountSlotsFree = random.bounded(-1, 20);
    facts.campaignSlotsFree = random.bounded(-1, 20);
    facts.systemSlotsFree = random.bounded(-1, 20);
    facts.operatorSlotsFree = random.bounded(-1, 20);
}

bool isOpen(const CallingPolicy &hours, Instant now)
{
    const int offset = hours.zone == zone("Asia/Kolkata") ? 330 : 240;
    const qint64 minute = (toMSecsSinceEpoch(now) / 60'000 + offset) % 1440;
    const HoursPart &part = hours.parts.constFirst();
    const int opens = part.opens.hour() * 60 + part.opens.minute();
    const int closes = part.closes.hour() * 60 + part.closes.minute();
    if (opens < closes)
        return minute >= opens && minute < closes;
    return opens == closes || minute >= opens || minute < closes;
}

bool isOpenEverywhere(const EligibilityFacts &facts)
{
    return std::all_of(facts.hours.begin(), facts.hours.end(),
                       [&facts](const CallingPolicy &hours) { return isOpen(hours, facts.now); });
}

bool isOver(const std::optional<Instant> &wait, Instant now)
{
    return !wait || *wait <= now;
}

bool isBelowLimit(const DayCount &day, Instant now)
{
    return day.limit == 0 || day.used < day.limit || now >= day.resets;
}

bool mayWriteToSomebodyNew(const EligibilityFacts &facts)
{
    const plan::RecipientCount &recipients = facts.recipients;
    return recipients.limit == 0 || recipients.used < recipients.limit || facts.isKnownRecipient ||
           isOver(recipients.frees, facts.now);
}

bool isRested(const EligibilityFacts &facts)
{
    return std::none_of(facts.contacts.begin(), facts.contacts.end(),
                        [&facts](Instant contact) { return facts.now - contact < facts.limits.gap; });
}

/// What only somebody's deed or the end of a call changes.
bool isFreeOfObstacles(const EligibilityFacts &f)
{
    const bool runs = f.campaignState == CampaignState::Active || f.campaignState == CampaignState::Scheduled;
    return runs && f.leadStatus != LeadStatus::DoNotCall && !f.listed && !f.leadDeleted && !f.isOwnNumber &&
           (f.hasConsent || !f.needsConsent) && !f.reachedInCampaign && f.attemptsUsed < f.maxAttempts &&
           !f.numberBusy && !f.inDoubt && !f.askedOperator && !f.goalReached && !f.waitsForGo &&
           !f.heldAfterGap && (!f.budget || f.spent.micros() < f.budget->micros()) &&
           f.accountSlotsFree > 0 && f.campaignSlotsFree > 0 && f.systemSlotsFree > 0 &&
           f.operatorSlotsFree > 0;
}

} // namespace

EligibilityFacts randomFacts(QRandomGenerator &random)
{
    EligibilityFacts facts;
    facts.now = at("2026-10-14T12:00:00+05:30") + Minute * random.bounded(-1440, 1440);
    facts.dueAt = facts.now + Minute * (random.bounded(2) == 0 ? -5 : random.bounded(-60, 300));
    addLead(facts, random);
    addCampaign(facts, random);
    addAccount(facts, random);
    return facts;
}

bool keepsCaps(const EligibilityFacts &facts)
{
    return std::all_of(facts.limits.caps.begin(), facts.limits.caps.end(), [&facts](const RollingCap &cap) {
        const auto within =
            std::count_if(facts.contacts.begin(), facts.contacts.end(),
                          [&facts, &cap](Instant contact) { return facts.now - contact < cap.period; });
        return within < cap.contacts;
    });
}

bool mayCallNow(const EligibilityFacts &facts)
{
    return isFreeOfObstacles(facts) && facts.dueAt <= facts.now && isOver(facts.retryDue, facts.now) &&
           isOver(facts.accountPausedUntil, facts.now) && isOver(facts.backOffUntil, facts.now) &&
           isBelowLimit(facts.accountDay, facts.now) && isBelowLimit(facts.operatorDay, facts.now) &&
           mayWriteToSomebodyNew(facts) && isRested(facts) && keepsCaps(facts) && isOpenEverywhere(facts);
}

std::optional<Instant> firstCallableMinute(EligibilityFacts facts, Instant end)
{
    for (; facts.now < end; facts.now += Minute) {
        if (mayCallNow(facts))
            return facts.now;
    }
    return std::nullopt;
}

} // namespace callboard::test
