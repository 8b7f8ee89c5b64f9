// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/attemptbook.h"

#include "core/dispatch/lines.h"
#include "core/model/statusdetail.h"
#include "core/plan/retryladder.h"
#include "core/providers/ending.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// The record comes some time after the end; see CallFollower for the later looks.
constexpr milliseconds FirstRecordLook{2'000};
constexpr int NotPlacedBeforeAsking = 2;               // ruling 5
constexpr milliseconds DecideByItself{24 * 3'600'000}; // dialling safety, section 15

LeadStatus leadStatusFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Completed:
        return LeadStatus::Completed;
    case Outcome::BadNumber:
        return LeadStatus::Failed;
    case Outcome::Cancelled:
        return LeadStatus::Pending;
    case Outcome::NoAnswer:
    case Outcome::Busy:
    case Outcome::Voicemail:
    case Outcome::ProviderError:
        return LeadStatus::Missed;
    }
    Q_UNREACHABLE();
}

/// Of a lead that its campaign will not call, or not call again.
LeadStatus statusWithoutCall(const store::Place &place)
{
    return place.tries > 0 ? LeadStatus::Missed : place.previousStatus.value_or(LeadStatus::Pending);
}

} // namespace

bool isTakenBack(const store::LedgerAttempt &attempt, const providers::CallReport &end)
{
    const providers::TalkEvidence talk{end.record.talkTime, providers::hasUserLine(end.record.transcript)};
    const bool hasTalked = attempt.attempt.state == AttemptState::Talking || talk.isReached();
    return end.outcome == Outcome::Cancelled && attempt.attempt.reason == HoursEnded && !hasTalked;
}

AttemptBook::AttemptBook(EngineContext &context)
    : m_context(context)
{
}

Result<void> AttemptBook::intended(const Attempt &attempt)
{
    note(attempt, AttemptState::Intent, {});
    return m_context.store.places.take(attempt.attempt.campaign, attempt.position);
}

Result<void> AttemptBook::accepted(const Attempt &before, const QString &providerCallId)
{
    const Instant now = m_context.clock.now();
    const Result<void> done =
        m_context.store.attempts.accept(before, providerCallId, now, now + m_context.periods.pollRinging);
    if (!done)
        return done;
    note(before, AttemptState::Accepted, {});
    return showLead(before.attempt.lead, LeadStatus::Initiated, {});
}

Result<void> AttemptBook::setBack(const Attempt &before, AttemptState to, const QString &reason,
                                  Instant again)
{
    // Pace counts an attempt once, at its latest request: the next must not come within the same second.
    const Instant soonest = m_context.clock.now() + (to == AttemptState::Refused ? seconds{1} : seconds{0});
    if (const Result<void> done = m_context.store.attempts.move(before, to, reason, std::max(again, soonest));
        !done)
        return done;
    note(before, to, reason);
    if (const Result<void> freed = m_context.store.slots.release(before.attempt.id); !freed)
        return freed;
    const Result<bool> over = isStopped(before);
    if (!over)
        return fail(over.error());
    if (!*over)
        return {};
    const Result<Attempt> waiting = m_context.store.attempts.find(before.attempt.id);
    if (!waiting)
        return fail(waiting.error());
    const Result<void> done = withdrawn(*waiting, QStringLiteral("campaign_cancelled"));
    return done ? givePlaceUp(before) : done;
}

Result<void> AttemptBook::withdrawn(const Attempt &before, const QString &reason)
{
    const Result<void> done =
        m_context.store.attempts.move(before, AttemptState::Cancelled, reason, std::nullopt);
    if (done)
        note(before, AttemptState::Cancelled, reason);
    return done;
}

