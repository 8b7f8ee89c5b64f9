// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/http/transport.h"

#include <QJsonObject>

namespace callboard::providers {

/// Sends \a request and reads the object that answers it. Errors as readFailure() tells them, \a account
/// being the account's name, and those of http::parseObject().
[[nodiscard]] Result<QJsonObject> readObject(http::Transport &transport, const http::Request &request,
                                             const QString &account);

/// The object that an answer of the 2xx kind to a create request brought. Where there is none, Error::detail
/// says in a few words why, as a verdict's reason does.
[[nodiscard]] Result<QJsonObject> objectOf(const http::Response &response);

} // namespace callboard::providers
