// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace callboard::security {

/// Where provider keys and the profile's column key live (ruling 26). Calls may block up to ten seconds (a
/// locked keyring); they are made at start-up and from pool threads, never from a running GUI thread.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// Nothing when no secret of that name was ever stored; an error when the store does not answer.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString &name) = 0;
    [[nodiscard]] virtual Result<void> write(const QString &name, const QByteArray &secret) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &name) = 0;
    /// For the operator: "the system keychain", "a key file in the profile". Translated.
    [[nodiscard]] virtual QString description() const = 0;
    /// Whether a real provider's key may be kept here; the practice-only key file says no.
    [[nodiscard]] virtual bool holdsProviderKeys() const = 0;
};

} // namespace callboard::security
