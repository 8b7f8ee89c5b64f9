// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetsservice.h"

#include "core/http/address.h"
#include "core/security/secretstore.h"
#include "core/services/ready.h"
#include "core/services/sheetconflicts.h"
#include "core/services/sheetpull.h"
#include "core/services/sheetpush.h"
#include "core/services/sheetsdesk.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

constexpr qint64 LargestKeyFile = 64 * 1024;
constexpr int RowsAtOnce = 500;

QString sheetsText(const char *source)
{
    return QCoreApplication::translate("SheetsService", source);
}

Result<QByteArray> readKeyFile(const QString &fileName)
{
    QFile file(fileName);
    const QString name = QFileInfo(fileName).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {name, file.errorString()});
    if (file.size() > LargestKeyFile) {
        return fail(ErrorCode::FileMalformed,
                    {name, sheetsText(QT_TRANSLATE_NOOP("SheetsService", "it is too large for a key file"))});
    }
    return file.readAll();
}

Result<store::SheetLink> linkOf(const SheetsService::LinkRequest &request)
{
    store::SheetLink link;
    link.spreadsheetId = sync::spreadsheetIdIn(request.spreadsheet);
    if (link.spreadsheetId.isEmpty()) {
        return fail(ErrorCode::InvalidArgument,
                    {request.spreadsheet,
                     sheetsText(QT_TRANSLATE_NOOP(
                         "SheetsService", "the address of a Google spreadsheet, as the browser shows it"))});
    }
    link.baseUrl = request.baseUrl.isEmpty() ? sync::sheetsAddress() : request.baseUrl;
    const bool isOurs = link.baseUrl == sync::sheetsAddress() || http::isLoopback(link.baseUrl);
    if (!isOurs || !http::isSecure(link.baseUrl))
        return fail(ErrorCode::ProviderNotSecure, {http::addressText(link.baseUrl)});
    return link;
}

Result<std::optional<store::SheetLink>> storedLink(Workspace &workspace)
{
    return workspace.ledger().read([](const store::Store &store) { return sheetsIn(store).link(); }).result();
}

Result<void> keepLink(Workspace &workspace, store::SheetLink link, const QByteArray &key)
{
    const Result<std::optional<store::SheetLink>> before = storedLink(workspace);
    if (!before)
        return fail(before.error());
    if (*before && (*before)->spreadsheetId != link.spreadsheetId) {
        return fail(ErrorCode::NotAllowed,
                    {sheetsText(QT_TRANSLATE_NOOP("SheetsService",
                                                  "another spreadsheet is linked; unlink that one first"))});
    }
    if (const Result<void> home = workspace.ensureKeyHome(); !home)
        return home;
    if (const Result<void> kept = workspace.secrets()->write(sheetsSecretName(), key); !kept)
        return kept;
    link.linkedAt = workspace.clock().now();
    return workspace.ledger()
        .write([link](store::Store &store) { return sheetsIn(store).setLink(link); })
        .result();
}

Result<void> dropLink(Workspace &workspace)
{
    for (;;) {
        const Result<int> dropped =
            workspace.ledger()
                .write([](store::Store &store) { return sheetsIn(store).dropLink(RowsAtOnce); })
                .result();
        if (!dropped)
            return fail(dropped.error());
        if (*dropped == 0)
            return workspace.secrets()->remove(sheetsSecretName());
    }
}

SheetSummary together(const SheetSummary &pulled, const SheetSummary &pushed)
{
    SheetSummary both = pulled;
    both.written = pushed.written;
    both.writes = pushed.writes;
    both.gone += pushed.gone;
    both.conflicts = pushed.conflicts;
    both.queued = pushed.queued;
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

QFuture<Result<ConflictReceipt>> decide(Workspace &workspace, const std::shared_ptr<SheetsDesk> &desk,
                                        const QList<qint64> &ids, ConflictSide side,
                                        const JobControlPtr &control)
{
    return QtConcurrent::run([workspace = &workspace, desk, ids, side, control]() -> Result<ConflictReceipt> {
        Result<ConflictReceipt> receipt = fail(ErrorCode::Cancelled);
        const Result<void> done = desk->alone([&]() -> Result<void> {
            const auto settle = [side](store::Store &store, qint64 id, Instant now) {
                return settleSheetConflict(store, id, side, now);
            };
            receipt = decideConflicts(*workspace, ids, settle, *control);
            return {};
        });
        return done ? receipt : Result<ConflictReceipt>(fail(done.error()));
    });
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
    const Result<store::SheetLink> wish = linkOf(request);
    if (!wish)
        return ready(Result<QString>(fail(wish.error())));
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk, target = *wish,
                              fileName = request.credentialsFile]() -> Result<QString> {
        const Result<QByteArray> key = readKeyFile(fileName);
        if (!key)
            return fail(key.error());
        const Result<sync::ServiceAccount> account =
            sync::readServiceAccount(*key, QFileInfo(fileName).fileName());
        if (!account)
            return fail(account.error());
        store::SheetLink link = target;
        link.clientEmail = account->clientEmail;
        const Result<void> linked = desk->alone([&]() -> Result<void> {
            if (const Result<void> tried = desk->tryOut(link, *account); !tried)
                return tried;
            desk->forgetClient();
            return keepLink(*workspace, link, *key);
        });
        return linked ? Result<QString>(account->clientEmail) : Result<QString>(fail(linked.error()));
    });
}

QFuture<Result<void>> SheetsService::unlink()
{
    return QtConcurrent::run([workspace = &m_workspace, desk = m_desk] {
        return desk->alone([&] {
            desk->forgetClient();
            return dropLink(*workspace);
        });
    });
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
    return decide(m_workspace, m_desk, conflicts, ConflictSide::Ours, control);
}

QFuture<Result<ConflictReceipt>> SheetsService::takeTheirs(const QList<qint64> &conflicts,
                                                           const JobControlPtr &control)
{
    return decide(m_workspace, m_desk, conflicts, ConflictSide::Theirs, control);
}

} // namespace callboard::services
