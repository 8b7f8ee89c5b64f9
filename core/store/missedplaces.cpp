// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PlaceRepository: whose turn has come and passed.

#include "core/store/database.h"
#include "core/store/placerepository.h"

namespace callboard::store {

Result<QList<Place>> PlaceRepository::overdue(CampaignId campaign, int after, int until, Instant dueBy,
                                              int limit) const
{
    return list(
        QStringLiteral("campaign_id = ? and state = 'planned' and position > ? and ((next_due is null "
                       "and position < ?) or next_due <= ?) order by position limit ?"),
        {campaign.value(), after, until, bound(dueBy), limit});
}

} // namespace callboard::store
