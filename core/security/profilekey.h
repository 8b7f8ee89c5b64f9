// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/secretssetup.h"

namespace callboard::security {

/// Decides where a profile keeps its secrets and gets, or for a profile without data makes, the master key of
/// its encrypted columns (ruling 26). The order: what the profile has chosen before; the keychain if it
/// answers; a file under a passphrase if there is one; else the practice-only key file. A home that holds no
/// key although there is a database is SecretUnavailable, and a chosen home that does not answer
/// SecretUnanswered: nothing is created or changed then (F66). SecretWrong for a wrong passphrase.
///
/// May block for the keychain's ten seconds or a passphrase's one: not from a running window's thread.
[[nodiscard]] Result<OpenedSecrets> openSecrets(const SecretsSetup &setup);

/// Whether openSecrets() would fail for want of a passphrase, so that a window or terminal asks first.
[[nodiscard]] bool needsPassphrase(const SecretsSetup &setup);

} // namespace callboard::security
