// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/importservice.h"

#include "core/services/constructionmark.h"
#include "core/services/crashcleanup.h"
#include "core/services/importcontrol.h"
#include "core/services/importjob.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

ImportService::ImportService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<intake::ImportPreview>> ImportService::preview(const ImportRequest &request,
                                                              const JobControlPtr &control) const
{
    return runInPool([ledger = &m_workspace.ledger(), request, control]() -> Result<intake::ImportPreview> {
        const intake::KnownNumbers known =
            [ledger](const QList<PhoneNumber> &numbers) -> Result<QSet<PhoneNumber>> {
            QHash<QByteArray, PhoneNumber> byIndex;
            for (const PhoneNumber &number : numbers)
                byIndex.insert(store::numberIndex(number, ledger->cipher()), number);
            const QList<QByteArray> indexes = byIndex.keys();
            const Result<QHash<QByteArray, LeadId>> found =
                ledger->read([indexes](const store::Store &store) { return store.leads.known(indexes); })
                    .result();
            if (!found)
                return fail(found.error());
            QSet<PhoneNumber> there;
            for (auto it = found->cbegin(); it != found->cend(); ++it)
                there.insert(byIndex.value(it.key(), numbers.constFirst()));
            return there;
        };
        const ImportControl ours(control);
        return intake::previewImport(inputOf(request), optionsOf(request), known, ours.ofReader());
    });
}

QFuture<Result<ImportSummary>> ImportService::run(const ImportRequest &request, const JobControlPtr &control)
{
    return runInPool([ledger = &m_workspace.ledger(), clock = &m_workspace.clock(),
                      directory = m_workspace.directory(), request, control]() -> Result<ImportSummary> {
        // Leads of an import that broke off must not pass as duplicates: the next engine takes them away.
        if (!request.dryRun) {
            if (const Result<void> cleared = clearAwayHalfDone(*ledger, *clock, directory); !cleared)
                return fail(cleared.error());
        }
        const ConstructionMark building(directory, ConstructionMark::Kind::Building);
        return ImportJob(*ledger, *clock, request, control).run();
    });
}

QFuture<Result<ImportService::UndoReceipt>> ImportService::undo(ImportId id)
{
    return runInPool([ledger = &m_workspace.ledger(), clock = &m_workspace.clock(),
                      directory = m_workspace.directory(), id]() -> Result<UndoReceipt> {
        const Result<store::ImportRun> run =
            ledger
                ->read([id](const store::Store &store) -> Result<store::ImportRun> {
                    if (id.isValid())
                        return store.imports.find(id);
                    const Result<std::optional<ImportId>> last = store.imports.last();
                    if (!last)
                        return fail(last.error());
                    if (!*last) {
                        return fail(ErrorCode::NotFound,
                                    {QCoreApplication::translate("ImportService", "An import to take back")});
                    }
                    return store.imports.find(**last);
                })
                .result();
        if (!run)
            return fail(run.error());
        if (run->state != QLatin1String("done")) {
            return fail(ErrorCode::NotAllowed,
                        {QCoreApplication::translate("ImportService", "this import was taken back already")});
        }
        UndoReceipt receipt;
        receipt.id = run->id;
        receipt.fileName = run->fileName;
        const Result<int> removed = takeBackImport(*ledger, ChunkBreak(*ledger), run->id, clock->now());
        if (!removed)
            return fail(removed.error());
        receipt.removed = *removed;
        const Result<void> counted =
            ledger
                ->read([run = run->id, &receipt](const store::Store &store) -> Result<void> {
                    const Result<int> kept = store.imports.leadsKept(run);
                    const Result<int> brought = store.imports.leadsBroughtAndKept(run);
                    if (!kept || !brought)
                        return fail(kept ? brought.error() : kept.error());
                    receipt.kept = *kept;
                    receipt.brought = *brought;
                    return {};
                })
                .result();
        if (!counted)
            return fail(counted.error());
        Q_EMIT ledger->changes().leadListChanged();
        return receipt;
    });
}

} // namespace callboard::services
