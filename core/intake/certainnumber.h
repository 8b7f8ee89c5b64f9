// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>
#include <string>

namespace callboard::intake {

/// The number of \a text in E.164 ("+919876543210"), where libphonenumber's metadata leave no doubt what the
/// library would say: that it is valid, and no premium line. Nothing for everything else, which says nothing
/// about that text. \a region is the two-letter country that numbers without a country code belong to.
///
/// Takes a thirtieth of what the library takes, and less; the first number of a country costs it 5 ms. From
/// any thread.
[[nodiscard]] std::optional<std::string> certainNumber(QStringView text, const std::string &region);

} // namespace callboard::intake
