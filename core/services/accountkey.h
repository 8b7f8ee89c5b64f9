// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

#include <memory>

namespace callboard::providers {
class MessageProvider;
}

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

/// \a secret as the key of \a after: a refresh token that came alone, for the client that \a before has,
/// keeps the stored client's secret beside it. Blocks.
[[nodiscard]] Result<QByteArray> completedKey(Workspace &workspace, const Account &before,
                                              const Account &after, const QByteArray &secret);

/// What speaks to the account's provider of messages with \a secret; an empty one stands for the stored key,
/// where that may be told to it. Blocks.
[[nodiscard]] Result<std::shared_ptr<providers::MessageProvider>>
messengerWith(Workspace &workspace, const Account &account, const QByteArray &secret);

} // namespace callboard::services
