// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/secretmap.h"
#include "core/security/secretstore.h"

#include <mutex>

namespace callboard::security {

/// Forgets everything when it ends. For tests, and for a profile that lives as long as its process. Any
/// thread.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool holdsProviderKeys() const override { return true; }

private:
    std::mutex m_mutex;
    SecretMap m_secrets;
};

} // namespace callboard::security
