// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/contactroom.h"

#include <algorithm>

namespace callboard::plan {

std::optional<Instant> freesAt(const RollingCap &cap, std::span<const Instant> contacts)
{
    const size_t filling = size_t(std::max(1, cap.contacts));
    if (contacts.size() < filling)
        return std::nullopt;
    return contacts[contacts.size() - filling] + cap.period;
}

Instant allowedFrom(Instant wanted, const ContactLimits &limits, std::span<const Instant> contacts)
{
    Instant allowed = wanted;
    if (!contacts.empty())
        allowed = std::max(allowed, contacts.back() + limits.gap);
    for (const RollingCap &cap : limits.caps)
        allowed = std::max(allowed, freesAt(cap, contacts).value_or(wanted));
    return allowed;
}

} // namespace callboard::plan
