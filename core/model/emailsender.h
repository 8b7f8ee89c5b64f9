// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

namespace callboard {

/// How the connection to a mail server is kept secret. There is no way from one to a weaker one.
enum class EmailSecurity {
    Tls = 1,  ///< from the first byte (port 465)
    StartTls, ///< asked for in clear, and the connection ends where the server does not offer it (port 587)
    Clear,    ///< for a server on this machine, in tests; no password goes over it
};

/// How the sender proves who it is.
enum class EmailLogin {
    Offered = 1, ///< by PLAIN or LOGIN, whichever the server offers
    Plain,
    Login,
    XOAuth2,       ///< the key is an access token
    XOAuth2Refresh ///< the key is a refresh token, with which access tokens are fetched
};

[[nodiscard]] QString toWord(EmailLogin login);
[[nodiscard]] std::optional<EmailLogin> emailLoginFromWord(QStringView word);

/// What an account that sends e-mail has beside its limits: the server, and in whose name the mails come.
struct EmailSender
{
    QString host;
    int port = 0; ///< 0: the usual one of \c security
    EmailSecurity security = EmailSecurity::Tls;
    QString user; ///< empty only without TLS, where nobody signs in
    EmailLogin login = EmailLogin::Offered;
    QString address;     ///< of the sender
    QString name;        ///< beside it; may be empty
    QString replyTo;     ///< where answers go; empty: the sender
    QString unsubscribe; ///< an https address for those who want no more; empty: a mail to whoever gets the
                         ///< answers
    // Where access tokens are fetched:
    QString client;       ///< the id under which the refresh token was given
    QString tenant;       ///< at Microsoft: the directory, by its id or domain; empty: any
    QString tokenAddress; ///< on this machine, for tests; empty: that of the mail server's provider

    /// The port that is used.
    [[nodiscard]] int usedPort() const;
    /// Where answers go.
    [[nodiscard]] QString answersTo() const { return replyTo.isEmpty() ? address : replyTo; }

    friend bool operator==(const EmailSender &, const EmailSender &) = default;
};

/// Whose service hands out the access tokens.
enum class MailTokenService { None = 0, Google, Microsoft, ThisMachine };

/// By the sender's own address for it, or by its mail server; None where nobody knows.
[[nodiscard]] MailTokenService mailTokenService(const EmailSender &sender);
/// The address at which the sender's access tokens are fetched; empty where nobody knows it.
[[nodiscard]] QUrl mailTokenAddress(const EmailSender &sender);
/// What is asked for there, words with blanks between; empty: what the refresh token was given for.
[[nodiscard]] QString mailTokenScope(const EmailSender &sender);

/// As the account's columns hold it: the server in its address (smtps, smtp with STARTTLS, smtp+clear), whose
/// query has the sender's name, the address for answers, the one to unsubscribe, the way to sign in and where
/// tokens come from; the user as its business, the sender's address as its phone number ID.
[[nodiscard]] EmailSender emailSenderOf(const Account &account);
void setEmailSender(Account &account, const EmailSender &sender);
/// Whether the account proves who it is by a key or a password: not in practice, nor to a mail server in
/// clear.
[[nodiscard]] bool needsKey(const Account &account);
/// Whether its key is a refresh token, with which access tokens are fetched.
[[nodiscard]] bool fetchesTokens(const Account &account);

/// Why no mail can be sent so.
enum class EmailSenderFault {
    None = 0,
    Server,      ///< no host, or an address of another kind
    NotSecure,   ///< clear text to another machine
    User,        ///< nobody to sign in as
    Address,     ///< of the sender, or for answers, is none
    Unsubscribe, ///< neither empty nor https
    TokenClient, ///< no id to fetch access tokens by
    TokenService ///< nobody knows where to fetch them
};

[[nodiscard]] EmailSenderFault faultIn(const EmailSender &sender);

} // namespace callboard
