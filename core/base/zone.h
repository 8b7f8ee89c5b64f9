// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace callboard {

/// Whether the zone database has a zone of that IANA name. QTimeZone alone takes any short word for the rule
/// of a zone of its own: "IST" would be valid, and stand for UTC.
[[nodiscard]] bool isKnownZone(const QByteArray &id);

} // namespace callboard