Result<void> AttemptBook::skipped(const store::Place &place, plan::Reason reason)
{
    const Result<void> done =
        m_context.store.places.setState(place.campaign, place.position, PlaceState::Skipped);
    if (!done || reason == plan::Reason::LeadDeleted)
        return done;
    const Result<Lead> lead = m_context.store.leads.find(place.lead);
    if (!lead)
        return fail(lead.error());
    if (reason == plan::Reason::OnDoNotCallList) {
        const Result<bool> barred = isBarredEverywhere(*lead);
        if (!barred)
            return fail(barred.error());
        if (*barred) {
            // When a lead was marked tells whether somebody asked for that once more.
            if (lead->status == LeadStatus::DoNotCall)
                return {};
            m_news.leads << place.lead;
            return m_context.store.leads.setDoNotCall(place.lead, true, m_context.clock.now());
        }
    }
    const Result<Campaign> campaign = m_context.store.campaigns.find(place.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->isFollowUp())
        return followUpSkipped(*campaign, *lead, reason);
    if (isWaitingFor(place, *lead))
        return showLead(place.lead, LeadStatus::Missed, {});
    // Another campaign may have called the lead since, and then its word stands.
    const bool isOurs =
        lead->status == LeadStatus::BulkCalling || (lead->status == LeadStatus::Missed && place.tries > 0);
    return isOurs ? showLead(place.lead, statusWithoutCall(place), {}) : Result<void>();
}

Result<void> AttemptBook::refusedForGood(const Attempt &before, const QString &reason, Outcome outcome)
{
    store::AttemptRepository &attempts = m_context.store.attempts;
    if (const Result<void> done = attempts.move(before, AttemptState::Refused, reason, std::nullopt); !done)
        return done;
    const Result<Attempt> refused = attempts.find(before.attempt.id);
    if (!refused)
        return fail(refused.error());
    providers::CallReport report;
    report.outcome = outcome;
    report.record.endedReason = reason;
    report.recordComplete = true;
    return ended(*refused, report);
}

Result<void> AttemptBook::inDoubt(const Attempt &before, const QString &reason)
{
    const Result<void> done =
        m_context.store.attempts.move(before, AttemptState::Unknown, reason, m_context.clock.now());
    if (!done)
        return done;
    note(before, AttemptState::Unknown, reason);
    return {};
}

Result<void> AttemptBook::progressed(const Attempt &before, AttemptState to, Instant nextLook)
{
    const QString &known = before.attempt.reason;
    const bool isKept = known == HangUpRefused || (known == HoursEnded && to == AttemptState::Ringing);
    const QString reason = isKept ? known : QString();
    if (const Result<void> done = m_context.store.attempts.move(before, to, reason, nextLook); !done)
        return done;
    note(before, to, {});
    return {};
}

Result<void> AttemptBook::ended(const Attempt &before, const providers::CallReport &report)
{
    const Instant now = m_context.clock.now();
    store::AttemptRepository &attempts = m_context.store.attempts;
    const std::optional<Instant> nextLook =
        report.recordComplete ? std::nullopt : std::optional(now + FirstRecordLook);
    const Instant endedAt = report.endedAt.value_or(now);
    const bool takenBack = isTakenBack(before, report);
    QString reason = takenBack ? QString(HoursEnded) : report.record.endedReason;
    if (wasFound(before.attempt))
        reason = FoundAfterRestore;
    if (const Result<void> done = attempts.end(before, report.outcome, reason, endedAt, nextLook); !done)
        return done;
    const Result<void> stored =
        attempts.storeRecord(before.attempt.id, report.record, report.recordComplete, nextLook);
    if (!stored)
        return stored;
    if (const Result<void> freed = m_context.store.slots.release(before.attempt.id); !freed)
        return freed;
    note(before, AttemptState::Ended, reason, report.outcome, report.record.talkTime);
    // An account or agent at fault is stopped, and the lead keeps its attempt (ruling 3).
    const bool keepsAttempt = takenBack || report.after == providers::AfterCall::StopAccount;
    return settlePlace(before, report.outcome, keepsAttempt, endedAt);
}

Result<void> AttemptBook::notPlaced(const Attempt &before)
{
    store::Store &store = m_context.store;
    const Result<store::Place> place = store.places.find(before.attempt.campaign, before.position);
    if (!place)
        return fail(place.error());
    if (place->notPlaced + 1 >= NotPlacedBeforeAsking)
        return parked(before, QStringLiteral("not_placed_again"));

    const Result<void> done = store.attempts.move(before, AttemptState::NotPlaced,
                                                  QStringLiteral("two_empty_listings"), std::nullopt);
    if (!done)
        return done;
    if (const Result<void> freed = store.slots.release(before.attempt.id); !freed)
        return freed;
    note(before, AttemptState::NotPlaced, QStringLiteral("two_empty_listings"));
    return planNext(before, place->notPlaced + 1, m_context.clock.now());
}

