// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reconciler: calls that the provider told of by itself.

#include "core/dispatch/reconciler.h"

#include "core/base/log.h"

namespace callboard::dispatch {

using providers::CallReport;

Result<void> Reconciler::lookInto(const store::LedgerAttempt &attempt, const QString &providerCallId)
{
    const AttemptId id = attempt.attempt.id;
    if (m_lookedInto.contains(id) || m_askers.free() <= 0)
        return {};
    const Result<Account> account = m_context.store.accounts.find(attempt.attempt.account);
    if (!account)
        return fail(account.error());
    const Result<std::shared_ptr<providers::CallProvider>> provider = m_context.providerFor(*account);
    if (!provider) // without its key; another look may have it
        return {};
    m_lookedInto.insert(id);
    m_askers.run([provider = *provider, providerCallId] { return provider->report(providerCallId); },
                 [this, id](const Result<CallReport> &report) { told(id, report); });
    return {};
}

void Reconciler::told(const AttemptId &id, const Result<CallReport> &report)
{
    m_lookedInto.remove(id);
    if (!report || report->attempt != id) {
        qCInfo(lcDispatch) << "no proof of the call that was told of for attempt" << id.text();
        return;
    }
    m_alarms.clear();
    m_parked = 0;
    const Result<void> done = m_book.inTransaction([&] { return adoptTold(id, *report); });
    if (!done && done.error().code != ErrorCode::DatabaseConflict) {
        Q_EMIT failed(done.error());
        return;
    }
    if (done)
        tellFindings();
    Q_EMIT lineFreed();
}

Result<void> Reconciler::adoptTold(const AttemptId &id, const CallReport &report)
{
    const Result<store::LedgerAttempt> attempt = m_context.store.attempts.find(id);
    if (!attempt)
        return fail(attempt.error());
    if (attempt->attempt.state == AttemptState::Unknown)
        return adopt(*attempt, {report});
    return lookAtOthers(attempt->attempt.account, {{id, {report}}});
}

} // namespace callboard::dispatch
