// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/whatsapp/whatsapprequests.h"

#include "core/providers/endpoint.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace callboard::providers::whatsapp {

namespace {

constexpr int TemplatesOfAPage = 100;
constexpr int NumbersOfAPage = 100;

QJsonObject component(const QString &type, const QJsonArray &parameters)
{
    return {{QStringLiteral("type"), type}, {QStringLiteral("parameters"), parameters}};
}

QJsonArray components(const MessageContent &content)
{
    QJsonArray all;
    if (content.media != HeaderMedia::None) {
        const QString kind = toWord(content.media);
        const QJsonObject medium{{QStringLiteral("type"), kind},
                                 {kind, QJsonObject{{QStringLiteral("link"), content.mediaUrl}}}};
        all.append(component(QStringLiteral("header"), {medium}));
    }
    QJsonArray fields;
    for (const QString &field : content.fields)
        fields.append(
            QJsonObject{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), field}});
    if (!fields.isEmpty())
        all.append(component(QStringLiteral("body"), fields));
    return all;
}

} // namespace

QJsonObject messageBody(const MessageRequest &message)
{
    const MessageContent &content = message.content;
    QJsonObject chosen{{QStringLiteral("name"), content.templateName},
                       {QStringLiteral("language"),
                        QJsonObject{{QStringLiteral("code"), content.language},
                                    {QStringLiteral("policy"), QStringLiteral("deterministic")}}}};
    if (const QJsonArray parts = components(content); !parts.isEmpty())
        chosen.insert(QStringLiteral("components"), parts);
    return {{QStringLiteral("messaging_product"), QStringLiteral("whatsapp")},
            {QStringLiteral("recipient_type"), QStringLiteral("individual")},
            {QStringLiteral("to"), message.number.e164().mid(1)}, // digits alone are taken for every country
            {QStringLiteral("type"), QStringLiteral("template")},
            {QStringLiteral("template"), chosen},
            {QStringLiteral("biz_opaque_callback_data"), message.attempt.text()}};
}

Requests::Requests(const ProviderSetup &setup)
    : m_base(setup.baseUrl)
    , m_token(setup.secret.trimmed().toUtf8())
    , m_sender(setup.account.phoneNumberId)
    , m_business(setup.account.businessId)
    , m_createDeadline(setup.createDeadline)
    , m_connectDeadline(setup.connectDeadline)
    , m_readDeadline(setup.readDeadline)
{
}

http::Request Requests::message(const MessageRequest &message) const
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = endpoint(m_base, {m_sender, QStringLiteral("messages")});
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

http::Request Requests::history(const QString &messageId) const
{
    return get(
        withQuery(endpoint(m_base, {m_sender, QStringLiteral("message_history")}),
                  {{QStringLiteral("message_id"), messageId},
                   {QStringLiteral("fields"),
                    QStringLiteral("id,message_id,events{delivery_status,timestamp,error_description}")}}));
}

http::Request Requests::templates(const QString &after) const
{
    QList<QPair<QString, QString>> items = {
        {QStringLiteral("fields"), QStringLiteral("name,language,status,category,components")},
        {QStringLiteral("limit"), QString::number(TemplatesOfAPage)}};
    if (!after.isEmpty())
        items.append({QStringLiteral("after"), after});
    return get(withQuery(endpoint(m_base, {m_business, QStringLiteral("message_templates")}), items));
}

http::Request Requests::phoneNumbers() const
{
    // The limit is told only to those who ask for it.
    return get(withQuery(
        endpoint(m_base, {m_business, QStringLiteral("phone_numbers")}),
        {{QStringLiteral("fields"),
          QStringLiteral("id,display_phone_number,verified_name,quality_rating,messaging_limit_tier")},
         {QStringLiteral("limit"), QString::number(NumbersOfAPage)}}));
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

} // namespace callboard::providers::whatsapp
