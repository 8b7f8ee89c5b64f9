// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"

#include <QList>
#include <QPair>

namespace callboard::http {

/// The IMF-fixdate form of HTTP, for example "Fri, 20 Nov 2026 09:01:00 GMT".
[[nodiscard]] std::optional<Instant> httpDate(const QByteArray &text);

/// Retry-After in its seconds form or its date form, which counts from \a serverDate; 0 to 7 days.
[[nodiscard]] std::optional<milliseconds> retryAfter(const QByteArray &text,
                                                     const std::optional<Instant> &serverDate);

/// Fills headers, serverDate and retryAfter of \a response.
void readHead(const QList<QPair<QByteArray, QByteArray>> &headers, Response &response);

} // namespace callboard::http