Result<void> AttemptBook::turnedUp(const Attempt &before, const QString &providerCallId)
{
    // First, because the unique index on live numbers may refuse it.
    if (const Result<void> done = accepted(before, providerCallId); !done)
        return done;
    const Result<void> locked =
        m_context.store.places.setState(before.attempt.campaign, before.position, PlaceState::Taken);
    if (!locked)
        return locked;
    const Result<void> withdrawnOnes = withdrawLaterOnes(before);
    return withdrawnOnes ? Lines(m_context).occupy(before) : withdrawnOnes;
}

Result<void> AttemptBook::withdrawLaterOnes(const Attempt &before)
{
    const Result<QList<Attempt>> waiting = m_context.store.attempts.toSendAgain(before.attempt.campaign);
    if (!waiting)
        return fail(waiting.error());
    for (const Attempt &attempt : *waiting) {
        if (attempt.position != before.position)
            continue;
        if (const Result<void> done = withdrawn(attempt, QStringLiteral("call_turned_up")); !done)
            return done;
    }
    return {};
}

Result<void> AttemptBook::parked(const Attempt &before, const QString &reason)
{
    const Result<void> done = m_context.store.attempts.move(before, AttemptState::NeedsOperator, reason,
                                                            m_context.clock.now() + DecideByItself);
    if (!done)
        return done;
    note(before, AttemptState::NeedsOperator, reason);
    return {};
}

Result<void> AttemptBook::treatedAsCalled(const Attempt &before, const QString &reason)
{
    providers::CallReport report;
    // A message is never repeated by itself: it counts as sent.
    report.outcome = isMessage(before.attempt.channel) ? Outcome::Completed : Outcome::ProviderError;
    report.record.endedReason = reason;
    report.recordComplete = true;
    return ended(before, report);
}

Result<void> AttemptBook::released(const Attempt &before, const QString &reason)
{
    store::Store &store = m_context.store;
    if (const Result<void> done = store.attempts.move(before, AttemptState::NotPlaced, reason, std::nullopt);
        !done)
        return done;
    if (const Result<void> freed = store.slots.release(before.attempt.id); !freed)
        return freed;
    note(before, AttemptState::NotPlaced, reason);
    return planNext(before, 0, m_context.clock.now());
}

Result<void> AttemptBook::settlePlace(const Attempt &before, Outcome outcome, bool keepsAttempt,
                                      Instant endedAt)
{
    if (keepsAttempt)
        return planNext(before, 0, m_context.clock.now());
    if (outcome == Outcome::Cancelled)
        return givePlaceUp(before);
    if (isMiss(outcome))
        return settleMiss(before, outcome, endedAt);
    const CampaignId id = before.attempt.campaign;
    if (const Result<void> done = m_context.store.places.setState(id, before.position, PlaceState::Done);
        !done)
        return done;
    const Result<Campaign> campaign = m_context.store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->isFollowUp())
        return settleFollowUp(before, *campaign, outcome);
    return outcome == Outcome::BadNumber && campaign->isOfMessages()
               ? settleUnreachable(before, *campaign)
               : show(before, leadStatusFor(outcome), {});
}

Result<void> AttemptBook::settleMiss(const Attempt &before, Outcome outcome, Instant endedAt)
{
    store::PlaceRepository &places = m_context.store.places;
    const CampaignId campaignId = before.attempt.campaign;
    const Result<Campaign> campaign = m_context.store.campaigns.find(campaignId);
    const Result<store::Place> place = places.find(campaignId, before.position);
    if (!campaign || !place)
        return fail(campaign ? place.error() : campaign.error());
    const int tries = place->tries + 1;
    if (const Result<void> counted = places.setTries(campaignId, before.position, tries); !counted)
        return counted;
    const CampaignRules &rules = campaign->rules;
    const bool isStopped = isOver(campaign->state) || place->isStopAsked;
    std::optional<Instant> next =
        isStopped ? std::nullopt : plan::nextTry(rules.retry, outcome, tries, endedAt);
    if (next) // not sooner than any contact to the number may be
        next = std::max(*next, before.attempt.intentAt.value_or(endedAt) + rules.contacts.gap);
    if (next) {
        const Result<int> ordinal = m_context.store.attempts.nextOrdinal(campaignId, before.attempt.lead);
        if (!ordinal)
            return fail(ordinal.error());
        const Result<void> planned = places.planAgain(campaignId, before.position, *next, *ordinal, 0);
        return planned ? show(before, LeadStatus::Missed, toWord({StatusDetail::Kind::NextTry, *next}))
                       : planned;
    }
    const bool fallsBack = !isStopped && !rules.fallback.isEmpty();
    const Result<void> done =
        places.setState(campaignId, before.position, fallsBack ? PlaceState::Fallback : PlaceState::Done);
    if (!done)
        return done;
    if (campaign->isFollowUp())
        return settleFollowUp(before, *campaign, outcome);
    return fallsBack ? fallBack(before, *campaign) : show(before, LeadStatus::Missed, {});
}

