// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/attempt.h"
#include "core/security/columncipher.h"

#include <QHash>
#include <QList>

namespace callboard::store {

class Database;

/// An attempt as the engine handles it: with its place and the ledger's own columns.
struct LedgerAttempt
{
    Attempt attempt;
    int position = 0;
    QByteArray numberIndex;
    QString operatorName;              ///< whose campaign's it is
    std::optional<Instant> nextLookAt; ///< poll, retry of a refused one, or another read of the record
    int looks = 0;
    bool recordComplete = false;
    bool isHangUpAsked = false; ///< the operator wants the call to end
};

/// Attempts. Every move is one guarded update: zero rows changed means that somebody else moved it (the error
/// is DatabaseConflict): reread, never force.
class AttemptRepository
{
public:
    AttemptRepository(Database &database, const security::ColumnCipher &cipher);

    [[nodiscard]] Result<LedgerAttempt> find(const AttemptId &id) const;
    [[nodiscard]] Result<QList<LedgerAttempt>> inState(AttemptState state) const;
    /// Live ones and those that wait for their back-off, oldest due first.
    [[nodiscard]] Result<QList<LedgerAttempt>> open() const;
    /// Accepted, ringing or talking ones to be looked at by \a now.
    [[nodiscard]] Result<QList<LedgerAttempt>> toPoll(Instant now, int limit) const;
    /// Ended ones whose transcript and cost are still to come.
    [[nodiscard]] Result<QList<LedgerAttempt>> toComplete(Instant now, int limit) const;
    /// Messages that were handed over and whose delivery is still to be asked for; those of \a except wait.
    [[nodiscard]] Result<QList<LedgerAttempt>> toAskDelivery(Instant now, int limit,
                                                             const QList<AccountId> &except = {}) const;
    /// Refused and not sent ones whose back-off is over, of one campaign.
    [[nodiscard]] Result<QList<LedgerAttempt>> toSendAgain(CampaignId campaign, Instant now, int limit) const;
    /// All refused and not sent ones of one campaign, whenever they go out again.
    [[nodiscard]] Result<QList<LedgerAttempt>> toSendAgain(CampaignId campaign) const;
    /// The earliest moment at which anything of an attempt is to be looked at.
    [[nodiscard]] Result<std::optional<Instant>> nextLook() const;
    /// The earliest moment at which a refused or unsent attempt of one campaign goes out again.
    [[nodiscard]] Result<std::optional<Instant>> nextSendAgain(CampaignId campaign) const;
    [[nodiscard]] Result<bool> hasLiveCallTo(const QByteArray &numberIndex) const;
    /// When attempts to the number were intended, from \a since on, rising: those that became a call or may
    /// have, of whatever campaign.
    [[nodiscard]] Result<QList<Instant>> contacts(const QByteArray &numberIndex, Instant since) const;
    /// How many calls of the accounts were intended from \a since on, those that never became one apart.
    [[nodiscard]] Result<int> countCalls(const QList<AccountId> &accounts, Instant since) const;
    /// The same for the campaigns of an operator.
    [[nodiscard]] Result<int> countCallsOf(const QString &operatorName, Instant since) const;
    /// All that was intended at the accounts from \a since on, whatever came of it; and the first of them.
    struct Intents
    {
        int count = 0;
        std::optional<Instant> first;
    };
    [[nodiscard]] Result<Intents> intents(const QList<AccountId> &accounts, Instant since) const;
    /// Calls of a campaign that ended so.
    [[nodiscard]] Result<int> countOutcome(CampaignId campaign, Outcome outcome) const;
    /// What a campaign's calls have cost so far, as far as the provider told.
    [[nodiscard]] Result<Money> spent(CampaignId campaign) const;
    /// Of the lead's next attempt in the campaign: no number is used twice, whatever became of the attempt.
    [[nodiscard]] Result<int> nextOrdinal(CampaignId campaign, LeadId lead) const;
    /// A lead's attempts in one campaign that are not final, oldest first.
    [[nodiscard]] Result<QList<LedgerAttempt>> openOf(CampaignId campaign, LeadId lead) const;
    /// The lead's latest attempt in the campaign that ended.
    [[nodiscard]] Result<std::optional<Attempt>> lastEnded(CampaignId campaign, LeadId lead) const;
    [[nodiscard]] Result<bool> isAttempted(LeadId lead) const;
    /// Whether a call of the campaign has reached the lead already.
    [[nodiscard]] Result<bool> isReached(CampaignId campaign, LeadId lead) const;
    /// How earlier calls of leads ended, of whatever campaign; leads without any are left out.
    struct History
    {
        int reached = 0;
        int missed = 0; ///< or failed
    };
    [[nodiscard]] Result<QHash<LeadId, History>> historyOf(const QList<LeadId> &leads) const;
    [[nodiscard]] Result<bool> hasLive(const QList<LeadId> &leads) const;
    /// Whether an attempt became this call, through whatever account.
    [[nodiscard]] Result<bool> knowsCall(const QString &providerCallId) const;

