// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PlaceRepository: whose turn has come and passed.

#include "core/store/missedplaces.h"

#include "core/store/database.h"
#include "core/store/placerepository.h"
#include "core/store/restingstatus.h"

namespace callboard::store {

Result<QList<Place>> PlaceRepository::overdue(CampaignId campaign, int after, int until, Instant dueBy,
                                              int limit) const
{
    return list(
        QStringLiteral("campaign_id = ? and state = 'planned' and position > ? and ((next_due is null "
                       "and position < ?) or next_due <= ?) order by position limit ?"),
        {campaign.value(), after, until, bound(dueBy), limit});
}

Result<void> keepStatus(Database &database, CampaignId campaign, int position)
{
    return database.change(
        QLatin1String("update place set previous_status = ") + QLatin1String(RestingStatus) +
            QLatin1String(" where campaign_id = ? and position = ? and previous_status is null"),
        {campaign.value(), position});
}

} // namespace callboard::store
