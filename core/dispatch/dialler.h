// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/batchstarter.h"
#include "core/dispatch/dueturns.h"
#include "core/dispatch/lines.h"
#include "core/dispatch/pace.h"
#include "core/dispatch/settlement.h"
#include "core/dispatch/workerpool.h"
#include "core/plan/callingwindow.h"
#include "core/plan/eligibility.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <memory>

namespace callboard::dispatch {

/// Turns due places into calls: starts batches, asks the rules, writes intents, sends, and writes down the
/// answers. Ledger thread; requests run on its own pool.
class Dialler final : public QObject
{
    Q_OBJECT
public:
    Dialler(EngineContext &context, AttemptBook &book, AccountGate &gate);
    ~Dialler() override;

    /// Starts what is due. \a mayDial tells accounts whose first reconcile pass is through; \a allowance
    /// bounds how many calls may be under way.
    [[nodiscard]] Result<void> look(const std::function<bool(AccountId)> &mayDial, int allowance);
    /// The next moment at which something falls due by itself.
    [[nodiscard]] std::optional<Instant> nextDue() const { return m_nextDue; }
    /// Answers that still have to be written down included.
    [[nodiscard]] int requestsUnderWay() const { return m_senders.running() + int(m_answers.size()); }

    /// Requests that have not left yet never will, for campaigns that are not active any more.
    void noteStops();
    /// No request starts from now on.
    void stopSending() { m_stopped->store(true); }

Q_SIGNALS:
    void campaignStarted(const callboard::Campaign &campaign);
    void campaignFinished(const callboard::Campaign &campaign);
    /// The first leads were called; the others wait for a go.
    void canaryCalled(const callboard::Campaign &campaign);
    /// Everybody was called; \a waiting leads are tried again from \a next on.
    void roundFinished(const callboard::Campaign &campaign, int waiting, callboard::Instant next);
    /// An answer was written down: a line may be free.
    void answered();
    /// An answer carried the provider's time.
    void serverDateTold(callboard::AccountId account, callboard::Instant date);
    /// An answer could not be written: the row stays an intent, and nothing more may be dialled.
    void failed(const callboard::Error &error);

private:
    struct Outgoing
    {
        providers::CallRequest request;
        Instant sendBy;
        CampaignId campaign;
        AccountId account;
    };
    using StopFlag = std::shared_ptr<std::atomic_bool>;
    using Answer = std::pair<AttemptId, providers::PlaceAnswer>;

    [[nodiscard]] Result<void> lookAt(Campaign campaign, const Account &account, int allowance);
    [[nodiscard]] Result<void> dialWhatIsDue(const Campaign &campaign, const Account &account,
                                             int batchesStarted, int allowance);
    [[nodiscard]] Result<int> dial(const Campaign &campaign, const Account &account, int batchesStarted,
                                   int room);
    [[nodiscard]] Result<void> finishIfDone(const Campaign &campaign);
    [[nodiscard]] Result<void> activate(Campaign &campaign);
    [[nodiscard]] Result<std::optional<Outgoing>> handle(const Turn &found, const CampaignFacts &campaign);
    [[nodiscard]] Result<std::optional<Outgoing>> intend(const Turn &turn, const Campaign &campaign,
                                                         Instant now);
    [[nodiscard]] store::LedgerAttempt newAttempt(const Turn &turn, const Campaign &campaign, Instant now,
                                                  Instant sendBy) const;
    [[nodiscard]] Result<void> tellCanary(const Campaign &campaign);
    [[nodiscard]] Result<void> tellWaiting(const Campaign &campaign);
    [[nodiscard]] Result<void> noteNextDue(const Campaign &campaign, int batchesStarted);
    void noteDue(std::optional<Instant> at);
    void send(const Outgoing &outgoing, const std::shared_ptr<providers::CallProvider> &provider);
    void collect(AccountId account, const AttemptId &id, const providers::PlaceAnswer &answer);
    void writeAnswers();
    [[nodiscard]] StopFlag stopFlag(CampaignId campaign);
    [[nodiscard]] plan::CallingWindow &window(const Campaign &campaign);

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
    Lines m_lines;
    Pace m_pace;
    Settlement m_settlement;
    BatchStarter m_batches;
    DueTurns m_turns;
    WorkerPool m_senders;
    StopFlag m_stopped;
    QHash<qint64, StopFlag> m_stopFlags;
    QSet<qint64> m_toldWaiting; ///< campaigns whose round was told to be finished
    QHash<qint64, std::shared_ptr<plan::CallingWindow>> m_windows;
    QList<Answer> m_answers; ///< not written down yet
    std::optional<Instant> m_nextDue;
};

} // namespace callboard::dispatch
