// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/security/secretssetup.h"
#include "core/services/workspacesetup.h"

#include <QFuture>

namespace callboard::services {

/// A profile whose key is at hand: whatever can keep one waiting on the way to a Workspace, a keychain that
/// asks for its password above all, is behind it (F66).
class UnlockedProfile
{
public:
    /// Makes the profile's folder when it is missing, and gets its key. Errors as security::openSecrets();
    /// with SecretUnanswered nothing was changed, and the next try may do. Blocks for as long as the keychain
    /// is waited for: not in a window's thread.
    [[nodiscard]] static Result<UnlockedProfile> unlock(const WorkspaceSetup &setup);
    /// As unlock(), on the pool.
    [[nodiscard]] static QFuture<Result<std::shared_ptr<UnlockedProfile>>>
    unlockLater(const WorkspaceSetup &setup);
    /// Whether unlock() would fail for want of a passphrase.
    [[nodiscard]] static bool needsPassphrase(const WorkspaceSetup &setup);

    [[nodiscard]] QString databaseFile() const;

    WorkspaceSetup setup;
    bool isNew = false; ///< there is no database yet
    security::SecretsSetup secretsSetup;
    security::OpenedSecrets secrets;

private:
    UnlockedProfile() = default;
};

/// How security is asked for the secrets of a profile.
[[nodiscard]] security::SecretsSetup secretsSetupOf(const WorkspaceSetup &setup);

/// The profile's database, whether it is there or not.
[[nodiscard]] QString databaseFileIn(const QString &profileDirectory);

} // namespace callboard::services
