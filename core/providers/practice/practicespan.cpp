// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicespan.h"

#include <algorithm>

namespace callboard::providers {

namespace {

bool readLimit(const QString &text, PracticeSpan &span)
{
    bool isNumber = false;
    span.limit = text.toInt(&isNumber);
    return isNumber && span.limit >= 0 && span.limit <= PracticeSpan::MostLimit;
}

bool readBound(const QString &key, const QString &text, PracticeSpan &span)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return false;
    constexpr milliseconds Step{1};
    const Instant instant = fromDateTime(time);
    if (key == QLatin1String("createdAtGe"))
        span.from = std::max(span.from, instant);
    else if (key == QLatin1String("createdAtGt"))
        span.from = std::max(span.from, instant + Step);
    else if (key == QLatin1String("createdAtLe"))
        span.to = std::min(span.to, instant);
    else if (key == QLatin1String("createdAtLt"))
        span.to = std::min(span.to, instant - Step);
    else
        return false;
    return true;
}

} // namespace

std::optional<PracticeSpan> practiceSpan(const QUrlQuery &query)
{
    PracticeSpan span;
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        const bool isRead =
            key == QLatin1String("limit") ? readLimit(value, span) : readBound(key, value, span);
        if (!isRead)
            return std::nullopt;
    }
    return span;
}

} // namespace callboard::providers
