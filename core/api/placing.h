// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"
#include "core/plan/fieldreader.h"
#include "core/services/scheduleservice.h"

#include <QTime>
#include <QUuid>

namespace callboard::services {
class Workspace;
}

namespace callboard::api {

// What the routes that schedule share. All of it blocks: pool threads only.

/// In that order; NotFound for the first that is no lead's.
[[nodiscard]] Result<QList<LeadId>> leadsOf(services::Workspace &workspace, const QList<QUuid> &uuids);
/// The account that a new schedule proposes when \a name is empty.
[[nodiscard]] Result<Account> accountOf(services::Workspace &workspace, const QString &name);
/// Schedules it on \a account.
[[nodiscard]] Result<services::ScheduleReceipt>
schedule(services::Workspace &workspace, services::ScheduleRequest request, const Account &account);

/// Whom the calls of a day are for and how (S3-011).
struct DayWish
{
    QString name;
    QString account;
    QString agentId;
    QString nextAction;
    QTime firstCall;
    QTime lastCall;
    QDate startDate;
};

/// Its fields as S3-011 names them; only campaign_name, agent_id and account may be missing.
[[nodiscard]] DayWish readDayWish(plan::FieldReader &reader);
/// What it comes to under the preset "campaign" (S3): from the first call's time on the start date, or from
/// now on when that is past today. Refused for a day that is over.
[[nodiscard]] Result<services::ScheduleRequest> requestOf(const DayWish &wish,
                                                          const services::Workspace &workspace);
/// First call's time on \a date in the house's zone; now, when that is past today.
[[nodiscard]] Result<Instant> startOn(QDate date, QTime firstCall, const services::Workspace &workspace);

} // namespace callboard::api
