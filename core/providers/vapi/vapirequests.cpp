// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapirequests.h"

#include "core/http/address.h"
#include "core/providers/endpoint.h"

namespace callboard::providers::vapi {

QJsonObject createBody(const CallRequest &call)
{
    QJsonObject variables;
    for (auto it = call.variables.cbegin(); it != call.variables.cend(); ++it)
        variables.insert(it.key(), it.value());
    const QString language = QStringLiteral("language");
    if (!call.language.isEmpty() && !variables.contains(language))
        variables.insert(language, call.language);

    const QString attempt = call.attempt.text();
    return {
        {QStringLiteral("assistantId"), call.agentId},
        {QStringLiteral("phoneNumberId"), call.phoneNumberId},
        {QStringLiteral("name"), QString(QStringLiteral("cb:") + attempt)},
        {QStringLiteral("customer"), QJsonObject{{QStringLiteral("number"), call.number.e164()},
                                                 {QStringLiteral("externalId"), attempt}}},
        {QStringLiteral("assistantOverrides"),
         QJsonObject{{QStringLiteral("variableValues"), variables},
                     {QStringLiteral("metadata"), QJsonObject{{QStringLiteral("attempt_id"), attempt}}}}},
    };
}

Requests::Requests(const ProviderSetup &setup)
    : m_base(setup.baseUrl)
    , m_keyed(setup)
{
}

http::Request Requests::create(const CallRequest &call) const
{
    return m_keyed.create(endpoint(m_base, {QStringLiteral("call")}), createBody(call), call.sendWithin);
}

http::Request Requests::call(const QString &id) const
{
    return m_keyed.get(endpoint(m_base, {QStringLiteral("call"), id}));
}

http::Request Requests::calls(Instant from, Instant to, int limit) const
{
    return m_keyed.get(withQuery(endpoint(m_base, {QStringLiteral("call")}),
                                 {{QStringLiteral("limit"), QString::number(limit)},
                                  {QStringLiteral("createdAtGe"), utcText(from)},
                                  {QStringLiteral("createdAtLe"), utcText(to)}}));
}

http::Request Requests::assistants() const
{
    return m_keyed.get(withQuery(endpoint(m_base, {QStringLiteral("assistant")}),
                                 {{QStringLiteral("limit"), QString::number(MostListed)}}));
}

http::Request Requests::assistant(const QString &id) const
{
    return m_keyed.get(endpoint(m_base, {QStringLiteral("assistant"), id}));
}

http::Request Requests::phoneNumbers() const
{
    return m_keyed.get(withQuery(endpoint(m_base, {QStringLiteral("phone-number")}),
                                 {{QStringLiteral("limit"), QString::number(MostListed)}}));
}

http::Request Requests::hangUp(const QUrl &controlUrl) const
{
    http::Request request = m_keyed.get(controlUrl);
    request.method = http::Method::Post;
    request.body = QByteArrayLiteral("{\"type\":\"end-call\"}");
    request.pathIsSecret = true;
    request.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")}};
    if (isOwnHost(controlUrl, m_base))
        request.headers.append(m_keyed.authorization());
    return request;
}

bool isOwnHost(const QUrl &url, const QUrl &base)
{
    if (!http::isSecure(url))
        return false;
    if (http::isLoopback(base) || http::isLoopback(url))
        return url.host() == base.host() && url.port() == base.port();
    const QString home = base.host();
    if (url.host() == home)
        return true;
    // Only a host of three labels or more has a parent that is not somebody else's top-level domain.
    const QString parent = home.count(u'.') >= 2 ? home.mid(home.indexOf(u'.')) : u'.' + home;
    return url.host().endsWith(parent);
}

} // namespace callboard::providers::vapi
