// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Appointments: what is missed by more than the grace expires, is told and asked about, and nothing else is
// (ruling 7, F49).

#include "core/store/database.h"
#include "tests/core/dispatch/simulation/simulationjudge.h"
#include "tests/core/dispatch/simulation/simulationlaw.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

constexpr milliseconds Grace{15min};
constexpr milliseconds Heartbeat{15s}; // the engine notes that it runs every ten seconds

} // namespace

/// Nothing expires silently.
void SimulationJudge::judgeMisses()
{
    QList<Miss> misses;
    (void)m_store.database->select(
        QStringLiteral("select id, campaign_id, due_at, undecided from attempt where state = 'expired'"), {},
        [&](const store::Row &row) {
            misses << Miss{AttemptId::fromText(row.text(0)), CampaignId(row.integer(1)), row.instant(2),
                           row.flag(3)};
        });
    int found = 0;
    m_missedNow.clear();
    for (const Miss &miss : std::as_const(misses)) {
        if (!miss.isUndecided && !m_office.isMissDecided(miss.id))
            accuse(Invariant::Plan, QStringLiteral("a missed appointment about which nobody was asked"));
        if (m_misses.contains(miss.id))
            continue;
        m_misses.insert(miss.id);
        ++found;
        ++m_missedNow[miss.campaign.value()];
        judgeMiss(miss);
    }
    m_tally.count("appointments missed", found);
    const int told = std::exchange(m_toldMissed, 0);
    if (told != found)
        accuse(Invariant::Plan,
               QStringLiteral("%1 appointments expired, and %2 were told of").arg(found).arg(told));
}

/// Only an appointment does, and only by a standstill.
void SimulationJudge::judgeMiss(const Miss &miss)
{
    const OfficeCampaign *campaign = m_office.campaignOf(miss.campaign);
    if (!campaign || campaign->campaign.rules.misfire != Misfire::Expire)
        accuse(Invariant::Plan, QStringLiteral("expired for a campaign without appointments"));
    if (m_clock.now() - miss.dueAt <= Grace)
        accuse(Invariant::Plan, QStringLiteral("expired within the grace"));
    const bool isExplained =
        std::any_of(m_standstills.cbegin(), m_standstills.cend(), [&](const Standstill &each) {
            return each.until - std::max(each.from, miss.dueAt) > Grace - Heartbeat;
        });
    if (!m_wasClockSet && !isExplained)
        accuse(Invariant::Plan, QStringLiteral("expired although somebody could have called"));
}

std::optional<Instant> SimulationJudge::dueOf(const AttemptId &id)
{
    std::optional<Instant> due;
    (void)m_store.database->select(QStringLiteral("select due_at from attempt where id = ?"), {id.text()},
                                   [&](const store::Row &row) { due = row.instant(0); });
    return due;
}

void SimulationJudge::judgeAppointment(const SeenCreate &create, size_t index, const OfficeCampaign &campaign,
                                       const OfficeLead &lead, const Row &row)
{
    (void)m_store.database->select(
        QStringLiteral("select id from attempt where campaign_id = ? and position = ? and state = 'expired'"),
        {row.campaign.value(), row.position}, [&](const store::Row &miss) {
            if (!m_office.isCalledAfterAll(AttemptId::fromText(miss.text(0))))
                accuse(Invariant::Plan,
                       QStringLiteral("called although the appointment was missed, and nobody wanted it"));
        });
    if (mayBeLate(create, index, campaign, row))
        return;
    const Standstill &last = m_standstills.constLast();
    const Instant missedFrom = last.until - Grace - 1s;
    if (last.surelyBy > missedFrom)
        return;
    m_tally.count("appointments that were judged for lateness");
    const Account &account = m_office.account(create.account).account;
    const bool wasOpen =
        hoursFault(campaign.campaign, m_office.house().hours, account.legalProfile, lead.person, missedFrom)
            .isEmpty();
    const std::optional<Instant> due = dueOf(create.attempt);
    if (wasOpen && due && *due <= missedFrom)
        accuse(Invariant::Plan, QStringLiteral("called %1 s after the appointment, which nobody kept")
                                    .arg((create.wall - *due).count() / 1000));
}

/// Whether something else than the standstill that has just ended may have held the lead: then it is not
/// late by it.
bool SimulationJudge::mayBeLate(const SeenCreate &create, size_t index, const OfficeCampaign &campaign,
                                const Row &row) const
{
    const bool isJustAfter = !m_standstills.isEmpty() && m_standstills.constLast().until == create.wall;
    const bool isOrdinary = !campaign.wasMoved && !campaign.byHand.contains(row.position) &&
                            !campaign.calledAfterAll.contains(row.position);
    if (campaign.campaign.rules.misfire != Misfire::Expire || m_wasClockSet || !isJustAfter || !isOrdinary)
        return true;
    const bool hasDays = m_office.account(create.account).account.callsPerDay > 0 ||
                         m_office.house().operatorCallsPerDay > 0 || m_office.hasMessages();
    return hasDays || std::any_of(m_creates.cbegin(), m_creates.cbegin() + qsizetype(index),
                                  [&](const SeenCreate &each) {
                                      return each.number == create.number || each.attempt == create.attempt;
                                  });
}

} // namespace callboard::test
