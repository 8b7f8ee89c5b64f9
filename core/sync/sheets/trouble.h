// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/http/tokenanswer.h"
#include "core/http/transport.h"
#include "core/sync/reached.h"

#include <QString>

#include <optional>

namespace callboard::sync {

/// What can stand between Callboard and a spreadsheet. Told to the operator by troubleError().
enum class Trouble {
    Unreachable = 1,  ///< no answer; the same request may be sent again
    Unavailable,      ///< 500, 503: the service is ill; likewise
    Quota,            ///< 429
    TooLarge,         ///< the answer is longer than what is read: ask for less
    Unreadable,       ///< an answer that is not the service's protocol
    Expired,          ///< 401: the token is not good any more, a new one may be
    KeyRefused,       ///< the service account or its key is not accepted
    ClockWrong,       ///< the sign-in was refused for its time
    SignedOut,        ///< nobody is signed in in the browser
    SignInEnded,      ///< who signed in in the browser must do so again: withdrawn, or run out
    ClientRefused,    ///< the OAuth client of the sign-in in the browser is not accepted
    Denied,           ///< 403: not shared with who signed in, or a protected range
    ApiOff,           ///< 403: the Sheets API is not switched on in the account's project
    SheetMissing,     ///< 404
    NotASheet,        ///< 400: an Excel file that was uploaded
    WorksheetMissing, ///< no worksheet "Leads"
    HeadingsMissing,  ///< its first row does not name the columns that are needed
    GridChanged,      ///< 400: the worksheet has become smaller than it was told to be: look at it anew
    BadRequest,       ///< 400 otherwise
    Stopped,          ///< the program ends
};

[[nodiscard]] QString toWord(Trouble trouble);
[[nodiscard]] std::optional<Trouble> troubleFromWord(QStringView word);

/// Whether it may go well later by itself. The others need a person.
[[nodiscard]] bool mayPass(Trouble trouble);

/// For the operator: what is wrong and what to do. \a clientEmail is the service account's address, with
/// which a spreadsheet is shared; it names no person. Empty: somebody signed in in the browser.
[[nodiscard]] Error troubleError(Trouble trouble, const QString &clientEmail);

/// What an answer of the spreadsheet service means; nothing: it is good.
[[nodiscard]] std::optional<Trouble> troubleOf(const http::Response &response);
/// The same for an answer of the sign-in service to a service account.
[[nodiscard]] std::optional<Trouble> signInTroubleOf(const http::Response &response);
/// The same for one to the grant of a person.
[[nodiscard]] std::optional<Trouble> grantTroubleOf(const http::Response &response);

/// A value, or what stood in the way.
template<typename T>
using Reached = ReachedOr<T, Trouble>;

/// What a good answer of the sign-in service hands out; Unreadable without a token that can be sent.
[[nodiscard]] Reached<http::TokenAnswer> tokenAnswerIn(const http::Response &response);

} // namespace callboard::sync
