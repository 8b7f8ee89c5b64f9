// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/hourspart.h"

namespace callboard::ui {

/// Hours of the week for people: "10:00–18:00 Mon–Fri", "09:00–13:00, 15:00–19:00 Mon–Fri; 10:00–14:00 Sat",
/// "09:00–21:00 every day", "round the clock".
[[nodiscard]] QString hoursInWords(const QList<HoursPart> &parts);
/// "Mon–Fri", "Mon, Wed, Sat–Sun", "every day".
[[nodiscard]] QString daysInWords(const std::bitset<7> &days);

} // namespace callboard::ui
