// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"

namespace callboard::test {

/// What a person's browser does who is asked at \a address and agrees: it goes where it is sent. Empty when
/// it is sent nowhere. Blocks.
[[nodiscard]] inline QUrl sentBackTo(const QUrl &address)
{
    http::Request request;
    request.url = address;
    return QUrl::fromEncoded(
        http::NetworkTransport().send(request).headers.value(QByteArrayLiteral("location")));
}

/// The same, and opens that: the page that the person sees at last. Blocks, while another thread answers.
[[nodiscard]] inline http::Response browse(const QUrl &address)
{
    http::Request request;
    request.url = sentBackTo(address);
    return http::NetworkTransport().send(request);
}

} // namespace callboard::test
