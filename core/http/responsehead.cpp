// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/responsehead.h"

#include <QLocale>

#include <algorithm>

namespace callboard::http {

namespace {

constexpr milliseconds LongestRetryAfter = std::chrono::hours{7 * 24};

} // namespace

std::optional<Instant> httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return fromDateTime(date);
}

std::optional<milliseconds> retryAfter(const QByteArray &text, const std::optional<Instant> &serverDate)
{
    bool isNumber = false;
    const qint64 wait = text.trimmed().toLongLong(&isNumber);
    if (isNumber) {
        const qint64 most = std::chrono::duration_cast<seconds>(LongestRetryAfter).count();
        return milliseconds(seconds(std::clamp<qint64>(wait, 0, most)));
    }
    const std::optional<Instant> until = httpDate(text);
    if (!until)
        return std::nullopt;
    const Instant from = serverDate.value_or(SystemClock().now());
    return std::clamp<milliseconds>(*until - from, milliseconds{0}, LongestRetryAfter);
}

void readHead(const QList<QPair<QByteArray, QByteArray>> &headers, Response &response)
{
    for (const auto &[name, value] : headers)
        response.headers.insert(name.toLower(), value);
    response.serverDate = httpDate(response.headers.value(QByteArrayLiteral("date")));
    response.retryAfter =
        retryAfter(response.headers.value(QByteArrayLiteral("retry-after")), response.serverDate);
}

} // namespace callboard::http
