// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/keyedrequests.h"

#include <QJsonDocument>

namespace callboard::providers {

namespace {

QPair<QByteArray, QByteArray> jsonAccepted()
{
    return {QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")};
}

} // namespace

KeyedRequests::KeyedRequests(const ProviderSetup &setup)
    : m_key(setup.secret.trimmed().toUtf8())
    , m_createDeadline(setup.createDeadline)
    , m_connectDeadline(setup.connectDeadline)
    , m_readDeadline(setup.readDeadline)
{
}

http::Request KeyedRequests::get(const QUrl &url) const
{
    http::Request request;
    request.url = url;
    request.headers = {authorization(), jsonAccepted()};
    request.deadline = m_readDeadline;
    request.connectDeadline = m_connectDeadline;
    return request;
}

http::Request KeyedRequests::create(const QUrl &url, const QJsonObject &body,
                                    std::optional<milliseconds> sendWithin) const
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = url;
    request.headers = {authorization(),
                       {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")},
                       jsonAccepted()};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.repeatable = http::Repeatable::Never;
    request.sendWithin = sendWithin;
    request.deadline = m_createDeadline;
    request.connectDeadline = m_connectDeadline;
    return request;
}

QPair<QByteArray, QByteArray> KeyedRequests::authorization() const
{
    return {QByteArrayLiteral("Authorization"), QByteArray(QByteArrayLiteral("Bearer ") + m_key)};
}

} // namespace callboard::providers
