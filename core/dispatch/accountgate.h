// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/backoff.h"
#include "core/dispatch/enginecontext.h"
#include "core/dispatch/failurebreaker.h"
#include "core/dispatch/linelimit.h"
#include "core/dispatch/sender.h"
#include "core/dispatch/slowedrate.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>

namespace callboard::dispatch {

/// Decides whether an account may be used at all, and by how many calls at once: the provider's answers slow
/// it down or stop it, too many failures give it a rest, and doubt is a health signal, for an ill provider
/// must not collect it (dialling safety, sections 6 and 7). Pauses are kept in the store and outlive the
/// process (F15). Ledger thread.
class AccountGate final : public QObject
{
    Q_OBJECT
public:
    explicit AccountGate(EngineContext &context);

    /// At start: an account that was stopped or slowed down when an earlier engine ended tries with one call,
    /// whatever has become of its pause.
    [[nodiscard]] Result<void> begin();

    [[nodiscard]] bool isOpen(const Account &account, Instant now) const;
    /// How many of its calls may be under way; a large number when nothing but its lines binds.
    [[nodiscard]] int allowance(AccountId account) const;

    /// The provider said "too much": wait as told, or longer with each time. Gives the moment until which to
    /// wait.
    [[nodiscard]] Result<Instant> slowDown(AccountId account, std::optional<milliseconds> retryAfter,
                                           const QString &reason);
    /// The same said of a message: all accounts of its sender wait, and send fewer a second for a while
    /// (130429).
    [[nodiscard]] Result<Instant> slowSenderDown(AccountId account, std::optional<milliseconds> retryAfter,
                                                 const QString &reason);
    /// Whether a message that was sent at \a sentAt is of before the account slowed down last: what is told
    /// late of it says nothing new.
    [[nodiscard]] bool hasSlowedSince(AccountId account, Instant sentAt) const;
    /// How many messages a second the sender may send now; 0: no limit.
    [[nodiscard]] int perSecond(const Sender &sender) const;
    /// WhatsApp takes the sender's messages for unwanted (131048): all of its accounts rest for an hour, and
    /// twice as long each time that it is said again within a day, up to a day; then one message tries. Said
    /// of a message of before the last rest, \a sentAt, it is the same sign, however late it is told. Gives
    /// the moment from which the message may go out again.
    [[nodiscard]] Result<Instant> holdForSpam(AccountId account, Instant sentAt);
    /// Too many messages to one person (131056): how long that one waits, 4^n seconds with n times within an
    /// hour, from 6 s to an hour.
    [[nodiscard]] milliseconds pairWait(const QByteArray &numberIndex);
    /// Key refused, balance empty, agent unknown: closed until a person opens it again; then one call tries.
    [[nodiscard]] Result<void> stop(AccountId account, const QString &reason);
    /// A create request was answered clearly.
    void noteClear(AccountId account);
    /// A call was accepted: the account speeds up again by degrees.
    void noteAccepted(const Account &account);
    /// A call was accepted beyond the calls at once that the provider's plan has, and waits there: the
    /// account slows down as for a refusal.
    [[nodiscard]] Result<void> noteOverLimit(AccountId account);
    /// The calls at once of the provider's plan, as an answer told: they bind where the account has more
    /// lines.
    void notePlanLines(const Account &account, int lines);
    /// A call ended that was placed at \a placedAt: half of five or more failures within 120 s give the
    /// account a rest, after which one call tries. Calls of before the rest do not judge in its place.
    [[nodiscard]] Result<void> noteResult(AccountId account, bool hasFailed, Instant placedAt);
    /// What a request that the provider would not take says of its account.
    enum class BadRequest {
        First = 1, ///< nothing yet
        SameAgain, ///< this lead alone is at fault
        Stopped,   ///< three leads in a row: agent, caller number or topic are; the account is closed
    };
    [[nodiscard]] Result<BadRequest> noteBadRequest(AccountId account, const AttemptId &attempt,
                                                    const QString &reason);
    /// A mail was refused as unwanted, and is not tried again: whether three in a row have closed the
    /// account.
    [[nodiscard]] Result<bool> noteUnwanted(AccountId account, const AttemptId &attempt,
                                            const QString &reason);
    /// A clear answer that one message may go out later: three in a row are of the account, which slows down.
    [[nodiscard]] Result<void> noteLater(AccountId account, const QString &reason);
    /// A provider refused a message of the campaign for what is in it; whether so many in a row did so that
    /// the campaign is at fault rather than its leads. The count begins anew then.
    [[nodiscard]] bool noteMessageRefused(CampaignId campaign);
    /// The same of an address that cannot be written to; a bad list has more of them in a row.
    [[nodiscard]] bool noteUnreachable(CampaignId campaign);
    void noteMessageTaken(CampaignId campaign);
    /// A create request was lost. Three in a row or five of the last fifty close the account.
    [[nodiscard]] Result<void> noteDoubt(AccountId account);

Q_SIGNALS:
    void stopped(callboard::AccountId account, const QString &reason);
    /// Too much failed: closed until \a until, then one call tries.
    void rested(callboard::AccountId account, callboard::Instant until);
    /// The plan has fewer lines than the account is set to; told once for each figure.
    void planIsSmaller(callboard::AccountId account, int lines);

private:
    struct Health
    {
        std::deque<bool> doubts; ///< the last fifty; true: lost
        int doubtsInARow = 0;
        int slowDowns = 0;
        std::optional<Instant> slowedAt; ///< the last time
        int latersInARow = 0;
        QSet<AttemptId> badRequests; ///< since the last clear answer
        QSet<AttemptId> refusedOnce;
        FailureBreaker failures;
        LineLimit lines;
        SlowedRate rate;
        milliseconds spamRest{0}; ///< the last one's length
        Instant spamRestEnds;
        std::optional<int> planLines; ///< fewer than the account is set to
    };

    /// How often a person was written to too often, and when the last time.
    struct Pair
    {
        int times = 0;
        Instant last;
    };

    void noteAnswered(Health &health);
    [[nodiscard]] Result<Sender> senderOfAccount(AccountId account) const;
    [[nodiscard]] milliseconds nextSpamRest(AccountId account, Instant now) const;

    /// Once the transaction under way is over, and only if it was committed.
    void tellLater(AccountId account, const std::function<void()> &tell);
    [[nodiscard]] Result<void> rest(AccountId account, milliseconds length, const QString &reason);

    EngineContext &m_context;
    Backoff m_backoff;
    QHash<qint64, Health> m_health;
    QHash<qint64, int> m_messagesRefused; ///< in a row, by campaign
    QHash<qint64, int> m_unreachable;     ///< likewise
    QHash<QByteArray, Pair> m_pairs;      ///< by number
};

/// The reason of an account that rests since its messages are taken for unwanted.
constexpr QLatin1String SpamLimit("spam_limit");

} // namespace callboard::dispatch
