// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/donotcallservice.h"

#include "core/base/log.h"
#include "core/intake/numbernormaliser.h"
#include "core/intake/textsource.h"
#include "core/services/arrivingregister.h"
#include "core/services/auditnote.h"
#include "core/services/constructionmark.h"
#include "core/services/donotcalllines.h"
#include "core/services/donotcallmarks.h"
#include "core/services/listedline.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/services/writeinpieces.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace callboard::services {

namespace {

constexpr int ListedAtOnce = 500; // a transaction must stay below 50 ms (ruling 17)

void tellChanges(Workspace &workspace)
{
    store::Ledger &ledger = workspace.ledger();
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.leadListChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
}

/// One number of the house's list: under its lead, where it is one's.
Result<void> noteListed(store::Store &store, AuditAct act, const PhoneNumber &number, qint64 entry,
                        Instant now)
{
    const Result<std::optional<LeadId>> lead = store.leads.idByNumber(number);
    if (!lead)
        return fail(lead.error());
    const AuditObject listed(AuditObjectKind::DoNotCall, QString::number(entry));
    const QString details = entry > 0
                                ? QCoreApplication::translate("AuditDetails", "entry %1").arg(entry)
                                : QCoreApplication::translate("AuditDetails", "the mark of the lead alone");
    return noteAct(store, now, {act, *lead ? AuditObject(**lead) : listed, details});
}

struct Listing
{
    qint64 entry = 0;      ///< of the house's list; 0 where the number stood there already
    bool isMarked = false; ///< false when no lead has the number
};

/// Inside a transaction: \a entry of \a number joins the list, its lead is marked.
Result<Listing> listNumber(store::Store &store, const DoNotCallEntry &entry, const PhoneNumber &number,
                           Instant now)
{
    const Result<qint64> id = store.doNotCall.insert(entry);
    if (!id && id.error().code != ErrorCode::AlreadyExists)
        return fail(id.error());
    const Result<bool> marked = markListed(store, number, now);
    return marked ? Result<Listing>(Listing{id.value_or(0), *marked}) : fail(marked.error());
}

/// Whether the lead with this number is marked; false where there is none.
Result<bool> isMarked(store::Store &store, const PhoneNumber &number)
{
    const Result<std::optional<LeadId>> id = store.leads.idByNumber(number);
    if (!id)
        return fail(id.error());
    if (!*id)
        return false;
    const Result<QSet<LeadId>> marked = store.leads.withStatus({**id}, LeadStatus::DoNotCall);
    return marked ? Result<bool>(!marked->isEmpty()) : Result<bool>(fail(marked.error()));
}

Result<DoNotCallEntry> removeOne(store::Store &store, qint64 id, Instant now)
{
    const Result<DoNotCallEntry> entry = store.doNotCall.find(id);
    if (!entry)
        return entry;
    if (const Result<void> removed = store.doNotCall.remove(id); !removed)
        return fail(removed.error());
    if (const Result<void> noted = noteAct(store, now, entryNote(AuditAct::DoNotCallLifted, id, *entry));
        !noted)
        return fail(noted.error());
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(entry->number);
    if (!number || entry->campaign)
        return entry;
    const Result<bool> released = releaseUnlisted(store, *number, now);
    return released ? entry : Result<DoNotCallEntry>(fail(released.error()));
}

Result<QList<DoNotCallEntry>> removeEntries(store::Store &store, const QList<qint64> &ids, Instant now)
{
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
    const Result<void> committed = transaction.commit();
    return committed ? Result<QList<DoNotCallEntry>>(removed) : fail(committed.error());
}

/// The first piece tells of the whole: the others are what is left of it.
Result<int> dropSome(store::Store &store, const QString &name, bool isFirst, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<int> some = store.doNotCall.removeFromRegister(name, ListedAtOnce);
    if (!some || *some == 0)
        return some;
    if (isFirst) {
        const AuditNote note{AuditAct::RegisterRemoved, {AuditObjectKind::DoNotCall, name}};
        if (const Result<void> noted = noteAct(store, now, note); !noted)
            return fail(noted.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? some : Result<int>(fail(committed.error()));
}

Result<int> dropRegister(Workspace &workspace, const QString &name)
{
    bool isFirst = true;
    return writeUntilNoneIsLeft(workspace.ledger(),
                                [name, &isFirst, now = workspace.clock().now()](store::Store &store) {
                                    return dropSome(store, name, std::exchange(isFirst, false), now);
                                });
}

bool anyNumber(const PhoneNumber &)
{
    return true;
}

Result<DoNotCallReceipt> readRegister(Workspace &workspace, intake::TextSource &source, const QString &name,
                                      std::chrono::hours age, const JobControlPtr &control)
{
    store::Ledger &ledger = workspace.ledger();
    const ConstructionMark building(workspace.directory(), ConstructionMark::Kind::Building);
    if (const Result<void> finished = finishArrivals(ledger, workspace.clock(), name); !finished)
        return fail(finished.error());
    const Result<QString> arriving = beginArrival(ledger, name);
    if (!arriving)
        return fail(arriving.error());
    DoNotCallEntry entry;
    entry.list = DoNotCallList::Register;
    entry.source = *arriving;
    entry.addedAt = workspace.clock().now();
    if (age.count() > 0)
        entry.expiresAt = entry.addedAt + age;
    Result<DoNotCallReceipt> receipt = takeLines(workspace, source, entry, control);
    if (receipt) {
        if (const Result<void> closed = closeArrival(ledger, *arriving, entry.addedAt); !closed)
            receipt = fail(closed.error());
    }
    const Result<Settled> settled = settleArrival(ledger, workspace.clock(), *arriving);
    if (!settled)
        return fail(settled.error());
    if (receipt)
        receipt->leadsReleased = settled->released;
    return receipt;
}

/// Copies that a program broke off forbid until the new file does; while anybody reads, they stay.
Result<DoNotCallReceipt> withoutLeftovers(Workspace &workspace, DoNotCallReceipt receipt)
{
    const ConstructionMark alone(workspace.directory(), ConstructionMark::Kind::Clearing);
    if (!alone.isHeld())
        return receipt;
    const Result<Settled> settled = settleAllArrivals(workspace.ledger(), workspace.clock());
    if (!settled)
        return fail(settled.error());
    receipt.leadsReleased += settled->released;
    return receipt;
}

Result<DoNotCallReceipt> replaceRegister(Workspace &workspace, const QString &path, const QString &name,
                                         std::chrono::hours age, const JobControlPtr &control)
{
    const Result<std::unique_ptr<intake::TextSource>> source = intake::TextSource::openFile(path);
    if (!source)
        return fail(source.error());
    const Result<DoNotCallReceipt> receipt = readRegister(workspace, **source, name, age, control);
    return receipt ? withoutLeftovers(workspace, *receipt) : receipt;
}

} // namespace

Result<bool> relistNumber(store::Store &store, const DoNotCallEntry &entry, const PhoneNumber &number,
                          Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<Listing> listing = listNumber(store, entry, number, now);
    if (!listing)
        return fail(listing.error());
    const Result<void> noted = noteListed(store, AuditAct::DoNotCallSet, number, listing->entry, now);
    if (!noted)
        return fail(noted.error());
    const Result<void> committed = transaction.commit();
    return committed ? Result<bool>(listing->isMarked) : Result<bool>(fail(committed.error()));
}

Result<bool> barNumber(store::Store &store, const PhoneNumber &number, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    DoNotCallEntry entry;
    entry.number = number.e164();
    entry.addedAt = now;
    const Result<bool> wasMarked = isMarked(store, number);
    if (!wasMarked)
        return wasMarked;
    const Result<Listing> listing = listNumber(store, entry, number, now);
    if (!listing)
        return fail(listing.error());
    const bool isNew = listing->entry > 0;
    if (isNew || (listing->isMarked && !*wasMarked)) {
        const Result<void> noted = noteListed(store, AuditAct::DoNotCallSet, number, listing->entry, now);
        if (!noted)
            return fail(noted.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? Result<bool>(isNew) : Result<bool>(fail(committed.error()));
}

Result<bool> allowNumber(store::Store &store, const PhoneNumber &number, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<std::optional<qint64>> id = store.doNotCall.houseEntryOf(number);
    if (!id)
        return fail(id.error());
    if (*id) {
        if (const Result<void> removed = store.doNotCall.remove(**id); !removed)
            return fail(removed.error());
    }
    const Result<std::optional<DoNotCallEntry>> other = store.doNotCall.forbidding(number, {});
    const Result<std::optional<LeadId>> lead = store.leads.idByNumber(number);
    if (!other || !lead)
        return fail(other ? lead.error() : other.error());
    if (!*other && *lead) {
        if (const Result<void> allowed = store.leads.setDoNotCall(**lead, false, now); !allowed)
            return fail(allowed.error());
    }
    if (*id || (!*other && *lead)) {
        const Result<void> noted = noteListed(store, AuditAct::DoNotCallLifted, number, id->value_or(0), now);
        if (!noted)
            return fail(noted.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? Result<bool>(!*other) : Result<bool>(fail(committed.error()));
}

QFuture<Result<QList<DoNotCallEntry>>> DoNotCallService::entries(const QString &search, int limit) const
{
    return m_workspace.ledger().read(
        [search, limit](const store::Store &store) { return store.doNotCall.list(search, limit); });
}

QFuture<Result<QString>> DoNotCallService::asListed(const QString &text) const
{
    return runInPool([workspace = &m_workspace, text]() -> Result<QString> {
        if (text.isEmpty() || text.endsWith(u'*'))
            return text;
        const Result<intake::NumberNormaliser> normaliser = houseNormaliser(*workspace);
        if (!normaliser)
            return fail(normaliser.error());
        const auto read = normaliser->normalise(text);
        const auto *number = std::get_if<PhoneNumber>(&read);
        return number ? number->e164() : text;
    });
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
    return runInPool([workspace = &m_workspace, lines]() -> Result<DoNotCallPreview> {
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
            else
                tellUnusable(line, read, preview.heading, preview.rejected);
        }
        return preview;
    });
}

QFuture<Result<DoNotCallReceipt>> DoNotCallService::add(const QString &lines, const DoNotCallEntry &model)
{
    return runInPool([workspace = &m_workspace, lines, model]() -> Result<DoNotCallReceipt> {
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
    return runInPool([workspace = &m_workspace, path, name, age, control]() -> Result<DoNotCallReceipt> {
        const Result<DoNotCallReceipt> receipt = replaceRegister(*workspace, path, name, age, control);
        tellChanges(*workspace);
        return receipt;
    });
}

QFuture<Result<QList<DoNotCallEntry>>> DoNotCallService::remove(const QList<qint64> &ids)
{
    return runInPool([workspace = &m_workspace, ids]() -> Result<QList<DoNotCallEntry>> {
        const Result<QList<DoNotCallEntry>> removed =
            workspace->ledger()
                .write([ids, now = workspace->clock().now()](store::Store &store) {
                    return removeEntries(store, ids, now);
                })
                .result();
        if (!removed)
            return removed;
        QStringList prefixes;
        for (const DoNotCallEntry &entry : *removed) {
            if (!entry.prefix.isEmpty() && !entry.campaign)
                prefixes << entry.prefix;
        }
        const auto wasMeant = [prefixes](const PhoneNumber &number) {
            return std::any_of(prefixes.cbegin(), prefixes.cend(),
                               [&number](const QString &prefix) { return number.e164().startsWith(prefix); });
        };
        // The entries are gone, whatever comes of the marks; one that stays keeps somebody from being called.
        if (const Result<int> released =
                prefixes.isEmpty() ? Result<int>(0)
                                   : releaseMarks(workspace->ledger(), workspace->clock(), wasMeant);
            !released)
            qCWarning(lcService) << "marks of a removed prefix stay" << released.error().detail;
        tellChanges(*workspace);
        return removed;
    });
}

QFuture<Result<int>> DoNotCallService::removeRegister(const QString &name)
{
    return runInPool([workspace = &m_workspace, name]() -> Result<int> {
        // A copy that waits to be moved would bring it back.
        if (const Result<void> finished = finishArrivals(workspace->ledger(), workspace->clock(), name);
            !finished)
            return fail(finished.error());
        const Result<int> gone = dropRegister(*workspace, name);
        if (!gone)
            return gone;
        if (*gone == 0)
            return fail(ErrorCode::NotFound,
                        {QCoreApplication::translate("DoNotCallService", "The register %1").arg(name)});
        const Result<int> released = releaseMarks(workspace->ledger(), workspace->clock(), &anyNumber);
        tellChanges(*workspace);
        return released ? gone : released;
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
