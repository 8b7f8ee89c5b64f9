// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/callfollower.h"
#include "core/dispatch/senderclocks.h"
#include "core/dispatch/workerpool.h"

#include <QHash>
#include <QSet>

namespace callboard::dispatch {

/// Asks the provider what became of requests whose answer was lost (dialling safety, section 7). Matches by
/// attempt id alone. Believes a call missing only after two complete listings, the later one begun after the
/// settling time. Ledger thread.
class Reconciler final : public QObject
{
    Q_OBJECT
public:
    Reconciler(EngineContext &context, AttemptBook &book, CallFollower &follower);
    ~Reconciler() override;

    /// At start: what was intended by a process that is gone is in doubt, and no real account may be dialled
    /// through before its first pass (I5), which also tells whether our clock is right. No call is
    /// believed missing before the settling time has passed from here: the clock may have been set meanwhile.
    [[nodiscard]] Result<void> begin();
    /// After sleep or a move of the wall clock: every account with doubts is asked before it is dialled
    /// again; after a move every real account is, for its provider's clock tells whether ours is right (F48,
    /// F49). No call is believed missing before the settling time has passed anew: a request that slept
    /// halfway may leave only now, and after a move the moments on record do not tell how long it has been.
    /// \a clockSetBy: forward; zero when it was not.
    [[nodiscard]] Result<void> startOver(milliseconds clockSetBy);
    [[nodiscard]] Result<void> look();
    /// The provider told unasked of a call that says to be this attempt, which is not known to have become
    /// it: it is asked for that call, and what it answers is believed (section 7, 5).
    [[nodiscard]] Result<void> lookInto(const store::LedgerAttempt &attempt, const QString &providerCallId);
    /// Whether the account's first pass is through.
    [[nodiscard]] bool isThrough(AccountId account) const
    {
        return !m_waiting.contains(account.value()) && !m_senderClocks.differs(account);
    }
    /// Whether the clock of the account's provider differs from ours: that, too, keeps its pass open.
    [[nodiscard]] bool isClockOff(AccountId account) const
    {
        return m_clockOff.contains(account.value()) || m_senderClocks.differs(account);
    }
    /// Whether every account's first pass was tried.
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] std::optional<Instant> nextLook() const;
    /// A provider's answer told its time. Off by more than two minutes, the account stays shut until the two
    /// clocks agree (dialling safety, section 11).
    void noteServerDate(AccountId account, Instant date);

Q_SIGNALS:
    void ready();
    void lineFreed();
    void operatorNeeded(int count);
    /// Our clock minus the provider's; told once for each time that they begin to differ.
    void clocksDiffered(callboard::AccountId account, std::chrono::milliseconds difference);
    /// Two calls for one attempt: an invariant is broken (F27).
    void alarmed(callboard::CampaignId campaign, const QString &text);
    void failed(const callboard::Error &error);

private:
    struct Round
    {
        Instant next;
        int step = 0;
        bool asking = false;
        milliseconds clockOffset{0}; ///< the provider's clock minus ours
        std::optional<Instant> unreadableSince;
        QHash<AttemptId, Instant> firstEmptyListing; ///< when a complete listing without it began
    };

    void ask(const Account &account, const QList<store::LedgerAttempt> &doubts, Round &round);
    [[nodiscard]] QSet<PhoneNumber> numbersOf(const QList<store::LedgerAttempt> &doubts) const;
    void answered(AccountId account, Instant askedAt, const Result<providers::CallListing> &listing);
    void told(const AttemptId &id, const Result<providers::CallReport> &report);
    [[nodiscard]] Result<void> adoptTold(const AttemptId &id, const providers::CallReport &report);
    [[nodiscard]] Result<void> conclude(AccountId account, Instant askedAt,
                                        const providers::CallListing &listing);
    [[nodiscard]] Result<void> adopt(const store::LedgerAttempt &attempt, QList<providers::CallReport> calls);
    [[nodiscard]] Result<void> noteAbsence(const store::LedgerAttempt &attempt, Instant askedAt,
                                           Round &round);
    [[nodiscard]] Result<void> alarm(CampaignId campaign);
    [[nodiscard]] Result<void> stopSurplus(const store::LedgerAttempt &attempt,
                                           const QList<providers::CallReport> &surplus);
    [[nodiscard]] Result<void> noteUnreadable(AccountId account, Round &round);
    [[nodiscard]] Result<void> lookAtOthers(AccountId account,
                                            const QHash<AttemptId, QList<providers::CallReport>> &byAttempt);
    [[nodiscard]] Result<void> adoptLateOne(const store::LedgerAttempt &attempt,
                                            QList<providers::CallReport> calls);
    [[nodiscard]] Result<void> decideOldOnes();
    [[nodiscard]] Result<QList<store::LedgerAttempt>> doubtfulCalls() const;
    [[nodiscard]] Result<QList<store::LedgerAttempt>> doubtsOf(AccountId account) const;
    [[nodiscard]] Result<void> askEveryRealAccount();
    [[nodiscard]] milliseconds delayBefore(int step) const;
    [[nodiscard]] bool noteDifference(AccountId id, milliseconds difference);
    void tellFindings();
    void passTried(AccountId account, bool through);

    EngineContext &m_context;
    AttemptBook &m_book;
    CallFollower &m_follower;
    WorkerPool m_askers;
    QHash<qint64, Round> m_rounds;
    QSet<qint64> m_waiting; ///< accounts whose first pass is not through
    QSet<qint64> m_untried;
    QSet<AttemptId> m_lookedInto; ///< the provider is being asked for a call that it told of
    QSet<qint64> m_clockOff;      ///< accounts whose provider's clock differs from ours
    SenderClocks m_senderClocks;
    QList<CampaignId> m_alarms;     ///< of the transaction under way; told once it is committed
    int m_parked = 0;               ///< likewise
    milliseconds m_absenceFloor{0}; ///< boot time before which no call is believed missing
    bool m_ready = false;
};

} // namespace callboard::dispatch
