// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/placerepository.h"

#include "core/store/database.h"
#include "core/store/restingstatus.h"

#include <algorithm>

namespace callboard::store {

namespace {

// Where some leads are asked for, a + keeps the planner from an index of the campaign: it would go through
// all of a campaign's places for a page of them.
constexpr int LeadsAtOnce = 500; // bound values in one statement

const char *const PlaceColumns = "campaign_id, position, lead_id, state, next_due, ordinal, not_placed, "
                                 "previous_status, tries, stop_asked, turn_rank, turn_at, planned_due, "
                                 "called_by_hand";

Place readPlace(const Row &row)
{
    Place place;
    place.campaign = CampaignId(row.integer(0));
    place.position = row.number(1);
    place.lead = LeadId(row.integer(2));
    place.state = placeStateFromWord(row.text(3)).value_or(PlaceState::Planned);
    place.nextDue = row.optionalInstant(4);
    place.ordinal = row.number(5);
    place.notPlaced = row.number(6);
    place.previousStatus = leadStatusFromWord(row.text(7));
    place.tries = row.number(8);
    place.isStopAsked = row.flag(9);
    if (!row.isNull(10))
        place.turnRank = row.number(10);
    place.turnAt = row.optionalInstant(11);
    place.plannedDue = row.optionalInstant(12);
    place.isByHand = row.flag(13);
    return place;
}

QString leadMarks(const QList<LeadId> &leads)
{
    return QStringList(leads.size(), QStringLiteral("?")).join(u',');
}

QVariantList boundLeads(const QList<LeadId> &leads)
{
    QVariantList values;
    values.reserve(leads.size());
    for (const LeadId lead : leads)
        values << lead.value();
    return values;
}

} // namespace

// A statement a row, with its three values, would take twice as long.
Result<void> PlaceRepository::append(CampaignId campaign, int firstPosition, const QList<LeadId> &leads)
{
    QStringList numbers;
    numbers.reserve(leads.size());
    for (const LeadId lead : leads)
        numbers << QString::number(lead.value());
    return m_database.change(
        QStringLiteral("insert into place (campaign_id, position, lead_id) select cast(? as bigint), "
                       "cast(? as bigint) + place, number from ") +
            boundNumbers(m_database.dialect()) + QLatin1String(" as listed"),
        {campaign.value(), firstPosition, QString(u'[' + numbers.join(u',') + u']')});
}

Result<Place> PlaceRepository::find(CampaignId campaign, int position) const
{
    std::optional<Place> place;
    const Result<void> done =
        m_database.select(QLatin1String("select ") + QLatin1String(PlaceColumns) +
                              QLatin1String(" from place where campaign_id = ? and position = ?"),
                          {campaign.value(), position}, [&](const Row &row) { place = readPlace(row); });
    if (!done)
        return fail(done.error());
    if (!place)
        return fail(ErrorCode::NotFound, {QStringLiteral("Place %1").arg(position)});
    return *place;
}

Result<QList<Place>> PlaceRepository::list(const QString &where, const QVariantList &values) const
{
    QList<Place> found;
    const QString sql =
        QLatin1String("select ") + QLatin1String(PlaceColumns) + QLatin1String(" from place where ") + where;
    const Result<void> done =
        m_database.select(sql, values, [&](const Row &row) { found << readPlace(row); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QList<Place>> PlaceRepository::toLineUp(CampaignId campaign, Instant now, int until, int limit) const
{
    Result<QList<Place>> found = list(
        QStringLiteral("campaign_id = ? and state = 'planned' and turn_rank is null and next_due is null "
                       "and position < ? order by position limit ?"),
        {campaign.value(), until, limit});
    if (!found || found->size() >= limit)
        return found;
    const Result<QList<Place>> own =
        list(QStringLiteral("campaign_id = ? and state = 'planned' and turn_rank is null and next_due is not "
                            "null and next_due <= ? order by next_due limit ?"),
             {campaign.value(), bound(now), limit - found->size()});
    if (!own)
        return fail(own.error());
    return *found + *own;
}

Result<void> PlaceRepository::lineUp(const Place &place, int rank, Instant turnAt)
{
    return m_database.change(
        QStringLiteral("update place set turn_rank = ?, turn_at = ? where campaign_id = ? and position = ?"),
        {rank, bound(turnAt), place.campaign.value(), place.position});
}

Result<QList<Place>> PlaceRepository::inLine(CampaignId campaign, int end, int limit) const
{
    // Without the + the planner would take the campaign's first positions, and sort all of them.
    return list(QStringLiteral("campaign_id = ? and state = 'planned' and turn_rank is not null and "
                               "+position < ? order by turn_rank desc, turn_at, position limit ?"),
                {campaign.value(), end, limit});
}

Result<std::optional<Instant>> PlaceRepository::nextArrival(CampaignId campaign) const
{
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        QStringLiteral("select min(next_due) from place where campaign_id = ? and state = 'planned' and "
                       "turn_rank is null and next_due is not null"),
        {campaign.value()});
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<QList<Place>> PlaceRepository::openOf(LeadId lead) const
{
    const Result<QHash<LeadId, QList<Place>>> found = openOf(QList<LeadId>{lead});
    return found ? Result<QList<Place>>(found->value(lead)) : fail(found.error());
}

Result<QHash<LeadId, QList<Place>>> PlaceRepository::openOf(const QList<LeadId> &leads) const
{
    QHash<LeadId, QList<Place>> found;
    for (qsizetype at = 0; at < leads.size(); at += LeadsAtOnce) {
        const QList<LeadId> some = leads.mid(at, LeadsAtOnce);
        const Result<QList<Place>> places =
            list(u"lead_id in (" + leadMarks(some) +
                     u") and state in ('planned', 'taken') and +campaign_id in (select id from campaign "
                     u"where building = 0 and state in ('scheduled', 'active', 'paused')) order by "
                     u"campaign_id, position",
                 boundLeads(some));
        if (!places)
            return fail(places.error());
        for (const Place &place : *places)
            found[place.lead] << place;
    }
    return found;
}

Result<std::optional<Instant>> PlaceRepository::nextOwnDue(CampaignId campaign) const
{
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        QStringLiteral(
            "select min(next_due) from place where campaign_id = ? and state = 'planned' and next_due is "
            "not null"),
        {campaign.value()});
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<QHash<LeadId, Instant>> PlaceRepository::nextDueOf(const QList<LeadId> &leads, Instant now) const
{
    QHash<LeadId, Instant> found;
    for (qsizetype at = 0; at < leads.size(); at += LeadsAtOnce) {
        const QList<LeadId> some = leads.mid(at, LeadsAtOnce);
        const QString due = QStringLiteral("coalesce(p.next_due, p.planned_due, c.start_at + (p.position / "
                                           "c.parallel) * c.interval_s * 1000)");
        const Result<void> done = m_database.select(
            u"select p.lead_id, min(" + due +
                u") from place p join campaign c on c.id = +p.campaign_id where p.lead_id in (" +
                leadMarks(some) +
                u") and p.state = 'planned' and c.building = 0 and c.state in ('scheduled', 'active') and " +
                due + u" > ? group by p.lead_id",
            boundLeads(some) << bound(now),
            [&](const Row &row) { found.insert(LeadId(row.integer(0)), row.instant(1)); });
        if (!done)
            return fail(done.error());
    }
    return found;
}

Result<std::optional<int>> PlaceRepository::firstPlanned(CampaignId campaign) const
{
    const Result<std::optional<qint64>> position =
        m_database.selectInteger(QStringLiteral("select position from place where campaign_id = ? and state "
                                                "= 'planned' and turn_rank is null and "
                                                "next_due is null order by position limit 1"),
                                 {campaign.value()});
    if (!position)
        return fail(position.error());
    return *position ? std::optional(int(**position)) : std::nullopt;
}

Result<void> PlaceRepository::setState(CampaignId campaign, int position, PlaceState state)
{
    return m_database.change(
        QStringLiteral("update place set state = ? where campaign_id = ? and position = ?"),
        {toWord(state), campaign.value(), position});
}

Result<void> PlaceRepository::take(CampaignId campaign, int position)
{
    return m_database.change(
        u"update place set state = 'taken', previous_status = coalesce(previous_status, " +
            QLatin1String(RestingStatus) + u") where campaign_id = ? and position = ?",
        {campaign.value(), position});
}

Result<void> PlaceRepository::setTries(CampaignId campaign, int position, int tries)
{
    return m_database.change(
        QStringLiteral(
            "update place set tries = ?, called_by_hand = 0 where campaign_id = ? and position = ?"),
        {tries, campaign.value(), position});
}

Result<void> PlaceRepository::callByHand(const Place &place, int rank, Instant now)
{
    const Result<int> changed = m_database.execute(
        QStringLiteral("update place set called_by_hand = 1, next_due = ?, turn_rank = ?, turn_at = ? where "
                       "campaign_id = ? and position = ? and state = 'planned'"),
        {bound(now), rank, bound(now), place.campaign.value(), place.position});
    if (!changed)
        return fail(changed.error());
    return *changed == 0 ? Result<void>(fail(ErrorCode::DatabaseConflict)) : Result<void>();
}

Result<void> PlaceRepository::planAgain(CampaignId campaign, int position, Instant due, int ordinal,
                                        int notPlaced)
{
    return m_database.change(QStringLiteral("update place set state = 'planned', next_due = ?, ordinal = ?, "
                                            "not_placed = ?, turn_rank = null, "
                                            "turn_at = null where campaign_id = ? and position = ?"),
                             {bound(due), ordinal, notPlaced, campaign.value(), position});
}

Result<int> PlaceRepository::askAgain(CampaignId campaign, Instant now, int limit)
{
    return m_database.execute(
        QStringLiteral(
            "update place set next_due = ? where campaign_id = ? and position in (select position "
            "from place where campaign_id = ? and state = 'planned' and turn_rank is null and "
            "next_due is not null and next_due > ? and tries = 0 and (planned_due is null or planned_due <= "
            "?) and not exists (select 1 from attempt a where a.campaign_id = place.campaign_id and "
            "a.lead_id = "
            "place.lead_id and a.day_waited = 1) limit ?)"),
        {bound(now), campaign.value(), campaign.value(), bound(now), bound(now), limit});
}

Result<QList<LeadId>> PlaceRepository::markStarted(CampaignId campaign, int from, int until, Instant now)
{
    QList<LeadId> begun;
    // Those that were moved to a later time begin then (BatchTimeRepository).
    const Result<void> kept = m_database.select(
        u"update place set previous_status = " + QLatin1String(RestingStatus) +
            u" where campaign_id = ? and position >= ? and position < ? and state = 'planned' and "
            u"previous_status is null and (planned_due is null or planned_due <= ?) returning lead_id",
        {campaign.value(), from, until, bound(now)},
        [&](const Row &row) { begun << LeadId(row.integer(0)); });
    if (!kept)
        return fail(kept.error());
    QList<LeadId> changed;
    for (qsizetype at = 0; at < begun.size(); at += LeadsAtOnce) {
        const QList<LeadId> some = begun.mid(at, LeadsAtOnce);
        const Result<void> shown = m_database.select(
            u"update lead set call_status = 'bulk_calling', status_detail = '', updated_at = ? where id in "
            u"(" +
                leadMarks(some) + u") and call_status not in ('do_not_call', 'initiated') returning id",
            QVariantList{bound(now)} + boundLeads(some),
            [&](const Row &row) { changed << LeadId(row.integer(0)); });
        if (!shown)
            return fail(shown.error());
    }
    return changed;
}

Result<PlaceRepository::Cancelled> PlaceRepository::cancelRange(CampaignId campaign, int from, int until,
                                                                Instant now)
{
    const Result<QList<LeadId>> restored = restoreStatuses(campaign, from, until, now);
    if (!restored)
        return fail(restored.error());
    const Result<int> places = m_database.execute(
        QStringLiteral(
            "update place set state = 'cancelled' where campaign_id = ? and position >= ? and position < ? "
            "and state = 'planned'"),
        {campaign.value(), from, until});
    if (!places)
        return fail(places.error());
    return Cancelled{*places, *restored};
}

Result<QList<LeadId>> PlaceRepository::restoreStatuses(CampaignId campaign, int from, int until, Instant now)
{
    QList<LeadId> changed;
    const auto collect = [&](const Row &row) { changed << LeadId(row.integer(0)); };
    const QVariantList values = {bound(now), campaign.value(), from, until};
    const QString places = QStringLiteral(
        "from place p where p.lead_id = lead.id and p.campaign_id = ? and p.position >= ? and p.position < ? "
        "and p.state = 'planned' and (p.previous_status is not null or p.tries > 0 or p.next_due is not "
        "null) and "); // few of a campaign that has hardly begun, and in an index of their own
    // What another campaign has begun to call goes on showing it.
    const Result<void> uncalled = m_database.select(
        QLatin1String(
            "update lead set call_status = p.previous_status, status_detail = '', updated_at = ? ") +
            places +
            QLatin1String(
                "p.previous_status is not null and lead.call_status = 'bulk_calling' and not exists "
                "(select 1 from place o join campaign c on c.id = o.campaign_id where o.lead_id = "
                "lead.id and o.campaign_id <> p.campaign_id and o.state = 'planned' and "
                "o.previous_status is not null and c.state in ('scheduled', 'active', 'paused')) "
                "returning lead.id"),
        values, collect);
    if (!uncalled)
        return fail(uncalled.error());
    // A failure that was not the lead's costs no try; another campaign that tries again keeps its word.
    const Result<void> missed = m_database.select(
        QLatin1String("update lead set status_detail = '', updated_at = ? ") + places +
            QLatin1String(
                "lead.call_status = 'missed' and lead.status_detail <> '' and (p.tries > 0 or (p.next_due is "
                "not null and lead.status_detail like 'next_try%' and not exists (select 1 from place o join "
                "campaign c on c.id = o.campaign_id where o.lead_id = lead.id and o.campaign_id <> "
                "p.campaign_id and o.state = 'planned' and c.state in ('scheduled', 'active', 'paused') and "
                "lead.status_detail = 'next_try:' || o.next_due))) returning lead.id"),
        values, collect);
    if (!missed)
        return fail(missed.error());
    return changed;
}

Result<void> PlaceRepository::askToStop(CampaignId campaign, int from, int until)
{
    const Result<int> asked = m_database.execute(
        QStringLiteral(
            "update place set stop_asked = 1 where campaign_id = ? and position >= ? and position < ? and "
            "(state = 'taken' or (state = 'done' and exists (select 1 from campaign c where c.id = "
            "place.campaign_id and c.message <> '')))"),
        {campaign.value(), from, until});
    return asked ? Result<void>() : Result<void>(fail(asked.error()));
}

Result<int> PlaceRepository::countOpen(CampaignId campaign) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select count(*) from (select 1 from place where campaign_id = ? and state in ('planned', "
            "'taken') limit 1) as open_place"),
        {campaign.value()});
}

Result<bool> PlaceRepository::isRoundUnderWay(CampaignId campaign) const
{
    // A question for each index; without the order the planner would take another for the second.
    const Result<int> found = m_database.selectCount(
        QStringLiteral(
            "select case when exists (select 1 from place where campaign_id = ? and state = "
            "'taken') or (select position from place where campaign_id = ? and state = 'planned' "
            "and turn_rank is null and next_due is null order by position limit 1) is not null or "
            "exists (select 1 from place where campaign_id = ? and state = 'planned' and turn_rank "
            "is not null and next_due is null) then 1 else 0 end"),
        {campaign.value(), campaign.value(), campaign.value()});
    return found ? Result<bool>(*found == 1) : fail(found.error());
}

Result<int> PlaceRepository::countWaiting(CampaignId campaign) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select count(*) from place where campaign_id = ? and state = 'planned' and next_due is "
            "not null and tries > 0"),
        {campaign.value()});
}

