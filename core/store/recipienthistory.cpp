// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recipienthistory.h"

#include "core/store/boundlist.h"
#include "core/store/contacted.h"
#include "core/store/database.h"

namespace callboard::store {

namespace {

// From a message's intent on, with the time that its provider took to answer.
constexpr milliseconds LatestPairWait = LongestPairWait + seconds{300};

} // namespace

Result<int> RecipientHistory::count(Instant since) const
{
    const BoundList of(m_accounts);
    return m_database.selectCount(
        QLatin1String("select count(distinct number_index) from attempt where account_id in ") + of.marks() +
            QLatin1String(" and intent_at >= ? and ") + MayHaveLeft,
        of.values() << bound(since));
}

Result<std::optional<Instant>> RecipientHistory::latestMessage(Instant since, int n) const
{
    const BoundList of(m_accounts);
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        QLatin1String("select max(intent_at) as latest from attempt where account_id in ") + of.marks() +
            QLatin1String(" and intent_at >= ? and ") + MayHaveLeft +
            QLatin1String(" group by number_index order by latest limit 1 offset ?"),
        of.values() << bound(since) << n);
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<bool> RecipientHistory::includes(const QByteArray &numberIndex, Instant since) const
{
    const BoundList of(m_accounts);
    const Result<std::optional<qint64>> found = m_database.selectInteger(
        QLatin1String("select 1 from attempt where number_index = ? and intent_at >= ? and account_id in ") +
            of.marks() + QLatin1String(" and ") + MayHaveLeft + QLatin1String(" limit 1"),
        QVariantList{numberIndex, bound(since)} + of.values());
    return found ? Result<bool>(found->has_value()) : fail(found.error());
}

Result<std::optional<Instant>> RecipientHistory::pairWait(const QByteArray &numberIndex) const
{
    const BoundList of(m_accounts);
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        QLatin1String("select max(next_look_at) from attempt where number_index = ? and state = 'refused' "
                      "and reason = ? and next_look_at <= intent_at + ? and account_id in ") +
            of.marks(),
        QVariantList{numberIndex, QString(PairLimit), qint64(LatestPairWait.count())} + of.values());
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

Result<QList<RecipientHistory::Waiting>> RecipientHistory::inLine(CampaignId campaign, int from,
                                                                  Instant since, int limit) const
{
    const BoundList of(m_accounts);
    QList<Waiting> found;
    // lower() and + as in WaitingLine. A lead that is deleted has no number, and is left to the rules.
    const Result<void> done = m_database.select(
        QLatin1String("select p.position, case when exists (select 1 from attempt where number_index = "
                      "coalesce(l.whatsapp_index, l.number_index) and intent_at >= ? and account_id in ") +
            of.marks() + QLatin1String(" and ") + MayHaveLeft +
            QLatin1String(") then 1 else 0 end from place p left join lead l on l.id = p.lead_id where "
                          "p.campaign_id = ? and p.position >= ? and lower(p.state) = 'planned' and "
                          "+p.turn_rank is not null order by p.position limit ?"),
        QVariantList{bound(since)} + of.values() + QVariantList{campaign.value(), from, limit},
        [&](const Row &row) {
            found << Waiting{row.number(0), row.flag(1)};
        });
    if (!done)
        return fail(done.error());
    return found;
}

} // namespace callboard::store
