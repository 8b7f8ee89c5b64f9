// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

namespace callboard::test {

/// Leaves in the ledger what the engine leaves of a call to the lead at \a position that was dialled at
/// \a dialledAt and ended soon after.
[[nodiscard]] inline Result<void> enterCall(store::Store &store, CampaignId campaign, int position,
                                            Instant dialledAt, Outcome outcome)
{
    const Result<store::Place> place = store.places.find(campaign, position);
    const Result<Campaign> of = store.campaigns.find(campaign);
    if (!place || !of)
        return fail(place ? of.error() : place.error());
    const Result<Lead> lead = store.leads.find(place->lead);
    if (!lead)
        return fail(lead.error());
    store::LedgerAttempt call;
    call.attempt.id = AttemptId::create();
    call.attempt.lead = place->lead;
    call.attempt.campaign = campaign;
    call.attempt.account = of->account;
    call.attempt.ordinal = place->ordinal;
    call.attempt.state = AttemptState::Intent;
    call.attempt.dueAt = dialledAt;
    call.attempt.intentAt = dialledAt;
    call.attempt.sendBy = dialledAt + seconds{20};
    call.position = position;
    call.numberIndex = store::numberIndex(lead->number, store.cipher);
    if (const Result<void> dialled = store.attempts.insertIntent(call); !dialled)
        return dialled;
    Result<store::LedgerAttempt> before = store.attempts.find(call.attempt.id);
    if (!before)
        return fail(before.error());
    const Result<void> accepted =
        store.attempts.accept(*before, QLatin1String("call-") + call.attempt.id.text(), dialledAt, {});
    if (!accepted)
        return accepted;
    before = store.attempts.find(call.attempt.id);
    if (!before)
        return fail(before.error());
    const Result<void> ended = store.attempts.end(*before, outcome, QString(), dialledAt + seconds{40}, {});
    if (!ended)
        return ended;
    if (const Result<void> counted = store.places.setTries(campaign, position, 1); !counted)
        return counted;
    return store.places.setState(campaign, position, PlaceState::Done);
}

} // namespace callboard::test
