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

    /// Takes back at most \a limit of the leads that the import brought or changed; how many it took. Leads
    /// that were scheduled, called or edited since stay.
    [[nodiscard]] Result<int> takeBack(ImportId id, int limit);
    [[nodiscard]] Result<int> leadsKept(ImportId id) const;

private:
    Database &m_database;
};

} // namespace callboard::store
