// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/reportreading.h"

#include "core/http/address.h"
#include "core/http/json.h"
#include "core/providers/answers.h"

namespace callboard::providers {

Result<CallReport> readReport(http::Transport &transport, const http::Request &request,
                              const QString &providerCallId, const QString &account,
                              const ReportParser &parse)
{
    const QString address = http::addressText(request.url);
    const http::Response response = transport.send(request);
    if (response.fate == http::Fate::Answered && response.status == 404) {
        CallReport gone;
        gone.providerCallId = providerCallId;
        gone.phase = CallPhase::NotFound;
        return gone;
    }
    if (const std::optional<Error> failure = readFailure(response, address, account))
        return fail(*failure);
    const Result<QJsonObject> call = http::parseObject(response.body, address);
    if (!call)
        return fail(call.error());
    const Result<CallReport> report =
        parse(*call, address, response.serverDate.value_or(SystemClock().now()));
    if (report && report->providerCallId != providerCallId)
        return fail(ErrorCode::ProviderAnswerUnreadable, {address}, QStringLiteral("another call's report"));
    return report;
}

} // namespace callboard::providers
