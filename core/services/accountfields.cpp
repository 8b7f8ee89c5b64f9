// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/channel.h"
#include "core/model/emailsender.h"
#include "core/plan/legalbook.h"
#include "core/providers/practiceline.h"
#include "core/services/accountservice.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace callboard::services {

namespace {

// What the WhatsApp documents ask for (S4-006, S4-023), and what a reseller's script was seen to bear.
constexpr int MessagesASecond = 29;
constexpr int BizChatMessagesASecond = 12;
constexpr int BizChatMessagesAtOnce = 5;
constexpr int MessagesAtOnce = 30;
constexpr int MessagesADay = 1'000;
// Meta lets a new sender write to so many people in 24 hours, and to more once it has shown itself well.
constexpr int RecipientsOfANewSender = 250;
// What a mailbox at Google or Microsoft bears: 500 mails a day, 30 a minute, three connections.
constexpr int MailsAtOnce = 3;
constexpr int MailsASecond = 1;
constexpr int MailsADay = 500;

Result<void> setNumber(int &field, const QString &key, const QString &value, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return fail(ErrorCode::InvalidArgument,
                    {key + u'=' + value, QStringLiteral("%1-%2").arg(least).arg(most)});
    field = number;
    return {};
}

Result<void> setLaw(Account &account, const QString &value)
{
    QStringList known;
    for (const plan::LegalProfile &profile : plan::LegalBook::shipped().profiles())
        known << profile.id;
    if (!known.contains(value))
        return fail(ErrorCode::InvalidArgument, {u"law=" + value, known.join(QLatin1String(", "))});
    account.legalProfile = value;
    return {};
}

Result<void> setOwnNumbers(Account &account, const QString &value)
{
    const Result<QList<PhoneNumber>> numbers = readOwnNumbers(value);
    if (!numbers)
        return fail(numbers.error());
    account.ownNumbers = *numbers;
    return {};
}

/// Whether the key is one of those that an account of e-mail has instead of agent, number and business.
Result<bool> setMailField(Account &account, const QString &key, const QString &value)
{
    EmailSender sender = emailSenderOf(account);
    if (key == QLatin1String("user")) {
        sender.user = value;
    } else if (key == QLatin1String("sender")) {
        sender.address = value;
    } else if (key == QLatin1String("sender-name")) {
        sender.name = value;
    } else if (key == QLatin1String("reply-to")) {
        sender.replyTo = value;
    } else if (key == QLatin1String("unsubscribe")) {
        sender.unsubscribe = value;
    } else if (key == QLatin1String("login")) {
        const std::optional<EmailLogin> login = emailLoginFromWord(value);
        if (!login)
            return fail(
                ErrorCode::InvalidArgument,
                {u"login=" + value, QStringLiteral("offered, plain, login, xoauth2, xoauth2-refresh")});
        sender.login = *login;
    } else if (key == QLatin1String("client")) {
        sender.client = value;
    } else if (key == QLatin1String("tenant")) {
        sender.tenant = value;
    } else if (key == QLatin1String("token-url")) {
        sender.tokenAddress = value;
    } else {
        return false;
    }
    setEmailSender(account, sender);
    return true;
}

Result<void> setCallField(Account &account, const QString &key, const QString &value)
{
    const bool isForWhatsApp = channelOf(account.provider) == Channel::WhatsApp;
    if (key == QLatin1String("recipients") && isForWhatsApp)
        return setNumber(account.recipientsADay, key, value, 0, MostRecipientsADay);
    if (key == QLatin1String("agent"))
        account.agentId = value;
    else if (key == QLatin1String("number"))
        account.phoneNumberId = value;
    else if (key == QLatin1String("own-numbers"))
        return setOwnNumbers(account, value);
    else if (key == QLatin1String("business"))
        account.businessId = value;
    else
        return fail(
            ErrorCode::InvalidArgument,
            {key, isForWhatsApp
                      ? QStringLiteral("agent, number, own-numbers, business, lines, per-second, per-day, "
                                       "recipients, law, law-reason")
                      : QStringLiteral("agent, number, own-numbers, business, lines, per-second, per-day, "
                                       "law, law-reason")});
    return {};
}

/// In whose name the dry run writes its mails: nobody's.
EmailSender practiceSender()
{
    EmailSender sender;
    sender.host = QStringLiteral("localhost");
    sender.security = EmailSecurity::Clear;
    sender.address = QStringLiteral("practice@callboard.invalid");
    return sender;
}

Result<void> setOwnField(Account &account, const QString &key, const QString &value)
{
    if (channelOf(account.provider) != Channel::Email)
        return setCallField(account, key, value);
    const Result<bool> done = setMailField(account, key, value);
    if (!done)
        return fail(done.error());
    if (*done)
        return {};
    return fail(ErrorCode::InvalidArgument,
                {key, QStringLiteral("user, sender, sender-name, reply-to, unsubscribe, login, client, "
                                     "tenant, token-url, lines, per-second, per-day, law, law-reason")});
}

} // namespace

Result<QList<PhoneNumber>> readOwnNumbers(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\n]"));
    static const QRegularExpression decoration(QStringLiteral("[\\s().-]"));
    QList<PhoneNumber> numbers;
    const QStringList words = text.split(separators);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = QString(words.at(i)).remove(decoration);
        if (word.isEmpty())
            continue;
        const std::optional<PhoneNumber> number = PhoneNumber::fromE164(word);
        if (!number) {
            return fail(
                ErrorCode::Refused,
                {QCoreApplication::translate("AccountService",
                                             "Number %1 of your own numbers cannot be understood: write each "
                                             "with its country code, such as +91 22 4000 0000.")
                     .arg(i + 1)});
        }
        if (!numbers.contains(*number))
            numbers << *number;
    }
    return numbers;
}

