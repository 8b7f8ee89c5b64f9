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

/// How the sender proves who it is. Offered: by PLAIN or LOGIN, whichever the server offers.
enum class EmailLogin { Offered = 1, Plain, Login, XOAuth2 };

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

    /// The port that is used.
    [[nodiscard]] int usedPort() const;
    /// Where answers go.
    [[nodiscard]] QString answersTo() const { return replyTo.isEmpty() ? address : replyTo; }

    friend bool operator==(const EmailSender &, const EmailSender &) = default;
};

/// As the account's columns hold it: the server in its address (smtps, smtp with STARTTLS, smtp+clear), whose
/// query has the sender's name, the address for answers, the one to unsubscribe and the way to sign in; the
/// user as its business, the sender's address as its phone number ID.
[[nodiscard]] EmailSender emailSenderOf(const Account &account);
void setEmailSender(Account &account, const EmailSender &sender);
/// Whether the account proves who it is by a key or a password: not in practice, nor to a mail server in
/// clear.
[[nodiscard]] bool needsKey(const Account &account);

/// Why no mail can be sent so.
enum class EmailSenderFault {
    None = 0,
    Server,      ///< no host, or an address of another kind
    NotSecure,   ///< clear text to another machine
    User,        ///< nobody to sign in as
    Address,     ///< of the sender, or for answers, is none
    Unsubscribe, ///< neither empty nor https
};

[[nodiscard]] EmailSenderFault faultIn(const EmailSender &sender);

} // namespace callboard
