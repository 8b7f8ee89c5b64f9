// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/form.h"

namespace callboard::http {

QByteArray formBody(const FormFields &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += name + '=' + value.toPercentEncoding();
    }
    return body;
}

Request formRequest(const QUrl &url, const FormFields &fields)
{
    Request request;
    request.method = Method::Post;
    request.url = url;
    request.headers = {
        {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-www-form-urlencoded")}};
    request.body = formBody(fields);
    return request;
}

} // namespace callboard::http
