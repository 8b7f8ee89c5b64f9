// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/forecast.h"

#include <vector>

namespace callboard::test {

/// A campaign in which every call goes the same way, lived through tick by tick: who has ended, who is due,
/// who may start. Knows no events and no formula. Every time is a multiple of Tick; capped pacing.
class CampaignModel
{
public:
    static constexpr seconds Tick{10};

    explicit CampaignModel(const plan::ForecastInput &input);

    struct Outcome
    {
        Instant end;
        int calls = 0;
        int mostLive = 0;
    };
    [[nodiscard]] Outcome run();

private:
    struct Lead
    {
        std::vector<Instant> dials;
        std::optional<Instant> ends; ///< while it is called
        std::optional<Instant> due;  ///< of its next call; nothing: none will follow
    };

    void endCalls();
    [[nodiscard]] std::optional<Instant> nextDue(const Lead &lead) const;
    [[nodiscard]] Lead *nextLead();
    [[nodiscard]] bool isOpen(size_t position) const;
    [[nodiscard]] bool isOver() const;

    plan::ForecastInput m_input;
    plan::CallKind m_kind;
    std::vector<Lead> m_leads;
    Instant m_now;
    QDate m_day;
    int m_today = 0;
    int m_room = 0;
    int m_live = 0;
    Outcome m_outcome;
};

} // namespace callboard::test
