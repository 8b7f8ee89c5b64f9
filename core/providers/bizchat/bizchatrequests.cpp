// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bizchat/bizchatrequests.h"

#include "core/providers/endpoint.h"

#include <algorithm>

namespace callboard::providers::bizchat {

namespace {

constexpr milliseconds LongestAnswer{90'000};

/// The script waits for Meta before it answers.
ProviderSetup patient(ProviderSetup setup)
{
    setup.createDeadline = std::max(setup.createDeadline, LongestAnswer);
    return setup;
}

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
    , m_keyed(patient(setup))
{
}

http::Request Requests::message(const MessageRequest &message) const
{
    return m_keyed.create(
        endpoint(m_base, {QStringLiteral("contact"), QStringLiteral("send-template-message")}),
        messageBody(message), message.sendWithin);
}

http::Request Requests::status(const QString &messageId) const
{
    return m_keyed.get(
        withQuery(endpoint(m_base, {QStringLiteral("contact"), QStringLiteral("message-status")}),
                  {{QStringLiteral("wamid"), messageId}}));
}

http::Request Requests::templates(int page) const
{
    return m_keyed.get(
        withQuery(endpoint(m_base, {QStringLiteral("contact"), QStringLiteral("template-list")}),
                  {{QStringLiteral("page"), QString::number(page)}}));
}

} // namespace callboard::providers::bizchat
