// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/foundcalls.h"

#include <QCoreApplication>

namespace callboard::dispatch {

using providers::CallReport;

namespace {

// The provider's clock may differ from ours by so much (dialling safety, section 15).
constexpr milliseconds ClocksDiffer{120'000};

} // namespace

FoundCalls::FoundCalls(EngineContext &context, AttemptBook &book, CallFollower &follower)
    : m_context(context)
    , m_book(book)
    , m_follower(follower)
    , m_notes(context.store.settings)
{
}

Result<FoundCalls::Entry> FoundCalls::enter(AccountId account, const CallReport &call)
{
    // Two accounts may share a key, and then each lists the calls of both.
    const Result<bool> known = m_context.store.attempts.knowsCall(call.providerCallId);
    if (!known)
        return fail(known.error());
    if (*known || !call.isOutbound)
        return Entry::Known;
    AttemptId id = AttemptId::create();
    std::optional<Callee> callee;
    if (call.attempt.isValid()) {
        const Result<store::LedgerAttempt> ours = m_context.store.attempts.find(call.attempt);
        if (!ours && ours.error().code != ErrorCode::NotFound)
            return fail(ours.error());
        if (!ours)
            id = call.attempt;
        else if (ours->attempt.providerCallId.isEmpty())
            return ours->attempt.account == account ? adopt(*ours, call) : Result<Entry>(Entry::Known);
        else
            callee = Callee{ours->attempt.lead, ours->numberIndex};
    }
    // Matching is by attempt id alone where it answers a doubt (ruling 6). Here is none: the ledger has lost
    // these attempts, ids and all, and asks who was called meanwhile, whoever placed the call. A wrong match
    // would leave somebody uncalled for a while; no match would call somebody twice.
    if (!call.number)
        return callee ? enterNew(account, id, *callee, call) : Result<Entry>(Entry::Numberless);
    const Result<std::optional<LeadId>> lead = m_context.store.leads.idByNumber(*call.number);
    if (!lead)
        return fail(lead.error());
    if (!*lead)
        return Entry::Stranger;
    return enterNew(account, id, {**lead, store::numberIndex(*call.number, m_context.store.cipher)}, call);
}

/// The backup has the attempt, but not what became of it.
Result<FoundCalls::Entry> FoundCalls::adopt(const store::LedgerAttempt &attempt, const CallReport &call)
{
    store::AttemptRepository &attempts = m_context.store.attempts;
    Result<void> done;
    switch (attempt.attempt.state) {
    case AttemptState::Unknown:
    case AttemptState::NeedsOperator:
        done = m_book.accepted(attempt, call.providerCallId);
        break;
    case AttemptState::NotPlaced:
        done = m_book.turnedUp(attempt, call.providerCallId);
        break;
    case AttemptState::Refused:
    case AttemptState::NotSent: {
        // It went out again after the backup.
        const Instant calledAt = call.createdAt.value_or(m_context.clock.now());
        done = attempts.intendAgain(attempt, calledAt, calledAt);
        if (!done)
            break;
        const Result<store::LedgerAttempt> intent = attempts.find(attempt.attempt.id);
        done = intent ? m_book.turnedUp(*intent, call.providerCallId) : fail(intent.error());
        break;
    }
    default:
        return Entry::Known;
    }
    // Another attempt holds the number, until it ends.
    if (!done && done.error().code == ErrorCode::AlreadyExists)
        return Entry::Later;
    if (!done)
        return fail(done.error());
    const Result<store::LedgerAttempt> accepted = attempts.find(attempt.attempt.id);
    if (!accepted)
        return fail(accepted.error());
    const Result<void> applied = m_follower.apply(*accepted, call);
    return applied ? Result<Entry>(Entry::Entered) : fail(applied.error());
}

Result<FoundCalls::Entry> FoundCalls::enterNew(AccountId account, const AttemptId &id, const Callee &callee,
                                               const CallReport &call)
{
    const LeadId lead = callee.lead;
    store::LedgerAttempt attempt;
    attempt.numberIndex = callee.numberIndex;
    const Result<bool> isHeld = m_context.store.attempts.hasLiveCallTo(attempt.numberIndex);
    if (!isHeld)
        return fail(isHeld.error());
    if (*isHeld && call.phase != providers::CallPhase::Ended)
        return Entry::Later;
    const Instant calledAt = call.createdAt.value_or(m_context.clock.now());
    Result<std::optional<store::Place>> place = placeFor(account, lead, calledAt);
    if (!place)
        return fail(place.error());
    if (!*place) {
        const Result<store::Place> own = placeOfItsOwn(account, lead);
        if (!own)
            return fail(own.error());
        *place = *own;
    }
    const Result<Campaign> campaign = m_context.store.campaigns.find((*place)->campaign);
    const Result<int> ordinal = m_context.store.attempts.nextOrdinal((*place)->campaign, lead);
    if (!campaign || !ordinal)
        return fail(campaign ? ordinal.error() : campaign.error());
    attempt.attempt.id = id;
    attempt.attempt.lead = lead;
    attempt.attempt.campaign = campaign->id;
    attempt.attempt.account = account;
    attempt.attempt.ordinal = *ordinal;
    attempt.attempt.intentAt = calledAt;
    attempt.position = (*place)->position;
    attempt.operatorName = campaign->operatorName;
    const Result<void> found = m_book.found(attempt, call, (*place)->state == PlaceState::Planned);
    return found ? Result<Entry>(Entry::Entered) : fail(found.error());
}

/// The campaign that the call was most likely of: one through the account where the lead's turn had come,
/// then one where the lead is being called, then any where it waits. Rather a call too few than one too many.
Result<std::optional<store::Place>> FoundCalls::placeFor(AccountId account, LeadId lead,
                                                         Instant calledAt) const
{
    const Result<QList<store::Place>> open = m_context.store.places.openOf(lead);
    if (!open)
        return fail(open.error());
    std::optional<store::Place> taken;
    std::optional<store::Place> waiting;
    for (const store::Place &place : *open) {
        const Result<Campaign> campaign = m_context.store.campaigns.find(place.campaign);
        if (!campaign)
            return fail(campaign.error());
        if (campaign->account != account)
            continue;
        if (place.state != PlaceState::Planned)
            taken = taken.value_or(place);
        else if (place.nextDue.value_or(campaign->start) <= calledAt + ClocksDiffer)
            return std::optional(place);
        else
            waiting = waiting.value_or(place);
    }
    return taken ? taken : waiting;
}

/// In a campaign that is over and holds nothing else: every attempt is one of a campaign's.
Result<store::Place> FoundCalls::placeOfItsOwn(AccountId account, LeadId lead)
{
    store::Store &store = m_context.store;
    const Result<std::optional<CampaignId>> known = m_notes.holder(account);
    if (!known)
        return fail(known.error());
    const Result<CampaignId> id = *known ? Result<CampaignId>(**known) : makeHolder(account);
    if (!id)
        return fail(id.error());
    const Result<Campaign> holder = store.campaigns.find(*id);
    if (!holder)
        return fail(holder.error());
    const int position = holder->leadCount;
    Result<void> done = store.places.append(*id, position, {lead});
    if (done)
        done = store.campaigns.finish(*id, position + 1);
    return done ? store.places.find(*id, position) : fail(done.error());
}

Result<CampaignId> FoundCalls::makeHolder(AccountId account)
{
    const Result<Account> through = m_context.store.accounts.find(account);
    if (!through)
        return fail(through.error());
    Campaign holder;
    holder.name =
        QCoreApplication::translate("RestoreGap", "Found at %1 after the restore").arg(through->name);
    holder.state = CampaignState::Completed;
    holder.account = account;
    holder.start = m_context.clock.now();
    holder.createdAt = m_context.clock.now();
    const Result<CampaignId> id = m_context.store.campaigns.begin(holder);
    if (!id)
        return id;
    Result<void> kept = m_context.store.campaigns.finish(*id, 0);
    if (kept)
        kept = m_notes.setHolder(account, *id);
    return kept ? id : fail(kept.error());
}

} // namespace callboard::dispatch
