// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/whatsapp/whatsapprequests.h"

#include "core/providers/endpoint.h"

#include <QJsonArray>

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
    , m_sender(setup.account.phoneNumberId)
    , m_business(setup.account.businessId)
    , m_keyed(setup)
{
}

http::Request Requests::message(const MessageRequest &message) const
{
    return m_keyed.create(endpoint(m_base, {m_sender, QStringLiteral("messages")}), messageBody(message),
                          message.sendWithin);
}

http::Request Requests::history(const QString &messageId) const
{
    return m_keyed.get(
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
    return m_keyed.get(withQuery(endpoint(m_base, {m_business, QStringLiteral("message_templates")}), items));
}

http::Request Requests::phoneNumbers() const
{
    // The limit is told only to those who ask for it.
    return m_keyed.get(withQuery(
        endpoint(m_base, {m_business, QStringLiteral("phone_numbers")}),
        {{QStringLiteral("fields"),
          QStringLiteral("id,display_phone_number,verified_name,quality_rating,messaging_limit_tier")},
         {QStringLiteral("limit"), QString::number(NumbersOfAPage)}}));
}

} // namespace callboard::providers::whatsapp
