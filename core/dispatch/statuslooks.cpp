// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/statuslooks.h"

#include <algorithm>
#include <utility>

namespace callboard::dispatch {

namespace {

constexpr milliseconds PerLook{3'600'000 / StatusLooks::AnHour};

bool hasRoom(milliseconds usedUntil, milliseconds now)
{
    return usedUntil - now <= PerLook * (StatusLooks::AtOnce - 1);
}

} // namespace

bool StatusLooks::isLimited(const Account &account)
{
    return account.provider == ProviderKind::WhatsAppCloud;
}

QString StatusLooks::businessOf(const Account &account)
{
    // One that names no business shares with nobody that is known of.
    return account.businessId.isEmpty() ? account.secretName() : account.businessId;
}

StatusLooks::Budget &StatusLooks::budgetOf(const QString &business)
{
    const auto known = m_budgets.find(business);
    if (known != m_budgets.end())
        return *known;
    return *m_budgets.insert(business, Budget{m_begin + PerLook * (AtOnce - AtStart), false});
}

bool StatusLooks::take(const Account &account, milliseconds monotonicNow)
{
    if (!isLimited(account)) {
        m_businesses.remove(account.id.value());
        return true;
    }
    const QString business = businessOf(account);
    m_businesses.insert(account.id.value(), business);
    Budget &budget = budgetOf(business);
    if (!hasRoom(budget.usedUntil, monotonicNow))
        return false;
    if (budget.usedUntil <= monotonicNow)
        budget.isToldOf = false;
    budget.usedUntil = std::max(budget.usedUntil, monotonicNow) + PerLook;
    return true;
}

QList<AccountId> StatusLooks::waiting(milliseconds monotonicNow) const
{
    QList<AccountId> accounts;
    for (auto it = m_businesses.cbegin(); it != m_businesses.cend(); ++it) {
        const auto budget = m_budgets.constFind(it.value());
        if (budget != m_budgets.cend() && budget->isToldOf && !hasRoom(budget->usedUntil, monotonicNow))
            accounts << AccountId(it.key());
    }
    return accounts;
}

bool StatusLooks::noteWait(const Account &account)
{
    return !std::exchange(budgetOf(businessOf(account)).isToldOf, true);
}

} // namespace callboard::dispatch
