// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/engine.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/dispatch/accountgate.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/callfollower.h"
#include "core/dispatch/dialler.h"
#include "core/dispatch/doubtdesk.h"
#include "core/dispatch/messagefollower.h"
#include "core/dispatch/reconciler.h"
#include "core/dispatch/restoregap.h"
#include "core/dispatch/statusreport.h"
#include "core/dispatch/webhookinbox.h"

#include <algorithm>
#include <chrono>

namespace callboard::dispatch {

namespace {

constexpr milliseconds LongestWait{1'000}; // decision 5
constexpr milliseconds HeartbeatPeriod{10'000};
constexpr milliseconds NoticeableGap{60'000};

struct CountedStatus
{
    EngineStatus status;
    milliseconds took{0};
};

QString heartbeatKey()
{
    return QStringLiteral("engine.last_seen");
}

} // namespace

Engine::Engine(store::Ledger &ledger, const Clock &clock, DiallingPeriods periods, ProviderSource providerFor,
               MessageSource messagesFor)
    : m_ledger(ledger)
    , m_context{ledger.store(), ledger.changes(),       clock,
                periods,        std::move(providerFor), std::move(messagesFor)}
    , m_book(std::make_unique<AttemptBook>(m_context))
    , m_gate(std::make_unique<AccountGate>(m_context))
    , m_dialler(std::make_unique<Dialler>(m_context, *m_book, *m_gate))
    , m_follower(std::make_unique<CallFollower>(m_context, *m_book, *m_gate))
    , m_messages(std::make_unique<MessageFollower>(m_context, *m_book, *m_gate))
    , m_reconciler(std::make_unique<Reconciler>(m_context, *m_book, *m_follower))
    , m_restoreGap(std::make_unique<RestoreGap>(m_context, *m_book, *m_follower))
    , m_webhooks(std::make_unique<WebhookInbox>(m_context, *m_book, *m_messages, *m_reconciler))
    , m_standstills(m_context.store)
    , m_timeWatch(clock)
    , m_timer(this)
    , m_reportTimer(this)
{
    m_timer.setSingleShot(true);
    // A coarse timer may fire 5 % early: outside a window (ruling 20).
    m_timer.setTimerType(Qt::PreciseTimer);
    m_reportTimer.setSingleShot(true);
    wire();
    wireCampaignNotices();
    wireAccountNotices();
    wireCallNotices();
    wireRestoreGap();
}

Engine::~Engine() = default;

void Engine::wire()
{
    connect(&m_timer, &QTimer::timeout, this, &Engine::look);
    connect(&m_reportTimer, &QTimer::timeout, this, &Engine::report);
    connect(m_book.get(), &AttemptBook::moved, this, &Engine::attemptMoved);
    connect(m_dialler.get(), &Dialler::answered, this, &Engine::wake);
    connect(m_dialler.get(), &Dialler::failed, this, &Engine::halt);
    connect(m_follower.get(), &CallFollower::lineFreed, this, &Engine::wake);
    connect(m_follower.get(), &CallFollower::failed, this, &Engine::halt);
    connect(m_messages.get(), &MessageFollower::failed, this, &Engine::halt);
    connect(m_reconciler.get(), &Reconciler::lineFreed, this, &Engine::wake);
    connect(m_reconciler.get(), &Reconciler::failed, this, &Engine::halt);
    connect(m_reconciler.get(), &Reconciler::ready, this, &Engine::tellReady);
    connect(&m_context.feed, &store::ChangeFeed::workChanged, this, [this] {
        m_dialler->noteStops();
        if (const Result<void> hurried = m_follower->hurryBarred(); !hurried)
            halt(hurried.error());
        wake();
    });
    connect(m_dialler.get(), &Dialler::serverDateTold, m_reconciler.get(), &Reconciler::noteServerDate);
}

bool Engine::isReady() const
{
    return m_reconciler->isReady() && m_restoreGap->isReady();
}

void Engine::tellReady()
{
    if (m_toldReady || !isReady())
        return;
    m_toldReady = true;
    Q_EMIT ready();
}

void Engine::start()
{
    if (m_stopping)
        return;
    m_running = true;
    const Instant now = m_context.clock.now();
    const Result<std::optional<QString>> lastSeen = m_context.store.settings.value(heartbeatKey());
    Result<void> begun = m_gate->begin();
    if (begun)
        begun = m_reconciler->begin();
    if (begun)
        begun = m_restoreGap->begin();
    if (begun)
        begun = m_standstills.begin();
    if (begun && lastSeen && *lastSeen) {
        const Instant stoppedAt = fromMSecsSinceEpoch((*lastSeen)->toLongLong());
        // One that lies ahead was left by another clock: nobody knows how long no engine ran.
        if (now < stoppedAt || now - stoppedAt > NoticeableGap)
            begun = resumeAfter(std::min(stoppedAt, now), Standstill::Cause::NoEngine);
    }
    if (!begun && begun.error().code == ErrorCode::DatabaseBusy) {
        QTimer::singleShot(LongestWait, this, &Engine::start);
        return;
    }
    m_begun = true;
    if (!begun) {
        halt(begun.error());
        return;
    }
    qCInfo(lcDispatch) << "engine started";
    look();
}

void Engine::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_timer.stop();
    m_dialler->stopSending();
    finishStop();
}

void Engine::finishStop()
{
    if (m_dialler->requestsUnderWay() > 0)
        return; // called again when the last answer is written down
    if (!m_running)
        return;
    m_running = false;
    (void)m_context.store.settings.setValue(heartbeatKey(),
                                            QString::number(toMSecsSinceEpoch(m_context.clock.now())));
    (void)m_context.store.database->checkpoint();
    qCInfo(lcDispatch) << "engine stopped";
    Q_EMIT stopped();
}

void Engine::setPeriods(const DiallingPeriods &periods)
{
    m_context.periods = periods;
    wake();
}

void Engine::wake()
{
    if (m_stopping) {
        finishStop();
        return;
    }
    if (m_running)
        m_timer.start(0);
}

void Engine::look()
{
    if (!m_running || !m_begun || m_stopping)
        return;
    watchTime();
    Result<void> done = lookEverywhere();
    if (done)
        done = noteStanding();
    if (!done)
        halt(done.error());
    if (!m_reportTimer.isActive())
        m_reportTimer.start(m_reports.rest());
    schedule();
}

Result<void> Engine::lookEverywhere()
{
    if (const Result<void> noted = noteHeartbeat(); !noted)
        return noted;
    if (const Result<void> reconciled = m_reconciler->look(); !reconciled)
        return reconciled;
    if (const Result<void> sought = m_restoreGap->look(); !sought)
        return sought;
    // Before anybody is asked: what was told may settle it, or make it due.
    if (const Result<void> applied = m_webhooks->look(); !applied)
        return applied;
    if (const Result<void> followed = m_follower->look(); !followed)
        return followed;
    if (const Result<void> followed = m_messages->look(); !followed)
        return followed;
    if (m_halted || !m_reconciler->isReady())
        return {};
    if (const Result<void> looked = lookThroughStandstills(); !looked)
        return looked;
    const auto mayDial = [this](AccountId account) {
        return m_reconciler->isThrough(account) && m_restoreGap->isThrough(account);
    };
    return m_dialler->look(mayDial, m_rampUp.allowance(m_context.clock.monotonicTime()));
}

void Engine::watchTime()
{
    const TimeWatch::Finding finding = m_timeWatch.look();
    const bool hasJumped = finding.jumped.count() != 0;
    const bool hasSlept = finding.slept.count() != 0;
    if (!hasJumped && !hasSlept)
        return;
    if (hasJumped)
        qCWarning(lcDispatch) << "the wall clock moved by" << finding.jumped.count() << "ms";
    // Nobody knows what the requests of before came to; their own deadlines end them, the rest is asked.
    Result<void> done = m_reconciler->startOver(finding.jumped);
    if (done && hasJumped) {
        // What falls due all at once by the new time is no storm either.
        m_rampUp.begin(m_context.clock.monotonicTime());
        done = m_standstills.noteSet(finding.jumped);
    }
    if (done && hasSlept) {
        qCInfo(lcDispatch) << "the machine slept" << finding.slept.count() << "ms";
        done = resumeAfter(m_context.clock.now() - finding.slept, Standstill::Cause::Sleep);
    }
    if (!done)
        halt(done.error());
}

Result<void> Engine::noteHeartbeat()
{
    const Instant now = m_context.clock.now();
    if (now - m_lastHeartbeat < HeartbeatPeriod && now >= m_lastHeartbeat)
        return {};
    m_lastHeartbeat = now;
    if (const Result<void> moved = m_context.store.database->checkpoint(); !moved)
        return moved;
    return m_context.store.settings.setValue(heartbeatKey(), QString::number(toMSecsSinceEpoch(now)));
}

void Engine::schedule()
{
    const Instant now = m_context.clock.now();
    milliseconds wait = LongestWait;
    const auto consider = [&](std::optional<Instant> at) {
        if (at)
            wait = std::clamp(*at - now, milliseconds{1}, wait);
    };
    consider(m_dialler->nextDue());
    consider(m_reconciler->nextLook());
    // What a halted engine cannot apply stays due.
    if (!m_halted)
        consider(m_webhooks->nextLook());
    if (const Result<std::optional<Instant>> look = m_context.store.attempts.nextLook(); look) {
        // What is due but already being asked for must not make the timer spin.
        if (*look && **look > now)
            consider(*look);
    }
    m_timer.start(wait);
}

void Engine::report()
{
    if (!m_reports.begin())
        return;
    // Counting is a reader's work: the ledger thread must not wait for it.
    const bool isReadyNow = isReady();
    const auto counted = m_ledger.read(
        [periods = m_context.periods, now = m_context.clock.now(),
         closed = m_dialler->closedLines()](const store::Store &store) -> Result<CountedStatus> {
            const auto began = std::chrono::steady_clock::now();
            Result<EngineStatus> status = engineStatus(store, periods, now, closed);
            if (!status)
                return fail(status.error());
            return CountedStatus{*std::move(status), std::chrono::duration_cast<milliseconds>(
                                                         std::chrono::steady_clock::now() - began)};
        });
    whenDone(counted, this, [this, isReadyNow](const Result<CountedStatus> &found) {
        const bool isWanted = m_reports.end(found ? found->took : milliseconds{0});
        if (isWanted || m_reportTimer.isActive())
            m_reportTimer.start(m_halted ? milliseconds{0} : m_reports.rest());
        // A database that halted the engine may not be read either.
        if (!found && !m_halted)
            return;
        EngineStatus status = found ? found->status : EngineStatus();
        status.ready = isReadyNow && !m_halted;
        status.halted = m_haltReason;
        Q_EMIT statusChanged(status);
    });
}

Result<void> Engine::inTransaction(const std::function<Result<void>()> &work)
{
    return m_book->inTransaction(work);
}

Result<void> Engine::checkAgain(const AttemptId &id)
{
    return decided(DoubtDesk(m_context, *m_book).checkAgain(id));
}

Result<void> Engine::treatAsCalled(const AttemptId &id)
{
    return decided(DoubtDesk(m_context, *m_book).treatAsCalled(id));
}

Result<void> Engine::release(const AttemptId &id, const QString &why)
{
    return decided(DoubtDesk(m_context, *m_book).release(id, why));
}

Result<void> Engine::callAfterAll(const AttemptId &id)
{
    return decided(DoubtDesk(m_context, *m_book).callAfterAll(id));
}

Result<void> Engine::leave(const AttemptId &id)
{
    return decided(DoubtDesk(m_context, *m_book).leave(id));
}

Result<void> Engine::decided(const Result<void> &done)
{
    if (done)
        wake();
    return done;
}

} // namespace callboard::dispatch
