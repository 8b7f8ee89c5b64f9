// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationjudge.h"

#include <QSet>

namespace callboard::test {

void SimulationJudge::noteWhoRuns()
{
    // Campaigns begin and end within a look; those that run before and after it run all the while.
    const QHash<qint64, KnownCampaign> now = readCampaigns();
    QSet<QString> operators;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const bool ranBefore = m_campaigns.value(it.key()).state == CampaignState::Active;
        if (ranBefore && it->state == CampaignState::Active)
            operators.insert(operatorOf(QString::number(it.key())));
    }
    m_runsForSeveral = operators.size() > 1;
}

QString SimulationJudge::operatorOf(const QString &campaign) const
{
    const OfficeCampaign *known = m_office.campaignOf(CampaignId(campaign.toLongLong()));
    return known ? known->campaign.operatorName : QString();
}

/// I4 over accounts: the lines of the house, and each operator's lines and calls of a day.
void SimulationJudge::judgeHouse(const SeenCreate &create, const OfficeCampaign &campaign, size_t index)
{
    const CastHouse &house = m_office.house();
    const auto dayOf = [](Instant at) { return toDateTime(at, defaultZone()).date(); };
    const QString &name = campaign.campaign.operatorName;
    int live = 0;
    int ofOperator = 0;
    int inDay = 0;
    for (size_t i = 0; i <= index; ++i) {
        const SeenCreate &each = m_creates.at(i);
        if (each.call < 0)
            continue;
        const bool isLive = m_line.call(each.call).holdsLine(create.boot);
        const bool isTheirs = operatorOf(each.campaign) == name;
        live += isLive ? 1 : 0;
        ofOperator += isLive && isTheirs ? 1 : 0;
        inDay += isTheirs && dayOf(each.wall) == dayOf(create.wall) ? 1 : 0;
    }
    if (create.call < 0)
        return;
    if (house.systemLines > 0 && live > house.systemLines)
        accuse(Invariant::Limits, QStringLiteral("%1 calls at once in the house").arg(live));
    if (m_runsForSeveral && house.operatorLines > 0 && ofOperator > house.operatorLines)
        accuse(Invariant::Limits, QStringLiteral("%1 calls at once for one operator").arg(ofOperator));
    if (house.operatorCallsPerDay > 0 && inDay > house.operatorCallsPerDay)
        accuse(Invariant::Limits, QStringLiteral("call %1 of an operator within a day").arg(inDay));
}

} // namespace callboard::test
