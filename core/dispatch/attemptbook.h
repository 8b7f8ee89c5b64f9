// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/enginestatus.h"
#include "core/plan/eligibility.h"

#include <QObject>

namespace callboard::dispatch {

/// The reason of a call that its provider would not end; it stays while the call goes on.
constexpr QLatin1String HangUpRefused("hang_up_refused");

/// The reason of a call that is to be taken back since its hours ended before it rang (I3); once it was, its
/// lead is called in the next ones, unless somebody answered after all.
constexpr QLatin1String HoursEnded("hours_ended");
[[nodiscard]] bool isTakenBack(const store::LedgerAttempt &attempt, const providers::CallReport &end);

/// The reason that an attempt keeps which this ledger never sent: it was found at the provider (F47).
constexpr QLatin1String FoundAfterRestore("found_after_restore");
[[nodiscard]] bool wasFound(const Attempt &attempt);

/// The moves of attempts together with all that must move with them: slots, the lead's place and the lead's
/// status. Every function belongs inside a transaction of its caller; what is to be told is told
/// after the commit and forgotten after a rollback. Ledger thread.
class AttemptBook final : public QObject
{
    Q_OBJECT
public:
    explicit AttemptBook(EngineContext &context);

    using Attempt = store::LedgerAttempt;

    /// Runs \a work in one transaction and tells what it did once that is durable: within another one of this
    /// book, after that one. With DatabaseConflict nothing was done: somebody else moved an attempt, and the
    /// next look sees it.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);
    /// Runs \a works in one transaction, so that one durable commit serves them all. What of one meets
    /// DatabaseConflict is undone by itself; with any other error nothing was done of all.
    [[nodiscard]] Result<void> inOneTransaction(const QList<std::function<Result<void>()>> &works);
    /// The same; when one fails by itself it keeps no other from being written, and its failure is the
    /// answer. Where the database fails nothing is tried again (dialling safety, section 3).
    [[nodiscard]] Result<void> inOneTransactionOrApart(const QList<std::function<Result<void>()>> &works);

