// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/outgoing.h"
#include "core/dispatch/settlement.h"
#include "core/dispatch/stoppedrequests.h"
#include "core/dispatch/workerpool.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace callboard::dispatch {

/// Sends intended calls and messages, each once, and writes down what came of them. A request that has not
/// left yet never will once its campaign stops or its lead is barred (dialling safety, section 5, 2; F54).
/// Ledger thread; requests run on its own pool.
class CallSender final : public QObject
{
    Q_OBJECT
public:
    CallSender(EngineContext &context, AttemptBook &book, AccountGate &gate);
    ~CallSender() override;

    [[nodiscard]] int free() const { return m_senders.free(); }
    /// Answers that still have to be written down included.
    [[nodiscard]] int underWay() const { return m_senders.running() + int(m_answers.size()); }
    void send(const Outgoing &outgoing);

    /// Looks at what is under way, see requestsToStop().
    void noteStops();
    /// No request starts from now on.
    void stopAll() { m_stopped->store(true); }

Q_SIGNALS:
    /// Answers were written down: a line may be free.
    void answered();
    /// An answer carried the provider's time.
    void serverDateTold(callboard::AccountId account, callboard::Instant date);
    /// An answer could not be written: the row stays an intent, and nothing more may be dialled.
    void failed(const callboard::Error &error);

private:
    using StopFlag = std::shared_ptr<std::atomic_bool>;
    using Answered = std::pair<AttemptId, Answer>;
    struct UnderWay
    {
        RequestUnderWay request;
        StopFlag stopped;
    };

    void collect(AccountId account, const AttemptId &id, const Answer &answer);
    void writeAnswers();

    EngineContext &m_context;
    AttemptBook &m_book;
    Settlement m_settlement;
    WorkerPool m_senders;
    StopFlag m_stopped;
    QHash<AttemptId, UnderWay> m_underWay; ///< whose answers have not come
    QList<Answered> m_answers;             ///< not written down yet
};

} // namespace callboard::dispatch
