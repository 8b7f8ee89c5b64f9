// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/searchindexing.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/logtrim.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/trigramindex.h"

namespace callboard::services {

namespace {

/// One piece, and the log kept short. On a pool thread for that long alone: others wait there too.
template<typename Piece>
auto inBackground(Workspace &workspace, Piece piece)
{
    return runInPool([ledger = &workspace.ledger(), directory = workspace.directory(), piece] {
        const auto done =
            ledger->write([piece](store::Store &store) { return piece(*store.database); }).result();
        LogTrim(*ledger, directory).afterChunk();
        return done;
    });
}

} // namespace

SearchIndexing::SearchIndexing(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void SearchIndexing::start()
{
    connect(&m_workspace, &Workspace::leadListChanged, this, &SearchIndexing::goOn, Qt::UniqueConnection);
    forgetNext();
}

void SearchIndexing::goOn()
{
    m_moreCame = true;
    if (!m_isBusy)
        takeNext();
}

void SearchIndexing::forgetNext()
{
    m_isBusy = true;
    whenDone(inBackground(m_workspace, &store::trigrams::forgetSome), this, [this](const Result<bool> &more) {
        if (!more)
            qCWarning(lcStore) << "The index of searches keeps what it should not:" << more.error().detail;
        if (more.value_or(false))
            forgetNext();
        else
            takeNext();
    });
}

void SearchIndexing::takeNext()
{
    m_isBusy = true;
    m_moreCame = false;
    const auto piece = [](store::Database &database) {
        return store::trigrams::takeIn(database, PieceLeads);
    };
    whenDone(inBackground(m_workspace, piece), this, [this](const Result<int> &taken) { afterPiece(taken); });
}

// After a failure the next change of the list tries again: what is not indexed is looked through meanwhile.
void SearchIndexing::afterPiece(const Result<int> &taken)
{
    m_isBusy = false;
    if (!taken) {
        qCWarning(lcStore) << "The index of searches was not built further:" << taken.error().detail;
        return;
    }
    if (*taken > 0 || m_moreCame)
        takeNext();
    else
        Q_EMIT completed();
}

} // namespace callboard::services
