// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/ruledays.h"

#include "core/plan/localclock.h"

#include <algorithm>

namespace callboard::test {

namespace {

constexpr int MostSteps = 90;
constexpr qsizetype StoryLines = 40;

RuleHouse houseOf(quint64 seed)
{
    const QList<RuleHouse> houses = ruleHouses();
    return houses.at(int(seed % quint64(houses.size())));
}

Instant startIn(const RuleHouse &house, Dice &dice)
{
    return plan::instantAt(house.firstDay, QTime(dice.below(20), 0), house.zone) +
           dice.between(milliseconds{0}, std::chrono::hours{1});
}

} // namespace

RuleDays::RuleDays(quint64 seed, RuleMischief mischief)
    : m_seed(seed)
    , m_mischief(mischief)
    , m_dice(seed)
    , m_house(houseOf(seed))
    , m_clock(std::make_shared<RuleClock>(startIn(m_house, m_dice)))
    , m_machine(m_house, m_clock)
    , m_book(m_house, m_machine.practice(), m_clock->now())
    , m_judge(m_book, m_machine)
    , m_office(m_machine, *m_clock, m_book, m_judge, m_dice, m_tally)
    , m_phone(m_machine, *m_clock, m_book, m_dice, m_tally)
    , m_begin(m_clock->now())
    , m_end(m_begin + std::chrono::days{m_dice.between(2, 6)})
{
}

void RuleDays::play()
{
    m_office.open();
    int steps = 0;
    while (m_fault.isEmpty() && steps < MostSteps && m_clock->now() < m_end) {
        step();
        ++steps;
    }
    if (m_fault.isEmpty())
        restart();
    if (m_fault.isEmpty())
        look();
    m_tally.count("seeds");
    m_tally.count("steps", steps);
    m_tally.count("days", std::chrono::ceil<std::chrono::days>(m_clock->now() - m_begin).count());
}

void RuleDays::step()
{
    const int which = m_dice.below(100);
    if (which < 32)
        goOn();
    else if (which < 38)
        goToTheEdge();
    else if (which < 54)
        ring();
    else if (which < 68)
        act();
    else if (which < 74)
        look();
    else if (which < 80)
        lookAndCrash();
    else if (which < 88)
        lookWithVisitor();
    else if (which < 91)
        runByHand();
    else if (which < 93)
        runByHandWithVisitor();
    else if (which < 96)
        askFirst();
    else if (which < 98)
        restart();
    else
        setClock();
}

void RuleDays::goOn()
{
    const Instant target = std::max(nextTarget(), m_clock->now());
    m_clock->advance(target - m_clock->now());
    note(QStringLiteral("time goes on"));
    const int which = m_dice.below(10);
    if (which < 5)
        look();
    else if (which < 6)
        lookAndCrash();
    else if (which < 8)
        lookWithVisitor();
    else if (which < 9)
        askFirst();
    // Else nobody is there.
}

/// A look at which it matters to the second when a cooldown is over.
void RuleDays::goToTheEdge()
{
    const std::optional<Instant> moment = m_office.tune(facts());
    if (!moment)
        return;
    m_clock->advance(*moment - m_clock->now() + seconds{m_dice.chance(70) ? 0 : 7});
    note(QStringLiteral("a cooldown ends with a turn"));
    look();
}

Instant RuleDays::nextTarget()
{
    const Instant now = m_clock->now();
    const QList<StandingRule> rules = m_book.rules();
    const int which = m_dice.below(100);
    if (rules.isEmpty() || which < 15)
        return now + m_dice.between(milliseconds{1}, std::chrono::hours{1});
    if (which < 25)
        return now + m_dice.between(std::chrono::hours{3}, std::chrono::hours{16});
    const StandingRule rule = m_dice.oneOf(rules);
    return which < 85 ? nearMoment(rule) : nearFreedom(rule);
}

/// In time, just in time, too late by a little, and late by a lot.
Instant RuleDays::nearMoment(const StandingRule &rule)
{
    const Instant next = m_book.calendar(rule.id).next(m_clock->now()).value_or(m_clock->now());
    return next + m_dice.oneOf(QList<milliseconds>{milliseconds{0}, milliseconds{0}, milliseconds{0},
                                                   milliseconds{-1}, milliseconds{1}, seconds{5},
                                                   milliseconds{59'999}, seconds{60},
                                                   std::chrono::minutes{20}, std::chrono::hours{2}});
}

/// Around the moment at which somebody's cooldown is over.
Instant RuleDays::nearFreedom(const StandingRule &rule)
{
    const QList<RuleFacts::CallRow> calls = facts().calls;
    if (calls.isEmpty())
        return m_clock->now() + seconds{1};
    const milliseconds off{m_dice.between(-1, 1)};
    return m_dice.oneOf(calls).at + std::max(rule.cooldown, rule.campaign.rules.contacts.gap) + off;
}

void RuleDays::setClock()
{
    const milliseconds by =
        m_dice.oneOf(QList<milliseconds>{seconds{30}, seconds{60}, seconds{61}, std::chrono::minutes{10},
                                         std::chrono::hours{1}, std::chrono::hours{5}, std::chrono::days{1}});
    const bool isBack = m_dice.chance(50);
    if (isBack && m_clock->now() - by < m_begin - std::chrono::days{2})
        return;
    m_clock->jumpWall(isBack ? -by : by);
    m_tally.count(isBack ? "clocks set back" : "clocks set forward");
    note(QStringLiteral("the clock was set by %1 s").arg((isBack ? -by : by).count() / 1000));
}

void RuleDays::act()
{
    note(m_office.act(facts()).what);
    accuse(m_judge.judgeLedger(facts()));
}

void RuleDays::ring()
{
    accuse(m_phone.ring(facts()));
    note(QStringLiteral("the phone rang"));
    accuse(m_judge.judgeLedger(facts()));
}

void RuleDays::restart()
{
    m_machine.restart();
    m_tally.count("restarts");
    note(QStringLiteral("begun again"));
    accuse(m_judge.judgeLedger(facts()));
}

RuleFacts RuleDays::facts()
{
    Result<RuleFacts> facts = RuleFacts::read(m_machine.workspace());
    if (!facts)
        qFatal("The ledger cannot be read: %s", qPrintable(facts.error().detail));
    return *std::move(facts);
}

void RuleDays::note(const QString &what)
{
    m_log << toDateTime(m_clock->now(), m_house.zone).toString(QStringLiteral("ddd dd HH:mm:ss.zzz t ")) +
                 what;
}

void RuleDays::accuse(const QString &wrong)
{
    if (m_fault.isEmpty() && !wrong.isEmpty())
        m_fault = wrong;
}

QString RuleDays::story() const
{
    return QStringLiteral("seed %1, %2: %3\n%4")
        .arg(m_seed)
        .arg(QString::fromLatin1(m_house.zone.id()), m_fault,
             m_log.mid(std::max<qsizetype>(0, m_log.size() - StoryLines)).join(u'\n'));
}

} // namespace callboard::test
