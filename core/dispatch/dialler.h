// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/batchstarter.h"
#include "core/dispatch/callsender.h"
#include "core/dispatch/campaignnews.h"
#include "core/dispatch/campaignstart.h"
#include "core/dispatch/statusreport.h"
#include "core/dispatch/turnchooser.h"
#include "core/dispatch/turnline.h"

namespace callboard::dispatch {

/// Turns due places into calls: starts batches, lines up those whose turn it is, asks the rules, writes
/// intents and hands them to be sent. Operators take turns, and of one operator's leads the first of the line
/// goes first, whichever campaign it is in. Ledger thread.
class Dialler final : public QObject
{
    Q_OBJECT
public:
    Dialler(EngineContext &context, AttemptBook &book, AccountGate &gate);

    /// Starts what is due. \a mayDial tells accounts whose first reconcile pass is through; \a allowance
    /// bounds how many calls may be under way.
    [[nodiscard]] Result<void> look(const std::function<bool(AccountId)> &mayDial, int allowance);
    /// The next moment at which something falls due by itself.
    [[nodiscard]] std::optional<Instant> nextDue() const { return m_nextDue; }
    /// Campaigns that wait for the provider's word on their agent.
    [[nodiscard]] QSet<CampaignId> withoutAgent() const { return m_start.withoutAgent(); }
    /// As the last look found them.
    [[nodiscard]] const ClosedLines &closedLines() const { return m_closedLines; }
    /// Answers that still have to be written down included.
    [[nodiscard]] int requestsUnderWay() const { return m_sender.underWay(); }

    /// Requests that have not left yet never will, for campaigns that are not active any more and for leads
    /// that were barred.
    void noteStops() { m_sender.noteStops(); }
    /// No request starts from now on.
    void stopSending() { m_sender.stopAll(); }

Q_SIGNALS:
    void campaignStarted(const callboard::Campaign &campaign);
    void campaignFinished(const callboard::Campaign &campaign);
    /// It cannot begin, for the reason \a why: a sentence; it is paused or has failed.
    void campaignRefused(const callboard::Campaign &campaign, const QString &why);
    /// It waits, since the provider cannot be asked for its agent.
    void agentUnknown(const callboard::Campaign &campaign, const QString &why);
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
    void wire();
    [[nodiscard]] Result<std::optional<Lane>> prepare(const Campaign &campaign, const Account &account,
                                                      const HouseRules &house);
    [[nodiscard]] Result<void> dialLanes(LookState &state, QList<Campaign> open);
    [[nodiscard]] Result<void> dialRounds(LookState &state);
    [[nodiscard]] Result<int> dial(LookState &state, const QList<Choice> &choices);
    [[nodiscard]] Result<void> checkStops(const LookState &state, const QList<Choice> &choices);
    [[nodiscard]] Result<bool> isUnchanged(const Lane &lane) const;
    [[nodiscard]] Result<std::optional<Outgoing>> handle(const Turn &found, const Lane &lane);
    [[nodiscard]] Result<std::optional<Outgoing>> intend(const Turn &turn, const Lane &lane, Instant now);
    [[nodiscard]] Result<void> finishIfDone(const Campaign &campaign);
    [[nodiscard]] Result<void> noteNextDue(const Campaign &campaign, int batchesStarted);
    void noteDue(std::optional<Instant> at);

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
    Lines m_lines;
    BatchStarter m_batches;
    TurnLine m_line;
    DueTurns m_turns;
    TurnChooser m_chooser;
    CampaignStart m_start;
    CampaignNews m_news;
    CallSender m_sender;
    std::optional<Instant> m_nextDue;
    ClosedLines m_closedLines;
};

} // namespace callboard::dispatch
