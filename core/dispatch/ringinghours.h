// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

namespace callboard::dispatch {

/// Whether a call that waits at its provider may begin to ring at \a at, by the hours of its lead and its
/// campaign as they are now (I3). Of a lead that was deleted those of the campaign hold.
[[nodiscard]] Result<bool> mayRing(const store::LedgerAttempt &attempt, Instant at,
                                   const store::Store &store);

} // namespace callboard::dispatch
