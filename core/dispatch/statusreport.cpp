// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/statusreport.h"

#include "core/dispatch/accountgate.h"
#include "core/dispatch/enginestanding.h"
#include "core/dispatch/factfinder.h"
#include "core/plan/callingwindow.h"
#include "core/store/restorenotes.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

Result<CampaignProgress> progressOf(const store::Store &store, const Campaign &campaign,
                                    const CallingMeans &means, Instant now)
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
    const Result<bool> waits = onlyRetriesWait(store, campaign.id);
    if (!waits)
        return fail(waits.error());
    if (!*waits) {
        progress.completion = expectedCompletion(campaign, means, remaining, counts->batchesStarted, now);
        return progress;
    }
    const Result<std::optional<Instant>> next = store.places.nextOwnDue(campaign.id);
    if (!next)
        return fail(next.error());
    progress.next = *next;
    return progress;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

/// But for the line of those whose turn has come, when \a isLineClosed.
Result<std::optional<Instant>> nextDueOf(const store::Store &store, const Campaign &campaign,
                                         bool isLineClosed)
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
    if (!inLine->isEmpty() && !isLineClosed)
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

/// When the next call of the campaign may begin, as callableFrom() tells it.
Result<std::optional<Instant>> nextCallOf(const store::Store &store, const Campaign &campaign,
                                          const Account &account, Instant now,
                                          std::optional<Instant> lineOpens)
{
    const Result<std::optional<Instant>> due = nextDueOf(store, campaign, lineOpens.has_value());
    if (!due)
        return due;
    std::optional<Instant> next;
    if (*due)
        next = callableFrom(**due, campaign, account, now);
    // Those hours are of the called people's clocks already.
    if (lineOpens && !isClosed(account, now))
        next = earlier(next, std::max(*lineOpens, account.pausedUntil.value_or(*lineOpens)));
    return next;
}

constexpr std::chrono::hours RestoreIsNews{7 * 24};

Result<void> addRestore(const store::Store &store, Instant now, EngineStatus &status)
{
    const store::RestoreNotes notes(store.settings);
    const Result<std::optional<store::RestoreNote>> note = notes.note();
    if (!note)
        return fail(note.error());
    if (!*note || now - (*note)->restoredAt > RestoreIsNews)
        return {};
    const Result<store::RestoreFindings> findings = notes.findings();
    if (!findings)
        return fail(findings.error());
    status.foundAfterRestore = findings->entered;
    status.strangersAfterRestore = findings->strangers;
    return {};
}

/// Why an account that nobody stopped places no calls all the same.
Result<QString> heldBecause(const store::Store &store, const std::optional<store::RestoreNote> &restore,
                            AccountId account)
{
    if (!restore)
        return QString();
    const Result<bool> known = store::RestoreNotes(store.settings).isLookedThrough(account);
    if (!known)
        return fail(known.error());
    return *known ? QString() : QStringLiteral("restore_gap");
}

Result<void> addAccounts(const store::Store &store, Instant now, EngineStatus &status)
{
    const Result<QList<Account>> accounts = store.accounts.all();
    const Result<std::optional<store::RestoreNote>> restore = store::RestoreNotes(store.settings).note();
    if (!accounts || !restore)
        return fail(accounts ? restore.error() : accounts.error());
    for (const Account &account : *accounts) {
        const Result<QString> held = heldBecause(store, *restore, account.id);
        if (!held)
            return fail(held.error());
        const Result<int> used = store.slots.used(store::SlotScope::Account, account.id.value());
        if (!used)
            return fail(used.error());
        const bool isStopped = account.pausedUntil && *account.pausedUntil > now;
        status.accounts << AccountLoad{account.id, account.name, account.lines, *used,
                                       isStopped ? account.pauseReason : *held};
    }
    return {};
}

} // namespace

Result<EngineStatus> engineStatus(const store::Store &store, const DiallingPeriods &periods, Instant now,
                                  const ClosedLines &closed)
{
    using S = AttemptState;
    EngineStatus status;
    const Result<int> live = store.attempts.countStates({S::Intent, S::Accepted, S::Ringing, S::Talking});
    const Result<int> inDoubt = store.attempts.countStates({S::Unknown});
    const Result<int> parked = store.attempts.countStates({S::NeedsOperator});
    const Result<int> undecided = store.attempts.countUndecided();
    const Result<QList<Campaign>> campaigns = store.campaigns.open();
    const Result<HouseRules> house = readHouseRules(store);
    if (!live || !inDoubt || !parked || !undecided || !campaigns || !house)
        return fail(ErrorCode::DatabaseStatement);
    const bool severalOperators = hasSeveralOperators(*campaigns, *house);
    status.live = *live;
    status.inDoubt = *inDoubt;
    status.parked = *parked + *undecided;
    for (const Campaign &campaign : *campaigns) {
        const Result<bool> pausedWithCalls = isPausedWithCalls(campaign, store);
        if (!pausedWithCalls)
            return fail(pausedWithCalls.error());
        if (campaign.state == CampaignState::Paused || *pausedWithCalls)
            continue;
        const Result<Account> account = store.accounts.find(campaign.account);
        if (!account)
            return fail(account.error());
        const auto line = closed.constFind(campaign.id);
        const Result<std::optional<Instant>> next = nextCallOf(
            store, campaign, *account, now, line == closed.cend() ? std::nullopt : std::optional(*line));
        if (!next)
            return fail(next.error());
        status.nextDue = earlier(status.nextDue, *next);
        if (campaign.state != CampaignState::Active)
            continue;
        const Result<CallingPolicy> hours = houseHoursFor(*account, store);
        if (!hours)
            return fail(hours.error());
        const Result<CampaignProgress> progress =
            progressOf(store, campaign, meansOf(*account, *house, severalOperators, periods, *hours), now);
        if (!progress)
            return fail(progress.error());
        status.running << *progress;
    }
    if (const Result<void> accounts = addAccounts(store, now, status); !accounts)
        return fail(accounts.error());
    if (const Result<void> restored = addRestore(store, now, status); !restored)
        return fail(restored.error());
    const Result<EngineStanding> standing = readStanding(store);
    if (!standing)
        return fail(standing.error());
    status.ready = standing->state == EngineStanding::State::Ready;
    status.halted = standing->haltReason;
    return status;
}

Result<bool> onlyRetriesWait(const store::Store &store, CampaignId campaign)
{
    const Result<bool> underWay = store.places.isRoundUnderWay(campaign);
    if (!underWay || *underWay)
        return underWay ? Result<bool>(false) : underWay;
    const Result<int> waiting = store.places.countWaiting(campaign);
    return waiting ? Result<bool>(*waiting > 0) : fail(waiting.error());
}

std::optional<Instant> expectedCompletion(const Campaign &campaign, const CallingMeans &means, int remaining,
                                          int batchesStarted, Instant now)
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
    wish.alsoOpen = means.alsoOpen(campaign);
    wish.averageCall = means.averageCall;
    plan::ScheduleSummary summary = plan::summarise(wish, means.lines, now);
    if (summary.refusal == plan::Refusal::GridAboveLimit) {
        // There are fewer lines than when the grid was granted: they bound the rest.
        wish.pacing = Pacing::Capped;
        summary = plan::summarise(wish, means.lines, now);
    }
    if (summary.refusal != plan::Refusal::None)
        return std::nullopt;
    return summary.completion;
}

} // namespace callboard::dispatch
