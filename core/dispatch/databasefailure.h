// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

namespace callboard::dispatch {

/// Whether the database itself failed, rather than one of several works on it: none of them is tried again
/// (dialling safety, section 3).
[[nodiscard]] constexpr bool isDatabaseFailure(ErrorCode code)
{
    return code == ErrorCode::DatabaseUnavailable || code == ErrorCode::DatabaseDamaged ||
           code == ErrorCode::DatabaseStatement || code == ErrorCode::DatabaseBusy;
}

} // namespace callboard::dispatch
