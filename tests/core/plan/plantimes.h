// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

namespace callboard::test {

/// The instant of an ISO text with an offset: "2026-10-14T10:00:00+05:30".
[[nodiscard]] inline Instant at(const char *iso)
{
    const QDateTime read = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    Q_ASSERT(read.isValid());
    return fromDateTime(read);
}

[[nodiscard]] inline QTimeZone zone(const char *id)
{
    return QTimeZone(QByteArray(id));
}

/// The instant for a message about a failure, in \a in.
[[nodiscard]] inline QString shown(Instant instant, const QTimeZone &in)
{
    return toIsoText(instant, in);
}

} // namespace callboard::test
