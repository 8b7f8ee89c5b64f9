// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/http/transport.h"
#include "core/sync/reached.h"

#include <QString>

#include <optional>

namespace callboard::sync::hubspot {

/// What can stand between Callboard and HubSpot (S2-051). Told to the operator by troubleError().
enum class Trouble {
    Unreachable = 1,   ///< no answer; whether a write was done is not known
    NotConnected,      ///< nothing left this machine, so nothing was done
    Unavailable,       ///< 5xx: the service is ill
    Burst,             ///< 429: too many in this second or these ten
    DayUsedUp,         ///< 429 of the day's quota: until midnight of the account's zone
    Locked,            ///< 423: a bulk operation of somebody else
    Moving,            ///< 477: the account is being moved, for up to a day
    TooLarge,          ///< the answer is longer than what is read
    Unreadable,        ///< an answer that is not the service's protocol
    TokenRefused,      ///< 401: wrong, rotated or deleted
    ScopeMissing,      ///< 403: the private app may not do this, and HubSpot does not say what it lacks
    ReadScopeMissing,  ///< 403: it may not read contacts
    WriteScopeMissing, ///< 403: it may not change contacts or write calls
    Gone,              ///< 404: deleted, or merged into another contact
    Exists,            ///< 409
    PropertyUnknown,   ///< 400: a property that the account does not have
    BadRequest,        ///< 400 otherwise
    Stopped,           ///< the program ends
    OtherAccount,      ///< the token is good, yet of another account than the one that is connected
};

[[nodiscard]] QString toWord(Trouble trouble);
[[nodiscard]] std::optional<Trouble> troubleFromWord(QStringView word);

/// Whether it may go well later by itself. The others need a person.
[[nodiscard]] bool mayPass(Trouble trouble);
/// Whether nothing at all can be asked of the account until it has passed, whoever it is about.
[[nodiscard]] bool stopsAll(Trouble trouble);

/// For the operator: what is wrong and what to do.
[[nodiscard]] Error troubleError(Trouble trouble);

/// What an answer means; nothing: it is good.
[[nodiscard]] std::optional<Trouble> troubleOf(const http::Response &response);

template<typename T>
using Reached = ReachedOr<T, Trouble>;

} // namespace callboard::sync::hubspot
