// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attemptservice.h"

#include "core/dispatch/doubtdesk.h"
#include "core/dispatch/engine.h"
#include "core/services/auditnote.h"
#include "core/services/ready.h"
#include "core/services/workspace.h"
#include "core/store/leadsbyid.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QHash>

namespace callboard::services {

namespace {

Result<QList<AttemptRow>> withNames(const store::Store &store, const Result<QList<Attempt>> &attempts)
{
    if (!attempts)
        return fail(attempts.error());
    QList<LeadId> ids;
    QHash<CampaignId, Campaign> campaigns;
    QHash<AccountId, bool> practice;
    for (const Attempt &attempt : *attempts) {
        ids << attempt.lead;
        if (!campaigns.contains(attempt.campaign)) {
            if (const Result<Campaign> campaign = store.campaigns.find(attempt.campaign))
                campaigns.insert(attempt.campaign, *campaign);
        }
        if (!practice.contains(attempt.account)) {
            const Result<Account> account = store.accounts.find(attempt.account);
            practice.insert(attempt.account, account && account->isPractice());
        }
    }
    const Result<store::LeadsById> leads = store::leadsById(store.leads, ids);
    if (!leads)
        return fail(leads.error());
    QList<AttemptRow> rows;
    rows.reserve(attempts->size());
    for (const Attempt &attempt : *attempts) {
        AttemptRow row;
        row.attempt = attempt;
        if (const auto lead = leads->constFind(attempt.lead); lead != leads->cend()) {
            row.leadName = lead->name;
            row.leadLastFour = lead->number.lastFour();
        }
        row.campaignName = campaigns.value(attempt.campaign).name;
        row.practice = practice.value(attempt.account);
        rows << row;
    }
    return rows;
}

/// \a desk is the running engine, or a DoubtDesk of its own where none runs.
template<typename Desk>
Result<void> decideAt(Desk &desk, const AttemptId &id, DoubtDecision decision, const QString &why)
{
    switch (decision) {
    case DoubtDecision::CheckAgain:
        return desk.checkAgain(id);
    case DoubtDecision::TreatAsCalled:
        return desk.treatAsCalled(id);
    case DoubtDecision::Release:
        return desk.release(id, why);
    case DoubtDecision::CallAfterAll:
        return desk.callAfterAll(id);
    case DoubtDecision::Leave:
        return desk.leave(id);
    }
    Q_UNREACHABLE();
}

QString decisionText(DoubtDecision decision)
{
    switch (decision) {
    case DoubtDecision::CheckAgain:
        return QCoreApplication::translate("AuditDetails", "asked once more");
    case DoubtDecision::TreatAsCalled:
        return QCoreApplication::translate("AuditDetails", "treated as called");
    case DoubtDecision::Release:
        return QCoreApplication::translate("AuditDetails", "released, a second call accepted");
    case DoubtDecision::CallAfterAll:
        return QCoreApplication::translate("AuditDetails", "called after all");
    case DoubtDecision::Leave:
        return QCoreApplication::translate("AuditDetails", "left uncalled");
    }
    Q_UNREACHABLE();
}

/// \a decide with its row, in a transaction of \a book, which is the running engine or a book of its own:
/// told of once both are durable. The row comes first: when it cannot be written, the desk has heard nothing
/// yet.
template<typename Book, typename Decide>
Result<void> noted(Book &book, store::Store &store, const AttemptId &id, DoubtDecision decision, Instant now,
                   const Decide &decide)
{
    return book.inTransaction([&]() -> Result<void> {
        // Why stands in the attempt: it may name somebody, and the trail cannot forget.
        const AuditNote row{AuditAct::AttemptDecided, id, decisionText(decision)};
        const Result<void> entered = noteAct(store, now, row);
        return entered ? decide() : entered;
    });
}

} // namespace

AttemptService::AttemptService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<QList<AttemptRow>>> AttemptService::ofCampaign(CampaignId campaign, int limit) const
{
    return m_workspace.ledger().read([campaign, limit](const store::Store &store) {
        return withNames(store, store.attempts.ofCampaign(campaign, limit));
    });
}

QFuture<Result<QList<AttemptRow>>> AttemptService::ofLead(LeadId lead) const
{
    return m_workspace.ledger().read(
        [lead](const store::Store &store) { return withNames(store, store.attempts.ofLead(lead)); });
}

QFuture<Result<QList<AttemptRow>>> AttemptService::latest(int limit) const
{
    return m_workspace.ledger().read(
        [limit](const store::Store &store) { return withNames(store, store.attempts.latest(limit)); });
}

QFuture<Result<CallRecord>> AttemptService::record(const AttemptId &id) const
{
    return m_workspace.ledger().read([id](const store::Store &store) { return store.attempts.record(id); });
}

QFuture<Result<QList<AttemptRow>>> AttemptService::parked() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<QList<AttemptRow>> {
        const Result<QList<store::LedgerAttempt>> found = store.attempts.inState(AttemptState::NeedsOperator);
        const Result<QList<store::LedgerAttempt>> undecided = store.attempts.undecided();
        if (!found || !undecided)
            return fail(found ? undecided.error() : found.error());
        QList<Attempt> attempts;
        for (const store::LedgerAttempt &each : *found + *undecided)
            attempts << each.attempt;
        return withNames(store, attempts);
    });
}

QFuture<Result<void>> AttemptService::decide(const AttemptId &id, DoubtDecision decision, const QString &why)
{
    if (decision == DoubtDecision::Release && why.trimmed().isEmpty()) {
        return ready(
            Result<void>(fail(ErrorCode::NotAllowed,
                              {QCoreApplication::translate("AttemptService", "a release needs a reason")})));
    }
    if (dispatch::Engine *engine = m_workspace.engine()) {
        return m_workspace.ledger().write(
            [engine, id, decision, why, now = m_workspace.clock().now()](store::Store &store) {
                return noted(*engine, store, id, decision, now,
                             [&] { return decideAt(*engine, id, decision, why); });
            });
    }
    // Beside another process's engine, which sees it at its next look, or before the next one starts.
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([&changes = ledger.changes(), &clock = m_workspace.clock(),
                         periods = m_workspace.periods(), id, decision, why](store::Store &store) {
        dispatch::EngineContext context{store, changes, clock, periods, {}};
        dispatch::AttemptBook book(context);
        dispatch::DoubtDesk desk(context, book);
        return noted(book, store, id, decision, clock.now(),
                     [&] { return decideAt(desk, id, decision, why); });
    });
}

} // namespace callboard::services
