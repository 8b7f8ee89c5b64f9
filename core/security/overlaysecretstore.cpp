// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/overlaysecretstore.h"

#include "core/security/redaction.h"
#include "core/security/secretnames.h"

namespace callboard::security {

namespace {

QByteArray fromProcessEnvironment(const QByteArray &variable)
{
    return qgetenv(variable.constData());
}

} // namespace

OverlaySecretStore::OverlaySecretStore(std::unique_ptr<SecretStore> below, Environment environment)
    : m_below(std::move(below))
    , m_environment(environment ? std::move(environment) : Environment(fromProcessEnvironment))
{
}

Result<std::optional<QByteArray>> OverlaySecretStore::read(const QString &name)
{
    const QByteArray variable = environmentVariableFor(name);
    if (!variable.isEmpty()) {
        const QByteArray value = m_environment(variable).trimmed();
        if (!value.isEmpty()) {
            neverLog(value);
            return std::optional<QByteArray>(value);
        }
    }
    const Result<std::optional<QByteArray>> secret = m_below->read(name);
    if (secret && *secret && name != columnKeyName())
        neverLog(**secret);
    return secret;
}

Result<void> OverlaySecretStore::write(const QString &name, const QByteArray &secret)
{
    if (name != columnKeyName())
        neverLog(secret);
    return m_below->write(name, secret);
}

Result<void> OverlaySecretStore::remove(const QString &name)
{
    return m_below->remove(name);
}

} // namespace callboard::security
