// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/placerepository.h"

#include "core/store/database.h"

#include <algorithm>

namespace callboard::store {

namespace {

constexpr int LeadsAtOnce = 500; // bound values in one statement

const char *const PlaceColumns = "campaign_id, position, lead_id, state, next_due, ordinal, not_placed, "
                                 "previous_status, tries, stop_asked";

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
    return place;
}

Result<int> placeCount(const Result<std::optional<qint64>> &value)
{
    if (!value)
        return fail(value.error());
    return int(value->value_or(0));
}

} // namespace

Result<void> PlaceRepository::append(CampaignId campaign, int firstPosition, const QList<LeadId> &leads)
{
    int position = firstPosition;
    for (const LeadId lead : leads) {
        const Result<int> done = m_database.execute(
            QStringLiteral("insert into place (campaign_id, position, lead_id) values (?, ?, ?)"),
            {campaign.value(), position++, lead.value()});
        if (!done)
            return fail(done.error());
    }
    return {};
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

Result<QList<Place>> PlaceRepository::due(CampaignId campaign, Instant now, int until, int end,
                                          int limit) const
{
    Result<QList<Place>> found =
        list(QStringLiteral("campaign_id = ? and state = 'planned' and next_due is null and position < ? "
                            "order by position limit ?"),
             {campaign.value(), std::min(until, end), limit});
    if (!found || found->size() >= limit)
        return found;
    const Result<QList<Place>> own = list(
        QStringLiteral("campaign_id = ? and state = 'planned' and next_due is not null and next_due <= ? "
                       "and position < ? order by next_due, position limit ?"),
        {campaign.value(), bound(now), end, limit - found->size()});
    if (!own)
        return fail(own.error());
    return *found + *own;
}

Result<QList<Place>> PlaceRepository::openOf(LeadId lead) const
{
    return list(QStringLiteral("lead_id = ? and state in ('planned', 'taken') and campaign_id in (select id "
                               "from campaign where building = 0 and state in ('draft', 'scheduled', "
                               "'active', 'paused')) order by campaign_id, position"),
                {lead.value()});
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
        QVariantList values;
        for (const LeadId lead : some)
            values << lead.value();
        const QString due = QStringLiteral("coalesce(p.next_due, c.start_at + (p.position / c.parallel) * "
                                           "c.interval_s * 1000)");
        const QString marks = QStringList(some.size(), QStringLiteral("?")).join(u',');
        const Result<void> done = m_database.select(
            u"select p.lead_id, min(" + due +
                u") from place p join campaign c on c.id = p.campaign_id where p.lead_id in (" + marks +
                u") and p.state = 'planned' and c.building = 0 and c.state in ('scheduled', 'active') and " +
                due + u" > ? group by p.lead_id",
            values << bound(now),
            [&](const Row &row) { found.insert(LeadId(row.integer(0)), row.instant(1)); });
        if (!done)
            return fail(done.error());
    }
    return found;
}

