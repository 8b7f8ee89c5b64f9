// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"
#include "ui/common/prompter.h"

namespace callboard::ui {

/// Tells whether closing a form of a schedule would lose something that somebody has entered.
class UnkeptWork
{
public:
    /// What the form proposes by itself; the account, its agent and the start are no work.
    void propose(const services::ScheduleRequest &proposed) { m_proposed = proposed; }
    /// A way of working was chosen: its rhythm, rules and hours in \a asked are no work.
    void takePreset(const services::ScheduleRequest &asked);
    [[nodiscard]] bool isIn(const services::ScheduleRequest &asked) const;

private:
    services::ScheduleRequest m_proposed;
};

/// Whether to close the form all the same.
[[nodiscard]] Question discardQuestion();

} // namespace callboard::ui
