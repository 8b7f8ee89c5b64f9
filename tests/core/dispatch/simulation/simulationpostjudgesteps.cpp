// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationpostjudge.h"

#include "core/store/database.h"

#include <algorithm>

namespace callboard::test {

using providers::AfterCall;

namespace {

bool isMissed(const QString &outcome)
{
    return outcome == QLatin1String("no_answer") || outcome == QLatin1String("busy") ||
           outcome == QLatin1String("voicemail") || outcome == QLatin1String("provider_error");
}

Channel channelOfStep(FallbackChannel step)
{
    return step == FallbackChannel::Email ? Channel::Email : Channel::WhatsApp;
}

} // namespace

/// S0-075: only after the last miss, only by the campaign that missed, and step by step.
void SimulationPostJudge::judgeFollowUp(const Case &judged)
{
    const OfficeCampaign *followed = m_office.campaignOf(judged.campaign.campaign.followsUp);
    if (!followed) {
        accuse(Invariant::Plan, QStringLiteral("written to for a campaign that follows none"));
        return;
    }
    const CampaignState state = m_judge.campaignBefore(followed->campaign.id).state;
    if (state == CampaignState::Paused || state == CampaignState::Cancelled)
        accuse(Invariant::Plan, QStringLiteral("written to for a campaign whose calls are ") + toWord(state));
    judgeLastMiss(judged, *followed);
    judgeSteps(judged, *followed);
    m_tally.count("messages that follow a miss");
}

void SimulationPostJudge::judgeLastMiss(const Case &judged, const OfficeCampaign &followed)
{
    int misses = 0;
    QString last;
    int position = -1;
    bool isUnderWay = false;
    (void)m_store.database->select(
        QStringLiteral(
            "select id, state, outcome, reason, position from attempt where campaign_id = ? and lead_id "
            "= ? order by ordinal"),
        {followed.campaign.id.value(), judged.row.lead.value()}, [&](const store::Row &row) {
            position = row.number(4);
            const std::optional<AttemptState> state = attemptStateFromWord(row.text(1));
            isUnderWay = isUnderWay || (state && isLive(*state));
            if (state != AttemptState::Ended)
                return;
            const std::optional<TrueCall> call = m_line.callOf(AttemptId::fromText(row.text(0)));
            const QString reason = row.text(3);
            const bool isDecided =
                reason == QLatin1String("treated_as_called") || reason == QLatin1String("decided_by_itself");
            if (call && call->after == AfterCall::StopAccount && !isDecided)
                return; // the lead kept its try
            last = row.text(2);
            misses += isMissed(last) ? 1 : 0;
        });
    const RetryPolicy &retry = followed.campaign.rules.retry;
    const std::optional<Outcome> outcome = outcomeFromWord(last);
    const bool isTriedAgain =
        outcome && misses < retry.maxAttempts && !retry.delaysOf.value(*outcome, retry.delays).isEmpty();
    if (isUnderWay || !isMissed(last) || isTriedAgain)
        accuse(Invariant::Plan, QStringLiteral("written to before the last miss: after %1 of %2, %3")
                                    .arg(misses)
                                    .arg(retry.maxAttempts)
                                    .arg(last));
    if (followed.cancelledPlaces.contains(position))
        accuse(Invariant::Plan, QStringLiteral("written to after a batch of calls that was cancelled"));
}

void SimulationPostJudge::judgeSteps(const Case &judged, const OfficeCampaign &followed)
{
    for (const FallbackChannel step : followed.campaign.rules.fallback) {
        const Channel channel = channelOfStep(step);
        if (channel == judged.send.channel)
            return;
        const auto known = followed.campaign.fallbackSteps.constFind(step);
        const bool isAble = channel != Channel::Email || !judged.lead.email.isEmpty();
        if (known == followed.campaign.fallbackSteps.cend() || !isAble)
            continue;
        const StepState state = stateOfStep(followed, step, judged.row.lead);
        if (state == StepState::Open)
            accuse(Invariant::Plan, QStringLiteral("written to before the earlier step was over"));
        if (state == StepState::Arrived)
            accuse(Invariant::Plan,
                   QStringLiteral("written to although the earlier step's message went out"));
        if (state == StepState::Absent)
            accuse(Invariant::Plan, QStringLiteral("written to by a later step in front of the earlier one"));
        m_tally.count("second steps after the last miss");
    }
    accuse(Invariant::Plan, QStringLiteral("written to by a step that nobody asked for"));
}

const OfficeCampaign *SimulationPostJudge::followUpOf(const OfficeCampaign &followed, AccountId sender) const
{
    const QList<OfficeCampaign> &all = m_office.campaigns();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const OfficeCampaign &each) {
        return each.campaign.followsUp == followed.campaign.id && each.campaign.account == sender;
    });
    return found == all.cend() ? nullptr : &*found;
}

SimulationPostJudge::StepState SimulationPostJudge::stateOfStep(const OfficeCampaign &followed,
                                                                FallbackChannel step, LeadId lead)
{
    const OfficeCampaign *followUp =
        followUpOf(followed, followed.campaign.fallbackSteps.value(step).account);
    if (!followUp)
        return StepState::Absent;
    const CampaignId id = followUp->campaign.id;
    const Result<std::optional<qint64>> isEnded = m_store.database->selectInteger(
        QStringLiteral("select 1 from campaign where id = ? and state in ('cancelled', 'failed')"),
        {id.value()});
    const StepState state = stateOfPlace(id, lead);
    const bool isGivenUp = state == StepState::Absent || state == StepState::Open;
    return isGivenUp && isEnded && *isEnded ? StepState::Withdrawn : state;
}

SimulationPostJudge::StepState SimulationPostJudge::stateOfPlace(CampaignId followUp, LeadId lead)
{
    QString place;
    (void)m_store.database->select(
        QStringLiteral("select state from place where campaign_id = ? and lead_id = ?"),
        {followUp.value(), lead.value()}, [&](const store::Row &row) { place = row.text(0); });
    if (place.isEmpty())
        return StepState::Absent;
    if (place == QLatin1String("planned") || place == QLatin1String("taken"))
        return StepState::Open;
    if (place == QLatin1String("skipped") || place == QLatin1String("cancelled"))
        return StepState::Withdrawn;
    const Result<std::optional<qint64>> sent = m_store.database->selectInteger(
        QStringLiteral("select 1 from attempt where campaign_id = ? and lead_id = ? and state = 'ended' and "
                       "outcome = 'completed' limit 1"),
        {followUp.value(), lead.value()});
    return sent && *sent ? StepState::Arrived : StepState::Failed;
}

} // namespace callboard::test
