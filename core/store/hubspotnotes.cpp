// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"
#include "core/store/hubspotrepository.h"

#include <algorithm>

namespace callboard::store {

namespace {

// A call can be learned of late: the machine slept through its end, over a weekend with its holiday.
constexpr std::chrono::hours NoteOverlap{96};
constexpr std::chrono::minutes LongestWaitForRecord{10};
// No look is put off for longer: what is to wait beyond that was noted by a clock that was wrong.
constexpr std::chrono::minutes LongestWaitForLook{10};

} // namespace

Result<QList<HubSpotNote>> HubSpotRepository::callsToQueue(Instant now, bool withPractice, int limit) const
{
    const Result<std::optional<HubSpotLink>> known = link();
    if (!known)
        return fail(known.error());
    QList<HubSpotNote> calls;
    if (!*known)
        return calls;
    // A clock that was wrong for a while must not hide a call.
    const Instant noted = std::min((*known)->notedAt.value_or((*known)->connectedAt), now);
    const Instant since = std::max((*known)->connectedAt, noted - NoteOverlap);
    const Result<void> done = m_database.select(
        QLatin1String("select a.id, l.uuid from attempt a join lead l on l.id = a.lead_id join "
                      "hubspot_contact c on c.lead_uuid = l.uuid join account k on k.id = a.account_id where "
                      "a.ended_at >= ? and a.state = 'ended' and a.channel = 'call' and c.gone = 0 and "
                      "(a.record_complete = 1 or a.ended_at < ?) and not exists (select 1 from hubspot_note "
                      "n where n.attempt_id = a.id) ") +
            (withPractice ? QLatin1String() : QLatin1String("and k.provider <> 'practice' ")) +
            QLatin1String("order by a.ended_at limit ?"),
        {bound(since), bound(now - LongestWaitForRecord), limit}, [&](const Row &row) {
            calls << HubSpotNote{row.text(0), row.text(1), {}, 0, {}};
        });
    if (!done)
        return fail(done.error());
    return calls;
}

Result<void> HubSpotRepository::enqueue(const HubSpotNote &note, Instant now)
{
    return m_database.change(
        QStringLiteral("insert into hubspot_note (attempt_id, lead_uuid, queued_at) values (?, ?, ?) on "
                       "conflict (attempt_id) do nothing"),
        {note.attempt, note.leadUuid, bound(now)});
}

Result<void> HubSpotRepository::noteQueued(Instant now)
{
    return m_database.change(QStringLiteral("update hubspot_link set noted_at = ? where id = 1"),
                             {bound(now)});
}

Result<QList<HubSpotNote>> HubSpotRepository::queued(Instant now, int limit) const
{
    QList<HubSpotNote> notes;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "select attempt_id, lead_uuid, sent_at, looks, call_id from hubspot_note where told_at "
            "is null and (look_at is null or look_at <= ? or look_at > ?) order by queued_at, attempt_id "
            "limit ?"),
        {bound(now), bound(now + LongestWaitForLook), limit}, [&](const Row &row) {
            notes << HubSpotNote{row.text(0), row.text(1), row.optionalInstant(2), row.number(3),
                                 row.text(4)};
        });
    if (!done)
        return fail(done.error());
    return notes;
}

Result<void> HubSpotRepository::noteSent(const QString &attempt, Instant now, Instant lookAt)
{
    return m_database.change(
        QStringLiteral("update hubspot_note set sent_at = ?, look_at = ?, looks = 0 where attempt_id = ?"),
        {bound(now), bound(lookAt), attempt});
}

Result<void> HubSpotRepository::noteNotCreated(const QString &attempt)
{
    return m_database.change(
        QStringLiteral(
            "update hubspot_note set sent_at = null, look_at = null, looks = 0 where attempt_id = ?"),
        {attempt});
}

Result<void> HubSpotRepository::noteLookedFor(const QString &attempt, int looks, Instant lookAt)
{
    return m_database.change(
        QStringLiteral("update hubspot_note set looks = ?, look_at = ? where attempt_id = ?"),
        {looks, bound(lookAt), attempt});
}

Result<void> HubSpotRepository::noteCreated(const QString &attempt, const QString &callId)
{
    return m_database.change(
        QStringLiteral("update hubspot_note set call_id = ?, look_at = null where attempt_id = ?"),
        {callId, attempt});
}

Result<void> HubSpotRepository::noteTold(const QString &attempt, Instant now)
{
    return m_database.change(QStringLiteral("update hubspot_note set told_at = ? where attempt_id = ?"),
                             {bound(now), attempt});
}

Result<void> HubSpotRepository::noteRefused(const QString &attempt, const QString &failure, Instant now)
{
    return m_database.change(
        QStringLiteral("update hubspot_note set told_at = ?, failure = ? where attempt_id = ?"),
        {bound(now), failure, attempt});
}

Result<int> HubSpotRepository::countQueued() const
{
    int count = 0;
    const Result<void> done =
        m_database.select(QStringLiteral("select count(*) from hubspot_note where told_at is null"), {},
                          [&](const Row &row) { count = row.number(0); });
    return done ? Result<int>(count) : Result<int>(fail(done.error()));
}

Result<QList<HubSpotRepository::RefusedNote>> HubSpotRepository::refusedNotes(int limit) const
{
    QList<RefusedNote> notes;
    const Result<void> done = m_database.select(
        QStringLiteral("select n.attempt_id, coalesce(c.contact_id, ''), n.failure from hubspot_note n left "
                       "join hubspot_contact c on c.lead_uuid = n.lead_uuid where n.failure <> '' and "
                       "n.told_at is not null order by n.told_at desc, n.attempt_id limit ?"),
        {limit}, [&](const Row &row) {
            notes << RefusedNote{row.text(0), row.text(1), row.text(2)};
        });
    if (!done)
        return fail(done.error());
    return notes;
}

Result<int> HubSpotRepository::queueRefused(int limit)
{
    return m_database.execute(
        QStringLiteral("update hubspot_note set told_at = null, failure = '' where attempt_id in (select "
                       "n.attempt_id from hubspot_note n join hubspot_contact c on c.lead_uuid = n.lead_uuid "
                       "where n.failure <> '' and c.gone = 0 limit ?)"),
        {limit});
}

Result<HubSpotRepository::NoteCounts> HubSpotRepository::countNotes() const
{
    NoteCounts counts;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "select coalesce(sum(case when told_at is null then 1 else 0 end), 0), coalesce(sum(case when "
            "call_id <> '' and told_at is not null and failure = '' then 1 else 0 end), 0), "
            "coalesce(sum(case when failure <> '' then 1 else 0 end), 0) from hubspot_note"),
        {}, [&](const Row &row) {
            counts = {row.number(0), row.number(1), row.number(2)};
        });
    if (!done)
        return fail(done.error());
    return counts;
}

} // namespace callboard::store
