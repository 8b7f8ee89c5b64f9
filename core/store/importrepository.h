// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

namespace callboard::store {

class Database;

struct ImportRun
{
    ImportId id;
    QString fileName; ///< without its folder
    QString state;    ///< running, done, undone
    Instant createdAt;
    int leads = 0; ///< still in the store
};

/// What each import brought, and how to take it back. Taking back goes in pieces, so that no transaction is
/// long; begun ones are finished at the next start.
class ImportRepository
{
public:
    explicit ImportRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<ImportId> begin(const QString &fileName, Instant now);
    [[nodiscard]] Result<void> finish(ImportId id, Instant now);
    [[nodiscard]] Result<void> markUndone(ImportId id);
    [[nodiscard]] Result<QList<ImportRun>> runs() const;
    [[nodiscard]] Result<ImportRun> find(ImportId id) const;
    /// The latest that is done.
    [[nodiscard]] Result<std::optional<ImportId>> last() const;
    /// Those that a crash left running.
    [[nodiscard]] Result<QList<ImportId>> unfinished() const;

    /// How far a taking back has come: leads up to these were looked at.
    struct TakeBackReach
    {
        LeadId brought;
        LeadId changed;
        bool isDone = false;
    };
    /// Looks at the next leads that the import brought or changed, at most \a limit, and takes them back but
    /// for those that were scheduled, called or edited since; how many it took. Each is looked at once.
    [[nodiscard]] Result<int> takeBack(ImportId id, int limit, TakeBackReach &reach);
    [[nodiscard]] Result<int> leadsKept(ImportId id) const;
    /// Of those the ones that it brought, and did not only change.
    [[nodiscard]] Result<int> leadsBroughtAndKept(ImportId id) const;

private:
    [[nodiscard]] Result<int> takeBackBrought(ImportId id, int limit, TakeBackReach &reach);
    [[nodiscard]] Result<int> takeBackChanged(ImportId id, int limit, TakeBackReach &reach);
    Database &m_database;
};

} // namespace callboard::store
