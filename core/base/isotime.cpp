// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/isotime.h"

#include <QRegularExpression>

namespace callboard {

std::optional<Instant> fromIsoText(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?"
                       "(Z|[+-][0-9]{2}:?[0-9]{2})$"));
    const QDateTime dateTime = QDateTime::fromString(text, Qt::ISODate);
    if (!shape.match(text).hasMatch() || !dateTime.isValid())
        return std::nullopt;
    return fromDateTime(dateTime);
}

} // namespace callboard
