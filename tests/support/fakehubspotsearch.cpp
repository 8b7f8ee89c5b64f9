// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakehubspot.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace callboard::test {

namespace {

constexpr int MostAPage = 200;
constexpr int MostResults = 10'000;
constexpr qsizetype MostFilters = 6; // of a group
constexpr qsizetype MostGroups = 5;
constexpr qsizetype MostFiltersInAll = 18;

LoopbackHttp::Answer refusedSearch(const char *message)
{
    return {400,
            QJsonDocument(QJsonObject{{QStringLiteral("status"), QStringLiteral("error")},
                                      {QStringLiteral("message"), QString::fromLatin1(message)},
                                      {QStringLiteral("category"), QStringLiteral("VALIDATION_ERROR")}})
                .toJson(QJsonDocument::Compact),
            false};
}

bool isMet(const QJsonObject &filter, const QString &value, qint64 number)
{
    const QString comparison = filter[QLatin1String("operator")].toString();
    const QString wanted = filter[QLatin1String("value")].toString();
    if (comparison == QLatin1String("HAS_PROPERTY"))
        return !value.isEmpty();
    if (comparison == QLatin1String("EQ"))
        return value == wanted;
    if (comparison == QLatin1String("GT"))
        return number > wanted.toLongLong();
    return comparison == QLatin1String("GTE") && number >= wanted.toLongLong();
}

/// The groups are alternatives; what stands in one of them holds together.
bool meetsOne(const QJsonObject &body, const std::function<bool(const QJsonObject &filter)> &meets)
{
    const QJsonArray groups = body[QLatin1String("filterGroups")].toArray();
    return std::any_of(groups.cbegin(), groups.cend(), [&](const QJsonValue &group) {
        const QJsonArray filters = group[QLatin1String("filters")].toArray();
        return std::all_of(filters.cbegin(), filters.cend(),
                           [&](const QJsonValue &each) { return meets(each.toObject()); });
    });
}

bool isTooLong(const QJsonObject &body)
{
    const QJsonArray groups = body[QLatin1String("filterGroups")].toArray();
    qsizetype filters = 0;
    for (const QJsonValue &group : groups) {
        const qsizetype count = group[QLatin1String("filters")].toArray().size();
        if (count > MostFilters)
            return true;
        filters += count;
    }
    return groups.size() > MostGroups || filters > MostFiltersInAll;
}

} // namespace

void FakeHubSpot::takeOut(qint64 id)
{
    m_contacts.remove(id);
    show(id);
}

void FakeHubSpot::show(qint64 id)
{
    const auto found = m_contacts.constFind(id);
    m_late << Late{m_now() + m_lag.count(), id,
                   found == m_contacts.cend() ? std::nullopt : std::optional(*found)};
    learn();
}

/// Of each contact the latest that is due; what was changed before that nobody learns any more.
void FakeHubSpot::learn()
{
    const qint64 now = m_now();
    QSet<qint64> learnt;
    for (qsizetype i = m_late.size() - 1; i >= 0; --i) {
        const Late late = m_late.at(i);
        if (late.at > now && !learnt.contains(late.id))
            continue;
        m_late.removeAt(i);
        if (learnt.contains(late.id))
            continue;
        learnt.insert(late.id);
        if (late.state)
            m_found.insert(late.id, *late.state);
        else
            m_found.remove(late.id);
    }
}

LoopbackHttp::Answer FakeHubSpot::searchContacts(const QJsonObject &body)
{
    const int limit = body[QLatin1String("limit")].toInt(10);
    const int after = body[QLatin1String("after")].toString().toInt();
    m_deepestPage = std::max(m_deepestPage, after);
    if (isTooLong(body) || limit > MostAPage || after + limit > MostResults)
        return refusedSearch("There was a problem with the request.");
    learn();
    const Contacts &contacts = m_found;
    QStringList names;
    const QJsonArray wanted = body[QLatin1String("properties")].toArray();
    for (const QJsonValue &name : wanted)
        names << name.toString();
    QJsonArray results;
    int total = 0;
    for (auto it = contacts.cbegin(); it != contacts.cend(); ++it) { // rising by id, as it is asked for
        const bool isFound = meetsOne(body, [&](const QJsonObject &filter) {
            const QString property = filter[QLatin1String("propertyName")].toString();
            const bool isId = property == QLatin1String("hs_object_id");
            return isMet(filter, it->properties.value(property), isId ? it.key() : it->changedAt);
        });
        if (!isFound)
            continue;
        ++total;
        if (total > after && results.size() < std::min(limit, m_longestPage))
            results.append(record(it.key(), *it, names));
    }
    QJsonObject found{{QStringLiteral("total"), total}, {QStringLiteral("results"), results}};
    if (const qsizetype seen = after + results.size(); seen < total) {
        const QJsonObject next{{QStringLiteral("after"), QString::number(seen)}};
        found.insert(QStringLiteral("paging"), QJsonObject{{QStringLiteral("next"), next}});
    }
    return {200, QJsonDocument(found).toJson(QJsonDocument::Compact), false};
}

LoopbackHttp::Answer FakeHubSpot::searchCalls(const QJsonObject &body) const
{
    const qint64 now = m_now();
    QJsonArray results;
    for (qsizetype i = 0; i < m_calls.size(); ++i) {
        const Call &call = m_calls.at(i);
        const bool isFound = call.foundAt <= now && meetsOne(body, [&](const QJsonObject &filter) {
                                 const QString property = filter[QLatin1String("propertyName")].toString();
                                 return isMet(filter, call.properties.value(property), 0);
                             });
        if (isFound)
            results.append(QJsonObject{{QStringLiteral("id"), QString::number(9000 + i)}});
    }
    return {200,
            QJsonDocument(
                QJsonObject{{QStringLiteral("total"), results.size()}, {QStringLiteral("results"), results}})
                .toJson(QJsonDocument::Compact),
            false};
}

QJsonObject FakeHubSpot::record(qint64 id, const Contact &contact, const QStringList &names) const
{
    QJsonObject properties{{QStringLiteral("hs_object_id"), QString::number(id)}};
    for (const QString &name : names) {
        const QString value = contact.properties.value(name);
        properties.insert(name, value.isEmpty() ? QJsonValue() : QJsonValue(value));
    }
    if (names.contains(QStringLiteral("lastmodifieddate"))) {
        properties.insert(
            QStringLiteral("lastmodifieddate"),
            QDateTime::fromMSecsSinceEpoch(contact.changedAt, Qt::UTC).toString(Qt::ISODateWithMs));
    }
    return {{QStringLiteral("id"), QString::number(id)},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("archived"), false}};
}

} // namespace callboard::test
