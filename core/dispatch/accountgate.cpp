// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/accountgate.h"

#include "core/base/log.h"
#include "core/model/channel.h"
#include "core/providers/answers.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

namespace callboard::dispatch {

namespace {

constexpr milliseconds FirstWait{2'000};
constexpr milliseconds LongestRest{120'000};
constexpr int DoubtsInARow = 3; // dialling safety, section 15
constexpr int BadRequestsInARow = 3;
constexpr int LatersInARow = 3;
constexpr int UnreachableInARow = 10;
constexpr int DoubtsOfWindow = 5;
constexpr size_t DoubtWindow = 50;

/// Accounts and desktops that were turned away together do not come back together; a simulated day that is
/// played again waits as long again, as it would not by a chance of the process.
double jitterOf(AccountId account, Instant now)
{
    const quint64 moment = quint64(toMSecsSinceEpoch(now));
    const quint32 seed[] = {quint32(account.value()), quint32(moment), quint32(moment >> 32)};
    return QRandomGenerator(seed).generateDouble();
}

} // namespace

AccountGate::AccountGate(EngineContext &context)
    : m_context(context)
    , m_backoff(FirstWait, LongestRest)
{
}

Result<void> AccountGate::begin()
{
    const Result<QList<Account>> accounts = m_context.store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    // What this engine places in this very moment tries already.
    const milliseconds before = m_context.clock.monotonicTime() - milliseconds{1};
    for (const Account &account : *accounts) {
        if (!account.pauseReason.isEmpty())
            m_health[account.id.value()].failures.tryOne(before);
    }
    return {};
}

bool AccountGate::isOpen(const Account &account, Instant now) const
{
    return !account.pausedUntil || *account.pausedUntil <= now;
}

Result<Instant> AccountGate::slowDown(AccountId account, std::optional<milliseconds> retryAfter,
                                      const QString &reason)
{
    const Result<Account> before = m_context.store.accounts.find(account);
    if (!before)
        return fail(before.error());
    const Instant now = m_context.clock.now();
    Health &health = m_health[account.value()];
    // The answers to one burst are one sign, not many.
    if (health.slowDowns == 0 || isOpen(*before, now)) {
        ++health.slowDowns;
        health.slowedAt = now;
        const Result<int> underWay =
            m_context.store.slots.underWay(store::SlotScope::Account, account.value());
        if (!underWay)
            return fail(underWay.error());
        health.lines.halve(*underWay);
        if (isMessage(channelOf(before->provider)))
            health.rate.halve(before->callsPerSecond, m_context.clock.monotonicTime());
    }
    const milliseconds wait = retryAfter.value_or(m_backoff.delay(health.slowDowns, jitterOf(account, now)));
    const Instant until = now + wait;
    // A longer pause stands: a late "too much" must not open an account that was stopped meanwhile (F17).
    if (before->pausedUntil && *before->pausedUntil >= until)
        return until;
    qCInfo(lcDispatch) << "account" << account.value() << "waits" << wait.count()
                       << "ms:" << providers::loggable(reason);
    const Result<void> paused = m_context.store.accounts.pause(account, until, reason);
    if (!paused)
        return fail(paused.error());
    return until;
}

Result<void> AccountGate::stop(AccountId account, const QString &reason)
{
    m_health[account.value()].failures.tryOne(m_context.clock.monotonicTime());
    const Result<Account> before = m_context.store.accounts.find(account);
    if (before && isClosed(*before, m_context.clock.now()))
        return {};
    qCWarning(lcDispatch) << "account" << account.value() << "stopped:" << providers::loggable(reason);
    const Result<void> paused =
        m_context.store.accounts.pause(account, m_context.clock.now() + ClosedFor, reason);
    if (paused)
        tellLater(account, [this, account, reason] { Q_EMIT stopped(account, reason); });
    return paused;
}

void AccountGate::tellLater(AccountId account, const std::function<void()> &tell)
{
    const auto look = [this, account, tell] {
        const Result<Account> now = m_context.store.accounts.find(account);
        if (now && !isOpen(*now, m_context.clock.now()))
            tell();
    };
    QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

void AccountGate::noteClear(AccountId account)
{
    Health &health = m_health[account.value()];
    noteAnswered(health);
    health.slowDowns = 0;
    health.latersInARow = 0;
}

Result<void> AccountGate::noteLater(AccountId account, const QString &reason)
{
    Health &health = m_health[account.value()];
    noteAnswered(health);
    if (++health.latersInARow < LatersInARow) {
        health.slowDowns = 0;
        return {};
    }
    const Result<Instant> until = slowDown(account, std::nullopt, reason);
    return until ? Result<void>() : Result<void>(fail(until.error()));
}

void AccountGate::noteAnswered(Health &health)
{
    health.doubtsInARow = 0;
    health.badRequests.clear();
    health.doubts.push_back(false);
    if (health.doubts.size() > DoubtWindow)
        health.doubts.pop_front();
}

Result<AccountGate::BadRequest> AccountGate::noteBadRequest(AccountId account, const AttemptId &attempt,
                                                            const QString &reason)
{
    const Result<bool> stopped = noteUnwanted(account, attempt, reason);
    if (!stopped)
        return fail(stopped.error());
    if (*stopped)
        return BadRequest::Stopped;
    Health &health = m_health[account.value()];
    if (health.refusedOnce.remove(attempt))
        return BadRequest::SameAgain;
    health.refusedOnce.insert(attempt);
    return BadRequest::First;
}

Result<bool> AccountGate::noteUnwanted(AccountId account, const AttemptId &attempt, const QString &reason)
{
    Health &health = m_health[account.value()];
    health.badRequests.insert(attempt);
    if (health.badRequests.size() < BadRequestsInARow)
        return false;
    health.badRequests.clear();
    const Result<void> closed = stop(account, reason);
    return closed ? Result<bool>(true) : Result<bool>(fail(closed.error()));
}

bool AccountGate::noteMessageRefused(CampaignId campaign)
{
    if (++m_messagesRefused[campaign.value()] < BadRequestsInARow)
        return false;
    noteMessageTaken(campaign);
    return true;
}

bool AccountGate::noteUnreachable(CampaignId campaign)
{
    if (++m_unreachable[campaign.value()] < UnreachableInARow)
        return false;
    noteMessageTaken(campaign);
    return true;
}

void AccountGate::noteMessageTaken(CampaignId campaign)
{
    m_messagesRefused.remove(campaign.value());
    m_unreachable.remove(campaign.value());
}

int AccountGate::allowance(AccountId account) const
{
    const auto known = m_health.constFind(account.value());
    if (known == m_health.cend())
        return std::numeric_limits<int>::max();
    const int calls = known->failures.isTrying() ? 1 : known->lines.calls();
    return std::min(calls, known->planLines.value_or(calls));
}

void AccountGate::noteAccepted(const Account &account)
{
    m_health[account.id.value()].lines.noteAccepted(account.lines);
}

Result<void> AccountGate::noteOverLimit(AccountId account)
{
    noteAnswered(m_health[account.value()]);
    const Result<Instant> until = slowDown(account, std::nullopt, QStringLiteral("concurrency_blocked"));
    return until ? Result<void>() : Result<void>(fail(until.error()));
}

void AccountGate::notePlanLines(const Account &account, int lines)
{
    const std::optional<int> fewer = lines < account.lines ? std::optional(lines) : std::nullopt;
    std::optional<int> &known = m_health[account.id.value()].planLines;
    if (std::exchange(known, fewer) == fewer || !fewer)
        return;
    qCWarning(lcDispatch) << "account" << account.id.value() << "has a plan of" << lines << "lines";
    QMetaObject::invokeMethod(
        this, [this, id = account.id, lines] { Q_EMIT planIsSmaller(id, lines); }, Qt::QueuedConnection);
}

Result<void> AccountGate::noteResult(AccountId account, bool hasFailed, Instant placedAt)
{
    const milliseconds now = m_context.clock.monotonicTime();
    // By its age, for the wall clock may have been set since an earlier call was placed.
    const milliseconds placed = now - (m_context.clock.now() - placedAt);
    FailureBreaker &failures = m_health[account.value()].failures;
    if (!failures.counts(placed))
        return {};
    const Result<Account> before = m_context.store.accounts.find(account);
    if (!before)
        return fail(before.error());
    if (const std::optional<milliseconds> length = failures.note(hasFailed, placed, now))
        return rest(account, *length, QStringLiteral("too_many_failures"));
    // The call that tried went well: what the account was paused for is history.
    const bool isPast = before->pausedUntil && isOpen(*before, m_context.clock.now());
    return isPast && !hasFailed ? m_context.store.accounts.resume(account) : Result<void>();
}

Result<void> AccountGate::rest(AccountId account, milliseconds length, const QString &reason)
{
    const Result<Account> before = m_context.store.accounts.find(account);
    if (!before)
        return fail(before.error());
    const Instant until = m_context.clock.now() + length;
    if (before->pausedUntil && *before->pausedUntil >= until)
        return {};
    qCWarning(lcDispatch) << "account" << account.value() << "rests" << length.count() << "ms:" << reason;
    const Result<void> paused = m_context.store.accounts.pause(account, until, reason);
    if (paused)
        tellLater(account, [this, account, until] { Q_EMIT rested(account, until); });
    return paused;
}

Result<void> AccountGate::noteDoubt(AccountId account)
{
    Health &health = m_health[account.value()];
    ++health.doubtsInARow;
    health.doubts.push_back(true);
    if (health.doubts.size() > DoubtWindow)
        health.doubts.pop_front();
    const auto lost = std::count(health.doubts.cbegin(), health.doubts.cend(), true);
    if (health.doubtsInARow < DoubtsInARow && lost < DoubtsOfWindow)
        return {};
    const std::optional<int> planLines = health.planLines;
    health = Health();
    health.planLines = planLines;
    return stop(account, QStringLiteral("answers_lost"));
}

} // namespace callboard::dispatch
