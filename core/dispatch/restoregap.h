// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/foundcalls.h"
#include "core/dispatch/workerpool.h"
#include "core/store/restorenotes.h"

#include <QHash>
#include <QSet>

namespace callboard::dispatch {

/// After a restore: looks up at the providers which calls were placed since the backup was made, and writes
/// them to the ledger, before anybody is called through their account (F47). Each account is asked until a
/// complete listing was read that began after calls have had their time to appear; whatever cannot be read
/// keeps the account shut. A call of which nobody can tell whom it was to may have been to any lead: then all
/// campaigns are paused. What was entered is known by the call's id, so that a look-up that was killed starts
/// again and comes to the same. Ledger thread.
class RestoreGap final : public QObject
{
    Q_OBJECT
public:
    RestoreGap(EngineContext &context, AttemptBook &book, CallFollower &follower);
    ~RestoreGap() override;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> look();
    /// Whether the account's calls since the backup are known; always, where nothing was restored.
    [[nodiscard]] bool isThrough(AccountId account) const;
    /// Whether every account's first look-up was tried.
    [[nodiscard]] bool isReady() const { return m_untried.isEmpty(); }

    /// Why messages wait for a person's word after a restore.
    [[nodiscard]] static QString whyMessagesWait();

Q_SIGNALS:
    /// One more account was tried, or some of its calls are entered.
    void advanced();
    /// The account may be dialled again. \a numberless: calls for which the campaigns were paused.
    void closed(callboard::AccountId account, int entered, int strangers, int numberless);
    /// Told once for each account that stays shut because its calls cannot be read.
    void unreadable(callboard::AccountId account, const callboard::Error &error);
    /// Messages that went out since the backup are listed nowhere: a person decides whether the campaign goes
    /// on.
    void messagesHeld(callboard::CampaignId campaign, const QString &why);
    void failed(const callboard::Error &error);

private:
    struct Search
    {
        milliseconds next{0}; ///< monotonic
        int failures = 0;
        bool busy = false;                  ///< asking, or entering what was told
        bool mayClose = false;              ///< calls had had time to appear when the listing was asked for
        bool isPutOff = false;              ///< a call of the listing cannot be entered yet
        int putOffs = 0;                    ///< in a row
        int strangers = 0;                  ///< calls of the listing to numbers that no lead has
        int numberless = 0;                 ///< calls of the listing that do not tell their number
        milliseconds clockOffset{0};        ///< the provider's clock minus ours
        QList<providers::CallReport> calls; ///< told, and not entered yet; oldest first
    };

    void ask(const Account &account, Search &search);
    [[nodiscard]] Result<void> holdMessages(AccountId account);
    void answered(AccountId account, const Result<providers::CallListing> &listing);
    void noteUnreadable(AccountId account, const Error &error);
    void enterSome(AccountId account);
    [[nodiscard]] Result<void> enterAll(AccountId account, const QList<providers::CallReport> &calls,
                                        Search &search);
    void finish(AccountId account);
    void close(AccountId account, const Search &search);
    [[nodiscard]] Result<void> pauseAll(int numberless);
    [[nodiscard]] milliseconds delayAfter(int failures) const;
    /// The last moment of which a call may be one of the gap's; nothing when it cannot be told.
    [[nodiscard]] std::optional<Instant> gapEnd() const;
    void tried(AccountId account);

    EngineContext &m_context;
    AttemptBook &m_book;
    store::RestoreNotesWriter m_notes;
    FoundCalls m_found;
    WorkerPool m_askers;
    std::optional<store::RestoreNote> m_note;
    milliseconds m_closesAt{0}; ///< boot time: by then every call of before the restore can be listed
    QHash<qint64, Search> m_searches;
    QSet<qint64> m_through;
    QSet<qint64> m_untried;
    QSet<qint64> m_told; ///< accounts of which it was told that they cannot be read
};

} // namespace callboard::dispatch
