// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/placerepository.h"

#include "core/store/database.h"

namespace callboard::store {

namespace {

const char *const PlaceColumns =
    "campaign_id, position, lead_id, state, next_due, ordinal, not_placed, previous_status";

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

Result<QList<Place>> PlaceRepository::due(CampaignId campaign, Instant now, int until, int limit) const
{
    QList<Place> found;
    const auto collect = [&](const Row &row) { found << readPlace(row); };
    const Result<void> own = m_database.select(
        QLatin1String("select ") + QLatin1String(PlaceColumns) +
            QLatin1String(
                " from place where campaign_id = ? and state = 'planned' and next_due is not null and "
                "next_due <= ? order by next_due, position limit ?"),
        {campaign.value(), bound(now), limit}, collect);
    if (!own)
        return fail(own.error());
    const Result<void> planned = m_database.select(
        QLatin1String("select ") + QLatin1String(PlaceColumns) +
            QLatin1String(
                " from place where campaign_id = ? and state = 'planned' and next_due is null and position "
                "< ? order by position limit ?"),
        {campaign.value(), until, limit - found.size()}, collect);
    if (!planned)
        return fail(planned.error());
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
    const QVariantList range = {campaign.value(), from, until};
    Cancelled cancelled;
    const Result<void> restored = m_database.select(
        QStringLiteral(
            "update lead set call_status = p.previous_status, status_detail = '', updated_at = ? from place "
            "p where p.lead_id = lead.id and p.campaign_id = ? and p.position >= ? and p.position < ? and "
            "p.state = 'planned' and p.previous_status is not null and lead.call_status = 'bulk_calling' "
            "returning lead.id"),
        QVariantList{bound(now)} + range, [&](const Row &row) { cancelled.leads << LeadId(row.integer(0)); });
    if (!restored)
        return fail(restored.error());
    const Result<int> places = m_database.execute(
        QStringLiteral(
            "update place set state = 'cancelled' where campaign_id = ? and position >= ? and position < ? "
            "and state = 'planned'"),
        range);
    if (!places)
        return fail(places.error());
    cancelled.places = *places;
    return cancelled;
}

Result<QList<LeadId>> PlaceRepository::restoreStatuses(CampaignId campaign, int until, Instant now)
{
    QList<LeadId> changed;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "update lead set call_status = p.previous_status, status_detail = '', updated_at = ? from place "
            "p where p.lead_id = lead.id and p.campaign_id = ? and p.position < ? and p.state = 'planned' "
            "and p.previous_status is not null and lead.call_status = 'bulk_calling' returning lead.id"),
        {bound(now), campaign.value(), until}, [&](const Row &row) { changed << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return changed;
}

Result<int> PlaceRepository::countOpen(CampaignId campaign) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral(
            "select count(*) from (select 1 from place where campaign_id = ? and state in ('planned', "
            "'taken') limit 1) as some"),
        {campaign.value()}));
}

Result<int> PlaceRepository::countDone(CampaignId campaign) const
{
    return placeCount(m_database.selectInteger(
        QStringLiteral("select count(*) from place where campaign_id = ? and state = 'done'"),
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
                batch.done += count;
                return;
            }
        });
    if (!done)
        return fail(done.error());
    return found;
}

} // namespace callboard::store
