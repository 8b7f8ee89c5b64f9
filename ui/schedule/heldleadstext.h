// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/whyservice.h"

#include <QString>

class QTimeZone;

namespace callboard::ui {

/// "9 outside calling hours until tomorrow 09:00 IST", "12 marked do-not-call".
[[nodiscard]] QString heldPartText(const services::HeldLeads &held, Instant now, const QTimeZone &zone);
/// "31 of 200 will not be called at the start: 12 marked do-not-call, ...", or that nothing holds any.
/// \a asked: how many leads were looked at; \a start: of the campaign, which may have begun; \a ofMessages:
/// they are to be written to, not called.
[[nodiscard]] QString heldText(const QList<services::HeldLeads> &held, int asked, Instant start, Instant now,
                               const QTimeZone &zone, bool ofMessages = false);

} // namespace callboard::ui
