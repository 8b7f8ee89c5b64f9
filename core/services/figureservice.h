// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callfigures.h"

#include <QFuture>
#include <QJsonObject>
#include <QTimeZone>

namespace callboard::services {

class Workspace;

/// How a house's calls went, and how it keeps to check-up dates.
struct HouseFigures
{
    TimeSpan span;
    bool isPractice = false; ///< the house has no other account that calls: these are the practice line's
    CallFigures calls;
    CheckUpFigures checkUps; ///< as things stand at the end of the span
};

constexpr int UsualFigureDays = 30;
constexpr int MostFigureDays = 3650;

/// The figures that a house is led by (S2-047), counted by the database. Once there is an account that really
/// calls, what the practice line did is no part of them.
class FigureService
{
public:
    explicit FigureService(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Of the last \a days times 24 hours, 1 to MostFigureDays.
    [[nodiscard]] QFuture<Result<HouseFigures>> ofLastDays(int days) const;
    /// Of calls alone, which takes no look at the leads.
    [[nodiscard]] QFuture<Result<CallFigures>> callsOfLastDay() const;

private:
    const Workspace &m_workspace;
};

/// In the ways of jsonshapes.h; rates are from 0 to 1.
[[nodiscard]] QJsonObject figuresShape(const HouseFigures &figures, const QTimeZone &zone);

} // namespace callboard::services
