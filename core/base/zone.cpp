// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/zone.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace callboard {

bool isKnownZone(const QByteArray &id)
{
    if (QTimeZone::isTimeZoneIdAvailable(id))
        return true;
    // Older names and those of plain offsets are not listed: Asia/Calcutta, Etc/GMT-5.
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$"));
    return name.match(QString::fromLatin1(id)).hasMatch() && QTimeZone(id).isValid();
}

} // namespace callboard
