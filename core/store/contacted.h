// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

namespace callboard::store {

/// Of attempts: what may have reached the person, which is all that was intended but what is known never to
/// have become a call. A part of a WHERE clause.
inline constexpr QLatin1String
    MayHaveLeft("state not in ('not_placed', 'refused', 'not_sent', 'cancelled', 'expired') and refused = 0");

} // namespace callboard::store
