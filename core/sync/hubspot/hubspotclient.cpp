// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/hubspotclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace callboard::sync::hubspot {

namespace {

// In no ten seconds more than 40 + 10 * 6 = 100, the least that a plan has.
constexpr int RequestsAtOnce = 40;
constexpr int RequestsPerMinute = 360;
// In no second more than 1 + 4 = 5.
constexpr int SearchesAtOnce = 1;
constexpr int SearchesPerMinute = 240;

constexpr seconds FirstRest{2};
constexpr seconds Deadline{30};

/// HubSpot renames its paths by date; here alone.
const char *const Objects = "/crm/v3/objects";

QString path(const char *rest)
{
    return QLatin1String(Objects) + QLatin1String(rest);
}

bool isWorthRepeating(Trouble trouble)
{
    return mayPass(trouble) && trouble != Trouble::Stopped && trouble != Trouble::DayUsedUp &&
           trouble != Trouble::Moving;
}

} // namespace

QUrl hubSpotAddress()
{
    return QUrl(QStringLiteral("https://api.hubapi.com"));
}

HubSpotClient::HubSpotClient(const Setup &setup)
    : m_setup(setup)
    , m_requests(RequestsAtOnce, RequestsPerMinute, setup.clock.monotonicTime())
    , m_searches(SearchesAtOnce, SearchesPerMinute, setup.clock.monotonicTime())
    , m_repeats(FirstRest, setup.patience)
{
}

http::Request HubSpotClient::request(http::Method method, const QString &path, const QJsonObject &body) const
{
    http::Request request;
    request.method = method;
    request.url = QUrl(m_setup.baseUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + path,
                       QUrl::StrictMode);
    request.deadline = Deadline;
    request.headers = {{QByteArrayLiteral("Authorization"), "Bearer " + m_setup.token}};
    if (!body.isEmpty()) {
        request.headers.append({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")});
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

bool HubSpotClient::waitFor(TokenBucket &quota)
{
    const milliseconds wait = quota.take(m_setup.clock.monotonicTime());
    return wait <= milliseconds{0} || m_setup.patience.wait(wait);
}

Reached<QJsonObject> HubSpotClient::once(const http::Request &request, TokenBucket *second)
{
    if (!waitFor(m_requests) || (second != nullptr && !waitFor(*second)))
        return Trouble::Stopped;
    const http::Response response = m_setup.transport.send(request);
    return m_repeats.objectIn(response, troubleOf(response));
}

Reached<QJsonObject> HubSpotClient::repeated(const http::Request &request, TokenBucket *second)
{
    return m_repeats.untilAnswered([&] { return once(request, second); }, &isWorthRepeating);
}

Reached<QList<Property>> HubSpotClient::contactProperties()
{
    const Reached<QJsonObject> answer =
        repeated(request(http::Method::Get, QStringLiteral("/crm/v3/properties/contacts"), {}), nullptr);
    if (!answer)
        return answer.trouble();
    QList<Property> properties;
    const QJsonArray results = answer->value(QLatin1String("results")).toArray();
    for (const QJsonValue &result : results) {
        properties.append({result[QLatin1String("name")].toString(),
                           result[QLatin1String("label")].toString(),
                           result[QLatin1String("type")].toString()});
    }
    return properties;
}

Reached<ContactPage> HubSpotClient::contactsAfter(const ContactWish &wish, const QString &lastId)
{
    http::Request search = request(http::Method::Post, path("/contacts/search"), {});
    search.headers.append({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")});
    search.body = searchBody(wish, lastId);
    const Reached<QJsonObject> answer = repeated(search, &m_searches);
    if (!answer)
        return answer.trouble();
    ContactPage page;
    const QJsonArray results = answer->value(QLatin1String("results")).toArray();
    for (const QJsonValue &result : results) {
        // Without an id nobody could ask for the page behind it.
        const std::optional<Contact> contact = contactIn(result.toObject());
        if (!contact)
            return Trouble::Unreadable;
        page.contacts.append(*contact);
    }
    // A page may be shorter than it was asked for, and nowhere it stands that a full one names the next.
    const bool namesNext = (*answer)[QLatin1String("paging")][QLatin1String("next")].isObject();
    page.hasMore = !page.contacts.isEmpty() && (namesNext || page.contacts.size() >= ContactsAtOnce);
    return page;
}

Reached<Contact> HubSpotClient::contact(const QString &id, const QStringList &properties)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("properties"), properties.join(QLatin1Char(',')));
    const Reached<QJsonObject> answer =
        repeated(request(http::Method::Get,
                         path("/contacts/") + id + QLatin1Char('?') + query.toString(QUrl::FullyEncoded), {}),
                 nullptr);
    if (!answer)
        return answer.trouble();
    const std::optional<Contact> found = contactIn(*answer);
    if (!found)
        return Trouble::Unreadable;
    return *found;
}

Reached<Contact> HubSpotClient::change(const QString &contactId, const QMap<QString, QString> &properties)
{
    QJsonObject values;
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it)
        values.insert(it.key(), it.value());
    const Reached<QJsonObject> answer = repeated(request(http::Method::Patch, path("/contacts/") + contactId,
                                                         {{QStringLiteral("properties"), values}}),
                                                 nullptr);
    if (!answer)
        return answer.trouble();
    const std::optional<Contact> changed = contactIn(*answer);
    if (!changed)
        return Trouble::Unreadable;
    return *changed;
}

Reached<QString> HubSpotClient::addNote(const CallNote &note)
{
    http::Request create = request(http::Method::Post, path("/calls"), creation(note));
    create.repeatable = http::Repeatable::Never;
    const Reached<QJsonObject> answer = once(create, nullptr);
    if (!answer)
        return answer.trouble();
    const QString id = answer->value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return Trouble::Unreadable;
    return id;
}

Reached<QString> HubSpotClient::findNote(const CallNote &note)
{
    const QJsonObject title{{QStringLiteral("propertyName"), QStringLiteral("hs_call_title")},
                            {QStringLiteral("operator"), QStringLiteral("EQ")},
                            {QStringLiteral("value"), titleOf(note)}};
    const QJsonObject group{{QStringLiteral("filters"), QJsonArray{title}}};
    const QJsonObject body{{QStringLiteral("filterGroups"), QJsonArray{group}},
                           {QStringLiteral("properties"), QJsonArray{QStringLiteral("hs_call_title")}},
                           {QStringLiteral("limit"), 1}};
    const Reached<QJsonObject> answer =
        repeated(request(http::Method::Post, path("/calls/search"), body), &m_searches);
    if (!answer)
        return answer.trouble();
    const QJsonArray results = answer->value(QLatin1String("results")).toArray();
    return results.isEmpty() ? QString() : results.first()[QLatin1String("id")].toString();
}

} // namespace callboard::sync::hubspot
