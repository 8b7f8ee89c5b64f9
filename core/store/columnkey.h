// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/security/columncipher.h"

namespace callboard::store {

class Database;

/// Whether \a cipher is the one that the encrypted columns were written with: the oldest and the newest lead
/// are decrypted and compared with their blind indexes, and one call's record is decrypted, where there are
/// any. SecretWrong when not; a database that holds neither is opened by any key.
[[nodiscard]] Result<void> checkColumnKey(Database &database, const security::ColumnCipher &cipher);

} // namespace callboard::store
