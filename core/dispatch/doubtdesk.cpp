// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/doubtdesk.h"

#include "core/base/log.h"

#include <QCoreApplication>

namespace callboard::dispatch {

namespace {

bool isParked(const Attempt &attempt)
{
    return attempt.state == AttemptState::NeedsOperator;
}

bool isUndecided(const Attempt &attempt)
{
    return attempt.isUndecided;
}

} // namespace

Result<void> DoubtDesk::decide(const AttemptId &id, bool (*waits)(const Attempt &), const Move &move)
{
    return m_book.inTransaction([&]() -> Result<void> {
        const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
        if (!attempt)
            return fail(attempt.error());
        // A window may be older than the ledger: a call that was found meanwhile must not be released.
        if (!waits(attempt->attempt)) {
            return fail(ErrorCode::NotAllowed,
                        {QCoreApplication::translate("callboard::dispatch::Engine",
                                                     "this call does not wait for a decision any more")});
        }
        return move(*attempt);
    });
}

Result<void> DoubtDesk::checkAgain(const AttemptId &id)
{
    return decide(id, isParked, [this](const AttemptBook::Attempt &attempt) -> Result<void> {
        if (isMessage(attempt.attempt.channel)) {
            return fail(ErrorCode::NotAllowed,
                        {QCoreApplication::translate(
                            "callboard::dispatch::Engine",
                            "no provider of messages can say whether this one was sent; look at its chat")});
        }
        return m_book.inDoubt(attempt, QStringLiteral("asked_again"));
    });
}

Result<void> DoubtDesk::treatAsCalled(const AttemptId &id)
{
    return decide(id, isParked, [this](const AttemptBook::Attempt &attempt) {
        return m_book.treatedAsCalled(attempt, QStringLiteral("treated_as_called"));
    });
}

Result<void> DoubtDesk::release(const AttemptId &id, const QString &why)
{
    return decide(id, isParked, [this, &why](const AttemptBook::Attempt &attempt) {
        qCWarning(lcDispatch) << "attempt" << attempt.attempt.id.text() << "released by the operator";
        return m_book.released(attempt, QStringLiteral("released: ") + why);
    });
}

Result<void> DoubtDesk::callAfterAll(const AttemptId &id)
{
    return decide(id, isUndecided,
                  [this](const AttemptBook::Attempt &attempt) { return m_book.calledAfterAll(attempt); });
}

Result<void> DoubtDesk::leave(const AttemptId &id)
{
    return decide(id, isUndecided,
                  [this](const AttemptBook::Attempt &attempt) { return m_book.left(attempt); });
}

} // namespace callboard::dispatch
