// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

namespace callboard::store {

class Database;

/// Sets the reason of an attempt whose call goes on, and leaves its state alone; the next move overwrites it.
[[nodiscard]] Result<void> markAttempt(Database &database, const AttemptId &id, const QString &reason);

} // namespace callboard::store
