// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

namespace callboard::dispatch {

/// Whether a call that waits at its provider may begin to ring at \a at, by the hours of its lead, its
/// campaign and the \a account that places it as they are now (I3). Of a lead that was deleted those of the
/// campaign and the account hold.
[[nodiscard]] Result<bool> mayRing(const store::LedgerAttempt &attempt, const Account &account, Instant at,
                                   const store::Store &store);

} // namespace callboard::dispatch
