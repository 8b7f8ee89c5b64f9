// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

class ProviderBook;

/// Reads the keys that \a book does not know. SecretUnanswered where their home did not answer in time for
/// one of them: it is worth another look. Blocks: on the pool.
[[nodiscard]] Result<void> learnProviderKeys(store::Ledger &ledger, ProviderBook &book);

} // namespace callboard::services
