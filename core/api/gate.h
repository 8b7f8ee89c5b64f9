// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/requesthead.h"
#include "core/api/tokens.h"

#include <functional>
#include <optional>

namespace callboard::api {

/// What the gate says to a request.
struct Verdict
{
    int refusal = 0; ///< the HTTP status to refuse it with; 0: it may come in
    std::optional<Scope> scope = {};
};

/// Whoever stands at a server's door.
using Judge = std::function<Verdict(const RequestHead &head)>;

/// Decides on the head of a request, before a byte of its body is waited for (F61). The order is that of the
/// tests below; what is refused learns nothing but the status.
class Gate
{
public:
    static constexpr qint64 MostBodyBytes = 1024 * 1024;

    Gate(quint16 port, ApiTokens tokens);

    /// 403 for another host's name and for a page in a browser (no page is served here, so that every Origin
    /// is a foreign one), 401 without a token, 405 for a method that nothing has, 413 for a body above
    /// MostBodyBytes, 415 for one that is neither JSON nor a form with a file.
    [[nodiscard]] Verdict judge(const RequestHead &head) const;

private:
    [[nodiscard]] bool isForUs(const QByteArray &host) const;
    [[nodiscard]] std::optional<Scope> scopeOf(const QByteArray &authorization) const;

    QByteArray m_port;
    ApiTokens m_tokens;
};

/// The media type before its parameters, in lower case.
[[nodiscard]] QByteArray mediaType(const QByteArray &contentType);

} // namespace callboard::api
