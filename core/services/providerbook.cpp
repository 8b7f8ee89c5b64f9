// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/providerbook.h"

#include "core/base/log.h"
#include "core/model/channel.h"
#include "core/model/emailsender.h"
#include "core/providers/practiceline.h"
#include "core/services/mailgrant.h"

#include <QCoreApplication>
#include <QMutexLocker>

#include <utility>

namespace callboard::services {

namespace {

/// Whatever of an account goes into its provider: a change of it needs a new one.
QString fingerprint(const Account &account)
{
    return account.secretName() + u'\n' + account.baseUrl.toString() + u'\n' + account.agentId + u'\n' +
           account.phoneNumberId + u'\n' + account.businessId;
}

Failure keyUnavailable(ErrorCode code)
{
    return fail(code, {QCoreApplication::translate("ProviderBook", "The key's store")});
}

} // namespace

ProviderBook::ProviderBook(std::shared_ptr<security::SecretStore> secrets)
    : m_secrets(std::move(secrets))
{
}

void ProviderBook::useSecrets(std::shared_ptr<security::SecretStore> secrets)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets = std::move(secrets);
}

bool ProviderBook::isLearnt(const Account &account) const
{
    if (!needsKey(account))
        return true;
    const auto known = m_known.constFind(account.secretName());
    return known != m_known.cend() && known->since == account.identityChangedAt;
}

bool ProviderBook::hasLearnt(const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    return isLearnt(account);
}

Result<void> ProviderBook::learnSecret(const Account &account)
{
    if (!needsKey(account))
        return {};
    std::shared_ptr<security::SecretStore> secrets;
    {
        const QMutexLocker lock(&m_mutex);
        secrets = m_secrets;
    }
    const Result<std::optional<QByteArray>> secret = secrets->read(account.secretName());
    if (!secret) // a slow keychain is not one without the key
        return fail(secret.error());
    note(account, *secret);
    return {};
}

void ProviderBook::keepSecret(const Account &account, const QByteArray &secret)
{
    note(account, secret);
}

void ProviderBook::note(const Account &account, const std::optional<QByteArray> &secret)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.constFind(account.secretName());
    // Whoever read the account before its key changed may come late.
    if (known != m_known.cend() && known->since > account.identityChangedAt)
        return;
    m_known.insert(account.secretName(), {account.identityChangedAt, secret});
    m_providers.clear();
    m_messages.clear();
}

void ProviderBook::setPracticeLine(const QUrl &baseUrl)
{
    const QMutexLocker lock(&m_mutex);
    m_practiceUrl = baseUrl;
    m_providers.clear();
    m_messages.clear();
}

void ProviderBook::setPeriods(const DiallingPeriods &periods)
{
    const QMutexLocker lock(&m_mutex);
    m_periods = periods;
    m_providers.clear();
    m_messages.clear();
}

Result<providers::ProviderSetup> ProviderBook::setup(const Account &account, const QByteArray &secret)
{
    providers::ProviderSetup setup;
    setup.account = account;
    setup.secret = QString::fromUtf8(secret);
    setup.baseUrl = account.baseUrl;
    setup.createDeadline = m_periods.createDeadline;
    setup.connectDeadline = m_periods.connectDeadline;
    setup.readDeadline = m_periods.readDeadline;
    // The dry run of e-mail needs no practice line.
    if (!account.isPractice() || account.provider == ProviderKind::PracticeEmail)
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

Result<providers::ProviderSetup> ProviderBook::learntSetup(const Account &account)
{
    if (!isLearnt(account))
        return keyUnavailable(ErrorCode::SecretUnanswered);
    const Known secret = m_known.value(account.secretName());
    if (needsKey(account) && !secret.secret)
        return keyUnavailable(ErrorCode::SecretUnavailable);
    return setup(account, secret.secret.value_or(QByteArray()));
}

Result<std::shared_ptr<providers::CallProvider>> ProviderBook::provider(const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    const Result<providers::ProviderSetup> made = learntSetup(account);
    if (!made)
        return fail(made.error());
    const QString key = fingerprint(account);
    if (const auto known = m_providers.value(key))
        return known;
    const Result<std::shared_ptr<providers::CallProvider>> provider =
        providers::makeCallProvider(*made, m_transport);
    if (provider)
        m_providers.insert(key, *provider);
    return provider;
}

/// Those of the account as it is, with the token that is still good; made where there are none.
std::shared_ptr<http::AccessTokens> ProviderBook::learntTokens(const Account &account)
{
    if (!fetchesTokens(account))
        return {};
    const QString name = account.secretName();
    const QByteArray key = m_known.value(name).secret.value_or(QByteArray());
    const Tokens known = m_tokens.value(name);
    if (known.tokens && known.fingerprint == fingerprint(account) && known.key == key)
        return known.tokens;
    const auto made = std::make_shared<http::AccessTokens>(
        mailGrant(emailSenderOf(account), key), m_transport, m_clock,
        [this, name, ours = key](const QByteArray &refreshToken) mutable {
            keepRenewed(name, ours, refreshToken);
        });
    m_tokens.insert(name, {fingerprint(account), key, made});
    return made;
}

/// Not over what a person entered meanwhile. The old token is good for a while yet, so that a home that does
/// not answer costs nothing at first.
void ProviderBook::keepRenewed(const QString &name, QByteArray &key, const QByteArray &refreshToken)
{
    std::shared_ptr<security::SecretStore> secrets;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_known.value(name).secret != key)
            return;
        secrets = m_secrets;
    }
    const QByteArray renewed = mailGrantKey(refreshToken, mailGrant({}, key).clientSecret);
    (void)mailGrant({}, renewed); // is logged no more than the old one
    const Result<std::optional<QByteArray>> stored = secrets->read(name);
    if (!stored || *stored != key || !secrets->write(name, renewed)) {
        qCWarning(lcService) << "a renewed sign-in of a mail account was not kept";
        return;
    }
    const QByteArray before = std::exchange(key, renewed);
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.find(name);
    if (known == m_known.end() || known->secret != before)
        return;
    known->secret = renewed;
    if (const auto tokens = m_tokens.find(name); tokens != m_tokens.end() && tokens->key == before)
        tokens->key = renewed;
}

Result<std::shared_ptr<providers::MessageProvider>>
ProviderBook::madeMessages(const providers::ProviderSetup &setup,
                           const std::shared_ptr<http::AccessTokens> &tokens)
{
    return channelOf(setup.account.provider) == Channel::Email
               ? providers::makeEmailProvider(setup, m_mail, tokens)
               : providers::makeMessageProvider(setup, m_transport);
}

Result<std::shared_ptr<providers::MessageProvider>> ProviderBook::messages(const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    const Result<providers::ProviderSetup> made = learntSetup(account);
    if (!made)
        return fail(made.error());
    const QString key = fingerprint(account);
    if (const auto known = m_messages.value(key))
        return known;
    const Result<std::shared_ptr<providers::MessageProvider>> provider =
        madeMessages(*made, learntTokens(account));
    if (provider)
        m_messages.insert(key, *provider);
    return provider;
}

Result<std::shared_ptr<providers::MessageProvider>> ProviderBook::messages(const Account &account,
                                                                           const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    const Result<providers::ProviderSetup> made = setup(account, secret);
    if (!made)
        return fail(made.error());
    return madeMessages(*made, fetchesTokens(account)
                                   ? std::make_shared<http::AccessTokens>(
                                         mailGrant(emailSenderOf(account), secret), m_transport, m_clock)
                                   : nullptr);
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
