// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/providers/callprovider.h"

#include <QJsonObject>

#include <functional>

namespace callboard::providers {

/// Reads one provider's call object. \a toldAt: the provider's time of the answer, else ours.
using ReportParser =
    std::function<Result<CallReport>(const QJsonObject &call, const QString &address, Instant toldAt)>;

/// Sends \a request for the call \a providerCallId and reads the answer, alike for every provider: 404 is
/// NotFound, and an answer about another call is none.
[[nodiscard]] Result<CallReport> readReport(http::Transport &transport, const http::Request &request,
                                            const QString &providerCallId, const QString &account,
                                            const ReportParser &parse);

} // namespace callboard::providers
