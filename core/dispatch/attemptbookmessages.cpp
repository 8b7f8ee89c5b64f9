// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptBook: messages, which are over once they are handed over, and of which more is told later.

#include "core/dispatch/attemptbook.h"

#include "core/dispatch/fallback.h"
#include "core/dispatch/restoregap.h"
#include "core/model/statusdetail.h"
#include "core/store/restorenotes.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// See MessageFollower for the later looks.
constexpr milliseconds FirstDeliveryLook{30'000};

} // namespace

Result<void> AttemptBook::handedOver(const Attempt &before, const QString &messageId, bool isFollowed,
                                     const QString &reason)
{
    const Instant now = m_context.clock.now();
    store::AttemptRepository &attempts = m_context.store.attempts;
    if (const Result<void> done = attempts.accept(before, messageId, now, std::nullopt); !done)
        return done;
    const Result<Attempt> accepted = attempts.find(before.attempt.id);
    if (!accepted)
        return fail(accepted.error());
    const std::optional<Instant> nextLook =
        isFollowed ? std::optional(now + FirstDeliveryLook) : std::nullopt;
    if (const Result<void> done = attempts.end(*accepted, Outcome::Completed, reason, now, nextLook); !done)
        return done;
    const Result<Attempt> handed = attempts.find(before.attempt.id);
    if (!handed)
        return fail(handed.error());
    const Result<void> noted =
        attempts.noteDelivery(*handed, Delivery::Accepted, Outcome::Completed, reason, nextLook);
    if (!noted)
        return noted;
    if (const Result<void> freed = m_context.store.slots.release(before.attempt.id); !freed)
        return freed;
    note(before, AttemptState::Ended, reason, Outcome::Completed);
    return settlePlace(before, Outcome::Completed, false, now);
}

Result<void> AttemptBook::delivered(const Attempt &before, Delivery delivery, std::optional<Instant> nextLook)
{
    const QString reason = delivery == Delivery::Accepted ? before.attempt.reason : QString();
    const Result<void> done = m_context.store.attempts.noteDelivery(
        before, delivery, before.attempt.outcome.value_or(Outcome::Completed), reason, nextLook);
    if (done)
        m_news.leads << before.attempt.lead;
    return done;
}

Result<void> AttemptBook::toldDelivery(const Attempt &before, Delivery delivery)
{
    const Result<void> done = m_context.store.attempts.raiseDelivery(before, delivery);
    if (done)
        m_news.leads << before.attempt.lead;
    return done;
}

Result<void> AttemptBook::messageTurnedUp(const Attempt &before, const QString &messageId)
{
    const Result<void> handed = handedOver(before, messageId, true, {});
    if (!handed || before.attempt.state != AttemptState::NotPlaced)
        return handed;
    return withdrawLaterOnes(before);
}

Result<void> AttemptBook::undelivered(const Attempt &before, Outcome outcome, const QString &reason,
                                      std::optional<Instant> again)
{
    const Result<void> done =
        m_context.store.attempts.noteDelivery(before, Delivery::Failed, outcome, reason, std::nullopt);
    if (!done)
        return done;
    note(before, AttemptState::Ended, reason, outcome);
    const Result<bool> over = isStopped(before);
    if (!over)
        return fail(over.error());
    // A campaign that ended meanwhile is not opened again for one: its missed can be sent to anew.
    return again && !*over ? planNext(before, 0, *again)
                           : settlePlace(before, outcome, false, m_context.clock.now());
}

Result<void> AttemptBook::campaignHeld(CampaignId campaign, const QString &why)
{
    const Result<bool> paused = m_context.store.campaigns.stop(campaign, CampaignState::Paused, why,
                                                               byCallboard(m_context.clock.now()));
    if (!paused)
        return fail(paused.error());
    if (*paused)
        m_news.stopped.append({campaign, why});
    return {};
}

Result<void> AttemptBook::fallBack(const Attempt &before, const Campaign &campaign)
{
    const Result<bool> handed = Fallback(m_context).handOn(campaign, before.attempt.lead);
    if (!handed)
        return fail(handed.error());
    m_news.hasMoreWork = m_news.hasMoreWork || *handed;
    if (*handed) {
        if (const Result<void> held = holdIfSentBefore(before); !held)
            return held;
    }
    // Where no step says who sends what, the lead waits for one.
    const bool waits = *handed || campaign.fallbackSteps.isEmpty();
    const QString detail = waits ? toWord({StatusDetail::Kind::FallbackWaiting, {}}) : QString();
    return isMessage(before.attempt.channel) ? show(before, LeadStatus::Missed, detail)
                                             : showLead(before.attempt.lead, LeadStatus::Missed, detail);
}

/// Who has no WhatsApp may have a mailbox (S0-075).
Result<void> AttemptBook::settleUnreachable(const Attempt &before, const Campaign &campaign)
{
    const Result<bool> stopped = isStopped(before);
    if (!stopped)
        return fail(stopped.error());
    const Result<bool> handed =
        *stopped ? Result<bool>(false) : Fallback(m_context).handOn(campaign, before.attempt.lead);
    if (!handed)
        return fail(handed.error());
    if (!*handed)
        return show(before, LeadStatus::Failed, {});
    m_news.hasMoreWork = true;
    if (const Result<void> held = holdIfSentBefore(before); !held)
        return held;
    return show(before, LeadStatus::Missed, toWord({StatusDetail::Kind::FallbackWaiting, {}}));
}

