// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/hubspot/contactsearch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace callboard::sync::hubspot {

namespace {

constexpr QLatin1String IdProperty("hs_object_id");

QJsonObject filter(const QString &property, const char *comparison, const QString &value = {})
{
    QJsonObject made{{QStringLiteral("propertyName"), property},
                     {QStringLiteral("operator"), QLatin1String(comparison)}};
    if (!value.isEmpty())
        made.insert(QStringLiteral("value"), value);
    return made;
}

/// \a property: which must have a value; empty: none must.
QJsonObject filterGroup(const QString &property, const ContactWish &wish, const QString &lastId)
{
    QJsonArray filters;
    if (!property.isEmpty())
        filters.append(filter(property, "HAS_PROPERTY"));
    if (wish.changedSince) {
        filters.append(
            filter(changeProperty(), "GTE", QString::number(toMSecsSinceEpoch(*wish.changedSince))));
    }
    filters.append(filter(IdProperty, "GT", lastId.isEmpty() ? QStringLiteral("0") : lastId));
    return {{QStringLiteral("filters"), filters}};
}

std::optional<Instant> instantOf(const QString &value)
{
    bool isNumber = false;
    const qint64 time = value.toLongLong(&isNumber);
    if (isNumber)
        return fromMSecsSinceEpoch(time);
    const QDateTime moment = QDateTime::fromString(value, Qt::ISODateWithMs);
    return moment.isValid() ? std::optional(fromMSecsSinceEpoch(moment.toMSecsSinceEpoch())) : std::nullopt;
}

} // namespace

QString changeProperty()
{
    return QStringLiteral("lastmodifieddate");
}

bool isBehind(const QString &id, const QString &other)
{
    return id.size() == other.size() ? id > other : id.size() > other.size();
}

QByteArray searchBody(const ContactWish &wish, const QString &lastId)
{
    // Groups are alternatives, and what stands in one holds together.
    QJsonArray groups;
    for (const QString &property : wish.haveAnyOf)
        groups.append(filterGroup(property, wish, lastId));
    if (groups.isEmpty())
        groups.append(filterGroup({}, wish, lastId));
    const QJsonObject sort{{QStringLiteral("propertyName"), IdProperty},
                           {QStringLiteral("direction"), QStringLiteral("ASCENDING")}};
    const QJsonObject body{{QStringLiteral("filterGroups"), groups},
                           {QStringLiteral("sorts"), QJsonArray{sort}},
                           {QStringLiteral("properties"),
                            QJsonArray::fromStringList(wish.properties + QStringList(changeProperty()))},
                           {QStringLiteral("limit"), ContactsAtOnce},
                           {QStringLiteral("after"), QStringLiteral("0")}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

std::optional<Contact> contactIn(const QJsonObject &record)
{
    Contact contact;
    contact.id = record.value(QLatin1String("id")).toString();
    if (contact.id.isEmpty())
        return std::nullopt;
    const QJsonObject properties = record.value(QLatin1String("properties")).toObject();
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it) {
        const QString value = it.value().toString();
        if (it.key() == changeProperty())
            contact.changedAt = instantOf(value);
        if (!value.isEmpty())
            contact.properties.insert(it.key(), value);
    }
    return contact;
}

std::optional<QDate> dateOf(const QString &value)
{
    bool isNumber = false;
    const qint64 time = value.toLongLong(&isNumber);
    const QDate date = isNumber ? QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date()
                                : QDate::fromString(value.left(10), Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace callboard::sync::hubspot
