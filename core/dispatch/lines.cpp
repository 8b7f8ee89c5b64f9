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
                                 const LineRules &rules) const
{
    for (const Scope &scope : scopesOf(campaign, operatorName, rules)) {
        if (scope.lines == NoLineLimit)
            continue;
        const Result<void> sized = m_context.store.slots.resize(scope.scope, scope.id, scope.lines);
        if (!sized)
            return fail(sized.error());
    }
    return freeLines(m_context.store, campaign, operatorName, rules);
}

Result<bool> Lines::take(const Campaign &campaign, const QString &operatorName, const LineRules &rules,
                         const AttemptId &attempt)
{
    for (const Scope &scope : scopesOf(campaign, operatorName, rules)) {
        // The lines of a grid are no campaign's; those of operators and the house are counted without a limit
        // too, for one may come while their calls last.
        const bool isOfCalls = scope.scope == SlotScope::Operator || scope.scope == SlotScope::System;
        if (rules.ofMessages && isOfCalls)
            continue;
        if (scope.scope == SlotScope::Campaign && scope.lines == NoLineLimit)
            continue;
        if (scope.lines == NoLineLimit) {
            if (const Result<void> counted = occupyOne(scope.scope, scope.id, attempt); !counted)
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
    const Result<void> line = occupyOne(SlotScope::Account, attempt.attempt.account.value(), id);
    if (!line || isMessage(attempt.attempt.channel))
        return line;
    const Result<void> ofOperator =
        occupyOne(SlotScope::Operator, store::operatorScope(attempt.operatorName), id);
    if (!ofOperator)
        return ofOperator;
    if (const Result<void> ofHouse = occupyOne(SlotScope::System, store::SystemScope, id); !ofHouse)
        return ofHouse;
    const Result<Campaign> campaign = m_context.store.campaigns.find(attempt.attempt.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->pacing == Pacing::Grid || isOver(campaign->state))
        return {};
    return occupyOne(SlotScope::Campaign, campaign->id.value(), id);
}

Result<void> Lines::occupyOne(SlotScope scope, qint64 scopeId, const AttemptId &attempt)
{
    store::SlotRepository &slots = m_context.store.slots;
    Result<bool> taken = slots.take(scope, scopeId, attempt);
    if (taken && !*taken) {
        // One row more than the limit; it goes once it is free again.
        const Result<int> used = slots.used(scope, scopeId);
        if (!used)
            return fail(used.error());
        if (const Result<void> grown = slots.resize(scope, scopeId, *used + 1); !grown)
            return grown;
        taken = slots.take(scope, scopeId, attempt);
    }
    return taken ? Result<void>() : Result<void>(fail(taken.error()));
}

} // namespace callboard::dispatch
