// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/tokengrant.h"
#include "core/mail/transport.h"
#include "core/providers/messageprovider.h"

namespace callboard::providers::email {

/// What a server's refusal means for a mail, by its enhanced code where there is one, else by its three
/// digits, and by what it was said to; never by its words.
[[nodiscard]] MessageFault faultOf(mail::Stage stage, const mail::Reply &reply);

/// What handing a mail over came to. A mail whose last word was lost is unknown: SMTP has no look-up.
[[nodiscard]] SendAnswer sendAnswer(const mail::Report &report);

/// Whether the server does not believe who signs in, or lets nobody do so.
[[nodiscard]] bool isRefusedLogin(const mail::Report &report);

/// What a mail came to for which there was no token to sign in with: nothing was sent.
[[nodiscard]] SendAnswer withoutToken(http::TokenTrouble trouble);
/// The same as an error. \a account is the account's name.
[[nodiscard]] Error tokenFailure(http::TokenTrouble trouble, const QString &account);

/// Why signing in failed, as an error; nothing where it went well. \a account is the account's name.
[[nodiscard]] std::optional<Error> testFailure(const mail::Report &report, const QString &host,
                                               const QString &account);

} // namespace callboard::providers::email
