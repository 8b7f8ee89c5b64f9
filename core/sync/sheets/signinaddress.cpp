// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/signinaddress.h"

#include "core/http/address.h"

namespace callboard::sync {

bool isSignInAddress(const QUrl &url)
{
    if (!http::isSecure(url))
        return false;
    const QString host = url.host();
    return http::isLoopback(url) || host == QLatin1String("accounts.google.com") ||
           host.endsWith(QLatin1String(".googleapis.com"));
}

} // namespace callboard::sync
