// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/loopbackhttp.h"

#include <QList>

#include <mutex>

namespace callboard::test {

/// What becomes of one request for a token in place of an answer.
enum class TokenFault {
    None = 1,
    Ended,        ///< 400 invalid_grant
    WantsAPerson, ///< 400 interaction_required
    ClientGone,   ///< 401 invalid_client
    Unavailable,  ///< 503
    Quota,        ///< 429
    Lost,         ///< the connection ends without an answer
    Nonsense      ///< 200 with something that is no token
};

/// A service on the loopback that hands out access tokens, "access-1" and so on, for an hour each, to whoever
/// comes with its client, its secret and its refresh token. In a thread of its own; all functions may be
/// called from any thread.
class FakeTokens final
{
public:
    [[nodiscard]] static QString clientId() { return QStringLiteral("12345-mail.apps.example.com"); }
    [[nodiscard]] static QByteArray clientSecret()
    {
        return QByteArrayLiteral("GOCSPX-secret of/mail+client");
    }
    [[nodiscard]] static QByteArray refreshToken() { return QByteArrayLiteral("1//refresh-of-mail"); }

    [[nodiscard]] QUrl url() const { return m_server.url().resolved(QUrl(QStringLiteral("token"))); }
    void setFaults(const QList<TokenFault> &faults)
    {
        const std::scoped_lock lock(m_mutex);
        m_faults = faults;
    }
    /// Every answer has another refresh token: "1//refresh-2" and so on; the old ones stay good.
    void rotate()
    {
        const std::scoped_lock lock(m_mutex);
        m_isRotating = true;
    }
    [[nodiscard]] QList<QUrlQuery> forms() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_forms;
    }
    [[nodiscard]] int count() const { return static_cast<int>(forms().size()); }

private:
    [[nodiscard]] static LoopbackHttp::Answer refused(int status, const char *word)
    {
        return {status, json({{QStringLiteral("error"), QString::fromLatin1(word)}})};
    }
    [[nodiscard]] LoopbackHttp::Answer answer(const LoopbackHttp::Request &request)
    {
        const std::scoped_lock lock(m_mutex);
        const QUrlQuery form(QString::fromLatin1(request.body));
        m_forms << form;
        const TokenFault fault = m_faults.isEmpty() ? TokenFault::None : m_faults.takeFirst();
        switch (fault) {
        case TokenFault::None:
            return handOut(form);
        case TokenFault::Ended:
            return refused(400, "invalid_grant");
        case TokenFault::WantsAPerson:
            return refused(400, "interaction_required");
        case TokenFault::ClientGone:
            return refused(401, "invalid_client");
        case TokenFault::Unavailable:
            return refused(503, "server_error");
        case TokenFault::Quota:
            return refused(429, "slow_down");
        case TokenFault::Lost:
            return {0, {}, true};
        case TokenFault::Nonsense:
            return {200, "<html>"};
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] LoopbackHttp::Answer handOut(const QUrlQuery &form)
    {
        const auto field = [&form](const char *name) {
            return form.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).toUtf8();
        };
        if (field("client_id") != clientId().toUtf8() || field("client_secret") != clientSecret())
            return refused(401, "invalid_client");
        if (field("grant_type") != "refresh_token" || !m_good.contains(field("refresh_token")))
            return refused(400, "invalid_grant");
        QJsonObject tokens{{QStringLiteral("access_token"), QStringLiteral("access-%1").arg(m_forms.size())},
                           {QStringLiteral("expires_in"), 3599}};
        if (m_isRotating) {
            m_good << "1//refresh-" + QByteArray::number(m_good.size() + 1);
            tokens.insert(QStringLiteral("refresh_token"), QString::fromLatin1(m_good.constLast()));
        }
        return {200, json(tokens)};
    }

    mutable std::mutex m_mutex;
    QList<TokenFault> m_faults;
    QList<QUrlQuery> m_forms;
    QByteArrayList m_good = {refreshToken()};
    bool m_isRotating = false;
    LoopbackHttp m_server{[this](const LoopbackHttp::Request &request) { return answer(request); }};
};

} // namespace callboard::test
