// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/settlement.h"
#include "core/dispatch/workerpool.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace callboard::dispatch {

/// One intended call on its way to the provider.
struct Outgoing
{
    providers::CallRequest request;
    Instant sendBy;
    LeadId lead;
    CampaignId campaign;
    AccountId account;
};

/// Sends intended calls, each once, and writes down what came of them. A request that has not left yet never
/// will once its campaign stops or its lead is barred (dialling safety, section 5, 2; F54). Ledger thread;
/// requests run on its own pool.
class CallSender final : public QObject
{
    Q_OBJECT
public:
    CallSender(EngineContext &context, AttemptBook &book, AccountGate &gate);
    ~CallSender() override;

    [[nodiscard]] int free() const { return m_senders.free(); }
    /// Answers that still have to be written down included.
    [[nodiscard]] int underWay() const { return m_senders.running() + int(m_answers.size()); }
    void send(const Outgoing &outgoing, const std::shared_ptr<providers::CallProvider> &provider);

    /// Looks at what is under way: campaigns that are not active any more, leads that were barred.
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
    using Answer = std::pair<AttemptId, providers::PlaceAnswer>;
    struct UnderWay
    {
        LeadId lead;
        CampaignId campaign;
        PhoneNumber number; ///< that is called; the lead's own may have changed since
        StopFlag stopped;
    };

    [[nodiscard]] bool mustStop(const UnderWay &request) const;
    void collect(AccountId account, const AttemptId &id, const providers::PlaceAnswer &answer);
    void writeAnswers();
    [[nodiscard]] Result<void> writeOneByOne(const QList<Answer> &answers, QList<Answer> &unwritten);

    EngineContext &m_context;
    AttemptBook &m_book;
    Settlement m_settlement;
    WorkerPool m_senders;
    StopFlag m_stopped;
    QHash<AttemptId, UnderWay> m_underWay; ///< whose answers have not come
    QList<Answer> m_answers;               ///< not written down yet
};

} // namespace callboard::dispatch
