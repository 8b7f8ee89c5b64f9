// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptBook: calls that exist at the provider and that this ledger never sent (F47).

#include "core/dispatch/attemptbook.h"

#include "core/dispatch/lines.h"

namespace callboard::dispatch {

using providers::CallPhase;
using providers::CallReport;

bool wasFound(const callboard::Attempt &attempt)
{
    return attempt.intentAt && !attempt.sendBy;
}

Result<void> AttemptBook::found(Attempt attempt, const CallReport &report, bool ownsPlace)
{
    const bool isOver = report.phase == CallPhase::Ended;
    const Instant calledAt = attempt.attempt.intentAt.value_or(m_context.clock.now());
    attempt.attempt.dueAt = calledAt;
    attempt.attempt.intentAt = calledAt;
    attempt.attempt.sendBy.reset();
    attempt.attempt.acceptedAt = calledAt;
    attempt.attempt.providerCallId = report.providerCallId;
    attempt.attempt.state = isOver ? AttemptState::Ended : AttemptState::Accepted;
    attempt.attempt.reason = FoundAfterRestore;
    attempt.nextLookAt = m_context.clock.now();
    if (isOver) {
        attempt.attempt.outcome = report.outcome;
        attempt.attempt.endedAt = std::max(calledAt, report.endedAt.value_or(calledAt));
    }
    // First, because the unique index on live numbers may refuse it.
    if (const Result<void> entered = m_context.store.attempts.insertFound(attempt); !entered)
        return entered;
    if (ownsPlace) {
        const Result<void> taken = m_context.store.places.take(attempt.attempt.campaign, attempt.position);
        if (!taken)
            return taken;
    }
    note(attempt, attempt.attempt.state, FoundAfterRestore, attempt.attempt.outcome, report.record.talkTime);
    return isOver ? foundOver(attempt, report, ownsPlace) : foundLive(attempt);
}

Result<void> AttemptBook::foundOver(const Attempt &attempt, const CallReport &report, bool ownsPlace)
{
    const Result<void> stored =
        m_context.store.attempts.storeRecord(attempt.attempt.id, report.record, report.recordComplete,
                                             report.recordComplete ? std::nullopt : attempt.nextLookAt);
    if (!stored)
        return stored;
    if (ownsPlace)
        return settlePlace(attempt, report.outcome, report.after == providers::AfterCall::StopAccount,
                           *attempt.attempt.endedAt);
    // Another attempt of the place is under way, and its end decides what comes next.
    if (!isMiss(report.outcome))
        return {};
    const Result<store::Place> place =
        m_context.store.places.find(attempt.attempt.campaign, attempt.position);
    if (!place)
        return fail(place.error());
    return m_context.store.places.setTries(place->campaign, place->position, place->tries + 1);
}

Result<void> AttemptBook::foundLive(const Attempt &attempt)
{
    const Result<void> lines = Lines(m_context).occupy(attempt);
    return lines ? showLead(attempt.attempt.lead, LeadStatus::Initiated, {}) : lines;
}

} // namespace callboard::dispatch
