// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/optout.h"

#include "core/base/log.h"
#include "core/model/contactaddress.h"

namespace callboard::dispatch {

Result<void> noteOptOut(const store::LedgerAttempt &attempt, EngineContext &context)
{
    const Result<QList<Lead>> leads = context.store.leads.leads({attempt.attempt.lead});
    if (!leads)
        return fail(leads.error());
    if (leads->isEmpty()) // deleted while its message was under way
        return {};
    const Instant now = context.clock.now();
    DoNotCallEntry entry;
    entry.list = DoNotCallList::OptOut;
    entry.number = contactNumberOf(leads->constFirst(), attempt.attempt.channel).e164();
    entry.source = toWord(attempt.attempt.channel);
    entry.addedAt = now;
    const Result<qint64> added = context.store.doNotCall.insert(entry);
    if (!added && added.error().code != ErrorCode::AlreadyExists)
        return fail(added.error());
    qCInfo(lcDispatch) << "attempt" << attempt.attempt.id.text() << "was told that no messages are wanted";
    return context.store.leads.setDoNotCall(attempt.attempt.lead, true, now);
}

} // namespace callboard::dispatch
