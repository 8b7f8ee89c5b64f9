// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/services/auditnote.h"

namespace callboard::services {

/// What the audit trail is told of a new account.
[[nodiscard]] QList<AuditNote> newAccountNotes(AccountId id, const Account &account);

/// What it is told of a changed one: what is another now, never a secret, and the reason for a wider legal
/// profile where that is new.
[[nodiscard]] QList<AuditNote> changedAccountNotes(const Account &before, const Account &after,
                                                   bool hasOtherKey);

} // namespace callboard::services
