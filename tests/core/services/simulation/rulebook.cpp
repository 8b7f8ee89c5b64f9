// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulebook.h"

#include <algorithm>

namespace callboard::test {

namespace {

constexpr seconds Grace{60}; ///< so late is in time, and so far ahead is no wrong clock
constexpr std::chrono::days MostLookedBack{40};

} // namespace

RuleBook::RuleBook(const RuleHouse &house, AccountId practice, Instant start)
    : m_house(house)
    , m_practice(practice)
    , m_minutes(&RuleMinutes::around(house.zone, start))
{
}

RuleCalendar RuleBook::calendarOf(const StandingRule &rule) const
{
    return {*m_minutes, rule, hoursIn(m_house, rule, m_practice)};
}

void RuleBook::add(const StandingRule &rule)
{
    m_rules.emplace(rule.id, Booked{rule, calendarOf(rule)});
}

void RuleBook::edit(const StandingRule &rule, Instant now)
{
    Booked &booked = m_rules.at(rule.id);
    const StandingRule before = booked.rule;
    booked.rule = rule;
    booked.rule.state = before.state;
    booked.rule.settledUntil = before.settledUntil;
    const bool hasOtherMoments = rule.times != before.times || rule.days != before.days ||
                                 rule.sweepEvery != before.sweepEvery ||
                                 rule.campaign.hours != before.campaign.hours;
    if (!hasOtherMoments)
        return;
    booked.calendar = calendarOf(rule);
    booked.rule.settledUntil = std::max(before.settledUntil, now);
}

void RuleBook::setState(StandingRuleId id, StandingRuleState state, Instant now)
{
    StandingRule &rule = m_rules.at(id).rule;
    if (rule.state == state)
        return;
    rule.state = state;
    rule.settledUntil = now;
}

void RuleBook::remove(StandingRuleId id)
{
    m_rules.erase(id);
}

void RuleBook::noteLook(Instant now)
{
    const bool isAhead = std::any_of(m_rules.begin(), m_rules.end(), [now](const auto &each) {
        return each.second.rule.settledUntil > now + Grace;
    });
    for (auto &[id, booked] : m_rules) {
        if (isAhead)
            booked.rule.settledUntil = std::min(booked.rule.settledUntil, now);
    }
}

void RuleBook::enter(const StandingRuleRun &run)
{
    Booked &booked = m_rules.at(run.rule);
    booked.runs.emplace(run.due, run);
    if (run.campaign.isValid()) {
        m_campaigns << run.campaign;
        m_makers.emplace(run.campaign, booked.rule);
    }
    if (run.isByHand)
        return;
    StandingRule &rule = booked.rule;
    rule.settledUntil = std::max(rule.settledUntil, run.due);
    const bool hasSwept = run.result != RuleRunResult::Skipped && run.result != RuleRunResult::Refused;
    if (rule.kind == StandingRuleKind::CheckUpAge && rule.isOnce && hasSwept)
        setState(rule.id, StandingRuleState::Stopped, run.madeAt);
}

void RuleBook::noteTaken(Instant now)
{
    for (auto &[id, booked] : m_rules) {
        const std::optional<Due> due = booked.rule.isStarted() ? dueOf(booked, now) : std::nullopt;
        if (due && booked.runs.count(due->at) > 0)
            booked.rule.settledUntil = due->at;
    }
}

void RuleBook::noteTakenAsIn(const RuleFacts &facts, Instant now)
{
    for (auto &[id, booked] : m_rules) {
        const std::optional<Due> due = booked.rule.isStarted() ? dueOf(booked, now) : std::nullopt;
        const bool isTaken = due && booked.runs.count(due->at) > 0;
        if (isTaken && facts.rules.value(id).settledUntil == due->at)
            booked.rule.settledUntil = due->at;
    }
}

QList<StandingRule> RuleBook::rules() const
{
    QList<StandingRule> found;
    for (const auto &[id, booked] : m_rules)
        found << booked.rule;
    return found;
}

const StandingRule *RuleBook::find(StandingRuleId id) const
{
    const auto found = m_rules.find(id);
    return found == m_rules.end() ? nullptr : &found->second.rule;
}

bool RuleBook::hasRun(StandingRuleId id, Instant due) const
{
    const auto found = m_rules.find(id);
    return found != m_rules.end() && found->second.runs.count(due) > 0;
}

QList<StandingRuleRun> RuleBook::runs() const
{
    QList<StandingRuleRun> found;
    for (const auto &[id, booked] : m_rules) {
        for (const auto &[due, run] : booked.runs)
            found << run;
    }
    return found;
}

const StandingRule *RuleBook::makerOf(CampaignId campaign) const
{
    const auto found = m_makers.find(campaign);
    return found == m_makers.end() ? nullptr : &found->second;
}

std::optional<RuleBook::Due> RuleBook::dueOf(const Booked &booked, Instant now) const
{
    const Instant from = std::max<Instant>(booked.rule.settledUntil, now - MostLookedBack);
    const QList<Instant> moments = booked.calendar.between(from, now);
    if (moments.isEmpty())
        return std::nullopt;
    return Due{moments.constLast(), int(moments.size()) - 1};
}

QList<ExpectedRun> RuleBook::due(const RuleFacts &facts, Instant now) const
{
    QList<ExpectedRun> all;
    for (const auto &[id, booked] : m_rules) {
        const std::optional<Due> due = booked.rule.isStarted() ? dueOf(booked, now) : std::nullopt;
        if (due && booked.runs.count(due->at) == 0)
            all << expected(booked, facts, *due, now);
    }
    return all;
}

int RuleBook::notesOf(Instant now) const
{
    int notes = 0;
    bool isAhead = false;
    for (const auto &[id, booked] : m_rules) {
        isAhead = isAhead || booked.rule.settledUntil > now + Grace;
        const std::optional<Due> due = booked.rule.isStarted() ? dueOf(booked, now) : std::nullopt;
        notes += due && booked.runs.count(due->at) > 0 ? 1 : 0;
    }
    return notes + (isAhead ? 1 : 0);
}

ExpectedRun RuleBook::expected(const Booked &booked, const RuleFacts &facts, const Due &due,
                               Instant now) const
{
    const StandingRule &rule = booked.rule;
    const RuleCalendar &calendar = booked.calendar;
    ExpectedRun run{.run = {.rule = rule.id, .due = due.at, .result = RuleRunResult::Made, .madeAt = now}};
    const bool isInTime = now - due.at < Grace && calendar.isOpen(now);
    run.isLate = !isInTime;
    run.missed = due.missed;
    if (!isInTime && !calendar.isSameDay(due.at, now)) {
        if (rule.kind != StandingRuleKind::Recurring) {
            run.run.result = RuleRunResult::Skipped;
            return run;
        }
        if (rule.campaign.rules.misfire != Misfire::GoOn)
            run.run.result = RuleRunResult::Held;
    }
    return looked(booked, facts, run, std::max(now, calendar.runEnd(due.at)));
}

ExpectedRun RuleBook::byHand(StandingRuleId id, const RuleFacts &facts, Instant now) const
{
    const Booked &booked = m_rules.at(id);
    ExpectedRun run{
        .run = {.rule = id, .due = now, .result = RuleRunResult::Made, .isByHand = true, .madeAt = now}};
    return looked(booked, facts, run, now);
}

ExpectedRun RuleBook::looked(const Booked &booked, const RuleFacts &facts, ExpectedRun run,
                             Instant until) const
{
    run.wish = run.run.result;
    run.pools = pools(booked.rule.id, facts, run.run.madeAt, until);
    return told(run, facts);
}

ExpectedRun RuleBook::told(ExpectedRun run, const RuleFacts &facts) const
{
    const StandingRule &rule = m_rules.at(run.run.rule).rule;
    const QList<LeadId> leads = run.pools.value(plan::RunVerdict::Call);
    const bool needsAwb = rule.campaign.brief.topic.contains(QStringLiteral("{awb}"));
    const bool lacksAwb = std::any_of(facts.leads.cbegin(), facts.leads.cend(), [&](const auto &lead) {
        return leads.contains(lead.id) && lead.columns.value(QStringLiteral("awb")).isEmpty();
    });
    run.leads.clear();
    if (leads.isEmpty()) {
        run.run.result = RuleRunResult::Nobody;
    } else if (needsAwb && lacksAwb) {
        run.run.result = RuleRunResult::Refused;
    } else {
        run.run.result = run.wish;
        run.leads = leads;
    }
    run.run.leads = int(run.leads.size());
    return run;
}

} // namespace callboard::test
