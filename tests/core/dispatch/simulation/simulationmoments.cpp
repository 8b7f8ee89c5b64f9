// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationlaw.h"
#include "tests/core/dispatch/simulation/simulationparts.h"

#include <algorithm>

namespace callboard::test {

using namespace std::chrono_literals;

namespace {

constexpr milliseconds LongestStep{6h};
constexpr milliseconds AskedAgain{15s};
constexpr milliseconds FirstPatience{20s};

} // namespace

Instant Simulation::nextMoment()
{
    const Instant now = m_clock.now();
    const auto fromBoot = [&](milliseconds boot) { return now + (boot - m_clock.bootTime()); };
    QList<Instant> moments = {now + LongestStep};
    if (const auto answer = m_parts->gate.nextAnswer())
        moments << fromBoot(*answer);
    if (!m_isFinishing) {
        moments << fromBoot(m_nextAct) << fromBoot(m_nextAccident) << fromBoot(m_nextWeather);
        if (m_clockMendedAt)
            moments << fromBoot(*m_clockMendedAt);
    }
    considerLedger(moments);
    considerPost(moments);
    considerCampaigns(moments);
    moments.removeIf([now](Instant each) { return each <= now; });
    const Instant next = *std::min_element(moments.cbegin(), moments.cend());
    // Looks come when they come: on time, a little later, a moment too early.
    const int roll = m_dice.below(10);
    if (roll < 4)
        return next;
    if (roll < 8)
        return next + m_dice.between(0ms, 2s);
    if (roll < 9)
        return next + m_dice.between(0ms, 40s);
    return next - 1ms;
}

/// What the ledger's rows wait for.
void Simulation::considerLedger(QList<Instant> &moments)
{
    store::Database &database = *m_parts->ledger.store().database;
    const Instant now = m_clock.now();
    const auto add = [&](const store::Row &row) {
        if (!row.isNull(0))
            moments << row.instant(0);
    };
    (void)database.select(
        QStringLiteral("select min(next_look_at) from attempt where (state in ('accepted', 'ringing', "
                       "'talking', 'refused', 'not_sent') or (state = 'ended' and record_complete = 0)) and "
                       "next_look_at > ?"),
        {toMSecsSinceEpoch(now)}, add);
    // What only a person can change is asked about again and again; nobody need watch each time.
    (void)database.select(
        QStringLiteral("select min(p.next_due) from place p join campaign c on c.id = p.campaign_id where "
                       "c.state in ('scheduled', 'active') and p.state = 'planned' and p.next_due > ?"),
        {toMSecsSinceEpoch(now + AskedAgain)}, add);
    (void)database.select(QStringLiteral("select min(paused_until) from account where paused_until > ?"),
                          {toMSecsSinceEpoch(now)}, add);
    const Result<std::optional<qint64>> doubts = database.selectInteger(
        QStringLiteral("select 1 from attempt where state in ('intent', 'unknown') limit 1"));
    if (doubts && *doubts)
        moments << now + m_dice.between(2s, 45s);
    // Whether something is due and waits for a line, a rate or a ramp; or for a person, who may take long.
    const Result<std::optional<qint64>> due = database.selectInteger(
        QStringLiteral(
            "select 1 from place p join campaign c on c.id = p.campaign_id where c.state = 'active' "
            "and p.state = 'planned' and ((p.next_due is null and p.position < c.batches_started * "
            "c.parallel) or p.next_due <= ?) limit 1"),
        {toMSecsSinceEpoch(now + AskedAgain)});
    if (!due || !*due)
        return;
    const qint64 creates = m_parts->line.tally().of("creates") + m_parts->post.tally().of("sends");
    m_patience = creates == m_createsSeen ? std::min(m_patience * 2, LongestStep) : FirstPatience;
    m_createsSeen = creates;
    moments << now + (m_dice.chance(20) ? m_dice.between(50ms, 1s) : m_dice.between(1s, m_patience));
}

/// What is told of messages, and what of it waits to be told once more.
void Simulation::considerPost(QList<Instant> &moments)
{
    if (!m_cast.hasMessages())
        return;
    const Instant now = m_clock.now();
    if (const auto report = m_parts->post.nextReport())
        moments << now + (*report - m_clock.bootTime());
    (void)m_parts->ledger.store().database->select(
        QStringLiteral("select min(next_look_at) from webhook_report where next_look_at > ?"),
        {toMSecsSinceEpoch(now)}, [&](const store::Row &row) {
            if (!row.isNull(0))
                moments << row.instant(0);
        });
}

void Simulation::considerCampaigns(QList<Instant> &moments)
{
    const Instant now = m_clock.now();
    const QTimeZone house = defaultZone();
    (void)m_parts->ledger.store().database->select(
        QStringLiteral(
            "select id, start_at, interval_s, parallel, batches_started, last_batch_at, lead_count, "
            "pacing from campaign where state in ('scheduled', 'active')"),
        {}, [&](const store::Row &row) {
            const OfficeCampaign *known = m_parts->office.campaignOf(CampaignId(row.integer(0)));
            if (!known)
                return;
            const qint64 started = row.integer(4);
            if (started * row.integer(3) < row.integer(6)) {
                moments << row.instant(1) + seconds{row.integer(2)} * started;
                if (!row.isNull(5))
                    moments << row.instant(5) + seconds{row.integer(2)};
            }
            moments << nextOpening(known->campaign);
        });
    // Daily limits begin anew.
    const QDate tomorrow = toDateTime(now, house).date().addDays(1);
    moments << fromDateTime(QDateTime(tomorrow, QTime(0, 0), house));
}

/// Of the hours of campaign and house; now when they are open. Looked for by the quarter of an hour, and only
/// once.
Instant Simulation::nextOpening(const Campaign &campaign)
{
    constexpr milliseconds Quarter{15min};
    const Instant now = m_clock.now();
    const CallingPolicy &policy = campaign.policy;
    const CallingPolicy &house = m_parts->office.house().hours;
    const auto isOpen = [&](Instant at) {
        return isWithin(policy.parts, policy.closedOn, policy.zone, at) &&
               isWithin(house.parts, house.closedOn, policy.zone, at);
    };
    if (isOpen(now))
        return now;
    Instant &known = m_openings[campaign.id.value()];
    if (known > now && known < now + 24h)
        return known;
    const qint64 quarters = toMSecsSinceEpoch(now) / Quarter.count() + 1;
    for (int i = 0; i < 24 * 4; ++i) {
        known = fromMSecsSinceEpoch((quarters + i) * Quarter.count());
        if (isOpen(known))
            return known;
    }
    return known;
}

} // namespace callboard::test
