// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/memorysecretstore.h"
#include "core/security/secretssetup.h"

#include <memory>

namespace callboard::test {

/// A system keychain that outlives the stores made for it and can be locked. Names carry the profile's id, as
/// in the real one.
class FakeKeychain
{
public:
    security::MemorySecretStore entries;
    bool isLocked = false;
    bool forgetsWhatIsWritten = false;

    [[nodiscard]] std::function<std::unique_ptr<security::SecretStore>(const QString &)> factory()
    {
        return [this](const QString &profileId) { return std::make_unique<Door>(*this, profileId); };
    }

private:
    class Door final : public security::SecretStore
    {
    public:
        Door(FakeKeychain &keychain, QString profileId)
            : m_keychain(keychain)
            , m_profileId(std::move(profileId))
        {
        }
        [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override
        {
            if (m_keychain.isLocked)
                return locked();
            return m_keychain.entries.read(m_profileId + name);
        }
        [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override
        {
            if (m_keychain.isLocked)
                return locked();
            if (m_keychain.forgetsWhatIsWritten)
                return {};
            return m_keychain.entries.write(m_profileId + name, secret);
        }
        [[nodiscard]] Result<void> remove(const QString &name) override
        {
            if (m_keychain.isLocked)
                return locked();
            return m_keychain.entries.remove(m_profileId + name);
        }
        [[nodiscard]] QString description() const override { return QStringLiteral("the fake keychain"); }
        [[nodiscard]] bool holdsProviderKeys() const override { return true; }

    private:
        static Failure locked()
        {
            return fail(ErrorCode::SecretUnavailable, {QStringLiteral("The fake keychain")});
        }

        FakeKeychain &m_keychain;
        QString m_profileId;
    };
};

} // namespace callboard::test
