// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an engine ends dialling by itself, and what it says of its own standing.

#include "core/dispatch/engine.h"

#include "core/base/log.h"
#include "core/dispatch/accountgate.h"
#include "core/dispatch/dialler.h"
#include "core/dispatch/reconciler.h"
#include "core/dispatch/restoregap.h"

#include <algorithm>

namespace callboard::dispatch {

void Engine::halt(const Error &error)
{
    // Nobody will say any more that the last answer was written down.
    if (m_stopping)
        QTimer::singleShot(0, this, &Engine::finishStop);
    if (m_halted)
        return;
    if (error.code == ErrorCode::DatabaseBusy) {
        // Somebody else writes for long. Nothing was changed, hence nothing is lost: the next look repeats
        // it.
        qCWarning(lcDispatch) << "the database is busy; dialling waits";
        return;
    }
    m_halted = true;
    m_haltReason = operatorText(error);
    qCCritical(lcDispatch) << "dialling stopped:" << error.detail;
    // Where even this cannot be written, others see from the engine's lock alone that nothing dials.
    (void)noteStanding();
    tell(Notice::Kind::DiallingStopped, {}, tr("Dialling has stopped"),
         tr("%1 No call is placed and nothing is sent until it works again; what is under way is not lost.")
             .arg(m_haltReason));
    Q_EMIT halted(m_haltReason);
    report();
}

Result<EngineStanding> Engine::standing()
{
    EngineStanding standing;
    standing.state = m_halted    ? EngineStanding::State::Halted
                     : isReady() ? EngineStanding::State::Ready
                                 : EngineStanding::State::LookingUp;
    standing.haltReason = m_haltReason;
    const Result<QList<Account>> accounts = m_context.store.accounts.all();
    if (!accounts)
        return fail(accounts.error());
    const int ramp = m_rampUp.allowance(m_context.clock.monotonicTime());
    for (const Account &account : *accounts) {
        if (m_reconciler->isClockOff(account.id))
            standing.clockOff.insert(account.id);
        else if (!m_reconciler->isThrough(account.id) || !m_restoreGap->isThrough(account.id))
            standing.lookedUp.insert(account.id);
        const int allowance = std::min(ramp, m_gate->allowance(account.id));
        if (allowance < account.lines)
            standing.slowed.insert(account.id, allowance);
    }
    standing.agentUnknown = m_dialler->withoutAgent();
    return standing;
}

Result<void> Engine::noteStanding()
{
    const Result<EngineStanding> now = standing();
    if (!now)
        return fail(now.error());
    if (*now == m_standing)
        return {};
    const Result<void> written = writeStanding(m_context.store, *now);
    if (written)
        m_standing = *now;
    return written;
}

} // namespace callboard::dispatch
