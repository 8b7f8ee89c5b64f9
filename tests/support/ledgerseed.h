// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

namespace callboard::test {

/// The leads, five every sixty seconds from tomorrow 10:00 IST on the practice account. Invalid on failure.
[[nodiscard]] inline CampaignId scheduleTomorrow(TestProfile &profile, const QList<LeadId> &leads)
{
    const services::AccountService accounts(*profile.workspace);
    services::ScheduleRequest request;
    request.leads = leads;
    request.name = QStringLiteral("Renewals");
    request.account = await(accounts.preferred()).value_or(Account()).id;
    request.start = profile.clock->now() + std::chrono::hours{22};
    services::ScheduleService schedules(*profile.workspace);
    return await(schedules.schedule(request)).value_or(services::ScheduleReceipt()).campaign;
}

/// The first \a count of the batches that scheduleTomorrow() makes begin, as the engine has them begin.
[[nodiscard]] inline bool startBatches(TestProfile &profile, CampaignId campaign, int count)
{
    const auto work = [campaign, count, now = profile.clock->now()](store::Store &store) -> Result<void> {
        const Result<QList<LeadId>> marked = store.places.markStarted(campaign, 0, count * 5, now);
        if (!marked)
            return fail(marked.error());
        return store.campaigns.noteBatchesStarted(campaign, count, now);
    };
    return await(profile.workspace->ledger().write(work)).has_value();
}

/// Puts an attempt of \a campaign's first lead straight into the ledger and hands it to \a moves; no engine
/// has to run for it. Invalid on failure.
template<typename Moves>
[[nodiscard]] AttemptId seedAttempt(TestProfile &profile, CampaignId campaign, LeadId lead, AccountId account,
                                    Moves moves, Channel channel = Channel::Call)
{
    store::LedgerAttempt seed;
    seed.attempt.id = AttemptId::create();
    seed.attempt.campaign = campaign;
    seed.attempt.lead = lead;
    seed.attempt.account = account;
    seed.attempt.channel = channel;
    seed.attempt.state = AttemptState::Intent;
    seed.attempt.dueAt = profile.clock->now();
    seed.attempt.intentAt = profile.clock->now();
    seed.attempt.sendBy = profile.clock->now() + seconds{20};
    seed.numberIndex = QByteArrayLiteral("0123456789abcdef0123456789abcdef");
    const AttemptId id = seed.attempt.id;
    const auto work = [seed, id, moves](store::Store &store) -> Result<void> {
        if (const Result<void> inserted = store.attempts.insertIntent(seed); !inserted)
            return inserted;
        return moves(store, id);
    };
    const Result<void> seeded = await(profile.workspace->ledger().write(work));
    if (!seeded)
        qWarning() << "The attempt was not seeded:" << operatorText(seeded.error()) << seeded.error().detail;
    return seeded ? id : AttemptId();
}

/// One that waits for a person.
[[nodiscard]] inline AttemptId seedParked(TestProfile &profile, CampaignId campaign, LeadId lead,
                                          AccountId account)
{
    return seedAttempt(
        profile, campaign, lead, account, [](store::Store &store, const AttemptId &id) -> Result<void> {
            for (const AttemptState next : {AttemptState::Unknown, AttemptState::NeedsOperator}) {
                const Result<store::LedgerAttempt> before = store.attempts.find(id);
                if (!before)
                    return fail(before.error());
                if (const Result<void> moved =
                        store.attempts.move(*before, next, QStringLiteral("no-proof"), {});
                    !moved)
                    return moved;
            }
            return {};
        });
}

/// An appointment of the campaign's first lead that nobody kept, and that asks the operator; its place is
/// skipped.
[[nodiscard]] inline AttemptId seedExpired(TestProfile &profile, CampaignId campaign, LeadId lead,
                                           AccountId account)
{
    return seedAttempt(
        profile, campaign, lead, account, [](store::Store &store, const AttemptId &id) -> Result<void> {
            Result<store::LedgerAttempt> before = store.attempts.find(id);
            if (!before)
                return fail(before.error());
            const QString reason = QStringLiteral("appointment_missed");
            if (const Result<void> back = store.attempts.move(*before, AttemptState::NotSent, reason, {});
                !back)
                return back;
            before = store.attempts.find(id);
            if (!before)
                return fail(before.error());
            if (const Result<void> expired = store.attempts.expire(*before, reason, before->attempt.dueAt);
                !expired)
                return expired;
            return store.places.setState(before->attempt.campaign, before->position, PlaceState::Skipped);
        });
}

/// One that was answered and told of; of a message: that was sent.
[[nodiscard]] inline AttemptId seedEnded(TestProfile &profile, CampaignId campaign, LeadId lead,
                                         AccountId account, const CallRecord &record,
                                         Channel channel = Channel::Call)
{
    const Instant now = profile.clock->now();
    return seedAttempt(
        profile, campaign, lead, account,
        [now, record, channel](store::Store &store, const AttemptId &id) -> Result<void> {
            Result<store::LedgerAttempt> before = store.attempts.find(id);
            if (!before)
                return fail(before.error());
            if (const Result<void> accepted = store.attempts.accept(
                    *before, toWord(channel) + QStringLiteral("-%1").arg(76 + before->attempt.lead.value()),
                    now, {});
                !accepted)
                return accepted;
            before = store.attempts.find(id);
            if (!before)
                return fail(before.error());
            const Result<void> ended =
                store.attempts.end(*before, Outcome::Completed, record.endedReason, now, {});
            return ended ? store.attempts.storeRecord(id, record, true, {}) : ended;
        },
        channel);
}

} // namespace callboard::test
