// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keyfilesecretstore.h"

#include "core/security/privatefile.h"
#include "core/security/secretnames.h"

#include <QCoreApplication>

namespace callboard::security {

KeyFileSecretStore::KeyFileSecretStore(QString path)
    : m_path(std::move(path))
{
}

Result<SecretMap> KeyFileSecretStore::secrets() const
{
    const Result<std::optional<QByteArray>> content = readPrivateFile(m_path, OthersMayRead::No);
    if (!content)
        return fail(content.error());
    if (!*content)
        return SecretMap();
    return secretMapFromBytes(**content, m_path);
}

Result<std::optional<QByteArray>> KeyFileSecretStore::read(const QString &name)
{
    const Result<SecretMap> all = secrets();
    if (!all)
        return fail(all.error());
    const auto found = all->constFind(name);
    return found == all->cend() ? std::optional<QByteArray>() : std::optional<QByteArray>(*found);
}

Result<void> KeyFileSecretStore::write(const QString &name, const QByteArray &secret)
{
    if (!isPracticeName(name)) {
        return fail(
            ErrorCode::NotAllowed,
            {QCoreApplication::translate("Secrets", "this profile keeps its keys in a plain file, which is "
                                                    "good enough for practice only. Choose a passphrase "
                                                    "first")});
    }
    const std::scoped_lock lock(m_mutex);
    Result<SecretMap> all = secrets();
    if (!all)
        return fail(all.error());
    all->insert(name, secret);
    return writePrivateFile(m_path, toBytes(*all));
}

Result<void> KeyFileSecretStore::remove(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    Result<SecretMap> all = secrets();
    if (!all)
        return fail(all.error());
    if (all->remove(name) == 0)
        return {};
    return writePrivateFile(m_path, toBytes(*all));
}

QString KeyFileSecretStore::description() const
{
    return QCoreApplication::translate("Secrets", "a key file in the profile, for practice only");
}

} // namespace callboard::security
