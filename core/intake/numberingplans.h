// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/numberingplan.h"

#include <string>
#include <string_view>
#include <vector>

namespace callboard::intake {

/// The plans of the territories that share a calling code, in the order in which libphonenumber asks them
/// whose a number is; the first is the one whose rules a number with that code is read by.
class NumberingPlans
{
public:
    /// By what stands before the national number: 91. Null where nobody has that code, or its plans cannot be
    /// told by automata. Made at the first call for a code; from any thread.
    [[nodiscard]] static const NumberingPlans *ofCode(int callingCode);

    [[nodiscard]] const NumberingPlan &main() const { return *m_plans.front().plan; }
    /// Null for a territory that is not among them.
    [[nodiscard]] const NumberingPlan *of(const std::string &region) const;
    /// A valid number of the territory that it belongs to, and no premium line.
    [[nodiscard]] bool isCallable(std::string_view national) const;

private:
    struct Territory
    {
        std::string region;
        std::unique_ptr<const NumberingPlan> plan;
    };

    NumberingPlans() = default;

    [[nodiscard]] static std::unique_ptr<const NumberingPlans> made(int callingCode);

    std::vector<Territory> m_plans;
};

} // namespace callboard::intake
