// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/secretmap.h"
#include "core/security/secretstore.h"

#include <mutex>

namespace callboard::security {

/// A clear file that its owner alone can read (0600), for a profile that only practises, on a machine without
/// a keychain (ruling 26). It takes nothing but isPracticeName() names; a file that anybody else may read, or
/// that belongs to somebody else, is refused with NotAllowed. Any thread.
class KeyFileSecretStore final : public SecretStore
{
public:
    explicit KeyFileSecretStore(QString path);

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override;
    /// NotAllowed for a real provider's key.
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool holdsProviderKeys() const override { return false; }

    /// Everything in the file, for the move to a better home. Empty without a file.
    [[nodiscard]] Result<SecretMap> secrets() const;

private:
    QString m_path;
    std::mutex m_mutex;
};

} // namespace callboard::security
