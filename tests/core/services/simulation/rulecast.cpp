// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulecast.h"

#include "core/services/rulepreset.h"

#include <algorithm>

namespace callboard::test {

namespace {

QList<HoursPart> hoursOf(const char *text)
{
    return hoursFromText(QString::fromLatin1(text)).value_or(QList<HoursPart>());
}

QStringList column(std::initializer_list<const char *> values)
{
    QStringList texts;
    for (const char *value : values)
        texts << QString::fromLatin1(value);
    return texts;
}

QString orderType()
{
    return QStringLiteral("order_type");
}

QString city()
{
    return QStringLiteral("city");
}

QList<RuleFilter> makeFilters()
{
    const QStringList pending = column({"OFD", "Undelivered"});
    return {
        {QString(), {}, {}, {}},
        {QStringLiteral("order_type in (OFD, Undelivered)"), {{orderType(), pending}}, {}, {}},
        {QStringLiteral("order_type=OFD and city=Pune"),
         {{orderType(), column({"OFD"})}, {city(), column({"Pune"})}},
         {},
         {}},
        {QStringLiteral("order_type!=Delivered"), {}, {{orderType(), column({"Delivered"})}}, {}},
        {QStringLiteral("note~gift and order_type in (OFD, Undelivered)"),
         {{orderType(), pending}},
         {},
         {{QStringLiteral("note"), QStringLiteral("gift")}}},
    };
}

/// So that some fall into the hours in which clocks are changed.
QTime diceTime(Dice &dice, const QList<HoursPart> &hours)
{
    const QList<int> minutes = {0, 0, 15, 30, 45, 59};
    if (hours.isEmpty())
        return {dice.chance(30) ? dice.below(4) : dice.between(9, 17), dice.oneOf(minutes)};
    const HoursPart part = dice.oneOf(hours);
    const int opens = part.opens.msecsSinceStartOfDay() / 60'000;
    int closes = part.closes.msecsSinceStartOfDay() / 60'000;
    if (closes <= opens)
        closes += 24 * 60;
    const int at = dice.chance(15) ? opens : dice.between(opens, closes - 1) / 15 * 15;
    return QTime::fromMSecsSinceStartOfDay(std::max(at, opens) % (24 * 60) * 60'000);
}

QList<QTime> diceTimes(Dice &dice, const StandingRule &rule)
{
    if (rule.kind == StandingRuleKind::CheckUpAge)
        return {};
    if (rule.kind == StandingRuleKind::DailySessions && dice.chance(35) && rule.campaign.hours.isEmpty())
        return {QTime(10, 0), QTime(11, 0), QTime(12, 0), QTime(13, 0)}; // S1-004
    const int count = rule.kind == StandingRuleKind::Recurring ? 1 : dice.between(1, 6);
    QList<QTime> times;
    for (int i = 0; i < count; ++i)
        times << diceTime(dice, rule.campaign.hours);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

/// The real account's rules stay within what every house here allows.
QList<HoursPart> diceHours(Dice &dice, bool isPractice)
{
    if (!isPractice)
        return dice.chance(50) ? QList<HoursPart>() : hoursOf("10:00-17:00");
    return dice.oneOf(QList<QList<HoursPart>>{{},
                                              hoursOf("10:00-17:00"),
                                              hoursOf("Mo-Fr 09:00-18:00"),
                                              hoursOf("09:00-13:00, 15:00-19:00"),
                                              hoursOf("Mo-Fr 09:00-13:00; Sa-Su 11:00-12:00"),
                                              hoursOf("22:00-06:00"),
                                              hoursOf("00:30-05:00"),
                                              hoursOf("00:00-24:00")});
}

std::bitset<7> diceDays(Dice &dice)
{
    if (dice.chance(60))
        return 0b1111111;
    return dice.chance(60) ? 0b0011111 : std::bitset<7>(quint32(dice.between(1, 127)));
}

void diceCounts(Dice &dice, StandingRule &rule)
{
    rule.maxAttempts = dice.between(1, 4);
    rule.cooldown = dice.oneOf(QList<seconds>{seconds{0}, seconds{1800}, seconds{7200}, seconds{7200},
                                              seconds{7201}, seconds{24 * 3600}});
    rule.countedDays = dice.oneOf(QList<int>{0, 0, 1, 2});
}

void diceSweep(Dice &dice, StandingRule &rule)
{
    const QList<int> minutes = {5, 20, 60, 60, 90, 240, 24 * 60};
    rule.sweepEvery = std::chrono::minutes{dice.oneOf(minutes)};
    rule.thresholdDays = dice.oneOf(QList<int>{0, 1, 5, 5});
    rule.isHouseThreshold = false;
}

void diceFilter(Dice &dice, StandingRule &rule)
{
    rule.filter = dice.oneOf(ruleFilters()).text;
}

void diceBrief(Dice &dice, StandingRule &rule)
{
    // A lead without an AWB has no value for it, and the run is refused.
    rule.campaign.brief.topic = dice.chance(20) ? QStringLiteral("For {awb}") : QStringLiteral("follow_up");
}

} // namespace

QList<RuleHouse> ruleHouses()
{
    const QList<HoursPart> usual = hoursOf("09:00-21:00");
    const QList<HoursPart> week = hoursOf("Mo-Sa 09:00-18:00");
    return {
        {QTimeZone("Asia/Kolkata"), QDate(2026, 11, 19), week, {QDate(2026, 11, 21)}},
        {QTimeZone("Asia/Kolkata"), QDate(2026, 11, 20), usual, {}},
        {QTimeZone("Europe/Berlin"), QDate(2026, 3, 27), usual, {}},
        {QTimeZone("Europe/Berlin"), QDate(2026, 10, 23), week, {QDate(2026, 10, 26)}},
        {QTimeZone("America/New_York"), QDate(2026, 10, 30), usual, {}},
        {QTimeZone("Asia/Beirut"), QDate(2026, 3, 27), usual, {}},       // changed at midnight
        {QTimeZone("Australia/Lord_Howe"), QDate(2026, 4, 3), week, {}}, // by half an hour
    };
}

const QList<RuleFilter> &ruleFilters()
{
    static const QList<RuleFilter> filters = makeFilters();
    return filters;
}

const RuleFilter &ruleFilter(const QString &text)
{
    const QList<RuleFilter> &filters = ruleFilters();
    const auto found = std::find_if(filters.cbegin(), filters.cend(),
                                    [&text](const RuleFilter &filter) { return filter.text == text; });
    if (found == filters.cend())
        qFatal("No filter reads %s", qPrintable(text));
    return *found;
}

LeadAttributes diceOrder(Dice &dice, QDate today)
{
    LeadAttributes attributes;
    setAttribute(attributes, orderType(),
                 dice.oneOf(column({"OFD", "OFD", "Undelivered", "Delivered", "Returned"})));
    setAttribute(attributes, city(), dice.oneOf(column({"Pune", "Delhi"})));
    setAttribute(attributes, QStringLiteral("note"), dice.oneOf(column({"a gift", "none"})));
    if (!dice.chance(8))
        setAttribute(attributes, QStringLiteral("awb"), QStringLiteral("AWB%1").arg(dice.below(100'000)));
    const QString day = today.addDays(-dice.between(-2, 12)).toString(Qt::ISODate);
    const QList<QString> dates = {day,
                                  day,
                                  day,
                                  day + QStringLiteral("T22:30:00Z"),
                                  day + QStringLiteral("T01:30:00+05:30"),
                                  QStringLiteral("soon"),
                                  QString()};
    setAttribute(attributes, QStringLiteral("last_checkup_date"), dice.oneOf(dates));
    return attributes;
}

StandingRule diceRule(Dice &dice, const QString &name, AccountId practice, AccountId real)
{
    using Kind = StandingRuleKind;
    const Kind kind =
        dice.oneOf(QList<Kind>{Kind::DailySessions, Kind::DailySessions, Kind::CheckUpAge, Kind::Recurring});
    StandingRule rule = services::rulePreset(kind);
    rule.name = name;
    const bool isPractice = dice.chance(75);
    rule.campaign.account = isPractice ? practice : real;
    rule.campaign.hours = diceHours(dice, isPractice);
    rule.times = diceTimes(dice, rule);
    rule.days = diceDays(dice);
    rule.campaign.parallel = dice.between(1, 5);
    diceFilter(dice, rule);
    diceBrief(dice, rule);
    if (kind != Kind::Recurring)
        diceCounts(dice, rule);
    if (kind == Kind::CheckUpAge) {
        diceSweep(dice, rule);
        rule.isOnce = dice.chance(15);
        rule.isSpread = dice.chance(70);
    }
    rule.campaign.rules.misfire = dice.chance(40) ? Misfire::GoOn : Misfire::HoldAndAsk;
    return rule;
}

StandingRule diceChange(Dice &dice, StandingRule rule)
{
    const bool isCounting = rule.kind != StandingRuleKind::Recurring;
    switch (dice.below(7)) {
    case 0:
        rule.days = diceDays(dice);
        break;
    case 1:
        rule.times = diceTimes(dice, rule);
        break;
    case 2:
        if (isCounting)
            diceCounts(dice, rule);
        break;
    case 3:
        if (rule.kind == StandingRuleKind::CheckUpAge)
            diceSweep(dice, rule);
        break;
    case 4:
        diceBrief(dice, rule);
        break;
    default:
        diceFilter(dice, rule);
    }
    return rule;
}

CallingPolicy hoursIn(const RuleHouse &house, const StandingRule &rule, AccountId practice)
{
    CallingPolicy hours = CallingPolicy::always(house.zone);
    if (!rule.campaign.hours.isEmpty())
        hours.parts = rule.campaign.hours;
    else if (rule.campaign.account != practice)
        hours.parts = house.hours;
    hours.closedOn = house.closedOn;
    return hours;
}

} // namespace callboard::test
