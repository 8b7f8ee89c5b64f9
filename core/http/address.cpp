// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/address.h"

#include <QHostAddress>

namespace callboard::http {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isSecure(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == QLatin1String("https") ||
           (url.scheme() == QLatin1String("http") && isLoopback(url));
}

bool mayStandFor(const QUrl &url, const QUrl &service)
{
    return (url == service || isLoopback(url)) && isSecure(url);
}

QString addressText(const QUrl &url)
{
    return url.host() + url.path(QUrl::FullyEncoded);
}

} // namespace callboard::http
