// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/serviceaccounttokens.h"

#include "core/http/form.h"
#include "core/sync/sheets/signinaddress.h"

namespace callboard::sync {

ServiceAccountTokens::ServiceAccountTokens(ServiceAccount account, http::Transport &transport,
                                           const Clock &clock)
    : TokenSource(clock)
    , m_account(std::move(account))
    , m_transport(transport)
{
}

Reached<http::TokenAnswer> ServiceAccountTokens::signIn()
{
    const Result<QByteArray> assertion =
        signedAssertion(m_account, QString(SpreadsheetsScope), toMSecsSinceEpoch(clock().now()) / 1000);
    if (!assertion)
        return Trouble::KeyRefused;
    const http::Response response = m_transport.send(http::formRequest(
        m_account.tokenUri,
        {{QByteArrayLiteral("grant_type"), QByteArrayLiteral("urn:ietf:params:oauth:grant-type:jwt-bearer")},
         {QByteArrayLiteral("assertion"), *assertion}}));
    if (const std::optional<Trouble> trouble = signInTroubleOf(response))
        return *trouble;
    return tokenAnswerIn(response);
}

} // namespace callboard::sync
