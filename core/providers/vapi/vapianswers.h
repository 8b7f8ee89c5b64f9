// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/providers/callprovider.h"

namespace callboard::providers::vapi {

/// What a create request came to: the table of dialling safety, section 6, row by row. When in doubt,
/// Unknown.
[[nodiscard]] PlaceAnswer placeAnswer(const http::Response &response);

/// Why a read request gave nothing, as an error; nothing when it was answered 200 and whole. \a address is
/// host and path, \a account the account's name.
[[nodiscard]] std::optional<Error> readFailure(const http::Response &response, const QString &address,
                                               const QString &account);

/// The provider's own words out of an error body, with everything that looks like a number, an address or a
/// key taken out, and short enough for a log line.
[[nodiscard]] QString providerWords(const QByteArray &body);

} // namespace callboard::providers::vapi
