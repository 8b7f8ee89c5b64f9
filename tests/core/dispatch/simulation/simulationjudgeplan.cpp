// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationjudge.h"

#include "core/store/database.h"
#include "tests/core/dispatch/simulation/simulationlaw.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::AfterCall;

/// I3: the gap and the caps, over all campaigns, by the calls that there really were.
void SimulationJudge::judgeContacts(const SeenCreate &create, size_t index, const OfficeCampaign &campaign,
                                    const OfficeLead &lead)
{
    const CampaignRules &rules = campaign.campaign.rules;
    QList<RollingCap> caps = rules.contacts.caps;
    const QList<CastLaw> laws =
        lawsFor(m_office.account(create.account).account.legalProfile, lead.person, rules.category);
    for (const CastLaw &law : laws)
        caps << law.caps;
    QList<int> counts(caps.size(), 1);
    for (size_t i = 0; i < index; ++i) {
        const SeenCreate &before = m_creates.at(i);
        if (before.number != create.number || before.attempt == create.attempt || before.call < 0)
            continue;
        const milliseconds ago = create.wall - before.wall;
        // A clock that was set back since makes it less than nothing.
        if (rules.contacts.gap > 0s && ago < rules.contacts.gap)
            accuse(Invariant::Contacts,
                   QStringLiteral("called %1 s after the last contact").arg(ago.count() / 1000));
        for (qsizetype cap = 0; cap < caps.size(); ++cap)
            counts[cap] += ago < caps.at(cap).period ? 1 : 0;
    }
    for (qsizetype i = 0; i < caps.size(); ++i) {
        if (counts.at(i) > caps.at(i).contacts)
            accuse(Invariant::Contacts, QStringLiteral("contact %1 within %2 h")
                                            .arg(counts.at(i))
                                            .arg(caps.at(i).period.count() / 3600));
    }
}

/// After a stop returned, before the start or before the go nobody is called; nor beyond goal and budget.
void SimulationJudge::judgeCampaign(const SeenCreate &create, const OfficeCampaign &known, int position)
{
    const Campaign &campaign = known.campaign;
    const KnownCampaign before = m_campaigns.value(campaign.id.value());
    if (before.state != CampaignState::Active && before.state != CampaignState::Scheduled)
        accuse(Invariant::Plan, QStringLiteral("called for a campaign that is ") + toWord(before.state));
    if (known.cancelledPlaces.contains(position))
        accuse(Invariant::Plan, QStringLiteral("called for a batch that was cancelled"));
    const int batch = position / campaign.parallel;
    // Who was called by hand is tried again whenever that batch is due; and what was missed may have been
    // moved since.
    if (m_latestWall < known.dueOf(batch) && !known.byHand.contains(position) &&
        !known.calledAfterAll.contains(position))
        accuse(Invariant::Plan, QStringLiteral("called before the batch was due"));
    if (campaign.rules.canary > 0 && !campaign.goGiven && position >= campaign.rules.canary)
        accuse(Invariant::Plan, QStringLiteral("called behind the canary"));
    if (campaign.rules.goal > 0 && before.completed >= campaign.rules.goal)
        accuse(Invariant::Plan, QStringLiteral("called beyond the goal"));
    if (campaign.rules.budget && before.spent >= campaign.rules.budget->micros())
        accuse(Invariant::Plan, QStringLiteral("called beyond the budget"));
    if (campaign.pacing == Pacing::Grid)
        return;
    int live = 0;
    for (const SeenCreate &each : m_creates) {
        if (each.campaign == create.campaign && each.boot <= create.boot && each.call >= 0 &&
            m_line.call(each.call).holdsLine(create.boot))
            ++live;
    }
    if (live > campaign.parallel)
        accuse(Invariant::Limits,
               QStringLiteral("%1 calls at once for a campaign of %2").arg(live).arg(campaign.parallel));
}

QList<SimulationJudge::Dial> SimulationJudge::dialsBefore(const AttemptId &id, const Row &row)
{
    QList<Dial> dials;
    (void)m_store.database->select(
        QStringLiteral("select id, outcome, ended_at, state, reason from attempt where campaign_id = ? and "
                       "lead_id = ? and id <> ? and ordinal < (select ordinal from attempt where id = ?) "
                       "order by ordinal"),
        {row.campaign.value(), row.lead.value(), id.text(), id.text()}, [&](const store::Row &each) {
            Dial dial;
            dial.call = m_line.callOf(AttemptId::fromText(each.text(0)));
            if (each.text(3) == QLatin1String("ended")) {
                dial.outcome = outcomeFromWord(each.text(1)).value_or(Outcome::Completed);
                dial.endedAt = each.instant(2);
                // The account was at fault, and the lead keeps its attempt; unless nobody was told so.
                dial.counts =
                    !dial.call || dial.call->after != AfterCall::StopAccount || isDecided(each.text(4));
                dials << dial;
            } else if (dial.call) {
                accuse(Invariant::OneCall,
                       QStringLiteral("dialled again although the attempt %1 before, %2, became a call")
                           .arg(each.text(0).left(8), each.text(3)));
            }
        });
    return dials;
}

void SimulationJudge::judgeRetry(const SeenCreate &create, const OfficeCampaign &campaign, const Row &row)
{
    const RetryPolicy &retry = campaign.campaign.rules.retry;
    int used = 0;
    seconds wait{0};
    Instant lastEnd;
    const QList<Dial> dials = dialsBefore(create.attempt, row);
    for (const Dial &dial : dials) {
        if (!dial.counts)
            continue;
        ++used;
        const QList<seconds> ladder = retry.delaysOf.value(dial.outcome, retry.delays);
        const bool isMissed = dial.outcome == Outcome::NoAnswer || dial.outcome == Outcome::Busy ||
                              dial.outcome == Outcome::Voicemail || dial.outcome == Outcome::ProviderError;
        if (!isMissed || ladder.isEmpty()) {
            accuse(Invariant::Plan, QStringLiteral("dialled again after ") + toWord(dial.outcome));
            continue;
        }
        wait = ladder.at(std::min(qsizetype(used), ladder.size()) - 1);
        lastEnd = dial.endedAt;
    }
    if (m_latestWall < lastEnd + wait && !isByHand(campaign, row.position))
        accuse(Invariant::Plan, QStringLiteral("dialled again before %1 s had passed").arg(wait.count()));
    if (used >= retry.maxAttempts)
        accuse(Invariant::Plan, QStringLiteral("dial %1 of %2").arg(used + 1).arg(retry.maxAttempts));
}

} // namespace callboard::test
