// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleforecast.h"

#include <QJsonObject>

#include <functional>

namespace callboard::services {

/// A forecast in words, for window and terminal alike. Translated; empty where there is nothing to say.
struct ForecastReport
{
    QString end;      ///< "10:40 to 11:10, most likely 10:52"
    QString cost;     ///< "USD 8.10 to USD 13.95, most likely USD 10.80"
    QString answered; ///< "28 to 44 of 100 leads, most likely 36"
    QString calls;    ///< "100 to 180, most likely 143"
    QString holds;    ///< what it waits for: "a free line (62 %), opening hours (30 %)"
    QString stops;    ///< that the budget or the goal would end it early, or that some can never be called
    QString basis;    ///< "From your last 1,240 calls."
};

/// Writes a moment.
using MomentText = std::function<QString(Instant)>;

[[nodiscard]] ForecastReport forecastReport(const ScheduleForecast &forecast, const MomentText &moment);

/// The same as JSON, with the time buckets; in the shapes of jsonshapes.h.
[[nodiscard]] QJsonObject forecastShape(const ScheduleForecast &forecast, const QTimeZone &zone);

} // namespace callboard::services
