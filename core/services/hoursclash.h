// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/campaign.h"

#include <QList>

namespace callboard::store {
class Store;
}

namespace callboard::services {

enum class HoursOwner { Campaign = 1, House, Law };

/// Hours that leave nothing together with others.
struct OwnedHours
{
    HoursOwner owner = HoursOwner::Campaign;
    QString law; ///< the legal profile's title, with Law
    CallingPolicy hours;

    friend bool operator==(const OwnedHours &, const OwnedHours &) = default;
};

/// Leads that could never be called, because these hours have no minute in common.
struct HoursClash
{
    QList<OwnedHours> hours;
    QList<LeadId> leads;
};

/// What of the hours of \a campaign, \a house and the account's law never meets from \a from on, for people
/// on the clocks of the campaign's zone; empty when there is time to call.
[[nodiscard]] QList<OwnedHours> clashingHours(const Campaign &campaign, const CallingPolicy &house,
                                              const Account &account, Instant from);

/// The same for each of \a leads by its own law and clocks, the largest group first. A moment for ten
/// thousand.
[[nodiscard]] Result<QList<HoursClash>> hoursClashes(const store::Store &store, const Campaign &campaign,
                                                     const QList<LeadId> &leads, Instant from);

/// That nobody could be called, and why. Translated.
[[nodiscard]] QString clashSentence(const QList<OwnedHours> &hours);
/// The same with how many leads of \a asked it keeps from ever being called. Translated.
[[nodiscard]] QString clashSentence(const HoursClash &clash, qsizetype asked);

} // namespace callboard::services
