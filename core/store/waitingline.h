// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

namespace callboard::store {

class Database;

/// Those of a campaign who stand in its line (PlaceRepository::lineUp()), for whoever looks through all of
/// them. For the thread of its database.
class WaitingLine
{
public:
    explicit WaitingLine(Database &database)
        : m_database(database)
    {
    }

    struct Waiting
    {
        int position = 0;
        LeadId lead;
    };
    /// Those at position \a from or behind it, in the order of their positions, \a limit at most.
    [[nodiscard]] Result<QList<Waiting>> waiting(CampaignId campaign, int from, int limit) const;

private:
    Database &m_database;
};

} // namespace callboard::store
