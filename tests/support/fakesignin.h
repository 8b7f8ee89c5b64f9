// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/loopbackhttp.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <functional>

namespace callboard::test {

/// What Google does with a person who signs in in the browser: asks (the person agrees at once), sends the
/// browser back with a code, changes the code for tokens if it is the right one's, hands out new access
/// tokens and withdraws the grant. Strict where Google is. Has no thread and no lock of its own: FakeSheets
/// serves it.
class FakeSignIn
{
public:
    using Request = LoopbackHttp::Request;
    using Answer = LoopbackHttp::Answer;

    [[nodiscard]] static QString clientId();
    [[nodiscard]] static QString clientSecret();
    [[nodiscard]] static QString email();
    /// The file of a desktop client that signs in at \a url.
    [[nodiscard]] static QByteArray clientFile(const QUrl &url);

    [[nodiscard]] Answer authorise(const Request &request);
    /// \a newToken makes an access token.
    [[nodiscard]] Answer token(const Request &request, const std::function<QByteArray()> &newToken);
    [[nodiscard]] Answer revoke(const Request &request);

    /// As the person does in the Google account, or Google after six months: nothing is good any more.
    void withdrawAll() { m_refreshTokens.clear(); }
    [[nodiscard]] QSet<QByteArray> refreshTokens() const { return m_refreshTokens; }

    QString error; ///< what the browser comes back with in place of a code; empty: a code
    QString scope; ///< what is granted in place of what was asked for; empty: that
    bool isClientGone = false;
    bool isForAnHour = false; ///< no refresh token is handed out
    bool isRotating = false;  ///< every refresh hands out another refresh token
    bool isSilent = false;    ///< says not who signed in
    bool isDeaf = false;      ///< withdraws nothing: the connection ends without an answer
    int revocations = 0;

private:
    /// Given out and not yet used.
    struct Code
    {
        QByteArray challenge;
        QString redirect;
        QString scope;
    };

    [[nodiscard]] Answer handOut(const Code &code, const QByteArray &accessToken);
    [[nodiscard]] QByteArray newRefreshToken();

    QHash<QByteArray, Code> m_codes;
    QSet<QByteArray> m_refreshTokens;
    int m_count = 0;
};

} // namespace callboard::test
