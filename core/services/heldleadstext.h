// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/whyservice.h"

#include <QString>

#include <functional>

namespace callboard::services {

/// How a moment is written where the text is read.
using MomentText = std::function<QString(Instant)>;

/// "9 outside calling hours until tomorrow 09:00 IST", "12 marked do-not-call".
[[nodiscard]] QString heldPartText(const HeldLeads &held, const MomentText &moment);
/// "31 of 200 will not be called at the start: 12 marked do-not-call, ...", or that nothing holds any.
/// \a asked: how many leads were looked at; \a isAhead: the start is still to come; \a ofMessages: they are
/// to be written to, not called.
[[nodiscard]] QString heldText(const QList<HeldLeads> &held, int asked, bool isAhead,
                               const MomentText &moment, bool ofMessages = false);

} // namespace callboard::services
