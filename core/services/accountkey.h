// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

namespace callboard::services {

class Workspace;

/// Whether the key that is stored for \a before must not serve \a after: the address leads to another host,
/// which would be told it.
[[nodiscard]] bool wantsNewKey(const Account &before, const Account &after);

/// Refused, with a sentence, where an empty \a secret stands for such a key of the stored account. Blocks.
[[nodiscard]] Result<void> mayUseStoredKey(Workspace &workspace, const Account &account,
                                           const QByteArray &secret);
/// The same of an account that was read as \a before.
[[nodiscard]] Result<void> mayUseStoredKey(const Account &before, const Account &account,
                                           const QByteArray &secret);

} // namespace callboard::services
