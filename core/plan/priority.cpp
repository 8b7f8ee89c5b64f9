// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/priority.h"

#include <algorithm>
#include <tuple>

namespace callboard::plan {

namespace {

constexpr int ForName = 100;
constexpr int ForEmail = 10;
constexpr int ForCompany = 10;
constexpr int ForSuccess = 5;
constexpr int MostForSuccesses = 20;
constexpr int ForFailure = -10;
// Less than anything else that counts: it decides between equals alone.
constexpr int ForNew = 1;

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

bool hasCompany(const Lead &lead)
{
    return !isBlank(lead.partner) || !isBlank(attributeValue(lead.attributes, QStringLiteral("company")));
}

int score(const Lead &lead, const PriorityFacts &facts)
{
    int points = isBlank(lead.name) ? 0 : ForName;
    points += isBlank(lead.email) ? 0 : ForEmail;
    points += hasCompany(lead) ? ForCompany : 0;
    points += std::min(ForSuccess * facts.successes, MostForSuccesses);
    points += facts.dialsUsed == 0 ? ForNew : 0;
    return points + ForFailure * facts.failures;
}

} // namespace

int priorityOf(const Lead &lead, const PriorityFacts &facts, PriorityScheme scheme)
{
    if (facts.isCallNow)
        return CallNowPriority;
    switch (scheme) {
    case PriorityScheme::Campaign:
        return score(lead, facts);
    case PriorityScheme::Delivery:
        return facts.dialsUsed == 0 ? 1 : 0;
    }
    Q_UNREACHABLE();
}

bool goesBefore(const Turn &a, const Turn &b)
{
    return std::tuple(-a.priority, a.dueAt, a.arrival) < std::tuple(-b.priority, b.dueAt, b.arrival);
}

} // namespace callboard::plan
