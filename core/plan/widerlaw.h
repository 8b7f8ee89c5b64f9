// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/legalbook.h"

namespace callboard::plan {

/// Whether the account's legal profile allows anything that the usual one of such an account (India, ruling
/// 12) forbids in any category of calls: an hour, a contact, a call without consent, an older register. Such
/// a choice needs a reason. Always for a profile that the book does not have.
[[nodiscard]] bool isWiderThanUsual(const Account &account, const LegalBook &book = LegalBook::shipped());

/// Whether \a chosen together allow anything that \a usual together forbid to calls of \a category.
[[nodiscard]] bool isWider(const QList<LegalProfile> &chosen, const QList<LegalProfile> &usual,
                           CallCategory category);

} // namespace callboard::plan
