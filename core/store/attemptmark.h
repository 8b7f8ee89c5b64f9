// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

namespace callboard::store {

class Database;

/// Sets the reason of an attempt whose call goes on, and leaves its state alone; the next move overwrites it.
[[nodiscard]] Result<void> markAttempt(Database &database, const AttemptId &id, const QString &reason);

/// Looks at an attempt at \a at, as if it had not been looked at before: nobody had an answer about it.
[[nodiscard]] Result<void> putLookOff(Database &database, const AttemptId &id, Instant at);

} // namespace callboard::store
