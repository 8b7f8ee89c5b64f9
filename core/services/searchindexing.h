// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QObject>

#include <memory>

namespace callboard::services {

class ChunkBreak;
class LookupIntake;
class Workspace;

/// Takes leads into what they are found by in the background: the tables of LookupIntake, and the index of
/// searches (ruling 27). At the start of a console, or of an engine without one, and again whenever leads
/// have come, piece by piece, so that nobody waits for it. Until all is complete searches find the same, only
/// later. Several consoles of a profile may be at it together. First what the index still holds of leads that
/// were deleted or changed is thrown out of the file, once a start.
class SearchIndexing final : public QObject
{
    Q_OBJECT
public:
    /// Leads in one transaction, fewer when their texts are long: about 15 ms of the ledger's thread, of the
    /// 50 that it may be kept.
    static constexpr int PieceLeads = 500;

    /// \a workspace must outlive it.
    explicit SearchIndexing(Workspace &workspace, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// No lead is left to be taken in, for now.
    void completed();

private:
    template<typename Piece>
    auto inBackground(Piece piece);
    void goOn();
    void forgetNext();
    void beginTaking();
    void takeIntoLookups(const std::shared_ptr<LookupIntake> &intake);
    void takeNext();
    void afterPiece(const Result<int> &taken);

    Workspace &m_workspace;
    std::shared_ptr<const ChunkBreak> m_chunkBreak; ///< of all pieces together
    bool m_isBusy = false;
    bool m_moreCame = false; ///< since the piece under way was begun
};

} // namespace callboard::services
