// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/factfinder.h"

namespace callboard::dispatch {

/// The attempt that a lead's turn in a campaign becomes: claimed, with the place's next ordinal, an id of its
/// own and the index of the number that the campaign's channel reaches the lead at. \a turn has its lead.
[[nodiscard]] store::LedgerAttempt newAttempt(const Turn &turn, const CampaignFacts &campaign,
                                              const security::ColumnCipher &cipher);

} // namespace callboard::dispatch
