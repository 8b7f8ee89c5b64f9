// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/security/columncipher.h"
#include "core/security/secretssetup.h"
#include "core/services/housesettings.h"
#include "core/services/profileuse.h"
#include "core/services/workspacesetup.h"
#include "core/store/ledger.h"

#include <QFuture>

namespace callboard::services {

/// A profile whose key is at hand and, the second step, whose database is open: whatever can keep one waiting
/// on the way to a Workspace, a keychain that asks for its password (F66) or a large database that is brought
/// up to date.
class UnlockedProfile
{
public:
    /// Makes the profile's folder when it is missing, and gets its key. Errors as ProfileUse::begin() and
    /// security::openSecrets(); with SecretUnanswered nothing was changed, and the next try may do. Blocks
    /// for as long as the keychain is waited for: not in a window's thread.
    [[nodiscard]] static Result<UnlockedProfile> unlock(const WorkspaceSetup &setup);
    /// As unlock(), on the pool.
    [[nodiscard]] static QFuture<Result<std::shared_ptr<UnlockedProfile>>>
    unlockLater(const WorkspaceSetup &setup);
    /// Opens the database and brings it up to date. Errors as store::DatabaseFiles::check() and
    /// store::Ledger::open(). Blocks, as unlock().
    [[nodiscard]] Result<void> openDatabase();
    /// As openDatabase(), on the pool.
    [[nodiscard]] static QFuture<Result<void>>
    openDatabaseLater(const std::shared_ptr<UnlockedProfile> &profile);
    /// Whether unlock() would fail for want of a passphrase.
    [[nodiscard]] static bool needsPassphrase(const WorkspaceSetup &setup);

    WorkspaceSetup setup;
    bool isNew = false; ///< there was no database yet
    std::unique_ptr<ProfileUse> use;
    security::SecretsSetup secretsSetup;
    security::OpenedSecrets secrets;
    std::unique_ptr<security::ColumnCipher> cipher;
    std::unique_ptr<store::Ledger> ledger; ///< after the cipher, which it refers to
    HouseSettings house;

private:
    UnlockedProfile() = default;
};

/// How security is asked for the secrets of a profile.
[[nodiscard]] security::SecretsSetup secretsSetupOf(const WorkspaceSetup &setup);

/// The profile's database, whether it is there or not.
[[nodiscard]] QString databaseFileIn(const QString &profileDirectory);

} // namespace callboard::services
