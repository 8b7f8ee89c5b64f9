// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace callboard::intake {

/// The ten national digits of an Indian mobile number.
using IndianMobileDigits = std::array<char, 10>;

/// Reads the usual ways of writing an Indian mobile number: +91, 91, 0 or nothing before ten digits of which
/// the first is 6 to 9, with at most one blank or hyphen between two digits. The forms without a plus count
/// only when \a homeIsIndia. Nothing for everything else, which says nothing about that text.
[[nodiscard]] std::optional<IndianMobileDigits> indianMobileDigits(QStringView text, bool homeIsIndia);

/// What libphonenumber's validity says about such a number. It looks at the first six digits alone, so its
/// answer is remembered by them: the first number of a series costs 5 us, each further one nothing. From any
/// thread.
[[nodiscard]] bool isAssignedIndianMobile(const IndianMobileDigits &digits);

} // namespace callboard::intake
