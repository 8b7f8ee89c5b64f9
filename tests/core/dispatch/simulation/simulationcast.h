// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/campaign.h"
#include "core/model/channel.h"
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
    std::optional<PhoneNumber> whatsAppNumber = {};

    [[nodiscard]] PhoneNumber numberFor(Channel channel) const
    {
        return channel == Channel::WhatsApp ? whatsAppNumber.value_or(number) : number;
    }
};

struct CastCampaign
{
    Campaign campaign; ///< its account is an index of the cast
    int account = 0;
    QList<int> persons;
    QMap<FallbackChannel, int> steps = {}; ///< who sends what follows the last miss; index of an account
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
    QList<Account> accounts; ///< those that call first
    int callAccounts = 0;
    QList<CastPerson> persons;
    QList<CastCampaign> campaigns;

    /// Or else the same seed plays the same days as before there were any.
    [[nodiscard]] bool hasMessages() const { return accounts.size() > callAccounts; }
};

[[nodiscard]] Cast castOf(quint64 seed);
/// One more for the same persons and accounts, beginning soon after \a now.
[[nodiscard]] CastCampaign castCampaign(Dice &dice, const Cast &cast, Instant now);
/// The same of messages, in a cast that has them.
[[nodiscard]] CastCampaign castMessageCampaign(Dice &dice, const Cast &cast, Instant now);
/// What follows the last miss of a campaign of calls, in such a cast.
void castLadder(Dice &dice, const Cast &cast, CastCampaign &campaign);
/// Makes some casts write messages, by chances that change nothing of all the others.
void castMessages(quint64 seed, Cast &cast);
/// Whether CALLBOARD_SIMULATED_MESSAGES asks for days with messages, which take four times as long.
[[nodiscard]] bool playsMessages();
[[nodiscard]] CallingPolicy castPolicy(Dice &dice, Instant near);

} // namespace callboard::test
