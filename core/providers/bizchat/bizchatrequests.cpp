// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bizchat/bizchatrequests.h"

#include "core/providers/endpoint.h"

#include <QJsonDocument>

#include <algorithm>

namespace callboard::providers::bizchat {

namespace {

// The script waits for Meta before it answers.
constexpr milliseconds LongestAnswer{90'000};

QString mediaKey(HeaderMedia media)
{
    return QStringLiteral("header_") + toWord(media);
}

} // namespace

QJsonObject messageBody(const MessageRequest &message)
{
    const MessageContent &content = message.content;
    QJsonObject body{{QStringLiteral("phone_number"), message.number.e164().mid(1)}, // digits alone
                     {QStringLiteral("template_name"), content.templateName},
                     {QStringLiteral("template_language"), content.language}};
    for (qsizetype i = 0; i < content.fields.size(); ++i)
        body.insert(QStringLiteral("field_%1").arg(i + 1), content.fields.at(i));
    if (content.media != HeaderMedia::None)
        body.insert(mediaKey(content.media), content.mediaUrl);
    return body;
}

Requests::Requests(const ProviderSetup &setup)
    : m_base(endpoint(setup.baseUrl, {setup.account.businessId}))
    , m_token(setup.secret.trimmed().toUtf8())
    , m_createDeadline(std::max(setup.createDeadline, LongestAnswer))
    , m_connectDeadline(setup.connectDeadline)
    , m_readDeadline(setup.readDeadline)
{
}

http::Request Requests::message(const MessageRequest &message) const
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = endpoint(m_base, {QStringLiteral("contact"), QStringLiteral("send-template-message")});
    request.headers = {authorization(),
                       {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")},
                       {QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")}};
    request.body = QJsonDocument(messageBody(message)).toJson(QJsonDocument::Compact);
    request.repeatable = http::Repeatable::Never;
    request.sendWithin = message.sendWithin;
    request.deadline = m_createDeadline;
    request.connectDeadline = m_connectDeadline;
    return request;
}

http::Request Requests::status(const QString &messageId) const
{
    return get(withQuery(endpoint(m_base, {QStringLiteral("contact"), QStringLiteral("message-status")}),
                         {{QStringLiteral("wamid"), messageId}}));
}

http::Request Requests::templates(int page) const
{
    return get(withQuery(endpoint(m_base, {QStringLiteral("contact"), QStringLiteral("template-list")}),
                         {{QStringLiteral("page"), QString::number(page)}}));
}

http::Request Requests::get(const QUrl &url) const
{
    http::Request request;
    request.url = url;
    request.headers = {authorization(), {QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")}};
    request.deadline = m_readDeadline;
    request.connectDeadline = m_connectDeadline;
    return request;
}

QPair<QByteArray, QByteArray> Requests::authorization() const
{
    return {QByteArrayLiteral("Authorization"), QByteArray(QByteArrayLiteral("Bearer ") + m_token)};
}

} // namespace callboard::providers::bizchat
