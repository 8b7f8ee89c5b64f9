// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/passphraseseal.h"

namespace callboard::security {

/// A profile's master key for the way into a backup, closed by a passphrase, so that the backup opens on
/// another machine (ruling 26). SecretWrong for what cannot be a master key, an empty one above all. Blocks
/// for about a second: call it from a pool thread.
[[nodiscard]] Result<QByteArray> wrapKey(const QByteArray &masterKey, const QByteArray &passphrase,
                                         PassphraseCost cost = {});

/// SecretWrong for another passphrase or changed bytes, FileMalformed (arguments: the given file name, what
/// is wrong) when they are no wrapped key at all.
[[nodiscard]] Result<QByteArray> unwrapKey(const QByteArray &wrapped, const QByteArray &passphrase,
                                           const QString &fileName);

} // namespace callboard::security
