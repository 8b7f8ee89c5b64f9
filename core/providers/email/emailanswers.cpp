// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/email/emailanswers.h"

#include "core/providers/verdicts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace callboard::providers::email {

using mail::Fate;
using mail::Reply;
using mail::Report;
using mail::Stage;
using mail::Trouble;

namespace {

constexpr QLatin1String NoCertificate("smtp_certificate");
constexpr QLatin1String NoTls("smtp_no_tls");
constexpr QLatin1String NoLogin("smtp_login");
constexpr QLatin1String DailyLimit("smtp_daily_limit");
constexpr QLatin1String TokenEnded("smtp_token_ended");
constexpr QLatin1String TokenClient("smtp_token_client");
constexpr QLatin1String NoToken("smtp_token_unreachable");
constexpr QLatin1String NotReached("smtp_unreachable ");
constexpr QLatin1String TooSlow("smtp_late ");

bool isAboutLogin(const Reply &reply)
{
    return reply.code == 530 || reply.code == 534 || reply.code == 535 || reply.code == 538 ||
           reply.enhanced == QLatin1String("5.7.8") || reply.enhanced == QLatin1String("5.7.9") ||
           reply.enhanced == QLatin1String("5.7.30");
}

bool isAbout(const Reply &reply, QLatin1String subject)
{
    return QStringView(reply.enhanced).mid(1).startsWith(subject);
}

/// What the sender may send in a day is sent.
bool isDailyLimit(const Reply &reply)
{
    return reply.enhanced == QLatin1String("5.4.5");
}

/// RFC 3463: a mailbox that does not exist, or is full or closed, is one person's; whatever else is said of
/// an address may be said of the sender's.
bool isOfMailbox(const Reply &reply)
{
    constexpr std::array Recipients{QLatin1String("5.1.1"), QLatin1String("5.1.2"), QLatin1String("5.1.3"),
                                    QLatin1String("5.1.6"), QLatin1String("5.1.10")};
    return isAbout(reply, QLatin1String(".2.")) ||
           std::find(Recipients.cbegin(), Recipients.cend(), reply.enhanced) != Recipients.cend();
}

/// A server that is unwell or pressed says so of every mail; one that is busy with a mailbox, or wants to see
/// the mail twice before it trusts it, of this one.
MessageFault passing(Stage stage, const Reply &reply)
{
    if (reply.code == 421)
        return MessageFault::SlowDown;
    const bool isOfServer = stage < Stage::Recipient || isAbout(reply, QLatin1String(".3."));
    return isOfServer ? MessageFault::Transient : MessageFault::Later;
}

MessageFault lasting(Stage stage, const Reply &reply)
{
    if (stage < Stage::Sender || isDailyLimit(reply))
        return MessageFault::Account;
    if (stage >= Stage::Recipient && isOfMailbox(reply))
        return MessageFault::Unreachable;
    if (reply.code == 552 || reply.enhanced == QLatin1String("5.3.4"))
        return MessageFault::ThisMessage; // too large
    if (stage == Stage::Sender)
        return MessageFault::Account;
    if (isAbout(reply, QLatin1String(".7.")) || isAbout(reply, QLatin1String(".1.")))
        return MessageFault::Policy;
    const bool isAddress = stage == Stage::Recipient && reply.code != 554;
    return isAddress ? MessageFault::Unreachable : MessageFault::ThisMessage;
}

/// Those of the account, for which every mail would fail alike.
std::optional<QString> settingsReason(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Certificate:
        return QString(NoCertificate);
    case Trouble::NoTls:
        return QString(NoTls);
    case Trouble::NoLogin:
        return QString(NoLogin);
    case Trouble::None:
    case Trouble::Unreachable:
    case Trouble::Late:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString refusalReason(const Report &report)
{
    if (isRefusedLogin(report))
        return QString(NoLogin);
    return isDailyLimit(report.reply) ? QString(DailyLimit)
                                      : QString(QStringLiteral("smtp ") + report.reply.text());
}

/// Of a dialogue that ended without a word of the server.
QString troubleReason(const Report &report)
{
    return (report.trouble == Trouble::Late ? TooSlow : NotReached) + report.detail;
}

} // namespace

bool isRefusedLogin(const Report &report)
{
    return report.trouble == Trouble::NoLogin || isAboutLogin(report.reply) ||
           (report.stage == Stage::Login && report.reply.isRefusal() && !report.reply.isTransient());
}

MessageFault faultOf(Stage stage, const Reply &reply)
{
    if (isAboutLogin(reply))
        return MessageFault::Account;
    return reply.isTransient() ? passing(stage, reply) : lasting(stage, reply);
}

SendAnswer sendAnswer(const Report &report)
{
    SendAnswer answer;
    switch (report.fate) {
    case Fate::Taken:
        answer.verdict = PlaceVerdict::Accepted;
        return answer;
    case Fate::Refused:
        return refused(faultOf(report.stage, report.reply), refusalReason(report));
    case Fate::NotSent:
        if (const std::optional<QString> reason = settingsReason(report.trouble))
            return refused(MessageFault::Account, *reason);
        answer.verdict = PlaceVerdict::NotSent;
        break;
    case Fate::Unknown:
        answer.verdict = PlaceVerdict::Unknown;
        break;
    }
    answer.reason = troubleReason(report);
    return answer;
}

SendAnswer withoutToken(http::TokenTrouble trouble)
{
    if (!http::mayPass(trouble)) {
        return refused(MessageFault::Account,
                       QString(trouble == http::TokenTrouble::Ended ? TokenEnded : TokenClient));
    }
    SendAnswer answer;
    answer.verdict = PlaceVerdict::NotSent;
    answer.reason = NoToken;
    return answer;
}

Error tokenFailure(http::TokenTrouble trouble, const QString &account)
{
    QString text;
    if (trouble == http::TokenTrouble::Ended) {
        text = QCoreApplication::translate(
            "EmailProvider", "The sign-in of %1 has ended: it was withdrawn, or has run out. Sign in anew "
                             "at the provider of its mailbox, and enter the new refresh token.");
    } else if (trouble == http::TokenTrouble::ClientRefused) {
        text = QCoreApplication::translate(
            "EmailProvider", "The sign-in service does not accept the client of %1. Check the client ID and "
                             "enter the refresh token with its client secret once more.");
    } else {
        text = QCoreApplication::translate(
            "EmailProvider", "The sign-in service of %1 cannot be reached, or is out of order for the "
                             "moment. Try again later.");
    }
    return {ErrorCode::Refused, {text.arg(account)}, {}, withoutToken(trouble).reason};
}

std::optional<Error> testFailure(const Report &report, const QString &host, const QString &account)
{
    if (report.fate == Fate::Taken)
        return std::nullopt;
    const QString detail = QString(QStringLiteral("smtp ") + report.reply.text() + u' ' + report.detail);
    if (isRefusedLogin(report))
        return Error{ErrorCode::ProviderKeyRefused, {account}, {}, detail};
    if (report.trouble == Trouble::Certificate) {
        return Error{ErrorCode::Refused,
                     {QCoreApplication::translate(
                          "EmailProvider", "%1 cannot prove that it is the server it says it is. Nothing was "
                                           "sent to it, the password least of all.")
                          .arg(host)},
                     {},
                     detail};
    }
    if (report.trouble == Trouble::NoTls) {
        return Error{ErrorCode::Refused,
                     {QCoreApplication::translate(
                          "EmailProvider", "%1 offers no encrypted connection on this port. Try TLS and port "
                                           "465.")
                          .arg(host)},
                     {},
                     detail};
    }
    if (report.fate == Fate::Refused)
        return Error{ErrorCode::ProviderRefused, {report.reply.text()}, {}, detail};
    return Error{ErrorCode::ProviderUnreachable, {host, report.detail}, {}, detail};
}

} // namespace callboard::providers::email
