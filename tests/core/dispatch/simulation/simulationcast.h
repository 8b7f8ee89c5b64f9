// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/campaign.h"
#include "core/model/diallingperiods.h"
#include "core/model/lead.h"
#include "tests/core/dispatch/simulation/simulationdice.h"

#include <QStringList>

namespace callboard::test {

/// Somebody who can be called.
struct CastPerson
{
    PhoneNumber number;
    QList<QByteArray> zones; ///< where they may be, by this test's own knowledge of the number
    QByteArray ownZone = {}; ///< told by the lead itself; then it alone counts
    bool isFloridian = false;
    bool hasName = false; ///< as the two below, it counts in the order of leads
    bool hasEmail = false;
    bool hasCompany = false;
    bool hasConsent = false;
    bool isBadNumber = false;    ///< the provider says that it can never be called
    bool isOddRequest = false;   ///< the provider will not take what is told of this lead
    int spare = 0;               ///< numbers left to change to
    QString nextNumberStem = {}; ///< of those numbers
};

struct CastCampaign
{
    Campaign campaign; ///< its account is an index of the cast
    int account = 0;
    QList<int> persons;
};

/// What the house asks of all campaigns and operators together; 0: no limit.
struct CastHouse
{
    int systemLines = 0;
    int operatorLines = 0;
    int operatorCallsPerDay = 0;
    CallingPolicy hours = CallingPolicy::always(defaultZone()); ///< on the clocks of whoever is called
    QStringList operators = {};
};

/// Who and what takes part in the days of one seed.
struct Cast
{
    Instant begin;
    int days = 0;
    DiallingPeriods periods;
    CastHouse house;
    QList<Account> accounts;
    QList<CastPerson> persons;
    QList<CastCampaign> campaigns;
};

[[nodiscard]] Cast castOf(quint64 seed);
/// One more for the same persons and accounts, beginning soon after \a now.
[[nodiscard]] CastCampaign castCampaign(Dice &dice, const Cast &cast, Instant now);
[[nodiscard]] CallingPolicy castPolicy(Dice &dice, Instant near);

} // namespace callboard::test
