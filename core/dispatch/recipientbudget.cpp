// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/recipientbudget.h"

namespace callboard::dispatch {

namespace {

// A message that was believed never to have left may turn up at its provider.
constexpr milliseconds Longest{60'000};
// A refused message gives its place back.
constexpr milliseconds LongestWhileFull{1'000};

} // namespace

bool RecipientBudget::mayStand(const Known &known, const Sender &sender, Instant now)
{
    const bool isFull = known.count.isFull();
    const milliseconds longest = isFull ? LongestWhileFull : Longest;
    const bool isFresh = now >= known.countedAt && now - known.countedAt < longest;
    const bool isOfThese =
        known.sender.portfolio == sender.portfolio && known.count.limit == sender.recipientsADay;
    if (!isFresh || !isOfThese)
        return false;
    return !isFull || (known.isExact && known.count.frees && now < *known.count.frees);
}

Result<plan::RecipientCount> RecipientBudget::count(const Sender &sender)
{
    if (sender.recipientsADay == 0)
        return plan::RecipientCount();
    const Instant now = m_context.clock.now();
    const auto known = m_known.constFind(sender.portfolioKey().value());
    if (known != m_known.cend() && mayStand(*known, sender, now))
        return known->count;
    const Result<plan::RecipientCount> counted = recipientsOf(sender, m_context.store, now);
    if (counted)
        m_known.insert(sender.portfolioKey().value(), Known{sender, *counted, now});
    return counted;
}

void RecipientBudget::noteSent(const Sender &sender)
{
    const auto known = m_known.find(sender.portfolioKey().value());
    if (known == m_known.end())
        return;
    ++known->count.used;
    known->isExact = false;
}

} // namespace callboard::dispatch
