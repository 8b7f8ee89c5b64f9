// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rulereach.h"

#include "core/base/words.h"
#include "core/plan/localclock.h"

#include <algorithm>
#include <map>
#include <utility>

namespace callboard::plan {

namespace {

constexpr WordTable<RunVerdict, 8> Verdicts = {{
    {RunVerdict::Call, QLatin1String("call")},
    {RunVerdict::Cooldown, QLatin1String("cooldown")},
    {RunVerdict::InLine, QLatin1String("in_line")},
    {RunVerdict::Reached, QLatin1String("reached")},
    {RunVerdict::AttemptsUsed, QLatin1String("attempts_used")},
    {RunVerdict::NotDue, QLatin1String("not_due")},
    {RunVerdict::NoDate, QLatin1String("no_date")},
    {RunVerdict::Barred, QLatin1String("do_not_call")},
}};

struct Judgement
{
    RunVerdict verdict = RunVerdict::Call;
    std::optional<Instant> calledIn = {};
    std::optional<Instant> notBefore = {};
};

/// Judges one lead after the other for one run.
class RuleJudge
{
public:
    RuleJudge(const StandingRule &rule, const QTimeZone &zone, const RunSlot &slot)
        : m_rule(rule)
        , m_zone(zone)
        , m_slot(slot)
        , m_today(toDateTime(slot.at, zone).date())
    {
    }

    [[nodiscard]] Judgement of(const RuleLeadFacts &facts) const
    {
        if (facts.isBarred)
            return {RunVerdict::Barred};
        std::optional<Instant> countedFrom;
        if (m_rule.kind == StandingRuleKind::CheckUpAge) {
            const std::optional<QDate> last = checkUpDay(facts.date, m_zone);
            if (!last)
                return {RunVerdict::NoDate};
            const QDate due = last->addDays(m_rule.thresholdDays);
            countedFrom = instantAt(due, QTime(0, 0), m_zone);
            if (due > m_today)
                return {RunVerdict::NotDue, {}, countedFrom};
        } else if (m_rule.countedDays > 0) {
            countedFrom = m_slot.at - std::chrono::days{m_rule.countedDays};
        }
        if (facts.isInLine)
            return {RunVerdict::InLine};
        return m_rule.kind == StandingRuleKind::Recurring ? Judgement{} : byHistory(facts, countedFrom);
    }

private:
    [[nodiscard]] Judgement byHistory(const RuleLeadFacts &facts, std::optional<Instant> countedFrom) const
    {
        QList<RuleCall> counted = facts.calls;
        counted.removeIf([&](const RuleCall &call) { return countedFrom && call.at < *countedFrom; });
        if (std::any_of(counted.cbegin(), counted.cend(),
                        [](const RuleCall &call) { return call.isReached; }))
            return {RunVerdict::Reached};
        if (counted.size() >= m_rule.maxAttempts)
            return {RunVerdict::AttemptsUsed};
        Judgement judgement;
        if (!counted.isEmpty())
            judgement.calledIn = counted.constLast().run;
        if (!facts.lastContact)
            return judgement;
        const Instant free = *facts.lastContact + m_rule.gap();
        if (free > m_slot.at && free >= m_slot.until) {
            judgement.verdict = RunVerdict::Cooldown;
            judgement.notBefore = free;
        }
        return judgement;
    }

    const StandingRule &m_rule;
    const QTimeZone &m_zone;
    RunSlot m_slot;
    QDate m_today;
};

} // namespace

QString toWord(RunVerdict verdict)
{
    return wordIn(Verdicts, verdict);
}

QList<LeadId> RuleReach::toCall() const
{
    QList<LeadId> leads;
    for (const RulePool &pool : pools) {
        if (pool.verdict == RunVerdict::Call)
            leads << pool.leads;
    }
    return leads;
}

int RuleReach::count(RunVerdict verdict) const
{
    int leads = 0;
    for (const RulePool &pool : pools)
        leads += pool.verdict == verdict ? int(pool.leads.size()) : 0;
    return leads;
}

RuleReach ruleReach(const StandingRule &rule, const QTimeZone &zone, const RunSlot &slot,
                    const QList<RuleLeadFacts> &leads)
{
    const RuleJudge judge(rule, zone, slot);
    std::map<std::pair<RunVerdict, std::optional<Instant>>, RulePool> pools;
    for (const RuleLeadFacts &facts : leads) {
        const Judgement judgement = judge.of(facts);
        RulePool &pool = pools[{judgement.verdict, judgement.calledIn}];
        pool.verdict = judgement.verdict;
        pool.calledIn = judgement.calledIn;
        if (judgement.notBefore)
            pool.notBefore = std::min(pool.notBefore.value_or(*judgement.notBefore), *judgement.notBefore);
        pool.leads << facts.lead;
    }
    RuleReach reach;
    for (const auto &[key, pool] : pools)
        reach.pools << pool;
    return reach;
}

std::optional<QDate> checkUpDay(const QString &text, const QTimeZone &zone)
{
    constexpr qsizetype DayAlone = 10;
    const QString written = text.trimmed();
    if (written.size() == DayAlone) {
        const QDate day = QDate::fromString(written, Qt::ISODate);
        return day.isValid() ? std::optional(day) : std::nullopt;
    }
    const QDateTime moment = QDateTime::fromString(written, Qt::ISODate);
    if (!moment.isValid())
        return std::nullopt;
    // Without an offset nobody said whose clocks: the day is the one that stands there.
    return moment.timeSpec() == Qt::LocalTime ? moment.date() : moment.toTimeZone(zone).date();
}

} // namespace callboard::plan