    /// A new row, already with its intent. AlreadyExists when the number has a live call or the ordinal
    /// exists.
    [[nodiscard]] Result<void> insertIntent(const LedgerAttempt &attempt);
    /// A row for a call that exists at the provider and that this ledger never sent, in the state and with
    /// the moments and the outcome that it has there. It has no `sendBy`: by that it is known for good.
    /// AlreadyExists as for insertIntent().
    [[nodiscard]] Result<void> insertFound(const LedgerAttempt &attempt);
    /// A row for a call that nobody placed at its time (ruling 7): expired and undecided, without an intent.
    [[nodiscard]] Result<void> insertExpired(const LedgerAttempt &attempt, const QString &reason,
                                             Instant now);
    /// The same of one that was refused or not sent before.
    [[nodiscard]] Result<void> expire(const LedgerAttempt &before, const QString &reason, Instant now);
    /// Expired ones that wait for the operator's word, oldest due first; of campaigns that were cancelled,
    /// failed or were removed nobody is asked.
    [[nodiscard]] Result<QList<LedgerAttempt>> undecided() const;
    [[nodiscard]] Result<int> countUndecided() const;
    /// The operator has said what follows. DatabaseConflict when that was said before.
    [[nodiscard]] Result<void> decideExpired(const LedgerAttempt &before, const QString &reason);
    /// A refused or unsent attempt is intended once more.
    [[nodiscard]] Result<void> intendAgain(const LedgerAttempt &before, Instant intentAt, Instant sendBy);
    /// Moves and sets the reason; \a nextLook as documented at LedgerAttempt.
    [[nodiscard]] Result<void> move(const LedgerAttempt &before, AttemptState to, const QString &reason,
                                    std::optional<Instant> nextLook);
    [[nodiscard]] Result<void> accept(const LedgerAttempt &before, const QString &providerCallId, Instant now,
                                      std::optional<Instant> nextLook);
    [[nodiscard]] Result<void> end(const LedgerAttempt &before, Outcome outcome, const QString &reason,
                                   Instant now, std::optional<Instant> nextLook);
    /// What the provider told of the call; leaves the state alone.
    [[nodiscard]] Result<void> storeRecord(const AttemptId &id, const CallRecord &record, bool complete,
                                           std::optional<Instant> nextLook);
    [[nodiscard]] Result<int> countReason(CampaignId campaign, const QString &reason) const;
    /// The next message to the lead waits for more than a day, as its provider asked; that is done once.
    [[nodiscard]] Result<void> noteDayWaited(const AttemptId &id);
    [[nodiscard]] Result<bool> hasWaitedADay(CampaignId campaign, LeadId lead) const;
    /// How far a message that was handed over got. \a nextLook: nothing when there is no more to learn.
    [[nodiscard]] Result<void> noteDelivery(const LedgerAttempt &before, Delivery delivery, Outcome outcome,
                                            const QString &reason, std::optional<Instant> nextLook);
    /// As noteDelivery() for what was told unasked: the looks that are planned stay as they are, but for a
    /// message that was read, of which there is no more to learn.
    [[nodiscard]] Result<void> raiseDelivery(const LedgerAttempt &before, Delivery delivery);
    [[nodiscard]] Result<void> lookAgain(const AttemptId &id, Instant at);

    [[nodiscard]] Result<CallRecord> record(const AttemptId &id) const;
    /// Latest first, without records.
    [[nodiscard]] Result<QList<Attempt>> ofCampaign(CampaignId campaign, int limit) const;
    [[nodiscard]] Result<QList<Attempt>> ofLead(LeadId lead) const;
    [[nodiscard]] Result<QList<Attempt>> latest(int limit) const;
    [[nodiscard]] Result<int> countStates(const QList<AttemptState> &states) const;
    [[nodiscard]] Result<int> count() const;

private:
    [[nodiscard]] Result<QList<LedgerAttempt>> list(const QString &where, const QVariantList &values) const;
    [[nodiscard]] Result<QList<Attempt>> plainList(const QString &where, const QVariantList &values) const;
    [[nodiscard]] Result<void> guarded(const LedgerAttempt &before, const QString &assignments,
                                       const QVariantList &values);

    Database &m_database;
    const security::ColumnCipher &m_cipher;
};

} // namespace callboard::store
