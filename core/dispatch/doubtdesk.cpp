// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/doubtdesk.h"

#include "core/base/log.h"

#include <QCoreApplication>

namespace callboard::dispatch {

Result<void> DoubtDesk::decide(const AttemptId &id, const Move &move)
{
    return m_book.inTransaction([&]() -> Result<void> {
        const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
        if (!attempt)
            return fail(attempt.error());
        // A window may be older than the ledger: a call that was found meanwhile must not be released.
        if (attempt->attempt.state != AttemptState::NeedsOperator) {
            return fail(ErrorCode::NotAllowed,
                        {QCoreApplication::translate("callboard::dispatch::Engine",
                                                     "this call does not wait for a decision any more")});
        }
        return move(*attempt);
    });
}

Result<void> DoubtDesk::checkAgain(const AttemptId &id)
{
    return decide(id, [this](const AttemptBook::Attempt &attempt) {
        return m_book.inDoubt(attempt, QStringLiteral("asked_again"));
    });
}

Result<void> DoubtDesk::treatAsCalled(const AttemptId &id)
{
    return decide(id, [this](const AttemptBook::Attempt &attempt) {
        return m_book.treatedAsCalled(attempt, QStringLiteral("treated_as_called"));
    });
}

Result<void> DoubtDesk::release(const AttemptId &id, const QString &why)
{
    return decide(id, [this, &why](const AttemptBook::Attempt &attempt) {
        qCWarning(lcDispatch) << "attempt" << attempt.attempt.id.text() << "released by the operator";
        return m_book.released(attempt, QStringLiteral("released: ") + why);
    });
}

} // namespace callboard::dispatch
