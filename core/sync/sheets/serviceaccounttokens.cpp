// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/serviceaccounttokens.h"

namespace callboard::sync {

ServiceAccountTokens::ServiceAccountTokens(ServiceAccount account, http::Transport &transport,
                                           const Clock &clock)
    : TokenSource(clock)
    , m_account(std::move(account))
    , m_transport(transport)
{
}

Reached<TokenAnswer> ServiceAccountTokens::signIn()
{
    const Result<QByteArray> assertion =
        signedAssertion(m_account, QString(SpreadsheetsScope), toMSecsSinceEpoch(clock().now()) / 1000);
    if (!assertion)
        return Trouble::KeyRefused;
    const http::Response response = m_transport.send(formRequest(
        m_account.tokenUri,
        {{QByteArrayLiteral("grant_type"), QByteArrayLiteral("urn:ietf:params:oauth:grant-type:jwt-bearer")},
         {QByteArrayLiteral("assertion"), *assertion}}));
    if (const std::optional<Trouble> trouble = signInTroubleOf(response))
        return *trouble;
    return readTokenAnswer(response.body);
}

} // namespace callboard::sync
