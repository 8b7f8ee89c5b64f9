// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keychainsecretstore.h"

#include "core/security/keychainthread.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

namespace callboard::security {

namespace {

QString service()
{
    return QStringLiteral("callboard");
}

Failure unavailable(const QString &detail)
{
    return fail(ErrorCode::SecretUnavailable, {QCoreApplication::translate("Secrets", "The system keychain")},
                detail);
}

/// The answer if there is one that is no error; "there is no such entry" counts as an answer.
Result<KeychainAnswer> checked(const std::optional<KeychainAnswer> &answer)
{
    if (!answer)
        return fail(ErrorCode::SecretUnanswered,
                    {QCoreApplication::translate("Secrets", "The system keychain")},
                    QStringLiteral("no answer in time"));
    if (answer->error != QKeychain::NoError && answer->error != QKeychain::EntryNotFound)
        return unavailable(QStringLiteral("keychain error %1: %2").arg(answer->error).arg(answer->detail));
    return *answer;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString profileId, milliseconds patience)
    : m_profileId(std::move(profileId))
    , m_patience(patience)
{
}

QString KeychainSecretStore::keyFor(const QString &name) const
{
    return m_profileId + QLatin1Char('/') + name;
}

Result<std::optional<QByteArray>> KeychainSecretStore::read(const QString &name)
{
    const auto makeJob = [key = keyFor(name)] {
        auto *job = new QKeychain::ReadPasswordJob(service());
        job->setKey(key);
        return job;
    };
    const Result<KeychainAnswer> answer = checked(KeychainThread::instance().run(makeJob, m_patience));
    if (!answer)
        return fail(answer.error());
    if (answer->error == QKeychain::EntryNotFound)
        return std::optional<QByteArray>();
    return std::optional<QByteArray>(answer->secret);
}

Result<void> KeychainSecretStore::write(const QString &name, const QByteArray &secret)
{
    const auto makeJob = [key = keyFor(name), secret] {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setKey(key);
        job->setBinaryData(secret);
        return job;
    };
    const Result<KeychainAnswer> answer = checked(KeychainThread::instance().run(makeJob, m_patience));
    if (!answer)
        return fail(answer.error());
    return {};
}

Result<void> KeychainSecretStore::remove(const QString &name)
{
    const auto makeJob = [key = keyFor(name)] {
        auto *job = new QKeychain::DeletePasswordJob(service());
        job->setKey(key);
        return job;
    };
    const Result<KeychainAnswer> answer = checked(KeychainThread::instance().run(makeJob, m_patience));
    if (!answer)
        return fail(answer.error());
    return {};
}

QString KeychainSecretStore::description() const
{
    return QCoreApplication::translate("Secrets", "the system keychain");
}

} // namespace callboard::security
