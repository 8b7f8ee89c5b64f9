// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/callingpolicy.h"

namespace callboard {

CallingPolicy CallingPolicy::always(const QTimeZone &zone)
{
    CallingPolicy policy;
    policy.zone = zone;
    policy.opens = QTime(0, 0);
    policy.closes = QTime(0, 0);
    return policy;
}

} // namespace callboard
