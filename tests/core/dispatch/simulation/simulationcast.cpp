// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationcast.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

struct Place
{
    const char *stem; ///< of a number, before the four last digits
    QList<QByteArray> zones;
    bool isFlorida = false;
};

const QList<Place> &india()
{
    static const QList<Place> places = {{"+91981000", {"Asia/Kolkata"}}};
    return places;
}

const QList<Place> &abroad()
{
    static const QList<Place> places = {
        {"+1212555", {"America/New_York"}},
        {"+1312555", {"America/Chicago"}},
        {"+1303555", {"America/Denver"}},
        {"+1602555", {"America/Denver", "America/Phoenix"}},
        {"+1213555", {"America/Los_Angeles"}},
        {"+1808555", {"Pacific/Honolulu"}},
        {"+1305555", {"America/New_York"}, true},
        {"+44207946", {"Europe/London"}},
        {"+9715012", {"Asia/Dubai"}},
    };
    return places;
}

CastPerson personAt(Dice &dice, const Place &place, int n)
{
    const QString stem = QString::fromLatin1(place.stem);
    const QString digits = QStringLiteral("%1").arg(n, 4, 10, QLatin1Char('0'));
    CastPerson person{.number = *PhoneNumber::fromE164(stem + digits), .zones = place.zones};
    person.isFloridian = place.isFlorida;
    person.hasConsent = dice.chance(85);
    person.isBadNumber = dice.chance(4);
    person.isOddRequest = dice.chance(2);
    person.nextNumberStem = stem;
    person.spare = 5000 + n;
    person.hasName = dice.chance(70);
    person.hasEmail = dice.chance(40);
    person.hasCompany = dice.chance(30);
    if (dice.chance(8))
        person.ownZone = dice.oneOf<QByteArray>({"Asia/Dubai", "Europe/London", "Australia/Adelaide"});
    return person;
}

/// Days with changes of clocks nearby, a year's end, a leap day, and plain ones.
Instant firstMoment(Dice &dice)
{
    const QDate date = dice.oneOf<QDate>({{2026, 11, 20},
                                          {2026, 10, 24},
                                          {2026, 10, 31},
                                          {2027, 3, 13},
                                          {2027, 3, 27},
                                          {2026, 12, 30},
                                          {2028, 2, 27},
                                          {2027, 6, 7}});
    const QDateTime midnight(date, QTime(0, 0), Qt::UTC);
    return fromDateTime(midnight) + dice.between(milliseconds{0}, milliseconds{20h});
}

Account accountOf(Dice &dice, int index)
{
    Account account;
    account.name = QStringLiteral("Account %1").arg(index);
    account.provider = dice.chance(50) ? ProviderKind::Vapi : ProviderKind::Bolna;
    account.lines = dice.between(1, 6);
    account.callsPerSecond = dice.chance(60) ? dice.between(1, 3) : 0;
    account.callsPerDay = dice.chance(35) ? dice.between(6, 30) : 0;
    account.legalProfile =
        dice.oneOf<QString>({QStringLiteral("in"), QStringLiteral("in"), QStringLiteral("us-federal"),
                             QStringLiteral("us-federal"), QStringLiteral("none")});
    return account;
}

CastHouse house(Dice &dice, Instant begin)
{
    CastHouse made;
    made.operators << QStringLiteral("Asha");
    if (dice.chance(40))
        made.operators << QStringLiteral("Ben");
    made.operatorLines = dice.between(0, 4);
    made.systemLines = dice.chance(30) ? dice.between(2, 7) : 0;
    made.operatorCallsPerDay = dice.chance(25) ? dice.between(8, 40) : 0;
    if (dice.chance(30))
        made.hours = castPolicy(dice, begin);
    return made;
}

QTime edge(Dice &dice)
{
    return QTime(0, 0).addSecs(dice.below(96) * 15 * 60);
}

HoursPart part(Dice &dice)
{
    HoursPart made;
    made.opens = edge(dice);
    made.closes = dice.chance(10) ? made.opens : edge(dice);
    if (dice.chance(40))
        made.days = std::bitset<7>(quint64(dice.between(1, 127)));
    return made;
}

RetryPolicy retry(Dice &dice)
{
    RetryPolicy made;
    made.maxAttempts = dice.between(1, 4);
    const QList<seconds> waits = {0s, 20s, 5min, 30min, 30min, 2h, 24h};
    for (int count = dice.between(1, 3); count > 0; --count)
        made.delays << dice.oneOf(waits);
    for (const Outcome outcome :
         {Outcome::NoAnswer, Outcome::Busy, Outcome::Voicemail, Outcome::ProviderError}) {
        if (!dice.chance(30))
            continue;
        QList<seconds> own;
        for (int count = dice.below(3); count > 0; --count)
            own << dice.oneOf(waits);
        made.delaysOf.insert(outcome, own);
    }
    return made;
}

