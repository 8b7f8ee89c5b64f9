// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callingpolicy.h"

namespace callboard::store {

class SettingRepository;

inline const QString HouseHoursKey = QStringLiteral("house.hours");
inline const QString HouseClosedKey = QStringLiteral("house.closed_on");

/// The hours and holidays that the house keeps in every campaign. They are read on the clocks of the
/// called person, so the zone says nothing. Round the clock where none were ever set. FieldUnusable for what
/// cannot be read: nobody is called by hours that nobody knows.
[[nodiscard]] Result<CallingPolicy> houseHours(const SettingRepository &settings);

/// Days as settings write them, the same in every language: "2026-12-25 2027-01-26".
[[nodiscard]] QString daysText(const QList<QDate> &days);
/// Reads that form; commas may stand between the days. FieldUnusable names the word that is no day.
[[nodiscard]] Result<QList<QDate>> daysFromText(const QString &text);

} // namespace callboard::store
