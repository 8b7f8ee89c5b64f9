// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactsaid.h"

#include <QDateTime>
#include <QStringList>

namespace callboard::test {

namespace {

/// "2024-05-01" of the milliseconds of its midnight.
QString dayOf(const QString &value)
{
    if (value.isEmpty())
        return {};
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC).date().toString(Qt::ISODate);
}

} // namespace

ContactSaid contactSaidIn(const QJsonObject &record)
{
    const QJsonObject properties = record[QLatin1String("properties")].toObject();
    const auto value = [&properties](const char *name) { return properties[QLatin1String(name)].toString(); };
    ContactSaid said;
    said.id = record[QLatin1String("id")].toString();
    said.changedAt = value("lastmodifieddate");
    said.isMarked = value("no_calls") == QLatin1String("true");
    said.hasNumber = !value("phone").isEmpty();
    // The people of these days write whole numbers, or two digits.
    if (value("phone").size() < 13)
        return said;
    said.phone = value("phone");
    QStringList names = {value("firstname"), value("lastname")};
    names.removeAll(QString());
    said.fields = {{QStringLiteral("number"), said.phone},
                   {QStringLiteral("name"), names.join(u' ')},
                   {QStringLiteral("attribute:city"), value("city")},
                   {QStringLiteral("attribute:last_checkup_date"), dayOf(value("last_checkup_date"))}};
    if (value("email").isEmpty() || value("email").contains(u'@'))
        said.fields.insert(QStringLiteral("email"), value("email"));
    return said;
}

} // namespace callboard::test
