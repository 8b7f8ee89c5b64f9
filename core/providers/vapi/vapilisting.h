// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"

#include <QSet>

#include <functional>

namespace callboard::providers::vapi {

/// One page of calls, in the provider's order.
struct Page
{
    QList<CallReport> calls;
    std::optional<Instant> serverDate;
    bool tooLarge = false; ///< over the body cap: to be asked again for fewer calls
};

/// Reads every call created in a span of time, although Vapi has neither a cursor nor a total: it moves the
/// window to the last call seen and asks again until nothing new comes (F26). It trusts neither the order of
/// a page nor that the asked limit was granted; whatever does not add up is an error, because an incomplete
/// listing would prove that a call is missing which exists (F25). Used once.
class Listing
{
public:
    /// Asks for at most that many calls created from the first instant to the second, both included.
    using Ask = std::function<Result<Page>(Instant from, Instant to, int limit)>;

    Listing(Ask ask, QString address);

    [[nodiscard]] Result<CallListing> read(Instant from, Instant to);

private:
    struct Window
    {
        Instant from;
        Instant to;
    };

    [[nodiscard]] Result<Page> page(const Window &window);
    [[nodiscard]] Result<void> add(const Page &page, const Window &window);
    [[nodiscard]] Result<Window> next(const Page &page, const Window &window) const;
    [[nodiscard]] Failure incomplete(const QString &why) const;

    Ask m_ask;
    QString m_address;
    CallListing m_listing;
    QSet<QString> m_seen;
    int m_limit;
};

} // namespace callboard::providers::vapi
