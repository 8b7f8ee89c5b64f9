// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/runreach.h"

#include "core/model/leadfilter.h"
#include "core/plan/localclock.h"
#include "core/store/standingrulerepository.h"
#include "core/store/store.h"

#include <algorithm>

namespace callboard::rules {

namespace {

/// What the ledger knows of leads by one rule.
struct Known
{
    QSet<LeadId> barred;
    QSet<LeadId> inLine;
    QHash<LeadId, QList<RuleCall>> calls;
    QHash<LeadId, Instant> contacts;
    QHash<LeadId, QString> dates;
};

/// A check-up's tries count from the day on which it fell due: of nobody before the first of these days.
Instant countedSince(const StandingRule &rule, const QTimeZone &zone, const plan::RunSlot &slot,
                     const QHash<LeadId, QString> &dates)
{
    if (rule.kind != StandingRuleKind::CheckUpAge)
        return rule.countedDays > 0 ? slot.at - std::chrono::days{rule.countedDays} : Instant{};
    QDate first = toDateTime(slot.at, zone).date();
    for (const QString &date : dates) {
        if (const std::optional<QDate> last = plan::checkUpDay(date, zone))
            first = std::min(first, last->addDays(rule.thresholdDays));
    }
    return plan::instantAt(first, QTime(0, 0), zone);
}

Result<void> findHistory(Known &known, const store::Store &store, const StandingRule &rule,
                         const QTimeZone &zone, const plan::RunSlot &slot, const QList<LeadId> &leads)
{
    const store::StandingRuleRepository repository(*store.database);
    auto calls = repository.calls(rule.id, countedSince(rule, zone, slot, known.dates));
    if (!calls)
        return fail(calls.error());
    known.calls = std::move(calls).value();
    auto contacts = repository.lastContacts(leads, slot.at - rule.gap());
    if (!contacts)
        return fail(contacts.error());
    known.contacts = std::move(contacts).value();
    return {};
}

Result<Known> knownOf(const store::Store &store, const StandingRule &rule, const QTimeZone &zone,
                      const plan::RunSlot &slot, const QList<LeadId> &leads)
{
    Known known;
    const store::StandingRuleRepository repository(*store.database);
    auto barred = store.leads.withStatus(leads, LeadStatus::DoNotCall);
    if (!barred)
        return fail(barred.error());
    known.barred = std::move(barred).value();
    auto inLine = repository.inLine(rule.id);
    if (!inLine)
        return fail(inLine.error());
    known.inLine = std::move(inLine).value();
    if (rule.kind == StandingRuleKind::CheckUpAge) {
        auto dates = repository.column(rule.dateColumn.trimmed(), leads);
        if (!dates)
            return fail(dates.error());
        known.dates = std::move(dates).value();
    }
    if (rule.kind == StandingRuleKind::Recurring)
        return known;
    const Result<void> history = findHistory(known, store, rule, zone, slot, leads);
    return history ? Result<Known>(std::move(known)) : fail(history.error());
}

} // namespace

Result<plan::RuleReach> runReach(const store::Store &store, const StandingRule &rule, const QTimeZone &zone,
                                 const plan::RunSlot &slot)
{
    LeadFilter filter;
    if (!rule.filter.trimmed().isEmpty()) {
        const Result<QList<LeadCondition>> conditions = parseLeadConditions(rule.filter);
        if (!conditions)
            return fail(conditions.error());
        filter.conditions = *conditions;
    }
    const Result<QList<LeadId>> leads = store.leads.ids(filter, LeadSort{});
    if (!leads)
        return fail(leads.error());
    const Result<Known> known = knownOf(store, rule, zone, slot, *leads);
    if (!known)
        return fail(known.error());
    QList<plan::RuleLeadFacts> facts;
    facts.reserve(leads->size());
    for (const LeadId lead : *leads) {
        plan::RuleLeadFacts of{.lead = lead,
                               .calls = known->calls.value(lead),
                               .lastContact = {},
                               .isInLine = known->inLine.contains(lead),
                               .isBarred = known->barred.contains(lead),
                               .date = known->dates.value(lead)};
        if (const auto contact = known->contacts.constFind(lead); contact != known->contacts.cend())
            of.lastContact = *contact;
        facts << of;
    }
    return plan::ruleReach(rule, zone, slot, facts);
}

} // namespace callboard::rules
