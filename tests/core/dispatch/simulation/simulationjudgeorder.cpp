// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "tests/core/dispatch/simulation/simulationjudge.h"

#include <algorithm>
#include <limits>

namespace callboard::test {

namespace {

constexpr int ByHand = std::numeric_limits<int>::max();

/// Written down once more from features.md, X-24, and S1-019.
int pointsOf(const CastPerson &person, int reached, int missed, bool isNew, PriorityScheme scheme)
{
    const int forNew = isNew ? 1 : 0;
    if (scheme == PriorityScheme::Delivery)
        return forNew;
    return (person.hasName ? 100 : 0) + (person.hasEmail ? 10 : 0) + (person.hasCompany ? 10 : 0) +
           std::min(5 * reached, 20) - 10 * missed + forNew;
}

} // namespace

QHash<SimulationJudge::PlaceKey, SimulationJudge::PlaceRow> SimulationJudge::readPlaces()
{
    QHash<PlaceKey, PlaceRow> places;
    (void)m_store.database->select(
        QStringLiteral("select campaign_id, position, lead_id, state, turn_rank is not null, turn_at, tries, "
                       "ordinal from place where state in ('planned', 'taken')"),
        {}, [&](const store::Row &row) {
            places.insert({row.integer(0), row.number(1)},
                          {LeadId(row.integer(2)), row.text(3) == QLatin1String("planned"), row.flag(4),
                           row.instant(5), row.number(6), row.number(7)});
        });
    return places;
}

QHash<qint64, SimulationJudge::Past> SimulationJudge::readPasts()
{
    QHash<qint64, Past> pasts;
    (void)m_store.database->select(
        QStringLiteral("select lead_id, outcome from attempt where state = 'ended' and channel = 'call'"), {},
        [&](const store::Row &row) {
            Past &past = pasts[row.integer(0)];
            const std::optional<Outcome> outcome = outcomeFromWord(row.text(1));
            past.reached += outcome == Outcome::Completed ? 1 : 0;
            past.missed += outcome != Outcome::Completed && outcome != Outcome::Cancelled ? 1 : 0;
        });
    return pasts;
}

void SimulationJudge::lookAtTheLine()
{
    m_places = readPlaces();
    m_pasts = readPasts();
    m_placesAfter = m_places;
    m_pastsAfter = m_pasts;
    keepStandings();
}

/// Somebody asked for the call, and none that counts has been since.
bool SimulationJudge::isByHand(const OfficeCampaign &campaign, int position) const
{
    const auto asked = campaign.byHand.constFind(position);
    return asked != campaign.byHand.cend() &&
           m_places.value({campaign.campaign.id.value(), position}).tries == *asked;
}

SimulationJudge::Standing SimulationJudge::standingNow(const OfficeCampaign &campaign, int position,
                                                       const PlaceRow &place)
{
    Standing standing{ByHand, ByHand, place.turnAt, place.ordinal, place.tries == 0};
    const OfficeLead *lead = m_office.leadOf(place.lead);
    if (!lead || lead->isGone) { // found out when its turn comes, whenever that is
        standing.low = std::numeric_limits<int>::min();
        return standing;
    }
    if (isByHand(campaign, position))
        return standing;
    const PriorityScheme scheme = campaign.campaign.rules.order;
    const Past before = m_pasts.value(place.lead.value());
    const Past after = m_pastsAfter.value(place.lead.value());
    standing.low = pointsOf(lead->person, before.reached, after.missed, standing.isNew, scheme);
    standing.high = pointsOf(lead->person, after.reached, before.missed, standing.isNew, scheme);
    return standing;
}

/// Ranks are given once, when somebody joins the line.
void SimulationJudge::keepStandings()
{
    QHash<PlaceKey, Standing> standings;
    for (auto it = m_placesAfter.cbegin(); it != m_placesAfter.cend(); ++it) {
        if (!it->isInLine)
            continue;
        if (const std::optional<Standing> standing = standingOf(it.key(), it->ordinal))
            standings.insert(it.key(), *standing);
    }
    m_standings = standings;
}

/// Of a dial of a lead; nothing when it has left the line since.
std::optional<SimulationJudge::Standing> SimulationJudge::standingOf(PlaceKey key, int ordinal)
{
    const OfficeCampaign *campaign = m_office.campaignOf(CampaignId(key.first));
    if (!campaign)
        return std::nullopt;
    const auto place = m_placesAfter.constFind(key);
    const auto known = m_standings.constFind(key);
    if (known != m_standings.cend() && known->ordinal == ordinal) {
        // Whoever is asked for, once more perhaps, comes anew.
        const bool isAskedFor = isByHand(*campaign, key.second) && place != m_placesAfter.cend() &&
                                (known->low != ByHand || known->turnAt != place->turnAt);
        if (!isAskedFor)
            return *known;
    }
    if (place == m_placesAfter.cend() || !place->isInLine || place->ordinal != ordinal)
        return std::nullopt;
    Standing standing = standingNow(*campaign, key.second, *place);
    // A dial that was taken back unsent, as when the lead's number changes meanwhile, leaves it in the line
    // with the rank that it had; when it left the line and joined it anew in one look, that cannot be told
    // apart.
    if (known != m_standings.cend() && known->low != ByHand && known->turnAt == place->turnAt &&
        hasHadItsTurn(key, known->ordinal)) {
        standing.low = std::min(standing.low, known->low);
        standing.high = std::max(standing.high, known->high);
    }
    return standing;
}

QString SimulationJudge::orderFault(const Standing &called, const Standing &left, bool isCalledLater)
{
    if (left.low > called.high) {
        if (left.low == ByHand)
            return QStringLiteral("called before a lead that somebody wants called next");
        if (left.low == 1 && called.high == 0 && left.isNew)
            return QStringLiteral("called again before a new lead");
        return QStringLiteral("called before a lead of higher rank, %1 before %2")
            .arg(called.high)
            .arg(left.low);
    }
    const bool isEqual = left.low == left.high && called.low == called.high && left.low == called.low;
    if (isEqual && (left.turnAt < called.turnAt || (left.turnAt == called.turnAt && isCalledLater)))
        return QStringLiteral("called before a lead of the same rank that came first");
    return {};
}

/// A dial was asked for in its turn and taken back unsent, as a campaign does at its goal: the place is
/// planned once more, but stands in no line.
bool SimulationJudge::hasHadItsTurn(PlaceKey key, int ordinal)
{
    const Result<std::optional<qint64>> dial = m_store.database->selectInteger(
        QStringLiteral("select 1 from attempt where campaign_id = ? and position = ? and ordinal = ? and "
                       "state = 'cancelled' limit 1"),
        {key.first, key.second, ordinal});
    return dial && dial->has_value();
}

/// X-24 within a campaign: who stands in the line all through a look was not chosen in it, and so nobody who
/// stands behind was.
void SimulationJudge::judgeOrder(const OfficeCampaign &campaign, const Row &row)
{
    const qint64 id = campaign.campaign.id.value();
    const PlaceKey own{id, row.position};
    // What is sent again has had its turn.
    if (!m_places.value(own).isPlanned)
        return;
    const std::optional<Standing> called = standingOf(own, row.ordinal);
    if (!called)
        return;
    const CampaignRules &rules = campaign.campaign.rules;
    for (auto it = m_standings.cbegin(); it != m_standings.cend(); ++it) {
        const PlaceRow after = m_placesAfter.value(it.key());
        const bool stands = after.isPlanned && after.isInLine && after.ordinal == it->ordinal;
        const int position = it.key().second;
        const bool waitsForGo = rules.canary > 0 && !campaign.campaign.goGiven && position >= rules.canary;
        if (it.key().first != id || it.key() == own || !stands || waitsForGo)
            continue;
        m_tally.count("leads that were not chosen");
        const QString fault = orderFault(*called, *it, row.position > position);
        if (!fault.isEmpty() && !hasHadItsTurn(it.key(), it->ordinal))
            accuse(Invariant::Plan,
                   fault + QStringLiteral(": place %1 before place %2").arg(row.position).arg(position));
    }
}

} // namespace callboard::test
