// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/campaignrules.h"

#include <optional>
#include <span>

namespace callboard::plan {

/// When the oldest of the contacts that fill \a cap leaves its period; nothing while the cap is not full.
/// \a contacts rise. A cap of none counts as one of one: none at all would forbid for ever.
[[nodiscard]] std::optional<Instant> freesAt(const RollingCap &cap, std::span<const Instant> contacts);

/// The first moment, \a wanted or later, at which \a limits allow another contact after \a contacts.
[[nodiscard]] Instant allowedFrom(Instant wanted, const ContactLimits &limits,
                                  std::span<const Instant> contacts);

} // namespace callboard::plan
