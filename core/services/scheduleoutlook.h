// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/campaign.h"
#include "core/plan/eligibility.h"
#include "core/plan/schedulesummary.h"

#include <QList>
#include <QString>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// Something to know before a schedule is confirmed that keeps nobody from being called: a sentence,
/// translated, and the leads behind it, where it is about some.
struct ScheduleNote
{
    QString sentence;
    QList<LeadId> leads;
};

/// What only the ledger knows of a schedule that is being prepared.
struct ScheduleOutlook
{
    std::optional<plan::DayRoom> dayRoom; ///< nothing: no limit on calls a day holds
    QList<ScheduleNote> notes;
};

/// The calls of the day on which \a start lies, by account and by operator, as far as they are made by now.
struct DayCounts
{
    plan::DayCount ofAccount;
    plan::DayCount ofOperator;
};
[[nodiscard]] Result<DayCounts> dayCountsAt(const store::Store &store, const Campaign &campaign,
                                            const Account &account, Instant start, Instant now);

/// What these limits leave for \a campaign from its start on.
[[nodiscard]] Result<std::optional<plan::DayRoom>>
dayRoomOf(const store::Store &store, const Campaign &campaign, const Account &account, Instant now);

/// That, and what is to be known of \a leads: who has answered before, who waits in another campaign too,
/// what the practice line leaves out, and whether the law's do-not-call register is fresh enough.
[[nodiscard]] Result<ScheduleOutlook> scheduleOutlook(const store::Store &store, const Campaign &campaign,
                                                      const QList<LeadId> &leads, Instant now);

} // namespace callboard::services