Result<void> AttemptBook::planNext(const Attempt &before, int notPlaced, Instant at)
{
    const Result<bool> over = isStopped(before);
    if (!over)
        return fail(over.error());
    if (*over)
        return givePlaceUp(before);
    const Result<int> ordinal =
        m_context.store.attempts.nextOrdinal(before.attempt.campaign, before.attempt.lead);
    if (!ordinal)
        return fail(ordinal.error());
    const Result<void> planned =
        m_context.store.places.planAgain(before.attempt.campaign, before.position, at, *ordinal, notPlaced);
    if (!planned)
        return planned;
    if (at > m_context.clock.now())
        return show(before, LeadStatus::Missed, toWord({StatusDetail::Kind::NextTry, at}));
    const Result<Campaign> campaign = m_context.store.campaigns.find(before.attempt.campaign);
    if (!campaign)
        return fail(campaign.error());
    return campaign->isFollowUp()
               ? show(before, LeadStatus::Missed, toWord({StatusDetail::Kind::FallbackWaiting, {}}))
               : show(before, LeadStatus::BulkCalling, {});
}

Result<void> AttemptBook::givePlaceUp(const Attempt &before)
{
    store::PlaceRepository &places = m_context.store.places;
    const Result<store::Place> place = places.find(before.attempt.campaign, before.position);
    const Result<Campaign> campaign = m_context.store.campaigns.find(before.attempt.campaign);
    if (!place || !campaign)
        return fail(place ? campaign.error() : place.error());
    const Result<void> done =
        places.setState(before.attempt.campaign, before.position, PlaceState::Cancelled);
    if (!done)
        return done;
    return show(before, campaign->isFollowUp() ? LeadStatus::Missed : statusWithoutCall(*place), {});
}

Result<bool> AttemptBook::isStopped(const Attempt &before) const
{
    const Result<Campaign> campaign = m_context.store.campaigns.find(before.attempt.campaign);
    const Result<store::Place> place = m_context.store.places.find(before.attempt.campaign, before.position);
    if (!campaign || !place)
        return fail(campaign ? place.error() : campaign.error());
    return isOver(campaign->state) || place->isStopAsked;
}

/// Rather than by a list of one campaign alone.
Result<bool> AttemptBook::isBarredEverywhere(const Lead &lead) const
{
    const Result<std::optional<DoNotCallEntry>> entry =
        m_context.store.doNotCall.forbidding(lead.number, CampaignId());
    return entry ? Result<bool>(entry->has_value()) : Result<bool>(fail(entry.error()));
}

Result<void> AttemptBook::show(const Attempt &before, LeadStatus status, const QString &detail)
{
    if (isMessage(before.attempt.channel)) {
        const Result<bool> last = isLastWord(before);
        if (!last || !*last)
            return last ? Result<void>() : fail(last.error());
    }
    return showLead(before.attempt.lead, status, detail);
}

Result<void> AttemptBook::showLead(LeadId lead, LeadStatus status, const QString &detail)
{
    m_news.leads << lead;
    return m_context.store.leads.showCall(lead, status, detail, m_context.clock.now());
}

void AttemptBook::note(const Attempt &before, AttemptState to, const QString &reason,
                       std::optional<Outcome> outcome, std::optional<seconds> talkTime)
{
    AttemptMove move;
    move.attempt = before.attempt.id;
    move.campaign = before.attempt.campaign;
    move.lead = before.attempt.lead;
    move.ordinal = before.attempt.ordinal;
    move.to = to;
    move.outcome = outcome;
    move.talkTime = talkTime;
    move.reason = reason;
    move.at = m_context.clock.now();
    move.channel = before.attempt.channel;
    m_news.moves << move;
    m_news.leads << before.attempt.lead;
}

} // namespace callboard::dispatch
