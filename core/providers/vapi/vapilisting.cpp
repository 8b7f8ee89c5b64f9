// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapilisting.h"

#include "core/providers/vapi/vapirequests.h"

#include <algorithm>

namespace callboard::providers::vapi {

namespace {

/// A page shorter than the limit asked for and shorter than Vapi's own default is the last one. A page
/// between the two may have been cut to the default without a word.
constexpr int DefaultListed = 100;
constexpr int FewestListed = 8;
constexpr int MostPages = 1000;
/// Times are told in whole milliseconds, and may be kept finer.
constexpr milliseconds Grain{1};
constexpr milliseconds Tolerance{1'000};

bool isOlder(const CallReport &a, const CallReport &b)
{
    return a.createdAt < b.createdAt;
}

bool isNewer(const CallReport &a, const CallReport &b)
{
    return b.createdAt < a.createdAt;
}

} // namespace

Listing::Listing(Ask ask, QString address)
    : m_ask(std::move(ask))
    , m_address(std::move(address))
    , m_limit(MostListed)
{
}

Result<CallListing> Listing::read(Instant from, Instant to)
{
    Window window{from, to};
    for (int pages = 0; pages < MostPages; ++pages) {
        const Result<Page> answer = page(window);
        if (!answer)
            return fail(answer.error());
        const qsizetype seenBefore = m_seen.size();
        if (const Result<void> added = add(*answer, window); !added)
            return fail(added.error());
        if (answer->calls.size() < std::min(m_limit, DefaultListed))
            return m_listing;
        if (m_seen.size() == seenBefore)
            return incomplete(QStringLiteral("a full page brought nothing new"));
        const Result<Window> moved = next(*answer, window);
        if (!moved)
            return fail(moved.error());
        window = *moved;
    }
    return incomplete(QStringLiteral("no end in sight"));
}

Result<Page> Listing::page(const Window &window)
{
    while (true) {
        Result<Page> answer = m_ask(window.from, window.to, m_limit);
        if (!answer || !answer->tooLarge)
            return answer;
        m_limit /= 2;
        if (m_limit < FewestListed)
            return incomplete(QStringLiteral("even a short page is too large"));
    }
}

Result<void> Listing::add(const Page &page, const Window &window)
{
    // The first page's date is the earliest: what was made after it may be missing, and must not be held
    // proved missing.
    if (!m_listing.serverDate)
        m_listing.serverDate = page.serverDate;
    for (const CallReport &call : page.calls) {
        if (!call.createdAt)
            return incomplete(QStringLiteral("a call without a time"));
        if (*call.createdAt < window.from - Tolerance || *call.createdAt > window.to + Tolerance)
            return incomplete(QStringLiteral("a call from outside the window"));
        if (m_seen.contains(call.providerCallId))
            continue;
        m_seen.insert(call.providerCallId);
        m_listing.calls.append(call);
    }
    return {};
}

Result<Listing::Window> Listing::next(const Page &page, const Window &window) const
{
    // "Newest first" is what Vapi was seen to do and nowhere promises.
    if (std::is_sorted(page.calls.cbegin(), page.calls.cend(), isNewer))
        return Window{window.from, std::min(window.to, *page.calls.last().createdAt + Grain)};
    if (std::is_sorted(page.calls.cbegin(), page.calls.cend(), isOlder))
        return Window{std::max(window.from, *page.calls.last().createdAt), window.to};
    return incomplete(QStringLiteral("a page without order"));
}

Failure Listing::incomplete(const QString &why) const
{
    return fail(ErrorCode::ProviderAnswerUnreadable, {m_address}, QStringLiteral("listing: ") + why);
}

} // namespace callboard::providers::vapi
