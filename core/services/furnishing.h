// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

#include <QList>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// Gives a profile its practice account, once in its life: a first open may have broken off after the schema.
/// Returns all accounts. Ledger thread.
[[nodiscard]] Result<QList<Account>> furnish(store::Store &store);

} // namespace callboard::services
