// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadstext.h"

#include "core/services/heldleadstext.h"
#include "ui/common/timetext.h"

#include <QTimeZone>

namespace callboard::ui {

QString heldPartText(const services::HeldLeads &held, Instant now, const QTimeZone &zone)
{
    return services::heldPartText(held, [&](Instant at) { return dayText(at, now, zone); });
}

QString heldText(const QList<services::HeldLeads> &held, int asked, Instant start, Instant now,
                 const QTimeZone &zone, bool ofMessages)
{
    return services::heldText(
        held, asked, start > now, [&](Instant at) { return dayText(at, now, zone); }, ofMessages);
}

} // namespace callboard::ui
