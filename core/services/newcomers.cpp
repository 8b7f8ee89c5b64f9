// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/newcomers.h"

#include "core/services/constructionmark.h"
#include "core/services/crashcleanup.h"
#include "core/services/leadchunk.h"

namespace callboard::services {

namespace {

constexpr qsizetype NewcomersAtOnce = 200;

Result<QList<Lead>> strangersAmong(store::Ledger &ledger, const QList<intake::LeadDraft> &drafts)
{
    QList<Lead> strangers;
    for (qsizetype at = 0; at < drafts.size(); at += NewcomersAtOnce) {
        const QList<intake::LeadDraft> some = drafts.mid(at, NewcomersAtOnce);
        QList<QByteArray> indexes;
        for (const intake::LeadDraft &draft : some)
            indexes << store::numberIndex(draft.number, ledger.cipher());
        const Result<QHash<QByteArray, LeadId>> known =
            ledger.read([indexes](const store::Store &store) { return store.leads.known(indexes); }).result();
        if (!known)
            return fail(known.error());
        for (qsizetype i = 0; i < some.size(); ++i) {
            if (!known->contains(indexes.at(i)))
                strangers << leadFrom(some.at(i));
        }
    }
    return strangers;
}

Result<int> importStrangers(store::Ledger &ledger, const QList<Lead> &strangers, const QString &origin,
                            Instant now)
{
    const Result<ImportId> import =
        ledger.write([now, origin](store::Store &store) { return store.imports.begin(origin, now); })
            .result();
    if (!import)
        return fail(import.error());
    int taken = 0;
    for (qsizetype at = 0; at < strangers.size(); at += NewcomersAtOnce) {
        const Result<LeadChunk::Counts> counts =
            ledger
                .write(
                    [chunk = LeadChunk(strangers.mid(at, NewcomersAtOnce), ledger.cipher()), import = *import,
                     now](store::Store &store) { return chunk.write(store, import, OnDuplicate::Skip, now); })
                .result();
        if (!counts)
            return fail(counts.error()); // the next one takes back what came so far
        taken += static_cast<int>(counts->imported);
    }
    const Result<void> finished =
        ledger
            .write([import = *import, taken, isEmpty = taken == 0, now](store::Store &store) {
                return isEmpty ? store.imports.markUndone(import)
                               : finishImport(store, import, {.imported = taken}, now);
            })
            .result();
    return finished ? Result<int>(taken) : Result<int>(fail(finished.error()));
}

/// What a piece of a growing import brought.
struct Grown
{
    ImportId import;
    int taken = 0;
};

/// Whether more may be added to it: it was not taken back, and nobody has deleted it.
bool mayGrow(const store::Store &store, ImportId import)
{
    const Result<store::ImportRun> run =
        import.isValid() ? store.imports.find(import) : Result<store::ImportRun>(fail({}));
    return run && run->state == QLatin1String("done");
}

/// On the ledger's thread, and inside a transaction. One that has just begun is done at once.
Result<Grown> grow(store::Store &store, ImportId import, const QString &origin, const LeadChunk &chunk,
                   Instant now)
{
    const bool isNew = !mayGrow(store, import);
    const Result<ImportId> into = isNew ? store.imports.begin(origin, now) : Result<ImportId>(import);
    if (!into)
        return fail(into.error());
    const Result<LeadChunk::Counts> counts = chunk.writeWithin(store, *into, OnDuplicate::Skip, now);
    if (!counts)
        return fail(counts.error());
    const Grown grown{*into, static_cast<int>(counts->imported)};
    Result<void> finished;
    if (!isNew && grown.taken > 0)
        finished = noteImported(store, *into, *counts, now);
    else if (isNew)
        finished = grown.taken == 0 ? store.imports.markUndone(*into)
                                    : finishImport(store, *into, {.imported = grown.taken}, now);
    return finished ? Result<Grown>(grown) : Result<Grown>(fail(finished.error()));
}

/// A piece of it: its leads with all that is to be kept of them, or nothing.
Result<Grown> growWhole(store::Store &store, ImportId import, const QString &origin,
                        const QList<Lead> &strangers, const LeadChunk &chunk, const GrowingImport::Keep &keep,
                        Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<Grown> grown = grow(store, import, origin, chunk, now);
    if (!grown)
        return grown;
    for (const Lead &stranger : strangers) {
        if (const Result<void> kept = keep(store, stranger.number); !kept)
            return fail(kept.error());
    }
    const Result<void> committed = transaction.commit();
    return committed ? grown : Result<Grown>(fail(committed.error()));
}

} // namespace

Result<int> takeInNewcomers(store::Ledger &ledger, const Clock &clock, const QString &profileDirectory,
                            const QString &origin, const QList<intake::LeadDraft> &drafts)
{
    // What is left of an import that broke off must not pass for leads that were there before.
    if (const Result<void> cleared = clearAwayHalfDone(ledger, clock, profileDirectory); !cleared)
        return fail(cleared.error());
    const Result<QList<Lead>> strangers = strangersAmong(ledger, drafts);
    if (!strangers)
        return fail(strangers.error());
    if (strangers->isEmpty())
        return 0;
    const ConstructionMark building(profileDirectory, ConstructionMark::Kind::Building);
    return importStrangers(ledger, *strangers, origin, clock.now());
}

Result<int> GrowingImport::take(const QList<intake::LeadDraft> &drafts, const Keep &keep)
{
    if (!m_isCleared) {
        // What is left of an import that broke off must not pass for leads that were there before.
        if (const Result<void> cleared = clearAwayHalfDone(m_ledger, m_clock, m_profileDirectory); !cleared)
            return fail(cleared.error());
        m_isCleared = true;
    }
    const Result<QList<Lead>> strangers = strangersAmong(m_ledger, drafts);
    if (!strangers)
        return fail(strangers.error());
    int taken = 0;
    for (qsizetype at = 0; at < strangers->size(); at += NewcomersAtOnce) {
        const Result<int> some = takeStrangers(strangers->mid(at, NewcomersAtOnce), keep);
        if (!some)
            return some;
        taken += *some;
    }
    return taken;
}

Result<int> GrowingImport::takeStrangers(const QList<Lead> &strangers, const Keep &keep)
{
    const ConstructionMark building(m_profileDirectory, ConstructionMark::Kind::Building);
    const Result<Grown> grown =
        m_ledger
            .write([import = m_import, origin = m_origin, chunk = LeadChunk(strangers, m_ledger.cipher()),
                    now = m_clock.now(), strangers, keep](store::Store &store) {
                return growWhole(store, import, origin, strangers, chunk, keep, now);
            })
            .result();
    if (!grown)
        return fail(grown.error());
    m_import = grown->import;
    return grown->taken;
}

} // namespace callboard::services
