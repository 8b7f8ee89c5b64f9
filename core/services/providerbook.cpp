// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/providerbook.h"

#include "core/providers/practiceline.h"

#include <QCoreApplication>
#include <QMutexLocker>

namespace callboard::services {

namespace {

/// Whatever of an account goes into its provider: a change of it needs a new one.
QString fingerprint(const Account &account)
{
    return account.secretName() + u'\n' + account.baseUrl.toString() + u'\n' + account.agentId + u'\n' +
           account.phoneNumberId;
}

} // namespace

ProviderBook::ProviderBook(security::SecretStore &secrets)
    : m_secrets(&secrets)
{
}

void ProviderBook::useSecrets(security::SecretStore &secrets)
{
    m_secrets = &secrets;
}

Result<void> ProviderBook::learnSecret(const Account &account)
{
    if (account.isPractice())
        return {};
    const Result<std::optional<QByteArray>> secret = m_secrets->read(account.secretName());
    if (!secret)
        return fail(secret.error());
    if (*secret)
        keepSecret(account, **secret);
    return {};
}

void ProviderBook::keepSecret(const Account &account, const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    m_known.insert(account.secretName(), secret);
    m_providers.clear();
}

void ProviderBook::setPracticeLine(const QUrl &baseUrl)
{
    const QMutexLocker lock(&m_mutex);
    m_practiceUrl = baseUrl;
    m_providers.clear();
}

void ProviderBook::setPeriods(const DiallingPeriods &periods)
{
    const QMutexLocker lock(&m_mutex);
    m_periods = periods;
    m_providers.clear();
}

Result<providers::ProviderSetup> ProviderBook::setup(const Account &account, const QByteArray &secret)
{
    providers::ProviderSetup setup;
    setup.account = account;
    setup.secret = QString::fromUtf8(secret);
    setup.baseUrl = account.baseUrl;
    setup.createDeadline = m_periods.createDeadline;
    setup.connectDeadline = m_periods.connectDeadline;
    if (!account.isPractice())
        return setup;
    if (!account.baseUrl.isValid() || account.baseUrl.isEmpty())
        setup.baseUrl = m_practiceUrl;
    if (!setup.baseUrl.isValid() || setup.baseUrl.isEmpty()) {
        return fail(
            ErrorCode::ProviderUnreachable,
            {account.name, QCoreApplication::translate("ProviderBook", "the practice line is not running")});
    }
    setup.secret = providers::PracticeLine::key();
    return setup;
}

Result<std::shared_ptr<providers::CallProvider>> ProviderBook::provider(const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    const QString key = fingerprint(account);
    if (const auto known = m_providers.value(key))
        return known;
    if (!account.isPractice() && !m_known.contains(account.secretName()))
        return fail(ErrorCode::SecretUnavailable,
                    {QCoreApplication::translate("ProviderBook", "The key's store")});
    const Result<providers::ProviderSetup> made = setup(account, m_known.value(account.secretName()));
    if (!made)
        return fail(made.error());
    const Result<std::shared_ptr<providers::CallProvider>> provider =
        providers::makeCallProvider(*made, m_transport);
    if (provider)
        m_providers.insert(key, *provider);
    return provider;
}

Result<std::shared_ptr<providers::CallProvider>> ProviderBook::provider(const Account &account,
                                                                        const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    const Result<providers::ProviderSetup> made = setup(account, secret);
    return made ? providers::makeCallProvider(*made, m_transport)
                : Result<std::shared_ptr<providers::CallProvider>>(fail(made.error()));
}

} // namespace callboard::services
