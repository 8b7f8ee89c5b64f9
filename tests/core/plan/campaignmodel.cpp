// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/plan/campaignmodel.h"

#include "core/plan/openhours.h"

#include <algorithm>

namespace callboard::test {

CampaignModel::CampaignModel(const plan::ForecastInput &input)
    : m_input(input)
    , m_kind(input.odds.kinds.constFirst())
    , m_leads(size_t(input.wish.leads))
    , m_now(input.wish.start)
{
    for (size_t i = 0; i < m_leads.size(); ++i)
        m_leads[i].due = input.wish.start + input.wish.interval * (int(i) / input.wish.parallel);
    m_outcome.end = m_now;
    // Until anybody may be called it is still the first day.
    Instant opening = m_now;
    const auto opensAt = [&](Instant at) {
        m_now = at;
        for (size_t i = 0; i < m_leads.size(); ++i) {
            if (isOpen(i))
                return true;
        }
        return false;
    };
    while (!opensAt(opening))
        opening += Tick;
    m_now = input.wish.start;
    if (input.wish.dayRoom) {
        m_day = toDateTime(opening, input.wish.dayRoom->zone).date();
        m_room = input.wish.dayRoom->firstDay;
    }
}

CampaignModel::Outcome CampaignModel::run()
{
    for (; !isOver(); m_now += Tick) {
        endCalls();
        if (m_input.wish.dayRoom) {
            const QDate today = toDateTime(m_now, m_input.wish.dayRoom->zone).date();
            if (today > m_day) {
                m_day = today;
                m_today = 0;
                m_room = m_input.wish.dayRoom->everyDay;
            }
        }
        while (m_live < m_input.lines && (!m_input.wish.dayRoom || m_today < m_room)) {
            Lead *lead = nextLead();
            if (lead == nullptr)
                break;
            lead->dials.push_back(m_now);
            lead->ends = m_now + m_kind.held;
            lead->due.reset();
            ++m_today;
            ++m_live;
            ++m_outcome.calls;
            m_outcome.mostLive = std::max(m_outcome.mostLive, m_live);
        }
    }
    return m_outcome;
}

void CampaignModel::endCalls()
{
    for (Lead &lead : m_leads) {
        if (!lead.ends || *lead.ends > m_now)
            continue;
        m_outcome.end = *lead.ends;
        lead.due = nextDue(lead);
        lead.ends.reset();
        --m_live;
    }
}

std::optional<Instant> CampaignModel::nextDue(const Lead &lead) const
{
    const RetryPolicy &retry = m_input.rules.retry;
    const int dials = int(lead.dials.size());
    if (!isMiss(m_kind.outcome) || dials >= retry.maxAttempts || retry.delays.isEmpty())
        return std::nullopt;
    const seconds wait = retry.delays.at(std::min<qsizetype>(dials, retry.delays.size()) - 1);
    Instant due = *lead.ends + wait;
    // Later by ticks until every limit lets it.
    const auto isAllowed = [&](Instant at) {
        if (at < lead.dials.back() + m_input.rules.contacts.gap)
            return false;
        return std::all_of(m_input.rules.contacts.caps.cbegin(), m_input.rules.contacts.caps.cend(),
                           [&](const RollingCap &cap) {
                               const auto within =
                                   std::count_if(lead.dials.begin(), lead.dials.end(),
                                                 [&](Instant dial) { return dial > at - cap.period; });
                               return within < cap.contacts;
                           });
    };
    while (!isAllowed(due))
        due += Tick;
    return due;
}

/// New ones before those to try again.
CampaignModel::Lead *CampaignModel::nextLead()
{
    Lead *best = nullptr;
    for (size_t i = 0; i < m_leads.size(); ++i) {
        Lead &lead = m_leads[i];
        if (!lead.due || *lead.due > m_now || !isOpen(i))
            continue;
        if (lead.dials.empty())
            return &lead;
        if (best == nullptr || *lead.due < *best->due)
            best = &lead;
    }
    return best;
}

bool CampaignModel::isOpen(size_t position) const
{
    if (m_input.hours.isEmpty())
        return plan::sharedHours(QList<CallingPolicy>{m_input.wish.policy} + m_input.wish.alsoOpen)
            .isOpen(m_now);
    const int group = m_input.groups.at(int(position) % m_input.groups.size());
    return plan::sharedHours(m_input.hours.at(group)).isOpen(m_now);
}

bool CampaignModel::isOver() const
{
    return std::none_of(m_leads.begin(), m_leads.end(),
                        [](const Lead &lead) { return lead.ends || lead.due; });
}

} // namespace callboard::test
