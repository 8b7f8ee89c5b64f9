// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

class QTimeZone;

namespace callboard {

// Times as they are told in every sentence, in the order that cannot be misread ("11/12" is two days) and
// with their zone.

/// "Sat 21 Nov 2026, 10:00 IST".
[[nodiscard]] QString momentText(Instant instant, const QTimeZone &zone);
/// "10:00 IST".
[[nodiscard]] QString timeOfDayText(Instant instant, const QTimeZone &zone);
/// \a instant by a translated \a format of QDateTime, and its zone.
[[nodiscard]] QString formattedMoment(Instant instant, const QTimeZone &zone, const QString &format);

} // namespace callboard
