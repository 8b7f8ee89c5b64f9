// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/workerpool.h"

#include <QHash>
#include <QSet>

namespace callboard::dispatch {

/// Asks the provider where accepted calls are, and after their end for transcript and cost, which come later.
/// Those that still wait at the provider when their hours end are taken back (I3). Where a provider reports
/// by itself (WebhookInbox), that only makes the next look due: a desktop has no public address of its own
/// . Ledger thread.
class CallFollower final : public QObject
{
    Q_OBJECT
public:
    CallFollower(EngineContext &context, AttemptBook &book, AccountGate &gate);
    ~CallFollower() override;

    [[nodiscard]] Result<void> look();
    /// Calls that nobody has answered yet to leads that may not be called any more are looked at next, and
    /// hung up (F54).
    [[nodiscard]] Result<void> hurryBarred();
    /// What a listing or a poll told of a call; inside a transaction of the caller.
    [[nodiscard]] Result<void> apply(const store::LedgerAttempt &attempt,
                                     const providers::CallReport &report);
    /// Asks for the end of a call that no attempt here has, once: what came of it is told.
    void hangUp(const Account &account, CampaignId campaign, const providers::CallReport &call);

Q_SIGNALS:
    /// For some calls the provider cannot say what became of them: a person must.
    void operatorNeeded(int count);
    /// The provider would not end a call that should end: it goes on.
    void hangUpRefused(callboard::CampaignId campaign);
    /// A call ended, so a line is free.
    void lineFreed();
    void failed(const callboard::Error &error);

private:
    /// How far asking for the end of a call has come.
    enum class HangUp { Asked = 1, Lost, AskedAgain };

    using Answered = std::pair<AttemptId, Result<providers::CallReport>>;

    /// How often in a row the provider did not know a call, and since when.
    struct Missing
    {
        int looks = 0;
        milliseconds since{0}; ///< monotonic
    };

    /// Those of them whose leads may not be called any more.
    [[nodiscard]] Result<QSet<AttemptId>> barredAmong(const QList<store::LedgerAttempt> &attempts) const;
    [[nodiscard]] Result<void> ask(const store::LedgerAttempt &attempt);
    void collect(const AttemptId &id, const Result<providers::CallReport> &report);
    void writeAnswers();
    [[nodiscard]] Result<void> write(const AttemptId &id, const Result<providers::CallReport> &report);
    [[nodiscard]] Result<void> applyRecord(const store::LedgerAttempt &attempt,
                                           const providers::CallReport &report);
    [[nodiscard]] Result<void> noteSilence(const store::LedgerAttempt &attempt);
    [[nodiscard]] Result<void> putRecordOff(const store::LedgerAttempt &attempt);
    [[nodiscard]] Result<void> applyEnd(const store::LedgerAttempt &attempt,
                                        const providers::CallReport &report);
    [[nodiscard]] Result<void> freeLine(const store::LedgerAttempt &attempt);
    [[nodiscard]] Result<void> noteMissingCall(const store::LedgerAttempt &attempt);
    void hangUp(const store::LedgerAttempt &attempt, const Account &account,
                const providers::CallReport &call);
    [[nodiscard]] Result<void> markHangUpRefused(const AttemptId &id);
    void noteHangUp(const AttemptId &id, CampaignId campaign, const Result<void> &answer);
    [[nodiscard]] bool mustEnd(const store::LedgerAttempt &attempt,
                               const providers::CallReport &report) const;
    /// Waits at the provider while its hours end before the next poll.
    [[nodiscard]] Result<bool> isTooLate(const store::LedgerAttempt &attempt, const Account &account,
                                         const providers::CallReport &report) const;
    [[nodiscard]] Result<void> noteTooLate(const store::LedgerAttempt &attempt);
    [[nodiscard]] Result<bool> wasOnceTooLate(const store::LedgerAttempt &attempt) const;
    /// Goes on for longer than any call should (F28).
    [[nodiscard]] bool isEndless(const store::LedgerAttempt &attempt, const providers::CallReport &report);
    [[nodiscard]] milliseconds pollPeriod(AttemptState state, bool practice) const;

    EngineContext &m_context;
    AttemptBook &m_book;
    AccountGate &m_gate;
    WorkerPool m_pollers;
    QSet<AttemptId> m_asked; ///< whose answers have not come, or are not written down
    QList<Answered> m_answers;
    QHash<AttemptId, HangUp> m_hangUps;
    QHash<AttemptId, Missing> m_missing;
    QSet<AttemptId> m_barred;                      ///< unanswered when their leads were barred
    QSet<AttemptId> m_tooLate;                     ///< waited at the provider when their hours ended
    std::optional<milliseconds> m_lastBarredLook;  ///< monotonic
    QHash<AttemptId, milliseconds> m_silentSince;  ///< monotonic: polls without an answer
    QHash<AttemptId, milliseconds> m_talkingSince; ///< monotonic: the first look at which it talked
};

} // namespace callboard::dispatch
