// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/services/backupservice.h"

#include <QJsonObject>

namespace callboard::app {

enum class PassphraseUse { New = 1, Existing };

/// A backup's passphrase, from CALLBOARD_BACKUP_PASSPHRASE or asked for on the terminal (a new one twice).
[[nodiscard]] Result<QByteArray> backupPassphrase(PassphraseUse use);
/// The paragraph about it in the help of backup and restore.
[[nodiscard]] QString backupPassphraseHelp();
[[nodiscard]] QJsonObject backupShape(const services::BackupReceipt &receipt);

} // namespace callboard::app