QString ownNumbersText(const Account &account)
{
    QStringList numbers;
    for (const PhoneNumber &number : account.ownNumbers)
        numbers << number.e164();
    return numbers.join(QStringLiteral(", "));
}

Result<void> setAccountField(Account &account, const QString &key, const QString &value)
{
    if (key == QLatin1String("lines"))
        return setNumber(account.lines, key, value, 1, MostLines);
    if (key == QLatin1String("per-second"))
        return setNumber(account.callsPerSecond, key, value, 0, MostCallsPerSecond);
    if (key == QLatin1String("per-day"))
        return setNumber(account.callsPerDay, key, value, 0, MostCallsPerDay);
    if (key == QLatin1String("law"))
        return setLaw(account, value);
    if (key != QLatin1String("law-reason"))
        return setOwnField(account, key, value);
    account.legalReason = value;
    return {};
}

QString senderFaultText(EmailSenderFault fault)
{
    switch (fault) {
    case EmailSenderFault::None:
        return {};
    case EmailSenderFault::Server:
        return QCoreApplication::translate("AccountService", "Say which mail server sends the mails.");
    case EmailSenderFault::NotSecure:
        return QCoreApplication::translate(
            "AccountService", "Mail in clear text goes to a server on this machine alone, for tests. Choose "
                              "TLS or STARTTLS.");
    case EmailSenderFault::User:
        return QCoreApplication::translate("AccountService", "Say as whom to sign in at the mail server.");
    case EmailSenderFault::Address:
        return QCoreApplication::translate(
            "AccountService", "The sender's address, or the one for answers, is not an e-mail address.");
    case EmailSenderFault::Unsubscribe:
        return QCoreApplication::translate(
            "AccountService", "The page for those who want no more mails must begin with https.");
    case EmailSenderFault::TokenClient:
        return QCoreApplication::translate(
            "AccountService", "The client ID is missing, for which the refresh token was given.");
    case EmailSenderFault::TokenService:
        return QCoreApplication::translate(
            "AccountService", "Access tokens are fetched for mailboxes at Google and Microsoft: this mail "
                              "server is neither's, or the tenant is no directory's ID or domain.");
    }
    Q_UNREACHABLE();
}

QString providerText(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Practice:
        return QCoreApplication::translate("AccountService", "Practice line");
    case ProviderKind::PracticeWhatsApp:
        return QCoreApplication::translate("AccountService", "Practice WhatsApp");
    case ProviderKind::Vapi:
        return QStringLiteral("Vapi");
    case ProviderKind::Bolna:
        return QStringLiteral("Bolna");
    case ProviderKind::WhatsAppCloud:
        return QStringLiteral("WhatsApp Business Cloud");
    case ProviderKind::BizChat:
        return QStringLiteral("BizChat");
    case ProviderKind::Smtp:
        return QCoreApplication::translate("AccountService", "E-mail (SMTP)");
    case ProviderKind::PracticeEmail:
        return QCoreApplication::translate("AccountService", "Practice e-mail");
    }
    Q_UNREACHABLE();
}

QUrl providerAddress(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Practice:
    case ProviderKind::PracticeWhatsApp:
    case ProviderKind::PracticeEmail:
    case ProviderKind::Smtp: // each has one of its own
        return {};
    case ProviderKind::Vapi:
        return QUrl(QStringLiteral("https://api.vapi.ai"));
    case ProviderKind::Bolna:
        return QUrl(QStringLiteral("https://api.bolna.ai"));
    case ProviderKind::WhatsAppCloud:
        return QUrl(QStringLiteral("https://graph.facebook.com/v25.0"));
    case ProviderKind::BizChat:
        return QUrl(QStringLiteral("https://bizchatapi.in/api"));
    }
    Q_UNREACHABLE();
}

Account newAccount(ProviderKind kind)
{
    Account account;
    account.provider = kind;
    account.baseUrl = providerAddress(kind);
    switch (kind) {
    case ProviderKind::Practice:
        account.lines = PracticeLines;
        break;
    case ProviderKind::PracticeWhatsApp:
        account.lines = PracticeLines;
        account.phoneNumberId = providers::PracticeLine::senderId();
        account.businessId = providers::PracticeLine::businessId();
        account.callsPerSecond = MessagesASecond;
        break;
    case ProviderKind::WhatsAppCloud:
        account.lines = MessagesAtOnce;
        account.callsPerSecond = MessagesASecond;
        account.callsPerDay = MessagesADay;
        account.recipientsADay = RecipientsOfANewSender;
        break;
    case ProviderKind::BizChat:
        account.lines = BizChatMessagesAtOnce;
        account.callsPerSecond = BizChatMessagesASecond;
        account.callsPerDay = MessagesADay;
        account.recipientsADay = RecipientsOfANewSender;
        break;
    case ProviderKind::Smtp:
        account.lines = MailsAtOnce;
        account.callsPerSecond = MailsASecond;
        account.callsPerDay = MailsADay;
        break;
    case ProviderKind::PracticeEmail:
        account.lines = PracticeLines;
        account.callsPerSecond = MessagesASecond;
        setEmailSender(account, practiceSender());
        break;
    case ProviderKind::Vapi:
    case ProviderKind::Bolna:
        break;
    }
    return account;
}

} // namespace callboard::services
