// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptBook: transactions, and what is told after them.

#include "core/dispatch/attemptbook.h"

#include "core/base/log.h"
#include "core/providers/answers.h"

#include <utility>

namespace callboard::dispatch {

Result<void> AttemptBook::inTransaction(const std::function<Result<void>()> &work)
{
    store::Transaction transaction(*m_context.store.database);
    Result<void> done = transaction.begun();
    if (done)
        done = work();
    if (done)
        done = transaction.commit();
    if (done)
        tell();
    else
        m_news = {};
    return done;
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
