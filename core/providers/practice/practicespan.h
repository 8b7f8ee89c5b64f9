// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QUrlQuery>

#include <optional>

namespace callboard::providers {

/// The bounds of a listing; both ends included.
struct PracticeSpan
{
    static constexpr int DefaultLimit = 100;
    static constexpr int MostLimit = 1000;

    Instant from = Instant::min();
    Instant to = Instant::max();
    int limit = DefaultLimit;
};

/// From the query of GET /call: limit and createdAt with Ge, Gt, Le, Lt. Nothing for what Vapi would refuse.
[[nodiscard]] std::optional<PracticeSpan> practiceSpan(const QUrlQuery &query);

} // namespace callboard::providers