Misfire misfire(Dice &dice)
{
    const int roll = dice.below(100);
    if (roll < 50)
        return Misfire::GoOn;
    return roll < 75 ? Misfire::HoldAndAsk : Misfire::Expire;
}

CampaignRules rules(Dice &dice)
{
    CampaignRules made;
    made.retry = retry(dice);
    made.contacts.gap = dice.oneOf<seconds>({0s, 60s, 30min, 30min, 2h});
    if (dice.chance(50))
        made.contacts.caps << RollingCap{dice.between(1, 4), 24h};
    if (dice.chance(20))
        made.contacts.caps << RollingCap{dice.between(2, 5), 7 * 24h};
    made.category = dice.oneOf<CallCategory>({CallCategory::Promotional, CallCategory::Promotional,
                                              CallCategory::Service, CallCategory::Recovery});
    if (dice.chance(40))
        made.fallback << FallbackChannel::WhatsApp;
    made.order = dice.chance(50) ? PriorityScheme::Campaign : PriorityScheme::Delivery;
    made.dailyLimit = dice.chance(40) ? DailyLimitRule::Fail : DailyLimitRule::HoldRest;
    made.misfire = misfire(dice);
    made.goal = dice.chance(15) ? dice.between(1, 6) : 0;
    made.canary = dice.chance(25) ? dice.between(1, 4) : 0;
    if (dice.chance(15))
        made.budget = Money(dice.between(100, 900) * qint64{1'000}, QStringLiteral("USD"));
    return made;
}

} // namespace

CallingPolicy castPolicy(Dice &dice, Instant near)
{
    const QTimeZone zone(
        dice.oneOf<QByteArray>({"Asia/Kolkata", "Asia/Kolkata", "America/New_York", "Europe/London", "UTC"}));
    if (dice.chance(45))
        return CallingPolicy::always(zone);
    CallingPolicy policy;
    policy.zone = zone;
    if (dice.chance(30))
        return policy; // 9 to 21
    policy.parts.clear();
    for (int count = dice.between(1, 3); count > 0; --count)
        policy.parts << part(dice);
    for (int count = dice.chance(25) ? dice.between(1, 2) : 0; count > 0; --count)
        policy.closedOn << toDateTime(near, zone).date().addDays(dice.between(0, 4));
    return policy;
}

CastCampaign castCampaign(Dice &dice, const Cast &cast, Instant now)
{
    CastCampaign made;
    made.account = dice.below(cast.callAccounts);
    Campaign &campaign = made.campaign;
    campaign.name = QStringLiteral("Campaign");
    campaign.state = CampaignState::Scheduled;
    campaign.start = now + dice.between(milliseconds{0}, milliseconds{dice.chance(60) ? 2h : 30h});
    campaign.parallel = dice.between(1, 6);
    campaign.interval = dice.oneOf<seconds>({1s, 10s, 60s, 10min, 1h});
    campaign.pacing = dice.chance(30) ? Pacing::Grid : Pacing::Capped;
    campaign.policy = castPolicy(dice, campaign.start);
    campaign.rules = rules(dice);
    campaign.operatorName = dice.oneOf<QString>(cast.house.operators);
    QList<int> persons;
    for (int i = 0; i < int(cast.persons.size()); ++i)
        persons << i;
    const int count = std::min(dice.between(4, 20), int(persons.size()));
    for (int i = 0; i < count; ++i)
        made.persons << persons.takeAt(dice.below(int(persons.size())));
    campaign.leadCount = count;
    return made;
}

Cast castOf(quint64 seed)
{
    Dice dice(seed);
    Cast cast;
    cast.begin = firstMoment(dice);
    cast.days = dice.between(2, 4);
    cast.periods.pollRinging = dice.oneOf<milliseconds>({5s, 20s, 60s});
    cast.periods.pollTalking = dice.oneOf<milliseconds>({5s, 30s, 60s});
    cast.house = house(dice, cast.begin);
    for (int i = dice.between(1, 3); i > 0; --i)
        cast.accounts << accountOf(dice, int(cast.accounts.size()));
    cast.callAccounts = int(cast.accounts.size());
    const int indians = dice.between(6, 18);
    for (int i = 0; i < indians; ++i)
        cast.persons << personAt(dice, india().constFirst(), i);
    for (int i = dice.between(2, 10); i > 0; --i)
        cast.persons << personAt(dice, dice.oneOf(abroad()), int(cast.persons.size()));
    for (int i = dice.between(2, 4); i > 0; --i)
        cast.campaigns << castCampaign(dice, cast, cast.begin);
    castMessages(seed, cast);
    return cast;
}

} // namespace callboard::test
