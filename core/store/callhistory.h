// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callsample.h"

#include <QList>

namespace callboard::store {

class Database;

/// Which calls tell of those to come: the practice line's tell nothing of real ones.
enum class CallsOn { RealAccounts = 1, PracticeLine };

/// How the latest calls went that were intended from \a since on and are over, at most \a most, of whatever
/// campaign; the latest first. One that is said to have taken its line for more than an hour is left out:
/// its end was learnt late. Messages are no calls. The practice line shortens its talks and asks the price of
/// whole ones: their lengths are left out, lest a price per minute is learnt from them.
[[nodiscard]] Result<QList<CallSample>> callSamples(Database &database, CallsOn which, Instant since,
                                                    int most);

} // namespace callboard::store
