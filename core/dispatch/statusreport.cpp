// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/statusreport.h"

#include "core/dispatch/accountgate.h"
#include "core/plan/averagecall.h"
#include "core/plan/callingwindow.h"
#include "core/plan/schedulesummary.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

Result<CampaignProgress> progressOf(const store::Store &store, const Campaign &campaign,
                                    const Account &account, const DiallingPeriods &periods, Instant now)
{
    const Result<store::CampaignCounts> counts = store.campaigns.counts(campaign.id);
    if (!counts)
        return fail(counts.error());
    CampaignProgress progress;
    progress.campaign = campaign.id;
    progress.name = campaign.name;
    progress.batch = counts->batchesStarted;
    progress.batches = (campaign.leadCount + campaign.parallel - 1) / campaign.parallel;
    progress.called = counts->called();
    progress.total = campaign.leadCount - counts->places.value(PlaceState::Cancelled);
    progress.live = counts->live;
    const int remaining = counts->places.value(PlaceState::Planned) + counts->places.value(PlaceState::Taken);
    progress.completion =
        expectedCompletion(campaign, account, remaining, counts->batchesStarted, periods, now);
    return progress;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

Result<std::optional<Instant>> nextDueOf(const store::Store &store, const Campaign &campaign)
{
    const Result<std::optional<Instant>> own = store.places.nextOwnDue(campaign.id);
    if (!own)
        return own;
    const Result<std::optional<Instant>> again = store.attempts.nextSendAgain(campaign.id);
    if (!again)
        return again;
    const Result<std::optional<int>> position = store.places.firstPlanned(campaign.id);
    const Result<QList<store::Place>> inLine = store.places.inLine(campaign.id, campaign.leadCount, 1);
    if (!position || !inLine)
        return fail(position ? inLine.error() : position.error());
    std::optional<Instant> planned;
    if (!inLine->isEmpty())
        planned = inLine->constFirst().turnAt;
    else if (*position)
        planned = campaign.start + campaign.interval * (**position / campaign.parallel);
    return earlier(earlier(*own, *again), planned);
}

/// When what falls due at \a due may be called at the earliest: in the calling hours, on an account that is
/// not stopped. In the past when it only waits for a line; nothing while only a person can let it go on.
std::optional<Instant> callableFrom(Instant due, const Campaign &campaign, const Account &account,
                                    Instant now)
{
    if (isClosed(account, now))
        return std::nullopt;
    const Instant earliest = std::max({due, now, account.pausedUntil.value_or(due)});
    const std::optional<Instant> open = plan::CallingWindow(campaign.policy).nextOpen(earliest);
    return open == now ? due : open;
}

Result<void> addAccounts(const store::Store &store, Instant now, EngineStatus &status)
{
    const Result<QList<Account>> accounts = store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    for (const Account &account : *accounts) {
        const Result<int> used = store.slots.used(store::SlotScope::Account, account.id.value());
        if (!used)
            return fail(used.error());
        const bool isStopped = account.pausedUntil && *account.pausedUntil > now;
        status.accounts << AccountLoad{account.id, account.name, account.lines, *used,
                                       isStopped ? account.pauseReason : QString()};
    }
    return {};
}

} // namespace

Result<EngineStatus> engineStatus(const store::Store &store, const DiallingPeriods &periods, Instant now)
{
    using S = AttemptState;
    EngineStatus status;
    const Result<int> live = store.attempts.countStates({S::Intent, S::Accepted, S::Ringing, S::Talking});
    const Result<int> inDoubt = store.attempts.countStates({S::Unknown});
    const Result<int> parked = store.attempts.countStates({S::NeedsOperator});
    const Result<QList<Campaign>> campaigns = store.campaigns.open();
    if (!live || !inDoubt || !parked || !campaigns)
        return fail(ErrorCode::DatabaseStatement);
    status.live = *live;
    status.inDoubt = *inDoubt;
    status.parked = *parked;
    for (const Campaign &campaign : *campaigns) {
        if (campaign.state == CampaignState::Paused)
            continue;
        const Result<std::optional<Instant>> due = nextDueOf(store, campaign);
        const Result<Account> account = store.accounts.find(campaign.account);
        if (!due || !account)
            return fail(due ? account.error() : due.error());
        if (*due)
            status.nextDue = earlier(status.nextDue, callableFrom(**due, campaign, *account, now));
        if (campaign.state != CampaignState::Active)
            continue;
        const Result<CampaignProgress> progress = progressOf(store, campaign, *account, periods, now);
        if (!progress)
            return fail(progress.error());
        status.running << *progress;
    }
    if (const Result<void> accounts = addAccounts(store, now, status); !accounts)
        return fail(accounts.error());
    return status;
}

std::optional<Instant> expectedCompletion(const Campaign &campaign, const Account &account, int remaining,
                                          int batchesStarted, const DiallingPeriods &periods, Instant now)
{
    if (isOver(campaign.state) || remaining <= 0)
        return std::nullopt;
    plan::ScheduleWish wish;
    wish.leads = remaining;
    wish.start = std::max(now, campaign.start + campaign.interval * std::max(0, batchesStarted - 1));
    wish.parallel = campaign.parallel;
    wish.interval = campaign.interval;
    wish.pacing = campaign.pacing;
    wish.policy = campaign.policy;
    wish.averageCall = plan::averageCallOn(account, periods);
    plan::LineLimits limits;
    limits.account = account.lines;
    plan::ScheduleSummary summary = plan::summarise(wish, limits, now);
    if (summary.refusal == plan::Refusal::GridAboveLimit) {
        // The account has fewer lines than when the grid was granted: they bound the rest.
        wish.pacing = Pacing::Capped;
        summary = plan::summarise(wish, limits, now);
    }
    if (summary.refusal != plan::Refusal::None)
        return std::nullopt;
    return summary.completion;
}

} // namespace callboard::dispatch
