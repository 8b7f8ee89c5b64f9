// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptBook: transactions, and what is told after them.

#include "core/dispatch/attemptbook.h"

#include "core/base/log.h"
#include "core/dispatch/databasefailure.h"
#include "core/providers/answers.h"
#include "core/store/leadsbyid.h"

#include <QScopedValueRollback>

#include <utility>

namespace callboard::dispatch {

Result<void> AttemptBook::inTransaction(const std::function<Result<void>()> &work)
{
    if (m_isInTransaction)
        return inPart(work);
    const Result<void> done = commitOf(work);
    if (done)
        tell();
    else
        m_news = {};
    return done;
}

Result<void> AttemptBook::commitOf(const std::function<Result<void>()> &work)
{
    const QScopedValueRollback inTransaction(m_isInTransaction, true);
    store::Transaction transaction(*m_context.store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    if (const Result<void> worked = work(); !worked)
        return worked;
    nameMoves();
    return transaction.commit();
}

Result<void> AttemptBook::inOneTransaction(const QList<std::function<Result<void>()>> &works)
{
    return inTransaction([this, &works]() -> Result<void> {
        for (const std::function<Result<void>()> &work : works) {
            const Result<void> done = inPart(work);
            if (!done && done.error().code != ErrorCode::DatabaseConflict)
                return done;
        }
        return {};
    });
}

Result<void> AttemptBook::inOneTransactionOrApart(const QList<std::function<Result<void>()>> &works)
{
    Result<void> done = inOneTransaction(works);
    if (done || isDatabaseFailure(done.error().code) || works.size() == 1)
        return done;
    for (const std::function<Result<void>()> &work : works) {
        const Result<void> one = inOneTransaction({work});
        if (one)
            continue;
        done = one;
        if (isDatabaseFailure(one.error().code))
            break;
    }
    return done;
}

Result<void> AttemptBook::inPart(const std::function<Result<void>()> &work)
{
    const News before = m_news;
    store::Transaction part(*m_context.store.database);
    Result<void> done = part.begun();
    if (done)
        done = work();
    if (done)
        done = part.commit();
    if (!done)
        m_news = before;
    return done;
}

void AttemptBook::nameMoves()
{
    QList<LeadId> ids;
    for (const AttemptMove &move : std::as_const(m_news.moves))
        ids << move.lead;
    const Result<store::LeadsById> leads = store::leadsById(m_context.store.leads, ids);
    if (!leads) // what is told of them names nobody
        return;
    for (AttemptMove &move : m_news.moves) {
        const auto lead = leads->constFind(move.lead);
        if (lead == leads->cend())
            continue;
        move.maskedNumber = lead->number.masked();
        move.leadName = lead->name;
    }
}

void AttemptBook::tell()
{
    const News news = std::exchange(m_news, {});
    if (news.hasMoreWork) {
        Q_EMIT m_context.feed.campaignsChanged();
        Q_EMIT m_context.feed.workChanged();
    }
    for (const auto &[campaign, why] : news.stopped) {
        Q_EMIT m_context.feed.campaignsChanged();
        Q_EMIT campaignStopped(campaign, why);
    }
    if (news.moves.isEmpty() && news.leads.isEmpty())
        return;
    for (const AttemptMove &move : news.moves) {
        // What a person wrote stands behind a colon, and may name somebody.
        qCInfo(lcDispatch).noquote() << "attempt" << move.attempt.text() << "->" << toWord(move.to)
                                     << (move.outcome ? toWord(*move.outcome) : QString())
                                     << providers::loggable(move.reason).section(u':', 0, 0);
        Q_EMIT moved(move);
    }
    Q_EMIT m_context.feed.leadsChanged(news.leads);
    Q_EMIT m_context.feed.attemptsChanged();
}

} // namespace callboard::dispatch
