// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailsender.h"

#include "core/base/words.h"
#include "core/model/emailaddress.h"

#include <QUrlQuery>

#include <algorithm>

namespace callboard {

namespace {

constexpr WordTable<EmailLogin, 5> LoginWords = {{
    {EmailLogin::Offered, QLatin1String("offered")},
    {EmailLogin::Plain, QLatin1String("plain")},
    {EmailLogin::Login, QLatin1String("login")},
    {EmailLogin::XOAuth2, QLatin1String("xoauth2")},
    {EmailLogin::XOAuth2Refresh, QLatin1String("xoauth2-refresh")},
}};

constexpr WordTable<EmailSecurity, 3> MailSchemes = {{
    {EmailSecurity::Tls, QLatin1String("smtps")},
    {EmailSecurity::StartTls, QLatin1String("smtp")},
    {EmailSecurity::Clear, QLatin1String("smtp+clear")},
}};

constexpr QLatin1String NameItem("name");
constexpr QLatin1String ReplyToItem("reply-to");
constexpr QLatin1String UnsubscribeItem("unsubscribe");
constexpr QLatin1String LoginItem("login");
constexpr QLatin1String ClientItem("client");
constexpr QLatin1String TenantItem("tenant");
constexpr QLatin1String TokenAddressItem("token-url");

constexpr QLatin1String AnyTenant("common");

/// 127.0.0.1 in any of its spellings is not asked for: whoever runs a test server knows its plain name.
bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") ||
           host == QLatin1String("::1");
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isOf(const QString &host, QLatin1String domain)
{
    const QString lower = host.toLower();
    return lower == domain || lower.endsWith(u'.' + domain);
}

/// A directory's id or domain: it stands in the service's address.
bool isTenant(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'.';
    });
}

/// Of a sender that fetches access tokens.
EmailSenderFault tokenFaultIn(const EmailSender &sender)
{
    if (sender.client.isEmpty() || hasControl(sender.client))
        return EmailSenderFault::TokenClient;
    const bool isKnown = mailTokenService(sender) != MailTokenService::None;
    return isKnown && isTenant(sender.tenant) ? EmailSenderFault::None : EmailSenderFault::TokenService;
}

