// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/security/secretstore.h"

namespace callboard::security {

/// The system keychain (Secret Service, KWallet) under the service "callboard". Names carry the profile's id,
/// so that two profiles of one person do not share a key.
///
/// A locked keyring that has nobody to ask for its password never answers; then a call gives up with
/// SecretUnanswered after \a patience, and later calls fail at once until that answer has come. Any thread;
/// an application object must exist.
class KeychainSecretStore final : public SecretStore
{
public:
    static constexpr seconds Patience{10};

    explicit KeychainSecretStore(QString profileId, milliseconds patience = Patience);

    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override;
    [[nodiscard]] Result<void> remove(const QString &name) override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] bool holdsProviderKeys() const override { return true; }

private:
    [[nodiscard]] QString keyFor(const QString &name) const;

    QString m_profileId;
    milliseconds m_patience;
};

} // namespace callboard::security
