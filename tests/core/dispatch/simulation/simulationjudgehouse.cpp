// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationjudge.h"

#include "core/store/database.h"

#include <QSet>

namespace callboard::test {

void SimulationJudge::noteWhoRuns(const QHash<qint64, KnownCampaign> &now)
{
    // Campaigns begin and end within a look; those that run before and after it run all the while.
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
        inDay += isTheirs && houseDay(each.wall) == houseDay(create.wall) ? 1 : 0;
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

/// S4-024: a campaign that is to fail when the day has too few calls left for all of its leads does so, and
/// no other does.
void SimulationJudge::judgeBeginnings(const QHash<qint64, KnownCampaign> &now, size_t firstCreate)
{
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const KnownCampaign before = m_campaigns.value(it.key());
        const OfficeCampaign *campaign = m_office.campaignOf(CampaignId(it.key()));
        if (!campaign || before.state != CampaignState::Scheduled)
            continue;
        const bool isOfMessages = isMessage(campaign->channel);
        // What was missed expires before the campaign begins.
        const int needed = before.planned - m_missedNow.value(it.key());
        if (it->state == CampaignState::Failed)
            judgeFailure(*campaign, needed, it->failure);
        else if (!isOfMessages &&
                 (it->state == CampaignState::Active || it->state == CampaignState::Completed))
            judgeBeginning(*campaign, needed, firstCreate);
    }
}

void SimulationJudge::judgeBeginning(const OfficeCampaign &campaign, int needed, size_t firstCreate)
{
    const Account &account = m_office.account(campaign.campaign.account).account;
    if (campaign.campaign.rules.dailyLimit == DailyLimitRule::HoldRest || account.callsPerDay == 0)
        return;
    // The calls of this look may have come later.
    int used = 0;
    for (size_t i = 0; i < firstCreate; ++i) {
        const SeenCreate &each = m_creates.at(i);
        used += each.account == account.id && each.call >= 0 && houseDay(each.wall) == houseDay(m_clock.now())
                    ? 1
                    : 0;
    }
    m_tally.count("campaigns that fit into their day");
    if (needed > account.callsPerDay - used)
        accuse(Invariant::Limits,
               QStringLiteral("begun although the day has too few calls for %1 leads: %2 of %3")
                   .arg(needed)
                   .arg(used)
                   .arg(account.callsPerDay));
}

void SimulationJudge::judgeFailure(const OfficeCampaign &campaign, int needed, const QString &failure)
{
    m_tally.count("campaigns that failed for their day");
    const Account &account = m_office.account(campaign.campaign.account).account;
    if (campaign.campaign.rules.dailyLimit == DailyLimitRule::HoldRest || account.callsPerDay == 0) {
        accuse(Invariant::Plan, QStringLiteral("a campaign failed that was to wait"));
        return;
    }
    // Whatever may have become a call, that of this look included.
    int used = 0;
    (void)m_store.database->select(
        QStringLiteral("select intent_at from attempt where account_id = ?"), {account.id.value()},
        [&](const store::Row &row) { used += houseDay(row.instant(0)) >= houseDay(m_clock.now()) ? 1 : 0; });
    if (needed <= account.callsPerDay - used)
        accuse(Invariant::Plan, QStringLiteral("failed although the day has room for %1 leads").arg(needed));
    const QString what = isMessage(campaign.channel) ? QStringLiteral("messages") : QStringLiteral("calls");
    if (!failure.startsWith(
            QStringLiteral("Daily limit exceeded. Needed %1 %2").arg(QString::number(needed), what)))
        accuse(Invariant::Ledger, QStringLiteral("failed with another reason: ") + failure);
}

} // namespace callboard::test
