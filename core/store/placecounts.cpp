// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/placecounts.h"

#include "core/store/database.h"

namespace callboard::store {

namespace {

constexpr auto OverStates = "state in ('done', 'cancelled', 'skipped', 'fallback')";
constexpr auto BegunStates = "state in ('taken', 'done', 'cancelled', 'skipped', 'fallback')";

/// Places are numbered without a gap, and go in the order of their numbers when a campaign is deleted.
Result<int> countAll(Database &database, CampaignId campaign)
{
    return database.selectCount(
        QStringLiteral("select coalesce((select max(position) + 1 from place where campaign_id = ?) - "
                       "(select min(position) from place where campaign_id = ?), 0)"),
        {campaign.value(), campaign.value()});
}

int sumOf(const PlaceCounts &counts)
{
    int sum = 0;
    for (const int count : counts)
        sum += count;
    return sum;
}

Result<int> countBatchesThatHold(Database &database, CampaignId campaign, int parallel, const QString &states)
{
    return database.selectCount(u"select count(distinct position / ?) from place where campaign_id = ? and " +
                                    states,
                                {parallel, campaign.value()});
}

/// Of \a all places. The last batch may be a smaller one.
Result<int> countBatchesAllOf(Database &database, CampaignId campaign, int parallel, int all,
                              const QString &states)
{
    return database.selectCount(
        u"select count(*) from (select position / ? as batch, count(*) as places from place where "
        u"campaign_id = ? and " +
            states +
            u" group by 1) as found where places = case when batch = ? then cast(? as bigint) else cast(? as "
            u"bigint) end",
        {parallel, campaign.value(), (all - 1) / parallel, (all - 1) % parallel + 1, parallel});
}

} // namespace

Result<PlaceCounts> countPlaces(Database &database, CampaignId campaign)
{
    const Result<int> all = countAll(database, campaign);
    if (!all)
        return fail(all.error());
    PlaceCounts counts;
    const Result<void> done =
        database.select(u"select state, count(*) from place where campaign_id = ? and " +
                            QLatin1String(BegunStates) + u" group by state",
                        {campaign.value()}, [&counts](const Row &row) {
                            if (const std::optional<PlaceState> state = placeStateFromWord(row.text(0)))
                                counts.insert(*state, row.number(1));
                        });
    if (!done)
        return fail(done.error());
    if (const int planned = *all - sumOf(counts); planned > 0)
        counts.insert(PlaceState::Planned, planned);
    return counts;
}

Result<int> countPlanned(Database &database, CampaignId campaign)
{
    const Result<PlaceCounts> counts = countPlaces(database, campaign);
    return counts ? Result<int>(counts->value(PlaceState::Planned)) : fail(counts.error());
}

Result<int> countBatches(Database &database, CampaignId campaign, int parallel, const PlaceCounts &counts,
                         BatchesOf which)
{
    const bool isPlanned = which == BatchesOf::Planned;
    const int all = sumOf(counts);
    const int held = counts.value(PlaceState::Planned) + (isPlanned ? 0 : counts.value(PlaceState::Taken));
    if (held <= all / 2)
        return countBatchesThatHold(database, campaign, parallel,
                                    isPlanned ? QStringLiteral("state = 'planned'")
                                              : QStringLiteral("state in ('planned', 'taken')"));
    const Result<int> without = countBatchesAllOf(database, campaign, parallel, all,
                                                  QLatin1String(isPlanned ? BegunStates : OverStates));
    return without ? Result<int>((all - 1) / parallel + 1 - *without) : fail(without.error());
}

} // namespace callboard::store
