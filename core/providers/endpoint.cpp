// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/endpoint.h"

#include <QUrlQuery>

namespace callboard::providers {

namespace {
constexpr int MostIdCharacters = 200;
} // namespace

QUrl endpoint(const QUrl &base, const QStringList &segments)
{
    QString path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &segment : segments)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    QUrl url = base;
    url.setPath(path, QUrl::StrictMode);
    return url;
}

QUrl withQuery(QUrl url, const QList<QPair<QString, QString>> &items)
{
    QUrlQuery query;
    query.setQueryItems(items);
    url.setQuery(query);
    return url;
}

bool isUsableId(const QString &id)
{
    return !id.isEmpty() && id.size() <= MostIdCharacters && id != QLatin1String(".") &&
           id != QLatin1String("..");
}

QString utcText(Instant instant)
{
    // toUTC() writes "Z" where a zone's offset would be "+00:00", and a plus in a query is read as a blank.
    return toDateTime(instant, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
}

} // namespace callboard::providers
