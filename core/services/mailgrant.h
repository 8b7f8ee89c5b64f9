// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/tokengrant.h"
#include "core/model/emailsender.h"

namespace callboard::services {

/// The key of an account that fetches access tokens, as it is handed to AccountService and lies in the secret
/// home. \a clientSecret: empty where the client has none.
[[nodiscard]] QByteArray mailGrantKey(const QByteArray &refreshToken, const QByteArray &clientSecret);

/// \a given with the client's secret of \a stored, where it has none of its own.
[[nodiscard]] QByteArray mailGrantKeyAfter(const QByteArray &given, const QByteArray &stored);

/// What access tokens are fetched with for \a sender, by such a \a key. One that is nothing but a refresh
/// token will do too. From now on nothing of it is logged.
[[nodiscard]] http::TokenGrant mailGrant(const EmailSender &sender, const QByteArray &key);

} // namespace callboard::services
