// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/mail/transport.h"
#include "core/providers/messageprovider.h"

namespace callboard::providers::email {

/// What a server's refusal means for a mail, by its enhanced code where there is one, else by its three
/// digits, and by what it was said to; never by its words.
[[nodiscard]] MessageFault faultOf(mail::Stage stage, const mail::Reply &reply);

/// What handing a mail over came to. A mail whose last word was lost is unknown: SMTP has no look-up.
[[nodiscard]] SendAnswer sendAnswer(const mail::Report &report);

/// Why signing in failed, as an error; nothing where it went well. \a account is the account's name.
[[nodiscard]] std::optional<Error> testFailure(const mail::Report &report, const QString &host,
                                               const QString &account);

} // namespace callboard::providers::email
