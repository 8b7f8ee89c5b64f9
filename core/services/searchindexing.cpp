// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/searchindexing.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/chunkbreak.h"
#include "core/services/lookupintake.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/trigramindex.h"

namespace callboard::services {

namespace {

template<typename Work>
auto inLedger(Work work)
{
    return [work](store::Ledger &ledger) {
        return ledger.write([work](store::Store &store) { return work(*store.database); }).result();
    };
}

} // namespace

SearchIndexing::SearchIndexing(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_chunkBreak(std::make_shared<const ChunkBreak>(workspace.ledger()))
{
}

/// One piece, and a break. On a pool thread for that long alone: others wait there too.
template<typename Piece>
auto SearchIndexing::inBackground(Piece piece)
{
    return runInPool([ledger = &m_workspace.ledger(), chunkBreak = m_chunkBreak, piece] {
        const auto done = piece(*ledger);
        chunkBreak->take();
        return done;
    });
}

void SearchIndexing::start()
{
    if (m_isBusy)
        return;
    connect(&m_workspace, &Workspace::leadListChanged, this, &SearchIndexing::goOn, Qt::UniqueConnection);
    forgetNext();
}

void SearchIndexing::goOn()
{
    m_moreCame = true;
    if (!m_isBusy)
        beginTaking();
}

void SearchIndexing::forgetNext()
{
    m_isBusy = true;
    whenDone(inBackground(inLedger(&store::trigrams::forgetSome)), this, [this](const Result<bool> &more) {
        if (!more)
            qCWarning(lcStore) << "The index of searches keeps what it should not:" << more.error().detail;
        if (more.value_or(false))
            forgetNext();
        else
            beginTaking();
    });
}

void SearchIndexing::beginTaking()
{
    m_isBusy = true;
    m_moreCame = false;
    takeIntoLookups(std::make_shared<LookupIntake>(m_workspace.ledger()));
}

void SearchIndexing::takeIntoLookups(const std::shared_ptr<LookupIntake> &intake)
{
    // An import takes along what it brings: two at it would read the same, and one in vain.
    const auto piece = [intake](store::Ledger &ledger) -> Result<bool> {
        const auto unfinished =
            ledger.read([](const store::Store &store) { return store.imports.unfinished(); }).result();
        if (!unfinished)
            return fail(unfinished.error());
        return unfinished->isEmpty() ? intake->takeSome() : false;
    };
    whenDone(inBackground(piece), this, [this, intake](const Result<bool> &more) {
        if (!more)
            qCWarning(lcStore) << "Leads were not taken into what they are found by:" << more.error().detail;
        if (more.value_or(false))
            takeIntoLookups(intake);
        else
            takeNext();
    });
}

void SearchIndexing::takeNext()
{
    const auto piece =
        inLedger([](store::Database &database) { return store::trigrams::takeIn(database, PieceLeads); });
    whenDone(inBackground(piece), this, [this](const Result<int> &taken) { afterPiece(taken); });
}

// After a failure the next change of the list tries again: what is not indexed is looked through meanwhile.
void SearchIndexing::afterPiece(const Result<int> &taken)
{
    if (!taken) {
        m_isBusy = false;
        qCWarning(lcStore) << "The index of searches was not built further:" << taken.error().detail;
        return;
    }
    if (*taken > 0) {
        takeNext();
    } else if (m_moreCame) {
        beginTaking();
    } else {
        m_isBusy = false;
        Q_EMIT completed();
    }
}

} // namespace callboard::services
