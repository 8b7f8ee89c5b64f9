// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/gate.h"

#include <QList>

namespace callboard::api {

namespace {

int bodyRefusal(const RequestHead &head)
{
    if (head.bodySize > Gate::MostBodyBytes)
        return 413;
    if (head.bodySize == 0)
        return 0;
    const QByteArray type = mediaType(head.field("content-type"));
    return type == "application/json" || type == "multipart/form-data" ? 0 : 415;
}

} // namespace

Gate::Gate(quint16 port, ApiTokens tokens)
    : m_port(QByteArray::number(port))
    , m_tokens(std::move(tokens))
{
}

Verdict Gate::judge(const RequestHead &head) const
{
    static const QList<QByteArray> methods = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    if (!isForUs(head.field("host")) || head.has("origin"))
        return {403};
    const std::optional<Scope> scope = scopeOf(head.field("authorization"));
    if (!scope)
        return {401};
    if (!methods.contains(head.method))
        return {405};
    if (const int refusal = bodyRefusal(head))
        return {refusal};
    return {0, scope};
}

bool Gate::isForUs(const QByteArray &host) const
{
    return host == QByteArray("127.0.0.1:" + m_port) || host == QByteArray("localhost:" + m_port);
}

std::optional<Scope> Gate::scopeOf(const QByteArray &authorization) const
{
    constexpr qsizetype SchemeSize = 7;
    if (authorization.left(SchemeSize).toLower() != "bearer ")
        return std::nullopt;
    const QByteArray token = authorization.mid(SchemeSize).trimmed();
    // Both are compared, whatever the first says.
    const bool isCall = isSameSecret(token, m_tokens.call);
    const bool isWatch = isSameSecret(token, m_tokens.watch);
    if (isCall)
        return Scope::Call;
    return isWatch ? std::optional(Scope::Watch) : std::nullopt;
}

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower();
}

} // namespace callboard::api
