// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpostjudge.h"

#include "core/store/database.h"

#include <algorithm>

namespace callboard::test {

void SimulationPostJudge::lookAtTheEnd()
{
    if (!m_office.hasMessages())
        return;
    compareMessages();
    compareWithTruth();
    lookForTheLost();
    lookAtPlaces();
}

/// What the ledger tells of each message is no more than what became of it, and no less than what was told.
void SimulationPostJudge::compareMessages()
{
    const std::vector<TrueMessage> messages = m_post.messages();
    for (const TrueMessage &message : messages) {
        QString state;
        QString outcome;
        std::optional<Delivery> delivery;
        (void)m_store.database->select(
            QStringLiteral("select state, outcome, delivery from attempt where id = ?"),
            {message.attempt.text()}, [&](const store::Row &row) {
                state = row.text(0);
                outcome = row.text(1);
                delivery = deliveryFromWord(row.text(2));
            });
        const bool isFailed = message.failureTold.has_value();
        const bool isTrue = state == QLatin1String("ended") &&
                            (outcome == QLatin1String("completed")) != isFailed &&
                            (delivery == Delivery::Failed) == isFailed;
        if (!isTrue)
            accuse(Invariant::Ledger,
                   QStringLiteral("%1, %2, is told to be %3 %4")
                       .arg(message.id, isFailed ? QStringLiteral("failed") : QStringLiteral("sent"), state,
                            outcome));
        if (!isFailed && delivery && *delivery > message.at(m_clock.bootTime()))
            accuse(Invariant::Ledger,
                   QStringLiteral("%1 is told to be %2, which it is not").arg(message.id, toWord(*delivery)));
        if (!isFailed && message.told > delivery.value_or(Delivery::Accepted) &&
            message.channel == Channel::WhatsApp)
            accuse(Invariant::Ledger, QStringLiteral("%1 was told to be %2, and the ledger has less")
                                          .arg(message.id, toWord(message.told)));
    }
}

/// Nothing is told as sent that was not, unless a person said so.
void SimulationPostJudge::compareWithTruth()
{
    (void)m_store.database->select(
        QStringLiteral("select id from attempt where channel <> 'call' and state = 'ended' and outcome = "
                       "'completed' and reason not in ('treated_as_called', 'decided_by_itself')"),
        {}, [this](const store::Row &row) {
            const AttemptId id = AttemptId::fromText(row.text(0));
            if (!m_post.messageOf(id))
                accuse(Invariant::Ledger,
                       QStringLiteral("message %1 is told as sent, and never was").arg(id.text().left(8)));
        });
}

bool SimulationPostJudge::mayBeWithdrawn(const OfficeLead &lead) const
{
    const QStringList numbers = numbersOf(lead);
    const bool isBarred = lead.wasBarred || m_optedOutLeads.contains(lead.id.value()) ||
                          std::any_of(numbers.cbegin(), numbers.cend(), [this](const QString &number) {
                              return m_optedOut.contains(number) || m_office.wasBarred(number);
                          });
    const Result<std::optional<qint64>> reached = m_store.database->selectInteger(
        QStringLiteral(
            "select 1 from attempt where lead_id = ? and channel = 'call' and outcome = 'completed'"),
        {lead.id.value()});
    return lead.isGone || isBarred || (reached && *reached);
}

/// Whoever was missed the last time is written to by some step, as far as there is one.
void SimulationPostJudge::lookForTheLost()
{
    for (const OfficeCampaign &each : m_office.campaigns()) {
        if (each.campaign.fallbackSteps.isEmpty())
            continue;
        QList<LeadId> missed;
        (void)m_store.database->select(
            QStringLiteral(
                "select p.lead_id from place p join campaign c on c.id = p.campaign_id where c.id = ? "
                "and c.state = 'completed' and p.state = 'fallback'"),
            {each.campaign.id.value()}, [&](const store::Row &row) { missed << LeadId(row.integer(0)); });
        for (const LeadId lead : std::as_const(missed))
            lookForTheLost(each, lead);
    }
}

void SimulationPostJudge::lookForTheLost(const OfficeCampaign &followed, LeadId id)
{
    const OfficeLead *lead = m_office.leadOf(id);
    if (!lead || mayBeWithdrawn(*lead))
        return;
    for (const FallbackChannel step : followed.campaign.rules.fallback) {
        const bool isMail = step == FallbackChannel::Email;
        const auto known = followed.campaign.fallbackSteps.constFind(step);
        if (known == followed.campaign.fallbackSteps.cend() || (isMail && lead->email.isEmpty()))
            continue;
        const StepState state = stateOfStep(followed, step, id);
        const OfficeCampaign *followUp = followUpOf(followed, known->account);
        if (state == StepState::Arrived)
            return;
        if (state == StepState::Absent || state == StepState::Open) {
            accuse(Invariant::Plan, QStringLiteral("a missed lead is lost: campaign %1, lead %2, step %3")
                                        .arg(followed.campaign.id.value())
                                        .arg(id.value())
                                        .arg(toWord(step)));
            return;
        }
        if (state == StepState::Failed)
            continue;
        const bool isEnded = followUp && !followUp->cancelledPlaces.isEmpty();
        const bool isCancelled =
            followUp && m_judge.campaignBefore(followUp->campaign.id).state == CampaignState::Cancelled;
        const bool isBarredCountry =
            !isMail && followed.campaign.rules.category == CallCategory::Promotional &&
            lead->person.numberFor(Channel::WhatsApp).e164().startsWith(QLatin1String("+1"));
        if (!isEnded && !isCancelled && !isBarredCountry)
            accuse(Invariant::Plan,
                   QStringLiteral("a missed lead is lost without a reason: campaign %1, lead %2")
                       .arg(followed.campaign.id.value())
                       .arg(id.value()));
        if (!isBarredCountry)
            return;
    }
}

/// Nobody of a campaign of messages is left out without a reason.
void SimulationPostJudge::lookAtPlaces()
{
    const auto look = [this](const store::Row &row) {
        const OfficeCampaign *campaign = m_office.campaignOf(CampaignId(row.integer(0)));
        const OfficeLead *lead = m_office.leadOf(LeadId(row.integer(2)));
        if (!campaign || !lead || !isMessage(campaign->channel))
            return;
        const bool isMail = campaign->channel == Channel::Email;
        const bool isNowhere = isMail && lead->email.isEmpty();
        const bool isBarredCountry =
            !isMail && campaign->campaign.rules.category == CallCategory::Promotional &&
            lead->person.numberFor(Channel::WhatsApp).e164().startsWith(QLatin1String("+1"));
        if (!isNowhere && !isBarredCountry && !mayBeWithdrawn(*lead))
            accuse(Invariant::Plan, QStringLiteral("lead %1 of campaign %2 was left out without a reason")
                                        .arg(lead->id.value())
                                        .arg(campaign->campaign.id.value()));
    };
    (void)m_store.database->select(
        QStringLiteral(
            "select p.campaign_id, p.position, p.lead_id from place p join campaign c on c.id = "
            "p.campaign_id where c.state = 'completed' and c.failure = '' and c.follows_up = 0 and "
            "p.state = 'skipped'"),
        {}, look);
    const Result<std::optional<qint64>> silent = m_store.database->selectInteger(QStringLiteral(
        "select count(*) from place p join campaign c on c.id = p.campaign_id where c.message <> '' "
        "and p.state = 'done' and not exists (select 1 from attempt a where a.campaign_id = "
        "p.campaign_id and a.lead_id = p.lead_id and a.state = 'ended')"));
    if (!silent || silent->value_or(0) > 0)
        accuse(Invariant::Plan, QStringLiteral("places are done to whom nobody wrote"));
}

} // namespace callboard::test
