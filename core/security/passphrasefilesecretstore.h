// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/passphraseseal.h"
#include "core/security/secretmap.h"
#include "core/security/secretstore.h"

#include <functional>
#include <memory>
#include <mutex>

namespace callboard::security {

/// All secrets of a profile in one file that a passphrase closes (PassphraseSeal). Each call reads the file
/// anew, so that what another process of the same profile has stored is seen; changes are made under a lock
/// file and replace the file as a whole, or leave it as it was. No error ever destroys it. Any thread.
class PassphraseFileSecretStore final : public SecretStore
{
public:
    /// AlreadyExists when there is a file. Blocks for about a second, as open() does.
    [[nodiscard]] static Result<std::unique_ptr<PassphraseFileSecretStore>>
    create(const QString &path, const QByteArray &passphrase, PassphraseCost cost = {});

    /// NotFound without a file, SecretWrong for another passphrase, FileMalformed for another kind of file.
    [[nodiscard]] static Result<std::unique_ptr<PassphraseFileSecretStore>>
    open(const QString &path, const QByteArray &passphrase);

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool holdsProviderKeys() const override { return true; }

private:
    PassphraseFileSecretStore(QString path, PassphraseSeal seal);
    [[nodiscard]] Result<SecretMap> load() const;
    [[nodiscard]] Result<void> change(const std::function<void(SecretMap &)> &edit);

    QString m_path;
    PassphraseSeal m_seal;
    std::mutex m_mutex;
};

} // namespace callboard::security
