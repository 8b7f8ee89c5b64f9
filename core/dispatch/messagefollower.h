// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/statuslooks.h"
#include "core/dispatch/workerpool.h"

#include <QSet>

namespace callboard::dispatch {

/// Asks the provider how far messages got that were handed over, ever more seldom for a day; and hands to the
/// operator those whose answer was lost, for no provider of messages can look them up (ruling 10). Ledger
/// thread.
class MessageFollower final : public QObject
{
    Q_OBJECT
public:
    MessageFollower(EngineContext &context, AttemptBook &book, AccountGate &gate);
    ~MessageFollower() override;

    [[nodiscard]] Result<void> look();
    /// What a poll told of a message; inside a transaction of the caller.
    [[nodiscard]] Result<void> apply(const store::LedgerAttempt &attempt,
                                     const providers::MessageReport &report);
    /// What its provider told unasked, in whatever order and however often: only what ranks higher than what
    /// is known changes anything (F30). Inside a transaction of the caller.
    [[nodiscard]] Result<void> applyTold(const store::LedgerAttempt &attempt,
                                         const providers::MessageReport &report);

Q_SIGNALS:
    /// Nobody can say what became of some messages: a person must. They are of \a channel: e-mail only
    /// when all of them are mails.
    void operatorNeeded(int count, callboard::Channel channel);
    /// What became of the account's messages is asked for bit by bit: its provider allows no more (see
    /// StatusLooks).
    void looksWait(callboard::AccountId account);
    void failed(const callboard::Error &error);

private:
    [[nodiscard]] Result<void> parkDoubts();
    [[nodiscard]] Result<void> ask(const store::LedgerAttempt &attempt);
    void answered(const AttemptId &id, const Result<providers::MessageReport> &report);
    [[nodiscard]] Result<void> write(const AttemptId &id, const Result<providers::MessageReport> &report);
    [[nodiscard]] Result<void> applyFailure(const store::LedgerAttempt &attempt,
                                            const providers::MessageReport &report);
    [[nodiscard]] Result<void> applyTooMany(const store::LedgerAttempt &attempt, const QString &reason);
    [[nodiscard]] std::optional<Instant> nextLook(const store::LedgerAttempt &attempt) const;

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
    StatusLooks m_looks;
    WorkerPool m_pollers;
    QSet<AttemptId> m_asked;
};

} // namespace callboard::dispatch
