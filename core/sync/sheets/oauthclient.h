// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace callboard::sync {

/// What Google's file of an OAuth client of the kind "Desktop app" says: as whom Callboard asks people to let
/// it at their spreadsheets. Google calls the secret of such a client not confidential; it is kept with the
/// sign-in all the same.
struct OAuthClient
{
    QString id;
    QByteArray secret; ///< empty: the client has none
    QUrl authUri;      ///< opened in the browser
    QUrl tokenUri;     ///< asked by Callboard: Google's, or one on this machine

    friend bool operator==(const OAuthClient &, const OAuthClient &) = default;
};

/// Reads a client's file. FileMalformed, with \a fileName and what is wrong, for another kind of file and for
/// addresses that are neither Google's nor on this machine.
[[nodiscard]] Result<OAuthClient> readOAuthClient(const QByteArray &json, const QString &fileName);

/// What one sign-in is told apart by, both ways (RFC 6749, 10.12; RFC 7636, 4.3).
struct SignInMarks
{
    QByteArray state;
    QByteArray challenge; ///< S256
};

/// Where the person is asked. \a redirect: where the browser is sent afterwards.
[[nodiscard]] QUrl authoriseAddress(const OAuthClient &client, const QUrl &redirect,
                                    const SignInMarks &marks);

/// Where a sign-in is withdrawn.
[[nodiscard]] QUrl revokeAddress(const OAuthClient &client);

} // namespace callboard::sync
