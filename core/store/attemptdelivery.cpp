// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptRepository: messages, of which more is told after they were handed over.

#include "core/store/attemptrepository.h"
#include "core/store/boundlist.h"
#include "core/store/database.h"

namespace callboard::store {

Result<QList<LedgerAttempt>> AttemptRepository::toAskDelivery(Instant now, int limit,
                                                              const QList<AccountId> &except) const
{
    QString where = QStringLiteral("where state = 'ended' and record_complete = 0 and channel <> 'call' and "
                                   "next_look_at <= ? ");
    QVariantList values = {bound(now)};
    if (!except.isEmpty()) {
        const BoundList list(except);
        where += QLatin1String("and account_id not in ") + list.marks() + u' ';
        values += list.values();
    }
    return list(where + QLatin1String("order by next_look_at limit ?"), values << limit);
}

Result<int> AttemptRepository::countReason(CampaignId campaign, const QString &reason) const
{
    const Result<std::optional<qint64>> count = m_database.selectInteger(
        QStringLiteral("select count(*) from attempt where campaign_id = ? and reason = ?"),
        {campaign.value(), reason});
    return count ? Result<int>(int(count->value_or(0))) : fail(count.error());
}

Result<void> AttemptRepository::noteDayWaited(const AttemptId &id)
{
    return m_database.change(QStringLiteral("update attempt set day_waited = 1 where id = ?"), {id.text()});
}

Result<bool> AttemptRepository::hasWaitedADay(CampaignId campaign, LeadId lead) const
{
    const Result<std::optional<qint64>> found = m_database.selectInteger(
        QStringLiteral(
            "select 1 from attempt where campaign_id = ? and lead_id = ? and day_waited = 1 limit 1"),
        {campaign.value(), lead.value()});
    return found ? Result<bool>(found->has_value()) : fail(found.error());
}

Result<void> AttemptRepository::noteDelivery(const LedgerAttempt &before, Delivery delivery, Outcome outcome,
                                             const QString &reason, std::optional<Instant> nextLook)
{
    return guarded(
        before,
        QStringLiteral("delivery = ?, outcome = ?, reason = ?, ended_reason = ?, record_complete = "
                       "?, next_look_at = ?, looks = looks + 1"),
        {toWord(delivery), toWord(outcome), reason, reason, nextLook ? 0 : 1, bound(nextLook)});
}

Result<void> AttemptRepository::raiseDelivery(const LedgerAttempt &before, Delivery delivery)
{
    const QString told = QStringLiteral("delivery = ?, reason = '', ended_reason = ''");
    const QString isLast = QStringLiteral(", record_complete = 1, next_look_at = null");
    return guarded(before, delivery == Delivery::Read ? QString(told + isLast) : told, {toWord(delivery)});
}

} // namespace callboard::store
