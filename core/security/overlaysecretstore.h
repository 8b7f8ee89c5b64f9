// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/secretstore.h"

#include <functional>
#include <memory>

namespace callboard::security {

/// Another store, over which the environment lies: an account's key is taken from its variable
/// (environmentVariableFor()) when that is set, and else from the store below (S2-060, X-33). Writing and
/// removing go to the store below. Every account key that passes is told to neverLog(). As thread-safe as the
/// store below.
class OverlaySecretStore final : public SecretStore
{
public:
    /// The value of an environment variable, empty when it is not set.
    using Environment = std::function<QByteArray(const QByteArray &variable)>;

    explicit OverlaySecretStore(std::unique_ptr<SecretStore> below, Environment environment = {});

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;
    [[nodiscard]] QString description() const override { return m_below->description(); }
    [[nodiscard]] bool holdsProviderKeys() const override { return m_below->holdsProviderKeys(); }

private:
    std::unique_ptr<SecretStore> m_below;
    Environment m_environment;
};

} // namespace callboard::security
