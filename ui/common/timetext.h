// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

class QTimeZone;

namespace callboard::ui {

/// "Sat 21 Nov 2026, 10:00 IST". Every time on screen carries its zone.
[[nodiscard]] QString instantText(Instant instant, const QTimeZone &zone);
/// "21 Nov, 10:00 IST": for narrow columns, where weekday and year are told elsewhere.
[[nodiscard]] QString shortInstantText(Instant instant, const QTimeZone &zone);
/// As instantText, with seconds: "Sat 21 Nov 2026, 10:00:07 IST".
[[nodiscard]] QString preciseInstantText(Instant instant, const QTimeZone &zone);
/// As instantText, but with seconds when it is not a whole minute: batches can be half a minute apart
/// (S0-044).
[[nodiscard]] QString startText(Instant instant, const QTimeZone &zone);
/// "10:00 IST".
[[nodiscard]] QString clockText(Instant instant, const QTimeZone &zone);
/// "today 10:00 IST", "tomorrow 10:00 IST", "yesterday 10:00 IST", else as instantText.
[[nodiscard]] QString dayText(Instant instant, Instant now, const QTimeZone &zone);
/// "in 5 min", "2 h ago", "now"; a single, rounded-down unit.
[[nodiscard]] QString relativeText(Instant instant, Instant now);
/// "45 s", "2 min 10 s", "19 min", "1 h 5 min", "2 days 3 h".
[[nodiscard]] QString durationText(seconds duration);
/// "Asia/Kolkata (IST, UTC+05:30)", as it is at \a instant.
[[nodiscard]] QString zoneText(const QTimeZone &zone, Instant instant);

} // namespace callboard::ui
