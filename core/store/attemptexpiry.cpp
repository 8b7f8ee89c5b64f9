// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptRepository: calls that nobody placed at their time, and what the operator says of them.

#include "core/store/attemptrepository.h"
#include "core/store/database.h"

namespace callboard::store {

namespace {

const char *const AsksTheOperator =
    "where undecided = 1 and campaign_id in (select id from campaign where removed_at is null and state not "
    "in ('cancelled', 'failed'))";

} // namespace

Result<void> AttemptRepository::insertExpired(const LedgerAttempt &attempt, const QString &reason,
                                              Instant now)
{
    const Attempt &a = attempt.attempt;
    return m_database.change(
        QStringLiteral("insert into attempt (id, lead_id, campaign_id, account_id, position, ordinal, "
                       "channel, state, number_index, due_at, ended_at, reason, operator_id, undecided) "
                       "values (?, ?, ?, ?, ?, ?, ?, 'expired', ?, ?, ?, ?, ?, 1)"),
        {a.id.text(), a.lead.value(), a.campaign.value(), a.account.value(), attempt.position, a.ordinal,
         toWord(a.channel), attempt.numberIndex, bound(a.dueAt), bound(now), reason, attempt.operatorName});
}

Result<void> AttemptRepository::expire(const LedgerAttempt &before, const QString &reason, Instant now)
{
    Q_ASSERT(mayMove(before.attempt.state, AttemptState::Expired));
    return guarded(before,
                   QStringLiteral("state = 'expired', reason = ?, ended_at = ?, next_look_at = null, "
                                  "undecided = 1"),
                   {reason, bound(now)});
}

Result<QList<LedgerAttempt>> AttemptRepository::undecided() const
{
    return list(QLatin1String(AsksTheOperator) + QLatin1String(" order by due_at"), {});
}

Result<int> AttemptRepository::countUndecided() const
{
    return m_database.selectCount(QLatin1String("select count(*) from attempt ") +
                                  QLatin1String(AsksTheOperator));
}

Result<void> AttemptRepository::decideExpired(const LedgerAttempt &before, const QString &reason)
{
    return guarded(before, QStringLiteral("undecided = 0, reason = ?"), {reason});
}

} // namespace callboard::store