/// A call or message of before a restore: the ledger that was lost may have had its message sent.
Result<void> AttemptBook::holdIfSentBefore(const Attempt &call)
{
    const Result<std::optional<store::RestoreNote>> note =
        store::RestoreNotes(m_context.store.settings).note();
    if (!note)
        return fail(note.error());
    if (!*note || call.attempt.intentAt.value_or(Instant{}) > (*note)->restoredAt)
        return {};
    const Result<QList<Campaign>> followUps = m_context.store.campaigns.followUps(call.attempt.campaign);
    if (!followUps)
        return fail(followUps.error());
    for (const Campaign &followUp : *followUps) {
        const Result<void> held = campaignHeld(followUp.id, RestoreGap::whyMessagesWait());
        if (!held)
            return held;
    }
    return {};
}

Result<void> AttemptBook::settleFollowUp(const Attempt &before, const Campaign &followUp, Outcome outcome)
{
    const LeadId lead = before.attempt.lead;
    if (outcome == Outcome::Completed) {
        const StatusDetail::Kind sent = before.attempt.channel == Channel::Email
                                            ? StatusDetail::Kind::EmailSent
                                            : StatusDetail::Kind::WhatsAppSent;
        return show(before, LeadStatus::Missed, toWord({sent, {}}));
    }
    const Result<store::Place> place = m_context.store.places.find(followUp.id, before.position);
    if (!place)
        return fail(place.error());
    // One that was completed meanwhile is not opened again for a second try, but the next step has its turn.
    const bool isWithdrawn =
        place->isStopAsked || (isOver(followUp.state) && followUp.state != CampaignState::Completed);
    const Result<bool> handed =
        isWithdrawn ? Result<bool>(false) : Fallback(m_context).handFurther(followUp, lead);
    if (!handed)
        return fail(handed.error());
    m_news.hasMoreWork = m_news.hasMoreWork || *handed;
    return show(before, LeadStatus::Missed,
                *handed ? toWord({StatusDetail::Kind::FallbackWaiting, {}}) : QString());
}

/// A failure that was not the lead's costs no try: then only its word tells what it waits for.
bool AttemptBook::isWaitingFor(const store::Place &place, const Lead &lead)
{
    const std::optional<StatusDetail> detail = statusDetailFromWord(lead.statusDetail);
    const bool isNextTry = detail && detail->kind == StatusDetail::Kind::NextTry;
    return lead.status == LeadStatus::Missed && isNextTry && place.nextDue == detail->at;
}

/// What this channel cannot do for the lead, the next one may.
Result<void> AttemptBook::followUpSkipped(const Campaign &followUp, const Lead &lead, plan::Reason reason)
{
    bool isHanded = false;
    if (reason == plan::Reason::CountryBarred || reason == plan::Reason::NoAddress) {
        const Result<bool> handed = Fallback(m_context).handFurther(followUp, lead.id);
        if (!handed)
            return fail(handed.error());
        isHanded = *handed;
        m_news.hasMoreWork = m_news.hasMoreWork || isHanded;
    }
    if (lead.status != LeadStatus::Missed)
        return {};
    return showLead(lead.id, LeadStatus::Missed,
                    isHanded ? toWord({StatusDetail::Kind::FallbackWaiting, {}}) : QString());
}

/// Of a message something is told for a day: what another campaign has shown since, stands.
Result<bool> AttemptBook::isLastWord(const Attempt &message) const
{
    const callboard::Attempt &ours = message.attempt;
    const Result<Campaign> campaign = m_context.store.campaigns.find(ours.campaign);
    const Result<QList<Lead>> leads = m_context.store.leads.leads({ours.lead});
    const Result<QList<callboard::Attempt>> all = m_context.store.attempts.ofLead(ours.lead);
    if (!campaign || !leads || !all)
        return fail(!campaign ? campaign.error() : leads ? all.error() : leads.error());
    if (leads->isEmpty()) // deleted since its message was handed over
        return false;
    const Lead *lead = &leads->constFirst();
    if (campaign->isFollowUp() && lead->status != LeadStatus::Missed)
        return false;
    if (!campaign->isFollowUp() && ours.delivery && lead->status != LeadStatus::Completed)
        return false;
    if (!campaign->isFollowUp() && !ours.delivery && lead->status == LeadStatus::BulkCalling)
        return true; // nobody has shown anything since its batch began
    return std::none_of(all->cbegin(), all->cend(), [&](const callboard::Attempt &each) {
        const bool isAnothers = each.campaign != ours.campaign && each.campaign != campaign->followsUp;
        const bool hasEndedSince = each.endedAt && ours.intentAt && *each.endedAt > *ours.intentAt;
        return isAnothers && (isLive(each.state) || hasEndedSince);
    });
}

} // namespace callboard::dispatch