    [[nodiscard]] Result<void> intended(const Attempt &attempt);
    [[nodiscard]] Result<void> accepted(const Attempt &before, const QString &providerCallId);
    /// A message: its provider has taken it, so that it holds neither number nor line any longer (ruling 10).
    /// \a isFollowed: the provider tells later how far it got. \a reason: why it may take its time; else
    /// empty.
    [[nodiscard]] Result<void> handedOver(const Attempt &before, const QString &messageId, bool isFollowed,
                                          const QString &reason);
    /// What was told of a message since.
    [[nodiscard]] Result<void> delivered(const Attempt &before, Delivery delivery,
                                         std::optional<Instant> nextLook);
    /// The same, told unasked: when the provider is asked stays as it was.
    [[nodiscard]] Result<void> toldDelivery(const Attempt &before, Delivery delivery);
    /// A message in doubt, or one that was believed to have never been sent, exists: that of it the provider
    /// told by itself. AlreadyExists, and nothing done, when another attempt to the number is live.
    [[nodiscard]] Result<void> messageTurnedUp(const Attempt &before, const QString &messageId);
    /// It failed after all. \a again: when another is sent, which costs the lead no try; else the ladder of
    /// the outcome decides.
    [[nodiscard]] Result<void> undelivered(const Attempt &before, Outcome outcome, const QString &reason,
                                           std::optional<Instant> again);
    /// Paused by what a provider said of all its messages; \a why is a sentence.
    [[nodiscard]] Result<void> campaignHeld(CampaignId campaign, const QString &why);
    /// Clearly refused, or never sent: the same attempt again at \a again, unless its campaign is over.
    [[nodiscard]] Result<void> setBack(const Attempt &before, AttemptState to, const QString &reason,
                                       Instant again);
    /// Refused for good: the number can never be called (BadNumber), or the provider will not take what is
    /// told of the lead (ProviderError).
    [[nodiscard]] Result<void> refusedForGood(const Attempt &before, const QString &reason, Outcome outcome);
    [[nodiscard]] Result<void> inDoubt(const Attempt &before, const QString &reason);
    [[nodiscard]] Result<void> progressed(const Attempt &before, AttemptState to, Instant nextLook);
    [[nodiscard]] Result<void> ended(const Attempt &before, const providers::CallReport &report);
    /// Proved that no call came of it; the lead is planned again, or after two in a row the operator is
    /// asked.
    [[nodiscard]] Result<void> notPlaced(const Attempt &before);
    /// A refused or unsent attempt will never go out again; what becomes of its place is the caller's word.
    [[nodiscard]] Result<void> withdrawn(const Attempt &before, const QString &reason);
    /// A lead that will not be called in its campaign shows again what it showed before; one whose number
    /// stands on a do-not-call list of all campaigns is marked so.
    [[nodiscard]] Result<void> skipped(const store::Place &place, plan::Reason reason);
    /// A call turned up although its absence had been proved: the lead is locked again. AlreadyExists, and
    /// nothing done, when another attempt to the number is live.
    [[nodiscard]] Result<void> turnedUp(const Attempt &before, const QString &providerCallId);
    /// The place's moment passed while nobody dialled (ruling 7): \a attempt, a new one or a refused or
    /// unsent one, is expired, and its lead shows again what it showed before.
    [[nodiscard]] Result<void> expired(const Attempt &attempt, const store::Place &place);
    /// The operator wants an expired one called after all: its campaign opens again if it was completed.
    /// NotAllowed once it was cancelled or has failed.
    [[nodiscard]] Result<void> calledAfterAll(const Attempt &before);
    /// The operator leaves an expired one as it is.
    [[nodiscard]] Result<void> left(const Attempt &before);
    [[nodiscard]] Result<void> parked(const Attempt &before, const QString &reason);
    /// A call that the ledger knows nothing of, because it was restored from an older backup: a new attempt
    /// of \a attempt's id, lead, campaign, position, account, number and `intentAt`, as if it had been called
    /// from here. \a ownsPlace: no other attempt of its place is under way, hence its end settles the place.
    [[nodiscard]] Result<void> found(Attempt attempt, const providers::CallReport &report, bool ownsPlace);
    /// The operator, or 24 hours, decided that the person was called.
    [[nodiscard]] Result<void> treatedAsCalled(const Attempt &before, const QString &reason);
    /// The operator accepts a possible second call.
    [[nodiscard]] Result<void> released(const Attempt &before, const QString &reason);

Q_SIGNALS:
    void moved(const callboard::dispatch::AttemptMove &move);
    void campaignStopped(callboard::CampaignId campaign, const QString &why);

private:
    void note(const Attempt &before, AttemptState to, const QString &reason,
              std::optional<Outcome> outcome = {}, std::optional<seconds> talkTime = {});
    [[nodiscard]] Result<void> foundOver(const Attempt &attempt, const providers::CallReport &report,
                                         bool ownsPlace);
    [[nodiscard]] Result<void> foundLive(const Attempt &attempt);
    [[nodiscard]] Result<void> showLead(LeadId lead, LeadStatus status, const QString &detail);
    /// The same of the attempt's lead; after a message only if the lead shows what its campaign showed last.
    [[nodiscard]] Result<void> show(const Attempt &before, LeadStatus status, const QString &detail);
    [[nodiscard]] Result<bool> isLastWord(const Attempt &message) const;
    [[nodiscard]] Result<void> settlePlace(const Attempt &before, Outcome outcome, bool keepsAttempt,
                                           Instant endedAt);
    [[nodiscard]] Result<void> settleMiss(const Attempt &before, Outcome outcome, Instant endedAt);
    /// The last miss of a campaign, and what came of a message after one (S0-075).
    [[nodiscard]] Result<void> fallBack(const Attempt &before, const Campaign &campaign);
    /// No message of \a campaign's own can ever reach the lead.
    [[nodiscard]] Result<void> settleUnreachable(const Attempt &before, const Campaign &campaign);
    [[nodiscard]] Result<void> holdIfSentBefore(const Attempt &call);
    [[nodiscard]] static bool isWaitingFor(const store::Place &place, const Lead &lead);
    [[nodiscard]] Result<void> followUpSkipped(const Campaign &followUp, const Lead &lead,
                                               plan::Reason reason);
    [[nodiscard]] Result<void> settleFollowUp(const Attempt &before, const Campaign &followUp,
                                              Outcome outcome);
    [[nodiscard]] Result<void> planNext(const Attempt &before, int notPlaced, Instant at);
    [[nodiscard]] Result<void> givePlaceUp(const Attempt &before);
    [[nodiscard]] Result<bool> isStopped(const Attempt &before) const;
    [[nodiscard]] Result<bool> isBarredEverywhere(const Lead &lead) const;
    [[nodiscard]] Result<void> withdrawLaterOnes(const Attempt &before);
    [[nodiscard]] Result<void> commitOf(const std::function<Result<void>()> &work);
    [[nodiscard]] Result<void> inPart(const std::function<Result<void>()> &work);
    /// Of all that a transaction moved at once: answers come by the hundred.
    void nameMoves();
    void tell();

    /// What is to be told once it is committed.
    struct News
    {
        QList<AttemptMove> moves;
        QList<LeadId> leads;
        QList<std::pair<CampaignId, QString>> stopped;
        bool hasMoreWork = false; ///< a campaign gained a lead, or one of its own again
    };

    EngineContext &m_context;
    News m_news;
    bool m_isInTransaction = false;
};

} // namespace callboard::dispatch
