// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/workspacesetup.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

struct BackupReceipt
{
    QString fileName;
    qint64 bytes = 0;
    qint64 leads = 0;
    qint64 attempts = 0;
};

/// One-file backups: the database and, wrapped by a passphrase, the column key, so that it opens on another
/// machine (ruling 26). Verified before the receipt is given: it is read back, its key comes out of it with
/// the passphrase, and what is encrypted in it opens with that key.
class BackupService
{
public:
    /// \a cost is what guessing a backup's passphrase takes.
    explicit BackupService(Workspace &workspace, security::PassphraseCost cost = {});

    [[nodiscard]] QFuture<Result<BackupReceipt>> backUp(const QString &fileName,
                                                        const QByteArray &passphrase);

    /// Puts \a fileName's contents into the empty or existing profile of \a setup, whose own passphrase opens
    /// it where it has one. What was there is backed up beside it first, under \a passphrase, which is the
    /// backup's; where that cannot be done, because the database is damaged or its key is lost, its files are
    /// copied as they are. FileMissing for no file, SecretWrong for a key that does not open what the backup
    /// holds, Busy while any process has the profile open, be it an engine or a console that only looks on.
    /// Nothing is dialled by itself afterwards: campaigns that were open in the backup come back paused, and
    /// standing rules stopped. Calls may have been placed since it was made, and the engine looks them up at
    /// the provider before it dials (dispatch::RestoreGap, F47).
    [[nodiscard]] static Result<BackupReceipt> restore(const WorkspaceSetup &setup, const QString &fileName,
                                                       const QByteArray &passphrase);

private:
    Workspace &m_workspace;
    security::PassphraseCost m_cost;
};

} // namespace callboard::services
