// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/callschedule.h"
#include "core/model/diallingperiods.h"
#include "core/model/lead.h"
#include "core/services/campaignservice.h"

#include <optional>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// How far a call schedule is (S2-046).
enum class CallScheduleStatus {
    Scheduled = 1, ///< not called yet, be it for its time, for a rule, for a pause or for want of a word
    InProgress,
    Completed, ///< the contact was reached
    Failed,    ///< it was not, or no call could be placed
    Cancelled,
};

[[nodiscard]] QString toWord(CallScheduleStatus status);
[[nodiscard]] std::optional<CallScheduleStatus> callScheduleStatusFromWord(QStringView word);

/// A call schedule as it stands.
struct CallScheduleView
{
    CallSchedule schedule;
    CampaignOverview overview;
    std::optional<Lead> contact;        ///< nothing for one that was deleted
    QString providerCallId;             ///< of its latest call; empty while there is none
    std::optional<Instant> callMovedAt; ///< when that call began, or ended

    [[nodiscard]] CallScheduleStatus status() const;
    /// Its time has come at \a now, and nobody has called yet (S2-036).
    [[nodiscard]] bool isDue(Instant now) const;
    /// The latest change of the wish, of its campaign or of its call.
    [[nodiscard]] Instant updatedAt() const;
};

/// How many there are of each kind (S2-035, S2-047).
struct CallScheduleCounts
{
    int total = 0;
    int active = 0; ///< not over
    int due = 0;
    QMap<CallScheduleStatus, int> byStatus;

    /// Completed of all that were called to an end, 0 to 1; nothing while none was.
    [[nodiscard]] std::optional<double> completionRate() const;
};

[[nodiscard]] CallScheduleCounts countsOf(const QList<CallScheduleView> &schedules, Instant now);

/// \a periods are those in force. On a reader's or the ledger's thread.
[[nodiscard]] Result<CallScheduleView> viewOf(const store::Store &store, const CallSchedule &schedule,
                                              const DiallingPeriods &periods, Instant now);

} // namespace callboard::services
