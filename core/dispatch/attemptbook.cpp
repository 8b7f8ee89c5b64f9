// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/attemptbook.h"

#include "core/base/log.h"

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

} // namespace

AttemptBook::AttemptBook(EngineContext &context)
    : m_context(context)
{
}

Result<void> AttemptBook::inTransaction(const std::function<Result<void>()> &work)
{
    store::Transaction transaction(*m_context.store.database);
    Result<void> done = transaction.begun();
    if (done)
        done = work();
    if (done)
        done = transaction.commit();
    if (done) {
        tell();
        return done;
    }
    forget();
    return done;
}

Result<void> AttemptBook::intended(const Attempt &attempt, const Lead &lead)
{
    note(attempt, AttemptState::Intent, {});
    m_moves.last().maskedNumber = lead.number.masked();
    m_moves.last().leadName = lead.name;
    return m_context.store.places.setState(attempt.attempt.campaign, attempt.position, PlaceState::Taken);
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
    if (const Result<void> done = m_context.store.attempts.move(before, to, reason, again); !done)
        return done;
    note(before, to, reason);
    return m_context.store.slots.release(before.attempt.id);
}

Result<void> AttemptBook::refusedForGood(const Attempt &before, const QString &reason)
{
    store::AttemptRepository &attempts = m_context.store.attempts;
    if (const Result<void> done = attempts.move(before, AttemptState::Refused, reason, std::nullopt); !done)
        return done;
    const Result<Attempt> refused = attempts.find(before.attempt.id);
    if (!refused)
        return fail(refused.error());
    providers::CallReport report;
    report.outcome = Outcome::BadNumber;
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
    if (const Result<void> done = m_context.store.attempts.move(before, to, {}, nextLook); !done)
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
    const QString &reason = report.record.endedReason;
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
    return settlePlace(before, report.outcome, report.after == providers::AfterCall::StopAccount);
}

Result<void> AttemptBook::notPlaced(const Attempt &before)
{
    store::Store &store = m_context.store;
    const Result<store::Place> place = store.places.find(before.attempt.campaign, before.position);
    if (!place)
        return fail(place.error());
    if (place->notPlaced + 1 > NotPlacedBeforeAsking)
        return parked(before, QStringLiteral("not_placed_again"));

    const Result<void> done = store.attempts.move(before, AttemptState::NotPlaced,
                                                  QStringLiteral("two_empty_listings"), std::nullopt);
    if (!done)
        return done;
    if (const Result<void> freed = store.slots.release(before.attempt.id); !freed)
        return freed;
    note(before, AttemptState::NotPlaced, QStringLiteral("two_empty_listings"));
    const Result<void> planned =
        store.places.planAgain(before.attempt.campaign, before.position, m_context.clock.now(),
                               before.attempt.ordinal + 1, place->notPlaced + 1);
    if (!planned)
        return planned;
    return showLead(before.attempt.lead, LeadStatus::BulkCalling, {});
}

Result<void> AttemptBook::turnedUp(const Attempt &before, const QString &providerCallId)
{
    store::Store &store = m_context.store;
    const Result<void> locked =
        store.places.setState(before.attempt.campaign, before.position, PlaceState::Taken);
    if (!locked)
        return locked;
    // The line is in use whether or not one was free.
    const Result<bool> line =
        store.slots.take(store::SlotScope::Account, before.attempt.account.value(), before.attempt.id);
    return line ? accepted(before, providerCallId) : Result<void>(fail(line.error()));
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
    report.outcome = Outcome::ProviderError;
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
    return store.places.planAgain(before.attempt.campaign, before.position, m_context.clock.now(),
                                  before.attempt.ordinal + 1, 0);
}

Result<void> AttemptBook::settlePlace(const Attempt &before, Outcome outcome, bool keepsAttempt)
{
    store::Store &store = m_context.store;
    if (keepsAttempt) {
        const Result<void> again = store.places.planAgain(
            before.attempt.campaign, before.position, m_context.clock.now(), before.attempt.ordinal + 1, 0);
        return again ? showLead(before.attempt.lead, LeadStatus::BulkCalling, {}) : again;
    }
    const PlaceState state = outcome == Outcome::Cancelled ? PlaceState::Cancelled : PlaceState::Done;
    const Result<void> done = store.places.setState(before.attempt.campaign, before.position, state);
    return done ? showLead(before.attempt.lead, leadStatusFor(outcome), {}) : done;
}

Result<void> AttemptBook::showLead(LeadId lead, LeadStatus status, const QString &detail)
{
    m_leads << lead;
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
    m_moves << move;
    m_leads << before.attempt.lead;
}

void AttemptBook::tell()
{
    if (m_moves.isEmpty())
        return;
    const QList<AttemptMove> moves = std::exchange(m_moves, {});
    const QList<LeadId> leads = std::exchange(m_leads, {});
    for (const AttemptMove &move : moves) {
        qCInfo(lcDispatch).noquote() << "attempt" << move.attempt.text() << "->" << toWord(move.to)
                                     << (move.outcome ? toWord(*move.outcome) : QString()) << move.reason;
        Q_EMIT moved(move);
    }
    Q_EMIT m_context.feed.leadsChanged(leads);
    Q_EMIT m_context.feed.attemptsChanged();
}

void AttemptBook::forget()
{
    m_moves.clear();
    m_leads.clear();
}

} // namespace callboard::dispatch