Result<int> PlaceRepository::fewestTries(CampaignId campaign) const
{
    return m_database.selectCount(
        QStringLiteral(
            "select coalesce(min(tries), 0) from place where campaign_id = ? and state = 'planned' "
            "and next_due is not null and tries > 0"),
        {campaign.value()});
}

Result<int> PlaceRepository::countDone(CampaignId campaign) const
{
    return m_database.selectCount(
        QStringLiteral("select count(*) from place where campaign_id = ? and state in ('done', 'fallback')"),
        {campaign.value()});
}

Result<std::optional<int>> PlaceRepository::firstOpen(CampaignId campaign) const
{
    const Result<std::optional<qint64>> position = m_database.selectInteger(
        QStringLiteral(
            "select min(position) from place where campaign_id = ? and state in ('planned', 'taken')"),
        {campaign.value()});
    if (!position)
        return fail(position.error());
    return *position ? std::optional(int(**position)) : std::nullopt;
}

Result<QList<LeadId>> PlaceRepository::planned(CampaignId campaign, int from, int until) const
{
    QList<LeadId> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select lead_id from place where campaign_id = ? and position >= ? and position < ? "
                       "and state = 'planned' order by position"),
        {campaign.value(), from, until}, [&](const Row &row) { found << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QList<PlaceRepository::BatchCounts>> PlaceRepository::batches(CampaignId campaign, int parallel,
                                                                     int firstBatch, int lastBatch) const
{
    QList<BatchCounts> found;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "select position / ?, state, count(*), min(planned_due), sum(case when tries > 0 then 1 else 0 "
            "end) "
            "from place where campaign_id = ? and position >= ? and position < ? group by 1, 2 order by 1"),
        {parallel, campaign.value(), firstBatch * parallel, (lastBatch + 1) * parallel}, [&](const Row &row) {
            if (found.isEmpty() || found.constLast().batch != row.number(0))
                found << BatchCounts{row.number(0), 0, 0, 0, 0, 0, {}};
            BatchCounts &batch = found.last();
            if (!batch.dueAt)
                batch.dueAt = row.optionalInstant(3);
            const int count = row.number(2);
            batch.places += count;
            switch (placeStateFromWord(row.text(1)).value_or(PlaceState::Skipped)) {
            case PlaceState::Planned:
                batch.planned += count;
                batch.done += row.number(4); // called, and to be called again
                return;
            case PlaceState::Taken:
                batch.taken += count;
                return;
            case PlaceState::Cancelled:
                batch.cancelled += count;
                return;
            case PlaceState::Done:
            case PlaceState::Skipped:
            case PlaceState::Fallback:
                batch.done += count;
                return;
            }
        });
    if (!done)
        return fail(done.error());
    return found;
}

} // namespace callboard::store
