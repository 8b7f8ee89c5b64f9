// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationjudge.h"

#include "core/store/database.h"
#include "tests/core/dispatch/simulation/simulationlaw.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;
using providers::PlaceVerdict;

namespace {

constexpr milliseconds ClockTolerance{120'000};

bool isClearlyRefused(const SeenCreate &create)
{
    return create.verdict == PlaceVerdict::Refused;
}

} // namespace

SimulationJudge::SimulationJudge(store::Store &store, FakeClock &clock, SimulatedLine &line,
                                 SimulatedOffice &office, SimulationLog &log)
    : m_store(store)
    , m_clock(clock)
    , m_line(line)
    , m_office(office)
    , m_log(log)
    , m_lastLook(clock.now())
{
}

void SimulationJudge::accuse(Invariant invariant, const QString &fault)
{
    m_log.note(QLatin1String("FAULT: ") + fault);
    m_faults << SimulationFault{invariant, fault};
    m_tally.count(breachOf(invariant));
}

QHash<qint64, SimulationJudge::KnownCampaign> SimulationJudge::readCampaigns()
{
    QHash<qint64, KnownCampaign> campaigns;
    const Result<void> read = m_store.database->select(
        QStringLiteral("select c.id, c.state, (select count(*) from attempt a where a.campaign_id = c.id and "
                       "a.state = 'ended' and a.outcome = 'completed'), (select coalesce(sum(a.cost_micros), "
                       "0) from attempt a where a.campaign_id = c.id), (select count(*) from place p where "
                       "p.campaign_id = c.id and p.state = 'planned'), c.failure from campaign c"),
        {}, [&](const store::Row &row) {
            campaigns.insert(row.integer(0),
                             {campaignStateFromWord(row.text(1)).value_or(CampaignState::Failed),
                              row.number(2), row.integer(3), row.number(4), row.text(5)});
        });
    if (!read)
        accuse(Invariant::Ledger, QStringLiteral("the campaigns cannot be read"));
    return campaigns;
}

void SimulationJudge::lookBefore()
{
    m_latestWall = std::max(m_latestWall, m_clock.now());
    m_campaigns = readCampaigns();
    lookAtTheLine();
}

void SimulationJudge::lookAfter()
{
    const size_t first = m_creates.size();
    // Answers of before may have come meanwhile.
    m_creates = m_line.createsFrom(0);
    const QHash<qint64, KnownCampaign> now = readCampaigns();
    noteWhoRuns(now);
    judgeMisses();
    judgeBeginnings(now, first);
    m_placesAfter = readPlaces();
    m_pastsAfter = readPasts();
    for (size_t index = first; index < m_creates.size(); ++index)
        judge(m_creates.at(index), index);
    m_tally.count("requests judged", qint64(m_creates.size() - first));
    judgeLines();
    judgeLedger();
    m_places = m_placesAfter;
    keepStandings();
    m_lastLook = m_clock.now();
}

void SimulationJudge::judge(const SeenCreate &create, size_t index)
{
    m_log.note(QStringLiteral("create %1 to %2 for campaign %3 at account %4: %5%6")
                   .arg(create.attempt.text().left(8), create.number, create.campaign)
                   .arg(create.account.value())
                   .arg(int(create.verdict))
                   .arg(create.call < 0 ? QString() : QStringLiteral(", call %1").arg(create.call)));
    const std::optional<Row> row = rowOf(create.attempt);
    if (!row) {
        accuse(Invariant::OneCall, QStringLiteral("a request left before its intent was in the ledger"));
        return;
    }
    const OfficeCampaign *campaign = m_office.campaignOf(row->campaign);
    const OfficeLead *lead = m_office.leadOf(row->lead);
    if (!campaign || !lead || row->account != create.account ||
        QString::number(row->campaign.value()) != create.campaign) {
        accuse(Invariant::Plan, QStringLiteral("a request that belongs to nobody"));
        return;
    }
    judgeAttempt(create, index);
    judgeNumber(create, *campaign, *lead);
    judgeContacts(create, index, *campaign, *lead);
    judgeCampaign(create, *campaign, row->position);
    judgeRetry(create, *campaign, *row);
    judgeOrder(*campaign, *row);
    judgeAppointment(create, index, *campaign, *lead, *row);
    judgeAccount(create, index);
    judgeHouse(create, *campaign, index);
    judgePauses(create, index);
    judgeGentleness(create);
}

std::optional<SimulationJudge::Row> SimulationJudge::rowOf(const AttemptId &id)
{
    std::optional<Row> found;
    (void)m_store.database->select(
        QStringLiteral(
            "select lead_id, campaign_id, account_id, position, ordinal from attempt where id = ?"),
        {id.text()}, [&](const store::Row &row) {
            found = Row{LeadId(row.integer(0)), CampaignId(row.integer(1)), AccountId(row.integer(2)),
                        row.number(3), row.number(4)};
        });
    return found;
}

/// I1: one attempt, at most one call; one number, at most one call at a time.
void SimulationJudge::judgeAttempt(const SeenCreate &create, size_t index)
{
    for (size_t i = 0; i < index; ++i) {
        const SeenCreate &before = m_creates.at(i);
        if (before.attempt == create.attempt && !isClearlyRefused(before))
            accuse(Invariant::OneCall, QStringLiteral("an attempt was sent again without a clear refusal"));
    }
    if (create.call < 0)
        return;
    for (size_t i = 0; i < index; ++i) {
        const SeenCreate &before = m_creates.at(i);
        if (before.number == create.number && before.call >= 0 &&
            m_line.call(before.call).holdsNumber(create.boot))
            accuse(Invariant::OneCall, QStringLiteral("two live calls to ") + create.number);
    }
}

/// I3: hours, consent, lists.
void SimulationJudge::judgeNumber(const SeenCreate &create, const OfficeCampaign &campaign,
                                  const OfficeLead &lead)
{
    const Account &account = m_office.account(create.account).account;
    if (lead.isGone)
        accuse(Invariant::DoNotCall, QStringLiteral("a deleted lead was called"));
    if (lead.person.number.e164() != create.number)
        accuse(Invariant::DoNotCall, QStringLiteral("a number was called that the lead has no more"));
    if (std::chrono::abs(create.wall - create.truth) > ClockTolerance)
        accuse(Invariant::Hours, QStringLiteral("called by a clock that is wrong"));
    const QString hours =
        hoursFault(campaign.campaign, m_office.house().hours, account.legalProfile, lead.person, create.wall);
    if (!hours.isEmpty())
        accuse(Invariant::Hours, QStringLiteral("called ") + hours);
    const QList<CastLaw> laws = lawsFor(account.legalProfile, lead.person, campaign.campaign.rules.category);
    for (const CastLaw &law : laws) {
        if (law.needsConsent && !lead.person.hasConsent)
            accuse(Invariant::DoNotCall, QStringLiteral("called without consent"));
    }
    if (lead.isMarked)
        accuse(Invariant::DoNotCall, QStringLiteral("a marked lead was called"));
    if (const auto listed = m_office.listedAs(create.number, campaign.campaign.id))
        accuse(Invariant::DoNotCall, QStringLiteral("called although ") + *listed);
}

} // namespace callboard::test
