// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountGate: what a provider says of messages and is of all accounts that are the same sender.

#include "core/dispatch/accountgate.h"

#include "core/base/log.h"
#include "core/store/recipienthistory.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

// Meta lifts the limit after hours (provider page); nobody knows after how many.
constexpr hours FirstSpamRest{1};
constexpr hours LongestSpamRest{24};
constexpr hours SpamMemory{24};
// About one message in six seconds to one person, and 4^n seconds after the nth refusal (provider page).
constexpr seconds ShortestPairWait{6};
constexpr hours PairMemory{1};
constexpr int MostPairs = 10'000;

} // namespace

Result<Sender> AccountGate::senderOfAccount(AccountId account) const
{
    const Result<Account> found = m_context.store.accounts.find(account);
    return found ? senderOf(*found, m_context.store) : fail(found.error());
}

Result<Instant> AccountGate::slowSenderDown(AccountId account, std::optional<milliseconds> retryAfter,
                                            const QString &reason)
{
    const Result<Sender> sender = senderOfAccount(account);
    if (!sender)
        return fail(sender.error());
    const Result<Instant> until = slowDown(account, retryAfter, reason);
    if (!until)
        return until;
    for (const AccountId each : sender->accounts) {
        if (each == account)
            continue;
        const milliseconds rest = *until - m_context.clock.now();
        if (const Result<Instant> slowed = slowDown(each, rest, reason); !slowed)
            return slowed;
    }
    return until;
}

bool AccountGate::hasSlowedSince(AccountId account, Instant sentAt) const
{
    const auto health = m_health.constFind(account.value());
    return health != m_health.cend() && health->slowedAt && sentAt <= *health->slowedAt;
}

int AccountGate::perSecond(const Sender &sender) const
{
    int slowest = sender.perSecond;
    for (const AccountId account : sender.accounts) {
        const auto health = m_health.constFind(account.value());
        if (health == m_health.cend())
            continue;
        const int slowed = health->rate.perSecond(sender.perSecond, m_context.clock.monotonicTime());
        if (slowed > 0 && (slowest == 0 || slowed < slowest))
            slowest = slowed;
    }
    return slowest;
}

milliseconds AccountGate::nextSpamRest(AccountId account, Instant now) const
{
    const auto health = m_health.constFind(account.value());
    const bool isAgain =
        health != m_health.cend() && health->spamRest.count() > 0 && now - health->spamRestEnds < SpamMemory;
    return isAgain ? std::min<milliseconds>(2 * health->spamRest, LongestSpamRest) : FirstSpamRest;
}

Result<Instant> AccountGate::holdForSpam(AccountId account, Instant sentAt)
{
    const Result<Sender> sender = senderOfAccount(account);
    const Result<Account> before = m_context.store.accounts.find(account);
    if (!sender || !before)
        return fail(sender ? before.error() : sender.error());
    const Instant now = m_context.clock.now();
    // The answers to one burst are one sign, not many.
    if (before->pauseReason == SpamLimit && !isOpen(*before, now))
        return *before->pausedUntil;
    const auto known = m_health.constFind(account.value());
    const bool hasRested = known != m_health.cend() && known->spamRest.count() > 0;
    if (hasRested && sentAt <= known->spamRestEnds - known->spamRest)
        return isOpen(*before, now) ? now : std::max(known->spamRestEnds, now);
    const milliseconds length = nextSpamRest(account, now);
    const Instant until = now + length;
    for (const AccountId each : sender->accounts) {
        Health &health = m_health[each.value()];
        noteAnswered(health);
        health.spamRest = length;
        health.spamRestEnds = until;
        health.failures.tryOne(m_context.clock.monotonicTime());
        if (const Result<void> rested = rest(each, length, SpamLimit); !rested)
            return fail(rested.error());
    }
    return until;
}

milliseconds AccountGate::pairWait(const QByteArray &numberIndex)
{
    const Instant now = m_context.clock.now();
    if (m_pairs.size() >= MostPairs)
        m_pairs.removeIf(
            [now](const QHash<QByteArray, Pair>::iterator &each) { return now - each->last > PairMemory; });
    Pair &pair = m_pairs[numberIndex];
    if (now - pair.last > PairMemory)
        pair.times = 0;
    pair.last = now;
    seconds wait{1};
    for (int n = 0; n <= pair.times && wait < store::LongestPairWait; ++n)
        wait *= 4;
    ++pair.times;
    return std::clamp(wait, ShortestPairWait, store::LongestPairWait);
}

} // namespace callboard::dispatch