Result<std::optional<int>> PlaceRepository::firstPlanned(CampaignId campaign) const
{
    const Result<std::optional<qint64>> position = m_database.selectInteger(
        QStringLiteral(
            "select position from place where campaign_id = ? and state = 'planned' and next_due is null "
            "order by position limit 1"),
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

Result<void> PlaceRepository::setTries(CampaignId campaign, int position, int tries)
{
    return m_database.change(
        QStringLiteral("update place set tries = ? where campaign_id = ? and position = ?"),
        {tries, campaign.value(), position});
}

Result<void> PlaceRepository::planAgain(CampaignId campaign, int position, Instant due, int ordinal,
                                        int notPlaced)
{
    return m_database.change(
        QStringLiteral(
            "update place set state = 'planned', next_due = ?, ordinal = ?, not_placed = ? where campaign_id "
            "= ? and position = ?"),
        {bound(due), ordinal, notPlaced, campaign.value(), position});
}

Result<QList<LeadId>> PlaceRepository::markStarted(CampaignId campaign, int from, int until, Instant now)
{
    const QVariantList range = {campaign.value(), from, until};
    const Result<int> kept = m_database.execute(
        QStringLiteral(
            "update place set previous_status = (select call_status from lead where id = place.lead_id) "
            "where campaign_id = ? and position >= ? and position < ? and state = 'planned'"),
        range);
    if (!kept)
        return fail(kept.error());
    QList<LeadId> changed;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "update lead set call_status = 'bulk_calling', status_detail = '', updated_at = ? where id in "
            "(select lead_id from place where campaign_id = ? and position >= ? and position < ? and state = "
            "'planned') and call_status not in ('do_not_call', 'initiated') returning id"),
        QVariantList{bound(now)} + range, [&](const Row &row) { changed << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
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
        "and p.state = 'planned' and ");
    const Result<void> uncalled = m_database.select(
        QLatin1String(
            "update lead set call_status = p.previous_status, status_detail = '', updated_at = ? ") +
            places +
            QLatin1String("p.previous_status is not null and lead.call_status = 'bulk_calling' returning "
                          "lead.id"),
        values, collect);
    if (!uncalled)
        return fail(uncalled.error());
    const Result<void> missed = m_database.select(
        QLatin1String("update lead set status_detail = '', updated_at = ? ") + places +
            QLatin1String("p.tries > 0 and lead.call_status = 'missed' and lead.status_detail <> '' "
                          "returning lead.id"),
        values, collect);
    if (!missed)
        return fail(missed.error());
    return changed;
}

Result<void> PlaceRepository::askToStop(CampaignId campaign, int from, int until)
{
    const Result<int> asked = m_database.execute(
        QStringLiteral("update place set stop_asked = 1 where campaign_id = ? and position >= ? and position "
                       "< ? and state = 'taken'"),
        {campaign.value(), from, until});
    return asked ? Result<void>() : Result<void>(fail(asked.error()));
}

Result<int> PlaceRepository::countOpen(CampaignId campaign) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral(
            "select count(*) from (select 1 from place where campaign_id = ? and state in ('planned', "
            "'taken') limit 1) as some"),
        {campaign.value()}));
}

Result<int> PlaceRepository::countWaitingAlone(CampaignId campaign) const
{
    const Result<std::optional<qint64>> others = m_database.selectInteger(
        QStringLiteral(
            "select 1 from place where campaign_id = ? and (state = 'taken' or (state = 'planned' and "
            "next_due is null)) limit 1"),
        {campaign.value()});
    if (!others)
        return fail(others.error());
    if (*others)
        return 0;
    return placeCount(m_database.selectInteger(
        QStringLiteral(
            "select count(*) from place where campaign_id = ? and state = 'planned' and next_due is "
            "not null and tries > 0"),
        {campaign.value()}));
}

Result<int> PlaceRepository::countDone(CampaignId campaign) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral("select count(*) from place where campaign_id = ? and state in ('done', 'fallback')"),
        {campaign.value()}));
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

Result<int> PlaceRepository::countPlannedBatches(CampaignId campaign, int parallel) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral(
            "select count(distinct position / ?) from place where campaign_id = ? and state = 'planned'"),
        {parallel, campaign.value()}));
}

Result<int> PlaceRepository::countOpenBatches(CampaignId campaign, int parallel) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral(
            "select count(distinct position / ?) from place where campaign_id = ? and state in ('planned', "
            "'taken')"),
        {parallel, campaign.value()}));
}

Result<int> PlaceRepository::countPlanned(CampaignId campaign, int from) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral(
            "select count(*) from place where campaign_id = ? and state = 'planned' and position >= ?"),
        {campaign.value(), from}));
}

Result<QList<PlaceRepository::BatchCounts>> PlaceRepository::batches(CampaignId campaign, int parallel,
                                                                     int firstBatch, int lastBatch) const
{
    QList<BatchCounts> found;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "select position / ?, state, count(*) from place where campaign_id = ? and position >= ? and "
            "position < ? group by 1, 2 order by 1"),
        {parallel, campaign.value(), firstBatch * parallel, (lastBatch + 1) * parallel}, [&](const Row &row) {
            if (found.isEmpty() || found.constLast().batch != row.number(0))
                found << BatchCounts{row.number(0), 0, 0, 0, 0, 0};
            BatchCounts &batch = found.last();
            const int count = row.number(2);
            batch.places += count;
            switch (placeStateFromWord(row.text(1)).value_or(PlaceState::Skipped)) {
            case PlaceState::Planned:
                batch.planned += count;
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
