// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callschedule.h"

#include <QList>

#include <optional>

namespace callboard::store {

class Database;

/// Calls to one contact that other programs have scheduled. One whose campaign was taken from the list is
/// there no more.
class CallScheduleRepository
{
public:
    explicit CallScheduleRepository(Database &database)
        : m_database(database)
    {
    }

    /// Newest first.
    [[nodiscard]] Result<QList<CallSchedule>> all() const;
    /// NotFound for a campaign that is none.
    [[nodiscard]] Result<CallSchedule> find(CampaignId campaign) const;
    /// The one that this lead has for that time first asked for.
    [[nodiscard]] Result<std::optional<CallSchedule>> ofWish(LeadId lead, Instant askedFor) const;

    /// In the transaction that makes its campaign visible. AlreadyExists when the wish has a schedule.
    [[nodiscard]] Result<void> enter(const CallSchedule &schedule);
    /// Whether it is called by itself, its days and when it was changed.
    [[nodiscard]] Result<void> change(const CallSchedule &schedule);

private:
    [[nodiscard]] Result<QList<CallSchedule>> list(const QString &where, const QVariantList &values) const;

    Database &m_database;
};

} // namespace callboard::store
