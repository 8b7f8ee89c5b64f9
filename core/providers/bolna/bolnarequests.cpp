// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnarequests.h"

#include "core/providers/endpoint.h"

#include <QJsonDocument>

namespace callboard::providers::bolna {

QJsonObject createBody(const CallRequest &call)
{
    QJsonObject userData;
    for (auto it = call.variables.cbegin(); it != call.variables.cend(); ++it)
        userData.insert(it.key(), it.value());
    const QString language = QStringLiteral("language");
    if (!call.language.isEmpty() && !userData.contains(language))
        userData.insert(language, call.language);
    userData.insert(QStringLiteral("attempt_id"), call.attempt.text());

    QJsonObject body = {
        {QStringLiteral("agent_id"), call.agentId},
        {QStringLiteral("recipient_phone_number"), call.number.e164()},
        {QStringLiteral("user_data"), userData},
        {QStringLiteral("retry_config"), QJsonObject{{QStringLiteral("enabled"), false}}},
    };
    // Left out, Bolna takes its default number; empty, it is no number.
    if (!call.phoneNumberId.isEmpty())
        body.insert(QStringLiteral("from_phone_number"), call.phoneNumberId);
    return body;
}

Requests::Requests(const ProviderSetup &setup)
    : m_base(setup.baseUrl)
    , m_keyed(setup)
    , m_createDeadline(setup.createDeadline)
{
}

http::Request Requests::create(const CallRequest &call) const
{
    http::Request request = m_keyed.get(endpoint(m_base, {QStringLiteral("call")}));
    request.method = http::Method::Post;
    request.headers.append({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")});
    request.body = QJsonDocument(createBody(call)).toJson(QJsonDocument::Compact);
    request.repeatable = http::Repeatable::Never;
    request.sendWithin = call.sendWithin;
    request.deadline = m_createDeadline;
    return request;
}

http::Request Requests::stop(const QString &execution) const
{
    http::Request request =
        m_keyed.get(endpoint(m_base, {QStringLiteral("call"), execution, QStringLiteral("stop")}));
    request.method = http::Method::Post;
    return request;
}

http::Request Requests::execution(const QString &id) const
{
    return m_keyed.get(endpoint(m_base, {QStringLiteral("executions"), id}));
}

http::Request Requests::executions(const QString &agent, Instant from, Instant to, int page,
                                   int pageSize) const
{
    const QUrl url = endpoint(
        m_base, {QStringLiteral("v2"), QStringLiteral("agent"), agent, QStringLiteral("executions")});
    return m_keyed.get(withQuery(url, {{QStringLiteral("page_number"), QString::number(page)},
                                       {QStringLiteral("page_size"), QString::number(pageSize)},
                                       {QStringLiteral("from"), utcText(from)},
                                       {QStringLiteral("to"), utcText(to)}}));
}

http::Request Requests::agents() const
{
    return agent(QStringLiteral("all"));
}

http::Request Requests::agent(const QString &id) const
{
    return m_keyed.get(endpoint(m_base, {QStringLiteral("v2"), QStringLiteral("agent"), id}));
}

http::Request Requests::phoneNumbers() const
{
    return m_keyed.get(endpoint(m_base, {QStringLiteral("phone-numbers"), QStringLiteral("all")}));
}

http::Request Requests::user() const
{
    return m_keyed.get(endpoint(m_base, {QStringLiteral("user"), QStringLiteral("me")}));
}

} // namespace callboard::providers::bolna
