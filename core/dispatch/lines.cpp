// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/lines.h"

#include <array>

namespace callboard::dispatch {

using store::SlotScope;

namespace {

/// One scope's lines: how many there are, and the field that tells how many are free.
struct Scope
{
    SlotScope scope;
    qint64 id;
    int lines;
    int FreeLines::*free;
};

std::array<Scope, 4> scopesOf(const Campaign &campaign, const QString &operatorName, const LineRules &rules)
{
    return {Scope{SlotScope::Account, campaign.account.value(), rules.account, &FreeLines::account},
            Scope{SlotScope::Campaign, campaign.id.value(), rules.campaign, &FreeLines::campaign},
            Scope{SlotScope::Operator, store::operatorScope(operatorName), rules.operatorLines,
                  &FreeLines::operatorLines},
            Scope{SlotScope::System, store::SystemScope, rules.system, &FreeLines::system}};
}

/// No message holds a line of them (ruling 10).
bool isOfCalls(SlotScope scope)
{
    return scope == SlotScope::Operator || scope == SlotScope::System;
}

} // namespace

LineRules lineRules(const Campaign &campaign, const Account &account, const HouseRules &house,
                    bool severalOperators)
{
    LineRules rules;
    rules.account = account.lines;
    if (campaign.pacing == Pacing::Capped)
        rules.campaign = campaign.parallel;
    rules.ofMessages = isMessage(channelOf(account.provider));
    if (rules.ofMessages)
        return rules;
    if (severalOperators && house.operatorLines > 0)
        rules.operatorLines = house.operatorLines;
    if (house.systemLines > 0)
        rules.system = house.systemLines;
    return rules;
}

Result<FreeLines> freeLines(const store::Store &store, const Campaign &campaign, const QString &operatorName,
                            const LineRules &rules)
{
    FreeLines free;
    for (const Scope &scope : scopesOf(campaign, operatorName, rules)) {
        const Result<int> used = store.slots.used(scope.scope, scope.id);
        if (!used)
            return fail(used.error());
        free.*scope.free = scope.lines - *used;
    }
    return free;
}

Result<FreeLines> Lines::prepare(const Campaign &campaign, const QString &operatorName,
                                 const LineRules &rules, UsedLines &used) const
{
    FreeLines free;
    for (const Scope &scope : scopesOf(campaign, operatorName, rules)) {
        // What \a used knows of those must be what calls need: sized as the rules of calls say.
        if (rules.ofMessages && isOfCalls(scope.scope)) {
            free.*scope.free = NoLineLimit;
            continue;
        }
        const Result<int> known = usedOf(scope.scope, scope.id, scope.lines, used);
        if (!known)
            return fail(known.error());
        free.*scope.free = scope.lines - *known;
    }
    return free;
}

Result<int> Lines::usedOf(SlotScope scope, qint64 scopeId, int lines, UsedLines &used) const
{
    const auto known = used.constFind({scope, scopeId});
    if (known != used.cend())
        return *known;
    store::SlotRepository &slots = m_context.store.slots;
    const Result<int> counted =
        lines == NoLineLimit ? slots.used(scope, scopeId) : slots.resize(scope, scopeId, lines);
    if (counted)
        used.insert({scope, scopeId}, *counted);
    return counted;
}

Result<bool> Lines::take(const Campaign &campaign, const QString &operatorName, const LineRules &rules,
                         const AttemptId &attempt)
{
    for (const Scope &scope : scopesOf(campaign, operatorName, rules)) {
        // The lines of a grid are no campaign's; those of operators and the house are counted without a limit
        // too, for one may come while their calls last.
        if (rules.ofMessages && isOfCalls(scope.scope))
            continue;
        if (scope.scope == SlotScope::Campaign && scope.lines == NoLineLimit)
            continue;
        if (scope.lines == NoLineLimit) {
            if (const Result<void> counted = m_context.store.slots.occupy(scope.scope, scope.id, attempt);
                !counted)
                return fail(counted.error());
            continue;
        }
        const Result<bool> taken = m_context.store.slots.take(scope.scope, scope.id, attempt);
        if (!taken || !*taken)
            return taken;
    }
    return true;
}

Result<void> Lines::occupy(const store::LedgerAttempt &attempt)
{
    const AttemptId &id = attempt.attempt.id;
    store::SlotRepository &slots = m_context.store.slots;
    const Result<void> line = slots.occupy(SlotScope::Account, attempt.attempt.account.value(), id);
    if (!line || isMessage(attempt.attempt.channel))
        return line;
    const Result<void> ofOperator =
        slots.occupy(SlotScope::Operator, store::operatorScope(attempt.operatorName), id);
    if (!ofOperator)
        return ofOperator;
    if (const Result<void> ofHouse = slots.occupy(SlotScope::System, store::SystemScope, id); !ofHouse)
        return ofHouse;
    const Result<Campaign> campaign = m_context.store.campaigns.find(attempt.attempt.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->pacing == Pacing::Grid || isOver(campaign->state))
        return {};
    return slots.occupy(SlotScope::Campaign, campaign->id.value(), id);
}

} // namespace callboard::dispatch
