// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/donotcallservice.h"

#include "core/intake/numbernormaliser.h"
#include "core/intake/textsource.h"
#include "core/services/donotcalllines.h"
#include "core/services/listedline.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

void tellChanges(Workspace &workspace)
{
    store::Ledger &ledger = workspace.ledger();
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.leadListChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
}

Result<DoNotCallEntry> removeOne(store::Store &store, qint64 id, Instant now)
{
    const Result<DoNotCallEntry> entry = store.doNotCall.find(id);
    if (!entry)
        return entry;
    if (const Result<void> removed = store.doNotCall.remove(id); !removed)
        return fail(removed.error());
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(entry->number);
    if (!number || entry->campaign)
        return entry;
    const Result<std::optional<DoNotCallEntry>> other = store.doNotCall.forbidding(*number, {});
    if (!other)
        return fail(other.error());
    const Result<bool> marked = *other ? Result<bool>(true) : markLead(store, *number, false, now);
    return marked ? entry : Result<DoNotCallEntry>(fail(marked.error()));
}

} // namespace

Result<bool> barNumber(store::Store &store, const PhoneNumber &number, Instant now)
{
    DoNotCallEntry entry;
    entry.number = number.e164();
    entry.addedAt = now;
    const Result<qint64> id = store.doNotCall.insert(entry);
    if (!id && id.error().code != ErrorCode::AlreadyExists)
        return fail(id.error());
    const Result<bool> marked = markLead(store, number, true, now);
    return marked ? Result<bool>(id.has_value()) : marked;
}

Result<void> allowNumber(store::Store &store, const PhoneNumber &number, Instant now)
{
    const Result<std::optional<qint64>> id = store.doNotCall.houseEntryOf(number);
    if (!id)
        return fail(id.error());
    if (*id) {
        if (const Result<void> removed = store.doNotCall.remove(**id); !removed)
            return removed;
    }
    const Result<bool> marked = markLead(store, number, false, now);
    return marked ? Result<void>() : Result<void>(fail(marked.error()));
}

QFuture<Result<QList<DoNotCallEntry>>> DoNotCallService::entries(const QString &search, int limit) const
{
    return m_workspace.ledger().read(
        [search, limit](const store::Store &store) { return store.doNotCall.list(search, limit); });
}

QFuture<Result<int>> DoNotCallService::count() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return store.doNotCall.count(); });
}

QFuture<Result<QList<store::DoNotCallRepository::Register>>> DoNotCallService::registers() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return store.doNotCall.registers(); });
}

QFuture<Result<DoNotCallPreview>> DoNotCallService::check(const QString &lines) const
{
    return QtConcurrent::run([workspace = &m_workspace, lines]() -> Result<DoNotCallPreview> {
        const Result<intake::NumberNormaliser> normaliser = houseNormaliser(*workspace);
        if (!normaliser)
            return fail(normaliser.error());
        DoNotCallPreview preview;
        qint64 line = 0;
        const QStringList each = lines.split(u'\n');
        for (const QString &text : each) {
            const ListedLine read = readListedLine(text.trimmed(), *normaliser);
            ++line;
            if (read.isEntry())
                ++preview.fine;
            else if (!read.problem.isEmpty())
                preview.rejected << RejectedNumber{line, read.problem};
        }
        return preview;
    });
}

QFuture<Result<DoNotCallReceipt>> DoNotCallService::add(const QString &lines, const DoNotCallEntry &model)
{
    return QtConcurrent::run([workspace = &m_workspace, lines, model]() -> Result<DoNotCallReceipt> {
        const Result<std::unique_ptr<intake::TextSource>> source = intake::TextSource::fromText(
            lines, QCoreApplication::translate("DoNotCallService", "What was entered"));
        if (!source)
            return fail(source.error());
        DoNotCallEntry entry = model;
        entry.addedAt = workspace->clock().now();
        const Result<DoNotCallReceipt> receipt =
            takeLines(*workspace, **source, entry, std::make_shared<JobControl>());
        tellChanges(*workspace);
        return receipt;
    });
}

QFuture<Result<DoNotCallReceipt>> DoNotCallService::importRegister(const QString &path, const QString &name,
                                                                   std::chrono::hours age,
                                                                   const JobControlPtr &control)
{
    return QtConcurrent::run(
        [workspace = &m_workspace, path, name, age, control]() -> Result<DoNotCallReceipt> {
            const Result<std::unique_ptr<intake::TextSource>> source = intake::TextSource::openFile(path);
            if (!source)
                return fail(source.error());
            DoNotCallEntry entry;
            entry.list = DoNotCallList::Register;
            // Under a name of its own until all of it is in: the former file forbids until the new one does.
            entry.source = name + QCoreApplication::translate("DoNotCallService", " (being read)");
            entry.addedAt = workspace->clock().now();
            if (age.count() > 0)
                entry.expiresAt = entry.addedAt + age;
            const Result<DoNotCallReceipt> receipt = takeLines(*workspace, **source, entry, control);
            const Result<void> changed =
                workspace->ledger()
                    .write([isRead = receipt.has_value(), from = entry.source, name](store::Store &store) {
                        return isRead ? store.doNotCall.replaceRegister(name, from)
                                      : store.doNotCall.removeRegister(from);
                    })
                    .result();
            tellChanges(*workspace);
            return changed ? receipt : Result<DoNotCallReceipt>(fail(changed.error()));
        });
}

QFuture<Result<QList<DoNotCallEntry>>> DoNotCallService::remove(const QList<qint64> &ids)
{
    return m_workspace.ledger().write(
        [ids, now = m_workspace.clock().now(),
         &changes = m_workspace.ledger().changes()](store::Store &store) -> Result<QList<DoNotCallEntry>> {
            QList<DoNotCallEntry> removed;
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return fail(begun.error());
            for (const qint64 id : ids) {
                const Result<DoNotCallEntry> entry = removeOne(store, id, now);
                if (!entry)
                    return fail(entry.error());
                removed << *entry;
            }
            if (const Result<void> committed = transaction.commit(); !committed)
                return fail(committed.error());
            Q_EMIT changes.leadListChanged();
            Q_EMIT changes.workChanged();
            return removed;
        });
}

QFuture<Result<void>> DoNotCallService::putBack(const QList<DoNotCallEntry> &entries)
{
    return m_workspace.ledger().write(
        [entries, now = m_workspace.clock().now(),
         &changes = m_workspace.ledger().changes()](store::Store &store) -> Result<void> {
            DoNotCallReceipt receipt;
            const Result<void> done = insertEntries(store, entries, now, receipt);
            Q_EMIT changes.leadListChanged();
            Q_EMIT changes.workChanged();
            return done;
        });
}

} // namespace callboard::services
