// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/sender.h"

#include "core/model/sender.h"
#include "core/plan/localclock.h"
#include "core/store/recipienthistory.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

constexpr milliseconds JustAfter{1};

/// The day around a moment on a zone's clocks.
struct Day
{
    Instant begins;
    Instant ends;
};

Day dayAround(Instant now, const QTimeZone &zone)
{
    const QDate today = toDateTime(now, zone).date();
    return {plan::instantAt(today, QTime(0, 0), zone), plan::instantAt(today.addDays(1), QTime(0, 0), zone)};
}

/// 0 is no limit.
int smaller(int one, int other)
{
    if (one == 0 || other == 0)
        return std::max(one, other);
    return std::min(one, other);
}

/// \a account and all that \a belong to it or to one that does. Of each pair one knows a number, and another
/// its business, so that those in between join them.
template<typename Belong>
QList<Account> groupAround(const Account &account, const QList<Account> &all, Belong belong)
{
    QList<Account> group = {account};
    for (qsizetype at = 0; at < group.size(); ++at) {
        for (const Account &each : all) {
            const bool isIn = std::any_of(group.cbegin(), group.cend(),
                                          [&](const Account &known) { return known.id == each.id; });
            if (!isIn && belong(group.at(at), each))
                group << each;
        }
    }
    return group;
}

QList<AccountId> idsOf(const QList<Account> &accounts)
{
    QList<AccountId> ids;
    for (const Account &account : accounts)
        ids << account.id;
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

Result<Sender> senderOf(const Account &account, const store::Store &store)
{
    Sender sender{.accounts = {account.id},
                  .portfolio = {account.id},
                  .perSecond = account.callsPerSecond,
                  .perDay = account.callsPerDay,
                  .recipientsADay = account.recipientsADay};
    if (senderKey(account).isEmpty())
        return sender;
    const Result<QList<Account>> all = store.accounts.ofProvider(account.provider);
    if (!all)
        return fail(all.error());
    const QList<Account> same = groupAround(account, *all, isSameSender);
    const QList<Account> portfolio = groupAround(account, *all, shareRecipients);
    sender.accounts = idsOf(same);
    sender.portfolio = idsOf(portfolio);
    for (const Account &each : same) {
        sender.perSecond = smaller(sender.perSecond, each.callsPerSecond);
        sender.perDay = smaller(sender.perDay, each.callsPerDay);
    }
    for (const Account &each : portfolio)
        sender.recipientsADay = smaller(sender.recipientsADay, each.recipientsADay);
    return sender;
}

Instant recipientsSince(Instant now)
{
    return now - RecipientPeriod + JustAfter; // what went out exactly so long ago does not count any more
}

Result<plan::RecipientCount> recipientsOf(const Sender &sender, const store::Store &store, Instant now)
{
    if (sender.recipientsADay == 0)
        return plan::RecipientCount();
    const store::RecipientHistory history(*store.database, sender.portfolio);
    const Result<int> used = history.count(recipientsSince(now));
    if (!used)
        return fail(used.error());
    plan::RecipientCount found{*used, sender.recipientsADay, std::nullopt};
    if (!found.isFull())
        return found;
    // One may come once so many have left that the limit is not reached any more.
    const Result<std::optional<Instant>> leaves =
        history.latestMessage(recipientsSince(now), found.used - found.limit);
    if (!leaves)
        return fail(leaves.error());
    if (*leaves)
        found.frees = **leaves + RecipientPeriod;
    return found;
}

Result<plan::DayCount> todayOf(const Sender &sender, const store::Store &store, const HouseRules &house,
                               Instant now)
{
    const Day day = dayAround(now, house.zone);
    const Result<int> calls = store.attempts.countCalls(sender.accounts, day.begins);
    return calls ? Result<plan::DayCount>(plan::DayCount{*calls, sender.perDay, day.ends})
                 : fail(calls.error());
}

Result<plan::DayCount> dayOf(const Sender &sender, const store::Store &store, const HouseRules &house,
                             Instant now)
{
    return sender.perDay == 0 ? Result<plan::DayCount>(plan::DayCount()) : todayOf(sender, store, house, now);
}

Result<plan::DayCount> dayOf(const Account &account, const store::Store &store, const HouseRules &house,
                             Instant now)
{
    const Result<Sender> sender = senderOf(account, store);
    return sender ? dayOf(*sender, store, house, now) : fail(sender.error());
}

Result<plan::DayCount> dayOf(const QString &operatorName, const store::Store &store, const HouseRules &house,
                             Instant now)
{
    if (house.operatorCallsPerDay == 0)
        return plan::DayCount();
    const Day day = dayAround(now, house.zone);
    const Result<int> calls = store.attempts.countCallsOf(operatorName, day.begins);
    return calls ? Result<plan::DayCount>(plan::DayCount{*calls, house.operatorCallsPerDay, day.ends})
                 : fail(calls.error());
}

} // namespace callboard::dispatch
