// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/campaign.h"

#include <QMap>

namespace callboard::store {

class Database;

using PlaceCounts = QMap<PlaceState, int>;

/// How many leads of a campaign are in which state. Planned ones are counted as what the others leave of all:
/// of a campaign that has not begun, not one place is read, however many it has.
[[nodiscard]] Result<PlaceCounts> countPlaces(Database &database, CampaignId campaign);

/// How many of them are planned.
[[nodiscard]] Result<int> countPlanned(Database &database, CampaignId campaign);

enum class BatchesOf { Planned = 1, PlannedOrTaken };

/// Batches of \a parallel leads that hold such a place, of a campaign whose countPlaces() are \a counts. At
/// most half of the places are read. Not of a campaign that is being deleted.
[[nodiscard]] Result<int> countBatches(Database &database, CampaignId campaign, int parallel,
                                       const PlaceCounts &counts, BatchesOf which);

} // namespace callboard::store
