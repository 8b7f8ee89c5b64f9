// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/enginestanding.h"
#include "core/dispatch/enginestatus.h"
#include "core/dispatch/rampup.h"
#include "core/dispatch/reportrhythm.h"
#include "core/dispatch/standstills.h"
#include "core/dispatch/timewatch.h"
#include "core/store/ledger.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace callboard::dispatch {

class AccountGate;
class AttemptBook;
class CallFollower;
class Dialler;
class MessageFollower;
class Reconciler;
class RestoreGap;
class WebhookInbox;
struct CallingMeans;

/// The engine: looks for work, once a second at least, and is the only one that moves attempts. Lives in the
/// ledger's thread; the process must hold the profile's EngineLock. All its functions belong to that thread,
/// its signals may be connected from any.
class Engine final : public QObject
{
    Q_OBJECT
public:
    Engine(store::Ledger &ledger, const Clock &clock, DiallingPeriods periods, ProviderSource providerFor,
           MessageSource messagesFor);
    ~Engine() override;

    void start();
    /// No new call; emits stopped() when the requests under way are written down.
    void stop();
    void setPeriods(const DiallingPeriods &periods);
    /// Look now: something was scheduled, resumed or decided.
    void wake();

    /// What \a work decides, by the next five, is one transaction with what else it writes.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);
    /// The operator's word on an attempt without proof. NotAllowed when it does not wait for one any more.
    [[nodiscard]] Result<void> checkAgain(const AttemptId &id);
    [[nodiscard]] Result<void> treatAsCalled(const AttemptId &id);
    [[nodiscard]] Result<void> release(const AttemptId &id, const QString &why);
    /// The same on an appointment that was missed.
    [[nodiscard]] Result<void> callAfterAll(const AttemptId &id);
    [[nodiscard]] Result<void> leave(const AttemptId &id);

Q_SIGNALS:
    /// The first reconcile pass is through, after a restore the first look-up as well: dialling may begin.
    void ready();
    void stopped();
    /// The database failed: this engine places no more calls. It still follows those under way as well as it
    /// can; who stops it may start another. \a reason is a sentence for the operator.
    void halted(const QString &reason);
    void statusChanged(const callboard::dispatch::EngineStatus &status);
    void noticed(const callboard::dispatch::Notice &notice);
    void attemptMoved(const callboard::dispatch::AttemptMove &move);

private:
    void wire();
    void wireCampaignNotices();
    [[nodiscard]] QString endText(const Campaign &campaign) const;
    void wireAccountNotices();
    [[nodiscard]] QString wrongClockText(AccountId id, int minutes) const;
    void tellSpamRest(const Account &account, Instant until);
    [[nodiscard]] Result<void> tellIfInterrupted(const Campaign &campaign, int remaining);
    void tellGoesOn(const Campaign &campaign, int remaining);
    [[nodiscard]] static QString slipText(const Campaign &campaign, int remaining);
    void tellAppointmentsMissed(const Campaign &campaign, int missed);
    void wireCallNotices();
    void wireRestoreGap();
    [[nodiscard]] bool isReady() const;
    void tellReady();
    void look();
    [[nodiscard]] Result<void> lookEverywhere();
    void watchTime();
    [[nodiscard]] Result<void> noteHeartbeat();
    [[nodiscard]] Result<void> resumeAfter(Instant stoppedAt, Standstill::Cause cause);
    [[nodiscard]] Result<void> holdOrGoOn(const Campaign &campaign, const CallingMeans &means, int remaining,
                                          Instant stoppedAt);
    [[nodiscard]] Result<void> lookThroughStandstills();
    [[nodiscard]] Result<void> lookThrough(const Standstill &standstill);
    [[nodiscard]] Result<void> expireAppointments(const Campaign &campaign, const Account &account,
                                                  const Standstill &standstill);
    void schedule();
    void report();
    /// Ends dialling for good; a database that is only busy makes it wait for the next look.
    void halt(const Error &error);
    [[nodiscard]] Result<EngineStanding> standing();
    /// Left in the ledger whenever it has changed.
    [[nodiscard]] Result<void> noteStanding();
    void finishStop();
    [[nodiscard]] Result<void> decided(const Result<void> &done);
    void tell(Notice::Kind kind, CampaignId campaign, const QString &title, const QString &text);

    store::Ledger &m_ledger;
    EngineContext m_context;
    std::unique_ptr<AttemptBook> m_book;
    std::unique_ptr<AccountGate> m_gate;
    std::unique_ptr<Dialler> m_dialler;
    std::unique_ptr<CallFollower> m_follower;
    std::unique_ptr<MessageFollower> m_messages;
    std::unique_ptr<Reconciler> m_reconciler;
    std::unique_ptr<RestoreGap> m_restoreGap;
    std::unique_ptr<WebhookInbox> m_webhooks;
    Standstills m_standstills;
    TimeWatch m_timeWatch;
    RampUp m_rampUp;
    QTimer m_timer;
    QTimer m_reportTimer;
    ReportRhythm m_reports;
    Instant m_lastHeartbeat;
    bool m_running = false;
    bool m_begun = false; ///< what an earlier engine left has been looked through
    bool m_toldReady = false;
    bool m_stopping = false;
    bool m_halted = false;
    QString m_haltReason;
    EngineStanding m_standing; ///< as it was last written
};

} // namespace callboard::dispatch
