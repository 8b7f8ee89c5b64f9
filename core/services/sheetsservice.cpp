// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetsservice.h"

#include "core/services/conflictturn.h"
#include "core/services/sheetconflicts.h"
#include "core/services/sheetpull.h"
#include "core/services/sheetpush.h"
#include "core/services/sheetsdesk.h"
#include "core/services/workspace.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace callboard::services {

namespace {

SheetSummary together(const SheetSummary &pulled, const SheetSummary &pushed)
{
    SheetSummary both = pulled;
    both.written = pushed.written;
    both.writes = pushed.writes;
    both.gone += pushed.gone;
    both.conflicts = pushed.conflicts;
    both.queued = pushed.queued;
    for (const SheetProblem &problem : pushed.problems) {
        // Most of them the pull has told.
        const bool isTold = std::any_of(both.problems.cbegin(), both.problems.cend(),
                                        [&](const SheetProblem &each) { return each.row == problem.row; });
        if (!isTold)
            both.problems << problem;
    }
    return both;
}

Result<SheetSummary> pullThenPush(const SheetGround &ground, bool looksForChanges)
{
    const Result<SheetSummary> pulled = SheetPull(ground).run();
    if (!pulled)
        return pulled;
    const Result<SheetSummary> pushed = SheetPush(ground).run(looksForChanges);
    return pushed ? Result<SheetSummary>(together(*pulled, *pushed)) : pushed;
}

} // namespace

SheetsService::SheetsService(Workspace &workspace)
    : m_workspace(workspace)
    , m_desk(std::make_shared<SheetsDesk>(workspace))
{
}

SheetsService::~SheetsService()
{
    m_desk->giveUp();
}

QFuture<Result<QString>> SheetsService::link(const LinkRequest &request)
{
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk, request] {
        return SheetLinking(*workspace, *desk).withKeyFile(request);
    });
}

SheetsService::BrowserSignIn SheetsService::linkInBrowser(const LinkRequest &request,
                                                          const JobControlPtr &control)
{
    const auto promise = std::make_shared<QPromise<Result<QUrl>>>();
    promise->start();
    const QFuture<Result<QString>> linked =
        QtConcurrent::run([workspace = &m_workspace, desk = m_desk, request, control, promise] {
            const auto show = [&promise](const QUrl &address) {
                promise->addResult(address);
                promise->finish();
            };
            Result<QString> done = SheetLinking(*workspace, *desk).inBrowser(request, *control, show);
            promise->finish(); // it may not have come so far
            return done;
        });
    return {promise->future(), linked};
}

QFuture<Result<std::optional<QString>>> SheetsService::signedInAs() const
{
    return QtConcurrent::run(
        [workspace = &m_workspace, desk = m_desk] { return SheetLinking(*workspace, *desk).signedInAs(); });
}

QFuture<Result<bool>> SheetsService::signOut()
{
    return QtConcurrent::run(
        [workspace = &m_workspace, desk = m_desk] { return SheetLinking(*workspace, *desk).signOut(); });
}

QFuture<Result<void>> SheetsService::unlink()
{
    return QtConcurrent::run(
        [workspace = &m_workspace, desk = m_desk] { return SheetLinking(*workspace, *desk).unlink(); });
}

QFuture<Result<SheetSummary>> SheetsService::pull()
{
    return QtConcurrent::run([desk = m_desk] {
        return desk->run([](const SheetGround &ground) { return pullThenPush(ground, false); });
    });
}

QFuture<Result<SheetSummary>> SheetsService::push()
{
    return QtConcurrent::run([desk = m_desk] {
        return desk->run([](const SheetGround &ground) { return SheetPush(ground).run(true); });
    });
}

QFuture<Result<SheetSummary>> SheetsService::bringInStep()
{
    return QtConcurrent::run([desk = m_desk] {
        return desk->run([](const SheetGround &ground) { return pullThenPush(ground, true); });
    });
}

QFuture<Result<SheetsStatus>> SheetsService::status() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<SheetsStatus> {
        const store::SheetRepository sheets = sheetsIn(store);
        const Result<std::optional<store::SheetLink>> link = sheets.link();
        const Result<store::SheetRepository::RowCounts> rows = sheets.countRows();
        const Result<int> queued = sheets.countQueued();
        const Result<int> conflicts = sheets.countConflicts();
        if (!link || !rows || !queued || !conflicts)
            return fail(ErrorCode::DatabaseStatement);
        SheetsStatus status{*link, rows->rows, rows->gone, *queued, *conflicts, {}};
        if (*link) {
            if (const std::optional<sync::Trouble> trouble = sync::troubleFromWord((*link)->trouble))
                status.trouble = operatorText(sync::troubleError(*trouble, (*link)->clientEmail));
        }
        return status;
    });
}

QFuture<Result<QList<ConflictRow>>> SheetsService::conflicts() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<QList<ConflictRow>> {
        const Result<QList<store::SheetConflict>> conflicts = sheetsIn(store).conflicts();
        if (!conflicts)
            return fail(conflicts.error());
        return conflictRows(store, *conflicts);
    });
}

QFuture<Result<ConflictReceipt>> SheetsService::keepOurs(const QList<qint64> &conflicts,
                                                         const JobControlPtr &control)
{
    return decideInTurn(m_workspace, m_desk, conflicts, ConflictSide::Ours, &settleSheetConflict, control);
}

QFuture<Result<ConflictReceipt>> SheetsService::takeTheirs(const QList<qint64> &conflicts,
                                                           const JobControlPtr &control)
{
    return decideInTurn(m_workspace, m_desk, conflicts, ConflictSide::Theirs, &settleSheetConflict, control);
}

} // namespace callboard::services
