// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationsteps.h"
#include "tests/core/dispatch/simulation/simulationtamperer.h"

#include <algorithm>

namespace callboard::test {

void SimulationTamperer::tamperWithMessages()
{
    const auto change = [this](const QString &sql, const QVariantList &values = {}) {
        must(m_store.database->change(sql, values), "table");
    };
    const qint64 now = toMSecsSinceEpoch(m_clock.now());
    switch (m_mischief) {
    case Mischief::DoubtSentAgain:
        sendDoubtsAgain();
        break;
    case Mischief::PairForgotten:
        change(QStringLiteral(
                   "update attempt set intent_at = intent_at - 6000 where channel = 'whatsapp' and state = "
                   "'ended' and intent_at > ?"),
               {now - 6'000});
        break;
    case Mischief::PairWaitForgotten:
        change(QStringLiteral(
                   "update attempt set next_look_at = ? where state = 'refused' and reason = 'pair_limit'"),
               {now});
        break;
    case Mischief::DayWaitForgotten:
        change(QStringLiteral("update attempt set next_look_at = ? where state = 'refused' and reason = "
                              "'not_within_a_day'"),
               {now});
        break;
    case Mischief::OptOutForgotten:
        change(QStringLiteral("delete from do_not_call where source = 'whatsapp'"));
        change(QStringLiteral(
            "update lead set call_status = 'missed' where call_status = 'do_not_call' and id in "
            "(select lead_id from attempt where channel = 'whatsapp' and outcome = "
            "'bad_number')"));
        break;
    case Mischief::LadderTurned:
        turnLadders();
        break;
    case Mischief::LadderBegunEarly:
        beginLaddersEarly();
        break;
    case Mischief::LadderLost:
        change(
            QStringLiteral("update place set state = 'cancelled' where state = 'planned' and campaign_id in "
                           "(select id from campaign where follows_up > 0)"));
        break;
    default:
        break;
    }
}

/// As if what is in doubt were known not to have been sent.
void SimulationTamperer::sendDoubtsAgain()
{
    const QList<store::LedgerAttempt> parked =
        must(m_store.attempts.inState(AttemptState::NeedsOperator), "parked");
    for (const store::LedgerAttempt &each : parked) {
        const Attempt &attempt = each.attempt;
        if (!isMessage(attempt.channel))
            continue;
        must(m_store.attempts.move(each, AttemptState::NotPlaced, QStringLiteral("tampered"), {}), "move");
        must(m_store.slots.release(attempt.id), "release");
        const int ordinal = must(m_store.attempts.nextOrdinal(attempt.campaign, attempt.lead), "ordinal");
        must(m_store.places.planAgain(attempt.campaign, each.position, m_clock.now(), ordinal, 0), "plan");
    }
}

void SimulationTamperer::turnLadders()
{
    for (const OfficeCampaign &each : m_office.campaigns()) {
        if (each.campaign.rules.fallback.size() < 2)
            continue;
        Campaign campaign = must(m_store.campaigns.find(each.campaign.id), "campaign");
        campaign.rules.fallback = each.campaign.rules.fallback;
        std::reverse(campaign.rules.fallback.begin(), campaign.rules.fallback.end());
        must(m_store.campaigns.edit(campaign), "ladder");
    }
}

/// Somebody whose calls are not over joins those who are written to.
void SimulationTamperer::beginLaddersEarly()
{
    for (const OfficeCampaign &each : m_office.campaigns()) {
        if (!each.campaign.isFollowUp())
            continue;
        const Campaign followUp = must(m_store.campaigns.find(each.campaign.id), "follow-up");
        const Result<std::optional<qint64>> lead = m_store.database->selectInteger(
            QStringLiteral(
                "select lead_id from place p where campaign_id = ? and state = 'planned' and not exists "
                "(select 1 from place o where o.campaign_id = ? and o.lead_id = p.lead_id) limit 1"),
            {followUp.followsUp.value(), followUp.id.value()});
        if (!lead || !*lead || followUp.state != CampaignState::Active)
            continue;
        inTransaction(m_store, [&] {
            must(m_store.places.append(followUp.id, followUp.leadCount, {LeadId(**lead)}), "append");
            must(m_store.campaigns.finish(followUp.id, followUp.leadCount + 1), "finish");
        });
    }
}

} // namespace callboard::test
