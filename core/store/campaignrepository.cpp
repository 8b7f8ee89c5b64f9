// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignrepository.h"

#include "core/store/campaignrulestext.h"
#include "core/store/database.h"
#include "core/store/househours.h"
#include "core/store/messagetext.h"
#include "core/store/placecounts.h"

namespace callboard::store {

namespace {

const char *const CampaignColumns =
    "id, name, state, account_id, agent_id, phone_number_id, topic, language, "
    "told_columns, start_at, parallel, "
    "interval_s, pacing, zone, window_opens, window_closes, window_days, lead_count, "
    "stop_epoch, created_at, failure, rules, go_given, hours, closed_on, operator_name, held_after_gap, "
    "message, fallback_steps, follows_up, state_by, state_at, state_note";

/// Campaigns from before the column `hours` have one part in the window_* columns.
QList<HoursPart> readParts(const Row &row, int first, const QString &hours)
{
    if (!hours.isEmpty())
        return hoursFromText(hours).value_or(QList<HoursPart>());
    return {{QTime::fromMSecsSinceStartOfDay(row.number(first)),
             QTime::fromMSecsSinceStartOfDay(row.number(first + 1)),
             std::bitset<7>(quint64(row.integer(first + 2)))}};
}

QList<QDate> readDates(const QString &text)
{
    QList<QDate> dates;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        dates << QDate::fromString(word, Qt::ISODate);
    return dates;
}

Campaign readCampaign(const Row &row)
{
    Campaign campaign;
    campaign.id = CampaignId(row.integer(0));
    campaign.name = row.text(1);
    campaign.state = campaignStateFromWord(row.text(2)).value_or(CampaignState::Failed);
    campaign.account = AccountId(row.integer(3));
    campaign.agentId = row.text(4);
    campaign.phoneNumberId = row.text(5);
    campaign.brief.topic = row.text(6);
    campaign.brief.language = row.text(7);
    campaign.brief.columns = row.text(8).split(u'\n', Qt::SkipEmptyParts);
    campaign.start = row.instant(9);
    campaign.parallel = row.number(10);
    campaign.interval = seconds{row.integer(11)};
    campaign.pacing = pacingFromWord(row.text(12)).value_or(Pacing::Capped);
    campaign.policy.zone = QTimeZone(row.text(13).toLatin1());
    campaign.policy.parts = readParts(row, 14, row.text(23));
    campaign.policy.closedOn = readDates(row.text(24));
    campaign.leadCount = row.number(17);
    campaign.stopEpoch = row.number(18);
    campaign.createdAt = row.instant(19);
    campaign.failure = row.text(20);
    campaign.rules = rulesFromText(row.text(21));
    campaign.goGiven = row.flag(22);
    campaign.operatorName = row.text(25);
    campaign.heldAfterGap = row.flag(26);
    campaign.message = messageFromText(row.text(27));
    campaign.fallbackSteps = fallbackFromText(row.text(28));
    campaign.followsUp = CampaignId(row.integer(29));
    campaign.stateChange = {row.text(30), row.optionalInstant(31), row.text(32)};
    return campaign;
}

/// All that a draft may still change, from the name to the steps of the fallback.
QVariantList written(const Campaign &campaign)
{
    const CallingPolicy &policy = campaign.policy;
    return {campaign.name,
            toWord(campaign.state),
            campaign.account.value(),
            campaign.agentId,
            campaign.phoneNumberId,
            campaign.brief.topic,
            campaign.brief.language,
            campaign.brief.columns.join(u'\n'),
            bound(campaign.start),
            campaign.parallel,
            qint64(campaign.interval.count()),
            toWord(campaign.pacing),
            QString::fromLatin1(policy.zone.id()),
            hoursText(policy.parts),
            daysText(policy.closedOn),
            rulesToText(campaign.rules),
            messageToText(campaign.message),
            fallbackToText(campaign.fallbackSteps)};
}

Result<bool> changedOne(const Result<int> &changed)
{
    if (!changed)
        return fail(changed.error());
    return *changed == 1;
}

} // namespace

Result<QList<Campaign>> CampaignRepository::list(const QString &where, const QVariantList &values) const
{
    QList<Campaign> found;
    const QString sql =
        QLatin1String("select ") + QLatin1String(CampaignColumns) + QLatin1String(" from campaign ") + where;
    const Result<void> done =
        m_database.select(sql, values, [&](const Row &row) { found << readCampaign(row); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QList<Campaign>> CampaignRepository::all() const
{
    return list(QStringLiteral("where building = 0 and removed_at is null order by id desc"), {});
}

Result<QList<Campaign>> CampaignRepository::open() const
{
    return list(
        QStringLiteral("where building = 0 and state in ('scheduled', 'active', 'paused') order by id"), {});
}

Result<QList<Campaign>> CampaignRepository::followUps(CampaignId id) const
{
    return list(QStringLiteral("where building = 0 and removed_at is null and follows_up = ? order by id"),
                {id.value()});
}

Result<Campaign> CampaignRepository::find(CampaignId id) const
{
    const Result<QList<Campaign>> found = list(QStringLiteral("where building = 0 and id = ?"), {id.value()});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("Campaign %1").arg(id.value())});
    return found->constFirst();
}

Result<CampaignId> CampaignRepository::begin(const Campaign &campaign)
{
    const Result<qint64> id = m_database.insertReturningId(
        QStringLiteral(
            "insert into campaign (name, state, account_id, agent_id, phone_number_id, topic, language, "
            "told_columns, start_at, parallel, interval_s, pacing, zone, hours, closed_on, rules, message, "
            "fallback_steps, created_at, operator_name, follows_up, building, window_opens, window_closes, "
            "window_days, lead_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, 1, 0, 0, 0, 0) returning id"),
        written(campaign) +
            QVariantList{bound(campaign.createdAt), campaign.operatorName, campaign.followsUp.value()});
    if (!id)
        return fail(id.error());
    return CampaignId(*id);
}

Result<void> CampaignRepository::edit(const Campaign &campaign)
{
    const CallingPolicy &policy = campaign.policy;
    return m_database.change(
        QStringLiteral("update campaign set name = ?, agent_id = ?, phone_number_id = ?, topic = ?, language "
                       "= ?, told_columns = ?, parallel = ?, interval_s = ?, pacing = ?, zone = ?, hours = "
                       "?, closed_on = ?, rules = ?, message = ?, fallback_steps = ? where id = ?"),
        {campaign.name, campaign.agentId, campaign.phoneNumberId, campaign.brief.topic,
         campaign.brief.language, campaign.brief.columns.join(u'\n'), campaign.parallel,
         qint64(campaign.interval.count()), toWord(campaign.pacing), QString::fromLatin1(policy.zone.id()),
         hoursText(policy.parts), daysText(policy.closedOn), rulesToText(campaign.rules),
         messageToText(campaign.message), fallbackToText(campaign.fallbackSteps), campaign.id.value()});
}

Result<bool> CampaignRepository::writeDraft(const Campaign &campaign)
{
    return changedOne(m_database.execute(
        QStringLiteral("update campaign set name = ?, state = ?, account_id = ?, agent_id = ?, "
                       "phone_number_id = ?, topic = ?, language = ?, told_columns = ?, start_at = ?, "
                       "parallel = ?, interval_s = ?, pacing = ?, zone = ?, hours = ?, closed_on = ?, rules "
                       "= ?, message = ?, fallback_steps = ? where id = ? and state = 'draft' and building = "
                       "0 and removed_at is null"),
        written(campaign) + QVariantList{campaign.id.value()}));
}

Result<void> CampaignRepository::giveGo(CampaignId id)
{
    return m_database.change(QStringLiteral("update campaign set go_given = 1 where id = ?"), {id.value()});
}

Result<void> CampaignRepository::remove(CampaignId id, Instant now)
{
    return m_database.change(QStringLiteral("update campaign set removed_at = ? where id = ?"),
                             {bound(now), id.value()});
}

Result<int> CampaignRepository::dropPlaces(CampaignId id, int limit)
{
    return m_database.execute(
        QStringLiteral("delete from place where campaign_id in (select id from campaign where id = ? and "
                       "removed_at is not null) and position in (select position from place where "
                       "campaign_id = ? order by position limit ?)"),
        {id.value(), id.value(), limit});
}

Result<void> CampaignRepository::finish(CampaignId id, int leadCount)
{
    return m_database.change(QStringLiteral("update campaign set building = 0, lead_count = ? where id = ?"),
                             {leadCount, id.value()});
}

Result<int> CampaignRepository::dropHalfBuilt(CampaignId id, int limit)
{
    const Result<int> places = m_database.execute(
        QStringLiteral("delete from place where campaign_id in (select id from campaign where id = ? and "
                       "building = 1) and position in (select position from place where campaign_id = ? "
                       "order by position limit ?)"),
        {id.value(), id.value(), limit});
    if (!places || *places > 0)
        return places;
    const Result<void> gone =
        m_database.change(QStringLiteral("delete from campaign where id = ? and building = 1"), {id.value()});
    return gone ? Result<int>(0) : fail(gone.error());
}

Result<int> CampaignRepository::dropUnfinished(int limit)
{
    const Result<int> places = m_database.execute(
        QStringLiteral(
            "delete from place where (campaign_id, position) in (select campaign_id, position from "
            "place where campaign_id in (select id from campaign where building = 1 or removed_at "
            "is not null) order by campaign_id, position limit ?)"),
        {limit});
    if (!places || *places > 0)
        return places;
    const Result<void> gone = m_database.change(QStringLiteral("delete from campaign where building = 1"));
    return gone ? Result<int>(0) : fail(gone.error());
}

Result<bool> CampaignRepository::move(CampaignId id, CampaignState from, CampaignState to,
                                      const QString &failure, const StateChange &change)
{
    return changedOne(m_database.execute(
        QStringLiteral("update campaign set state = ?, failure = ?, state_by = ?, state_at = ?, state_note = "
                       "?, held_after_gap = 0 where id = ? and state = ?"),
        {toWord(to), failure, change.by, bound(change.at), change.note, id.value(), toWord(from)}));
}

Result<bool> CampaignRepository::stop(CampaignId id, CampaignState to, const QString &failure,
                                      const StateChange &change)
{
    return changedOne(m_database.execute(
        QStringLiteral(
            "update campaign set state = ?, failure = ?, state_by = ?, state_at = ?, state_note = ?, "
            "stop_epoch = stop_epoch + 1 where id = ? and state in ('draft', 'scheduled', 'active', "
            "'paused') and state <> ?"),
        {toWord(to), failure, change.by, bound(change.at), change.note, id.value(), toWord(to)}));
}

Result<bool> CampaignRepository::holdAfterGap(CampaignId id, const QString &why, Instant now)
{
    const Result<bool> held = stop(id, CampaignState::Paused, why, byCallboard(now));
    if (!held || !*held)
        return held;
    const Result<void> noted = m_database.change(
        QStringLiteral("update campaign set held_after_gap = 1 where id = ?"), {id.value()});
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<void> CampaignRepository::reschedule(CampaignId id, Instant start)
{
    return m_database.change(QStringLiteral("update campaign set start_at = ? where id = ?"),
                             {bound(start), id.value()});
}

Result<void> CampaignRepository::noteBatchesStarted(CampaignId id, int count, Instant at)
{
    return m_database.change(
        QStringLiteral("update campaign set batches_started = ?, last_batch_at = ? where id = ?"),
        {count, bound(at), id.value()});
}

Result<int> CampaignRepository::batchesStarted(CampaignId id) const
{
    return m_database.selectCount(QStringLiteral("select batches_started from campaign where id = ?"),
                                  {id.value()});
}

Result<std::optional<Instant>> CampaignRepository::lastBatchAt(CampaignId id) const
{
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        QStringLiteral("select last_batch_at from campaign where id = ?"), {id.value()});
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<CampaignCounts> CampaignRepository::counts(CampaignId id) const
{
    CampaignCounts counts;
    const Result<int> started = batchesStarted(id);
    if (!started)
        return fail(started.error());
    counts.batchesStarted = *started;
    const Result<PlaceCounts> places = countPlaces(m_database, id);
    if (!places)
        return fail(places.error());
    counts.places = *places;
    const Result<int> retrying = m_database.selectCount(
        QStringLiteral(
            "select count(*) from place where campaign_id = ? and state = 'planned' and next_due is "
            "not null and tries > 0"),
        {id.value()});
    if (!retrying)
        return fail(retrying.error());
    counts.retrying = *retrying;
    if (const Result<void> attempts = countAttempts(id, counts); !attempts)
        return fail(attempts.error());
    return counts;
}

Result<void> CampaignRepository::countAttempts(CampaignId id, CampaignCounts &counts) const
{
    return m_database.select(
        QStringLiteral(
            "select state, outcome, count(*), sum(cost_micros), max(cost_currency), channel, delivery, "
            "sum(undecided) from "
            "attempt where campaign_id = ? group by state, outcome, channel, delivery"),
        {id.value()}, [&](const Row &row) {
            const std::optional<AttemptState> state = attemptStateFromWord(row.text(0));
            const int count = row.number(2);
            if (state && isLive(*state))
                counts.live += count;
            if (state == AttemptState::Unknown)
                counts.inDoubt += count;
            if (state == AttemptState::NeedsOperator)
                counts.parked += count;
            if (state == AttemptState::Expired) {
                counts.expired += count;
                counts.undecided += row.number(7);
            }
            const std::optional<Outcome> outcome = outcomeFromWord(row.text(1));
            if (outcome)
                counts.outcomes[*outcome] += count;
            const std::optional<Delivery> delivery = deliveryFromWord(row.text(6));
            if (delivery) {
                counts.deliveries[*delivery] += count;
            } else if (outcome && channelFromWord(row.text(5)).value_or(Channel::Call) != Channel::Call) {
                // A doubt that counts as sent, or refused at once.
                const bool isSent = outcome == Outcome::Completed;
                counts.deliveries[isSent ? Delivery::Accepted : Delivery::Failed] += count;
            }
            if (!row.isNull(3)) {
                counts.costMicros += row.integer(3);
                counts.currency = row.text(4);
            }
        });
}

} // namespace callboard::store
