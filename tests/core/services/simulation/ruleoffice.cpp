// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/ruleoffice.h"

#include "core/services/standingruleservice.h"

#include <algorithm>

namespace callboard::test {

namespace {

constexpr int MostRules = 4;

QString nameOf(const StandingRule &rule)
{
    return QLatin1String("rule ") + QString::number(rule.id.value());
}

} // namespace

void RuleOffice::open()
{
    const int leads = m_dice.between(4, 12);
    for (int i = 0; i < leads; ++i)
        (void)addLead();
    const int rules = m_dice.between(1, 3);
    for (int i = 0; i < rules; ++i)
        (void)addRule();
}

QDate RuleOffice::today() const
{
    return toDateTime(m_clock.now(), m_machine.workspace().zone()).date();
}

RuleAct RuleOffice::act(const RuleFacts &facts)
{
    const int which = m_dice.below(100);
    if (which < 55)
        return actOnLeads(facts);
    return which < 85 ? actOnRules() : actOnCampaigns(facts);
}

RuleAct RuleOffice::meddle(const RuleFacts &facts)
{
    const QList<StandingRule> rules = m_book.rules();
    const int which = m_dice.below(100);
    if (rules.isEmpty() || which < 25)
        return markLead(facts);
    if (which < 35)
        return editLead(facts);
    if (which < 40)
        return removeLead(facts);
    if (which < 60)
        return toggleRule(m_dice.oneOf(rules));
    return which < 70 ? removeRule(m_dice.oneOf(rules)) : editRule(m_dice.oneOf(rules));
}

RuleAct RuleOffice::actOnRules()
{
    const QList<StandingRule> rules = m_book.rules();
    const int which = m_dice.below(100);
    if (rules.isEmpty() || (which < 20 && rules.size() < MostRules))
        return addRule();
    const StandingRule rule = m_dice.oneOf(rules);
    if (which < 27)
        return removeRule(rule);
    // It is mostly started.
    if (!rule.isStarted() || which < 45)
        return toggleRule(rule);
    return editRule(rule);
}

RuleAct RuleOffice::addRule()
{
    const QString name = QStringLiteral("Rule %1").arg(++m_rules);
    const StandingRule wish = diceRule(m_dice, name, m_machine.practice(), m_machine.real());
    services::StandingRuleService rules(m_machine.workspace());
    const Result<StandingRuleId> id = rules.add(wish).result();
    if (!id) { // its times lie outside its hours, say
        m_tally.count("rules that cannot be");
        return {QStringLiteral("a rule was refused")};
    }
    const Result<StandingRule> rule = rules.named(name).result();
    if (!rule)
        qFatal("A rule that was added is not there");
    m_book.add(*rule);
    m_tally.count("rules added");
    if (m_dice.chance(85))
        (void)toggleRule(*rule);
    return {QStringLiteral("added %1: %2 with \"%3\"").arg(nameOf(*rule), toWord(rule->kind), rule->filter),
            {rule->id}};
}

RuleAct RuleOffice::editRule(const StandingRule &rule)
{
    const StandingRule changed = diceChange(m_dice, rule);
    services::StandingRuleService rules(m_machine.workspace());
    const Result<void> edited = rules.edit(changed).result();
    if (edited) {
        m_book.edit(changed, m_clock.now());
        m_tally.count("rules edited");
    }
    return {QLatin1String("edited ") + nameOf(rule) + (edited ? QString() : QStringLiteral(", refused")),
            {rule.id}};
}

std::optional<Instant> RuleOffice::tune(const RuleFacts &facts)
{
    constexpr qsizetype Latest = 6;
    QList<StandingRule> rules = m_book.rules();
    rules.removeIf([](const StandingRule &rule) {
        return rule.kind == StandingRuleKind::Recurring || !rule.isStarted();
    });
    if (rules.isEmpty() || facts.calls.isEmpty())
        return std::nullopt;
    StandingRule rule = m_dice.oneOf(rules);
    const RuleCalendar &calendar = m_book.calendar(rule.id);
    const std::optional<Instant> next = calendar.next(m_clock.now());
    if (!next)
        return std::nullopt;
    const Instant edge = m_dice.chance(75) ? calendar.runEnd(*next) : *next;
    const Instant call =
        m_dice.oneOf(facts.calls.mid(std::max<qsizetype>(0, facts.calls.size() - Latest))).at;
    const QList<seconds> beside = {seconds{0}, seconds{0}, seconds{1}, seconds{-1}};
    rule.cooldown = std::chrono::floor<seconds>(edge - call) + m_dice.oneOf(beside);
    rule.campaign.rules.contacts.gap = seconds{0}; // or that one, if longer, is what ends
    if (services::StandingRuleService(m_machine.workspace()).edit(rule).result()) {
        m_book.edit(rule, m_clock.now());
        m_tally.count("cooldowns that end with a turn");
    }
    return next;
}

RuleAct RuleOffice::toggleRule(const StandingRule &rule)
{
    const StandingRuleState state =
        rule.isStarted() ? StandingRuleState::Stopped : StandingRuleState::Started;
    services::StandingRuleService rules(m_machine.workspace());
    if (!rules.setState(rule.id, state).result())
        qFatal("A rule was neither started nor stopped");
    m_book.setState(rule.id, state, m_clock.now());
    m_tally.count(rule.isStarted() ? "rules stopped" : "rules started");
    return {nameOf(rule) + u' ' + toWord(state), {rule.id}};
}

RuleAct RuleOffice::removeRule(const StandingRule &rule)
{
    services::StandingRuleService rules(m_machine.workspace());
    if (!rules.remove(rule.id).result())
        qFatal("A rule was not removed");
    m_book.remove(rule.id);
    m_tally.count("rules removed");
    return {QLatin1String("removed ") + nameOf(rule), {rule.id}};
}

} // namespace callboard::test