void addItem(QUrlQuery &query, QLatin1String key, const QString &value)
{
    // A plus would be read as itself by us and as a blank by others.
    if (!value.isEmpty())
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace

QString toWord(EmailLogin login)
{
    return wordIn(LoginWords, login);
}

std::optional<EmailLogin> emailLoginFromWord(QStringView word)
{
    return valueIn(LoginWords, word);
}

int EmailSender::usedPort() const
{
    if (port > 0)
        return port;
    switch (security) {
    case EmailSecurity::Tls:
        return 465;
    case EmailSecurity::StartTls:
        return 587;
    case EmailSecurity::Clear:
        return 1025;
    }
    Q_UNREACHABLE();
}

MailTokenService mailTokenService(const EmailSender &sender)
{
    if (!sender.tokenAddress.isEmpty()) {
        const QUrl address(sender.tokenAddress, QUrl::StrictMode);
        return address.isValid() && isThisMachine(address.host()) ? MailTokenService::ThisMachine
                                                                  : MailTokenService::None;
    }
    if (isOf(sender.host, QLatin1String("gmail.com")) || isOf(sender.host, QLatin1String("googlemail.com")))
        return MailTokenService::Google;
    if (isOf(sender.host, QLatin1String("office365.com")) || isOf(sender.host, QLatin1String("outlook.com")))
        return MailTokenService::Microsoft;
    return MailTokenService::None;
}

QUrl mailTokenAddress(const EmailSender &sender)
{
    switch (mailTokenService(sender)) {
    case MailTokenService::None:
        return {};
    case MailTokenService::Google:
        return QUrl(QStringLiteral("https://oauth2.googleapis.com/token"));
    case MailTokenService::Microsoft:
        return QUrl(QStringLiteral("https://login.microsoftonline.com/%1/oauth2/v2.0/token")
                        .arg(sender.tenant.isEmpty() ? QString(AnyTenant) : sender.tenant));
    case MailTokenService::ThisMachine:
        return QUrl(sender.tokenAddress, QUrl::StrictMode);
    }
    Q_UNREACHABLE();
}

QString mailTokenScope(const EmailSender &sender)
{
    // Without offline_access no new refresh token comes, and the old one ends after 90 days.
    return mailTokenService(sender) == MailTokenService::Microsoft
               ? QStringLiteral("https://outlook.office.com/SMTP.Send offline_access")
               : QString();
}

EmailSender emailSenderOf(const Account &account)
{
    const QUrl &url = account.baseUrl;
    const QUrlQuery query(url);
    const auto item = [&query](QLatin1String key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
    EmailSender sender;
    const std::optional<EmailSecurity> security = valueIn(MailSchemes, url.scheme());
    if (security) {
        sender.host = url.host();
        sender.port = std::max(url.port(0), 0);
        sender.security = *security;
    }
    sender.user = account.businessId;
    sender.login = emailLoginFromWord(item(LoginItem)).value_or(EmailLogin::Offered);
    sender.address = account.phoneNumberId;
    sender.name = item(NameItem);
    sender.replyTo = item(ReplyToItem);
    sender.unsubscribe = item(UnsubscribeItem);
    sender.client = item(ClientItem);
    sender.tenant = item(TenantItem);
    sender.tokenAddress = item(TokenAddressItem);
    return sender;
}

void setEmailSender(Account &account, const EmailSender &sender)
{
    QUrl url;
    url.setScheme(wordIn(MailSchemes, sender.security));
    url.setHost(sender.host);
    url.setPort(sender.port > 0 ? sender.port : -1);
    QUrlQuery query;
    addItem(query, NameItem, sender.name);
    addItem(query, ReplyToItem, sender.replyTo);
    addItem(query, UnsubscribeItem, sender.unsubscribe);
    if (sender.login != EmailLogin::Offered)
        addItem(query, LoginItem, toWord(sender.login));
    addItem(query, ClientItem, sender.client);
    addItem(query, TenantItem, sender.tenant);
    addItem(query, TokenAddressItem, sender.tokenAddress);
    if (!query.isEmpty())
        url.setQuery(query);
    account.baseUrl = url;
    account.businessId = sender.user;
    account.phoneNumberId = sender.address;
}

bool needsKey(const Account &account)
{
    const bool isClear =
        account.provider == ProviderKind::Smtp && emailSenderOf(account).security == EmailSecurity::Clear;
    return !account.isPractice() && !isClear;
}

bool fetchesTokens(const Account &account)
{
    return account.provider == ProviderKind::Smtp && needsKey(account) &&
           emailSenderOf(account).login == EmailLogin::XOAuth2Refresh;
}

EmailSenderFault faultIn(const EmailSender &sender)
{
    if (sender.host.isEmpty())
        return EmailSenderFault::Server;
    if (sender.security == EmailSecurity::Clear && !isThisMachine(sender.host))
        return EmailSenderFault::NotSecure;
    if (hasControl(sender.user) || (sender.user.isEmpty() && sender.security != EmailSecurity::Clear))
        return EmailSenderFault::User;
    if (!isEmailAddress(sender.address) || hasControl(sender.name))
        return EmailSenderFault::Address;
    if (!sender.replyTo.isEmpty() && !isEmailAddress(sender.replyTo))
        return EmailSenderFault::Address;
    const QUrl unsubscribe(sender.unsubscribe, QUrl::StrictMode);
    const bool isUsable = unsubscribe.isValid() && unsubscribe.scheme() == QLatin1String("https") &&
                          !unsubscribe.host().isEmpty();
    if (!sender.unsubscribe.isEmpty() && !isUsable)
        return EmailSenderFault::Unsubscribe;
    const bool fetchesTokens =
        sender.security != EmailSecurity::Clear && sender.login == EmailLogin::XOAuth2Refresh;
    return fetchesTokens ? tokenFaultIn(sender) : EmailSenderFault::None;
}

} // namespace callboard
