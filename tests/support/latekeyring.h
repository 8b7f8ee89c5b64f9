// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/memorysecretstore.h"

#include <QMutex>
#include <QMutexLocker>
#include <QWaitCondition>

#include <memory>

namespace callboard::test {

/// A keyring that answers one question late, and then with what it knew when it was asked. Any thread.
class LateKeyring
{
public:
    void holdNextAnswerAbout(const QString &name)
    {
        const QMutexLocker lock(&m_mutex);
        m_held = name;
    }
    void letGo()
    {
        const QMutexLocker lock(&m_mutex);
        m_isWaiting = false;
        m_released.wakeAll();
    }
    [[nodiscard]] bool isWaiting() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_isWaiting;
    }
    [[nodiscard]] std::unique_ptr<security::SecretStore> makeDoor() { return std::make_unique<Door>(*this); }

private:
    class Door final : public security::SecretStore
    {
    public:
        explicit Door(LateKeyring &keyring)
            : m_keyring(keyring)
        {
        }
        [[nodiscard]] Result<std::optional<QByteArray>> read(const QString &name) override
        {
            Result<std::optional<QByteArray>> answer = m_keyring.m_entries.read(name);
            m_keyring.wait(name);
            return answer;
        }
        [[nodiscard]] Result<void> write(const QString &name, const QByteArray &secret) override
        {
            return m_keyring.m_entries.write(name, secret);
        }
        [[nodiscard]] Result<void> remove(const QString &name) override
        {
            return m_keyring.m_entries.remove(name);
        }
        [[nodiscard]] QString description() const override { return QStringLiteral("the keyring"); }
        [[nodiscard]] bool holdsProviderKeys() const override { return true; }

    private:
        LateKeyring &m_keyring;
    };

    void wait(const QString &name)
    {
        const QMutexLocker lock(&m_mutex);
        if (name != m_held)
            return;
        m_held.clear();
        m_isWaiting = true;
        while (m_isWaiting)
            m_released.wait(&m_mutex);
    }

    mutable QMutex m_mutex;
    QWaitCondition m_released;
    QString m_held;
    bool m_isWaiting = false;
    security::MemorySecretStore m_entries;
};

} // namespace callboard::test
