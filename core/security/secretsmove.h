// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/secretssetup.h"

namespace callboard::security {

/// Moves a practice-only profile's secrets from its key file into a file under \a passphrase, for its first
/// real account. The old home is only wiped once everything was read back from the new one and the choice is
/// recorded; an interruption leaves the profile as it was. Give up the OpenedSecrets of before: its store is
/// empty now, the master key is the same. NotAllowed when the profile's secrets live elsewhere already.
[[nodiscard]] Result<OpenedSecrets> moveToPassphrase(const SecretsSetup &setup, const QByteArray &passphrase);

/// Makes sure that a real provider's key may be kept, and opens the secrets: a key file's content moves to
/// the keychain if that answers by now, else under the setup's passphrase. NotAllowed when there is neither;
/// then ask for a passphrase.
[[nodiscard]] Result<OpenedSecrets> ensureHome(const SecretsSetup &setup);

} // namespace callboard::security
