// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace callboard::security {

/// Where a profile keeps its secrets.
enum class SecretsHome { Keychain = 1, PassphraseFile, KeyFile };

[[nodiscard]] QString toWord(SecretsHome home);
[[nodiscard]] std::optional<SecretsHome> secretsHomeFromWord(QStringView word);

/// A profile's choice, which stands until a move: two lines in its file secrets.home, nothing secret in it.
struct HomeRecord
{
    SecretsHome home = SecretsHome::KeyFile;
    QString profileId; ///< a UUID; part of the names in the keychain

    friend bool operator==(const HomeRecord &, const HomeRecord &) = default;
};

[[nodiscard]] QString homeRecordPath(const QString &profileDirectory);
[[nodiscard]] QString passphraseFilePath(const QString &profileDirectory);
[[nodiscard]] QString keyFilePath(const QString &profileDirectory);

/// Nothing in a profile that has not chosen yet; FileMalformed rather than a guess when the file is damaged.
[[nodiscard]] Result<std::optional<HomeRecord>> readHomeRecord(const QString &profileDirectory);
[[nodiscard]] Result<void> writeHomeRecord(const QString &profileDirectory, const HomeRecord &record);

} // namespace callboard::security
