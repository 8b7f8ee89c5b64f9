// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/jobcontrol.h"
#include "core/sync/sheets/patience.h"

#include <algorithm>

namespace callboard::services {

/// Waits as another one does, until the job is cancelled. Belongs to one job.
class JobPatience final : public sync::Patience
{
public:
    /// \a inner must outlive it.
    JobPatience(sync::Patience &inner, JobControlPtr control)
        : m_inner(inner)
        , m_control(std::move(control))
    {
    }

    [[nodiscard]] bool wait(milliseconds time) override
    {
        for (milliseconds left = time; left > milliseconds{0}; left -= Look) {
            if (m_control->cancelled || !m_inner.wait(std::min(left, Look)))
                return false;
        }
        return !m_control->cancelled;
    }

private:
    static constexpr milliseconds Look{100};

    sync::Patience &m_inner;
    JobControlPtr m_control;
};

} // namespace callboard::services
