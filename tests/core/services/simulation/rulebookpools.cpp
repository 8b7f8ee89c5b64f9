// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulebook.h"

#include <algorithm>

namespace callboard::test {

namespace {

using plan::RunVerdict;

bool isLetThrough(const RuleFilter &filter, const RuleFacts::LeadRow &lead)
{
    for (auto it = filter.wanted.cbegin(); it != filter.wanted.cend(); ++it) {
        if (!it->contains(lead.columns.value(it.key())))
            return false;
    }
    for (auto it = filter.unwanted.cbegin(); it != filter.unwanted.cend(); ++it) {
        if (it->contains(lead.columns.value(it.key())))
            return false;
    }
    for (auto it = filter.contained.cbegin(); it != filter.contained.cend(); ++it) {
        if (!lead.columns.value(it.key()).contains(*it))
            return false;
    }
    return true;
}

/// "2024-01-01", or with a time and an offset: that is a day of the zone's clocks.
std::optional<QDate> dateIn(const QString &text, const QTimeZone &zone)
{
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    if (!day.isValid() || text.size() == 10)
        return day.isValid() ? std::optional(day) : std::nullopt;
    return QDateTime::fromString(text, Qt::ISODate).toTimeZone(zone).date();
}

/// How one lead is judged, and by which earlier run's call.
struct Verdict
{
    RunVerdict verdict = RunVerdict::Call;
    std::optional<Instant> calledIn = {};
};

/// One run's question, lead by lead.
struct Question
{
    const StandingRule &rule;
    const RuleCalendar &calendar;
    const std::map<Instant, StandingRuleRun> &runs;
    const RuleFacts &facts;
    QTimeZone zone;
    Instant at;
    Instant until;
    QSet<LeadId> waiting = {};

    [[nodiscard]] Verdict of(const RuleFacts::LeadRow &lead) const
    {
        if (lead.isBarred)
            return {RunVerdict::Barred};
        Instant countedFrom = Instant::min();
        if (rule.kind == StandingRuleKind::CheckUpAge) {
            const std::optional<QDate> last = dateIn(lead.columns.value(rule.dateColumn), zone);
            if (!last)
                return {RunVerdict::NoDate};
            const QDate due = last->addDays(rule.thresholdDays);
            if (due > calendar.dayOf(at))
                return {RunVerdict::NotDue};
            countedFrom = calendar.startOf(due);
        } else if (rule.countedDays > 0) {
            countedFrom = at - std::chrono::days{rule.countedDays};
        }
        if (waiting.contains(lead.id))
            return {RunVerdict::InLine};
        return rule.kind == StandingRuleKind::Recurring ? Verdict() : byHistory(lead, countedFrom);
    }

    [[nodiscard]] std::optional<Instant> runOf(CampaignId campaign) const
    {
        for (const auto &[due, run] : runs) {
            if (run.campaign == campaign)
                return due;
        }
        return std::nullopt;
    }

    [[nodiscard]] Verdict byHistory(const RuleFacts::LeadRow &lead, Instant countedFrom) const
    {
        Verdict verdict;
        int tries = 0;
        Instant lastContact = Instant::min();
        for (const RuleFacts::CallRow &call : facts.calls) {
            if (call.number == lead.number)
                lastContact = std::max(lastContact, call.at);
            const std::optional<Instant> run = call.lead == lead.id ? runOf(call.campaign) : std::nullopt;
            if (!run || call.at < countedFrom)
                continue;
            if (call.isReached)
                return {RunVerdict::Reached};
            ++tries;
            verdict.calledIn = run;
        }
        if (tries >= rule.maxAttempts)
            return {RunVerdict::AttemptsUsed};
        // The campaign keeps its own gap as well: whoever it could not call yet is not taken.
        const seconds rest = std::max(rule.cooldown, rule.campaign.rules.contacts.gap);
        const Instant free = lastContact == Instant::min() ? at : lastContact + rest;
        if (free > at && free >= until)
            verdict.verdict = RunVerdict::Cooldown;
        return verdict;
    }
};

} // namespace

RulePools RuleBook::pools(StandingRuleId id, const RuleFacts &facts, Instant at, Instant until) const
{
    const Booked &booked = m_rules.at(id);
    Question question{booked.rule, booked.calendar, booked.runs, facts, m_house.zone, at, until};
    QSet<CampaignId> own;
    for (const auto &[due, run] : booked.runs)
        own << run.campaign;
    question.waiting = facts.waitingIn(own);

    RulePools pools;
    std::map<Instant, QList<LeadId>> again; // by the run that called them the last time
    for (const RuleFacts::LeadRow &lead : facts.leads) {
        if (!isLetThrough(ruleFilter(booked.rule.filter), lead))
            continue;
        const Verdict verdict = question.of(lead);
        if (verdict.verdict == RunVerdict::Call && verdict.calledIn)
            again[*verdict.calledIn] << lead.id;
        else
            pools[verdict.verdict] << lead.id;
    }
    for (const auto &[run, leads] : again)
        pools[RunVerdict::Call] << leads; // S1-019: who is new goes first
    return pools;
}

} // namespace callboard::test
