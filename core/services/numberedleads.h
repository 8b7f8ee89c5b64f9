// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"

namespace callboard::services {

/// Whose the numbers of a text are.
struct NumberedLeads
{
    QList<LeadId> leads;                        ///< in the order of the text, each once
    QList<RejectedNumber> unmatched;            ///< lines that hold no number, or one that no lead has
    std::optional<RejectedNumber> heading = {}; ///< a first line of letters
};

/// The leads with the numbers of \a text, as it was copied from a list or a sheet: one or more a line,
/// between commas, semicolons or tabs, beside names or whatever else. Without a country code they are read as
/// the house's region has them.
[[nodiscard]] QFuture<Result<NumberedLeads>> leadsWithNumbers(Workspace &workspace, const QString &text);

} // namespace callboard::services
