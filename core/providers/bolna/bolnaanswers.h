// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/answers.h"

namespace callboard::providers::bolna {

/// What Bolna's answer to POST /call came to.
[[nodiscard]] PlaceAnswer placeAnswer(const http::Response &response);

} // namespace callboard::providers::bolna
