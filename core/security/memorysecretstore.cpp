// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/memorysecretstore.h"

#include <QCoreApplication>

namespace callboard::security {

Result<std::optional<QByteArray>> MemorySecretStore::read(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.constFind(name);
    return found == m_secrets.cend() ? std::optional<QByteArray>() : std::optional<QByteArray>(*found);
}

Result<void> MemorySecretStore::write(const QString &name, const QByteArray &secret)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.insert(name, secret);
    return {};
}

Result<void> MemorySecretStore::remove(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.remove(name);
    return {};
}

QString MemorySecretStore::description() const
{
    return QCoreApplication::translate("Secrets", "this computer's memory, until the program ends");
}

} // namespace callboard::security
