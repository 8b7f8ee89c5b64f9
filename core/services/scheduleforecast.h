// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/forecast.h"
#include "core/services/scheduleservice.h"

namespace callboard::services {

/// What a schedule would probably come to, and from what that is known.
struct ScheduleForecast
{
    plan::Forecast forecast;
    plan::CallOdds odds;
    bool isPractice = false; ///< the cost is what a real account would ask
};

/// Lives through a schedule before it is confirmed, with the outcomes, lengths and prices of this profile's
/// own calls (E-02, E-03). Nobody is called and nothing is written.
class ForecastService
{
public:
    explicit ForecastService(Workspace &workspace);

    /// \a request must be one that ScheduleService::summary() grants, \a account one that places calls; \a
    /// dayRoom as there. Leads that are marked do_not_call are left out; the hours of the first
    /// ScheduleService::LeadsChecked stand for those of all. May take a second or two, on the pool;
    /// cancelling the future ends it soon, without an answer.
    [[nodiscard]] QFuture<Result<ScheduleForecast>>
    forecast(const ScheduleRequest &request, const Account &account,
             const std::optional<plan::DayRoom> &dayRoom = std::nullopt) const;

    /// How far back calls are looked at, and how many of the latest.
    static constexpr std::chrono::days History{90};
    static constexpr int MostSamples = 5'000;

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
