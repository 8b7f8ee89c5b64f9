// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/security/columncipher.h"

#include <QByteArray>

namespace callboard::store {

/// What a backup holds, as far as it can be told without the passphrase.
struct BackupContents
{
    QByteArray wrappedKey; ///< the column key under a passphrase
    qint64 leads = 0;
    qint64 attempts = 0;
};

/// Copies the database as it is at one moment into \a target, together with the wrapped key. Before it takes
/// its place it is read back, and what is encrypted in it must open with \a cipher, made of the same key. A
/// running engine is not disturbed. \a now is kept in it as the moment at which it was taken.
[[nodiscard]] Result<BackupContents> writeBackup(const QString &database, const QString &target,
                                                 const QByteArray &wrappedKey,
                                                 const security::ColumnCipher &cipher, Instant now);

/// Checks the file's structure. FileMissing where there is none, FileMalformed for one that is no backup.
[[nodiscard]] Result<BackupContents> readBackup(const QString &fileName);

/// Puts the backup in the database's place, if \a cipher opens what is encrypted in it: SecretWrong when not.
/// Campaigns that were open come back paused with \a notice, standing rules stopped, and it is noted from
/// when on calls may have been placed that the backup knows nothing of (RestoreNotes). The caller holds the
/// engine lock, nobody has the database open, and what was there has been kept.
[[nodiscard]] Result<void> restoreBackup(const QString &fileName, const QString &database,
                                         const QString &notice, const security::ColumnCipher &cipher,
                                         Instant now);

} // namespace callboard::store
