// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/fieldconflicts.h"
#include "core/store/linktable.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace callboard::store {

class Database;

/// Which spreadsheet is kept in step with the leads. Its key is in the secret store.
struct SheetLink
{
    QString spreadsheetId;
    QUrl baseUrl;
    QString clientEmail; ///< the service account's; empty: a person signed in in the browser
    Instant linkedAt;
    std::optional<Instant> pulledAt;
    std::optional<Instant> pushedAt;
    QString trouble; ///< why it is left alone until a person looks at it; empty: it is not

    /// Who that is, a personal datum, stands in the secret store alone.
    [[nodiscard]] bool isByPerson() const { return clientEmail.isEmpty(); }
};

/// What is known of a lead's row in the sheet; of a lead that was deleted here, that there is one.
struct SheetRow
{
    QString leadUuid;
    int rowHint = 0;       ///< where it was last seen, counted from 1; rows move
    bool hasKey = false;   ///< its lead_uuid was seen there
    bool isGone = false;   ///< it was not found any more
    Instant leadSeenAt;    ///< updatedAt of the lead as the sheet has it
    QString resultAttempt; ///< the call whose complete record the sheet shows; empty: none
    SheetFields base;
    SheetFields sent; ///< written, but never confirmed
};

using SheetConflict = FieldConflict;

/// The linked spreadsheet. What rows say is ciphertext, bound to the lead. Functions that write expect to run
/// inside a transaction of their caller or make a single statement.
class SheetRepository
{
public:
    SheetRepository(Database &database, const security::ColumnCipher &cipher)
        : m_database(database)
        , m_link(database, QLatin1String("sheet_link"))
        , m_seal(cipher, QLatin1String("sheet"))
        , m_conflicts(database, m_seal, QLatin1String("sheet_conflict"))
    {
    }

    [[nodiscard]] Result<std::optional<SheetLink>> link() const;
    /// In place of the one that is there.
    [[nodiscard]] Result<void> setLink(const SheetLink &link);
    /// Forgets at most \a limit rows, then the link; how many rows. 0: nothing is left.
    [[nodiscard]] Result<int> dropLink(int limit);
    [[nodiscard]] Result<void> notePulled(Instant at);
    [[nodiscard]] Result<void> notePushed(Instant at) { return m_link.notePushed(at); }
    /// A word; empty when all is well again.
    [[nodiscard]] Result<void> noteTrouble(const QString &trouble) { return m_link.noteTrouble(trouble); }

    /// In no order; those that are not known are left out.
    [[nodiscard]] Result<QList<SheetRow>> rows(const QStringList &leadUuids) const;
    [[nodiscard]] Result<QStringList> allRows() const;
    /// Those in which the lead_uuid was not seen yet.
    [[nodiscard]] Result<QList<SheetRow>> rowsWithoutKey() const;
    [[nodiscard]] Result<void> keepRow(const SheetRow &row);
    [[nodiscard]] Result<void> noteGone(const QString &leadUuid);
    struct RowCounts
    {
        int rows = 0;
        int gone = 0;
    };
    [[nodiscard]] Result<RowCounts> countRows() const;

    /// Leads whose row does not show what they are, among those that are not queued yet.
    [[nodiscard]] Result<QStringList> outdated(int limit) const;
    /// What is queued already keeps its place.
    [[nodiscard]] Result<void> enqueue(const QString &leadUuid, Instant now);
    [[nodiscard]] Result<void> dequeue(const QString &leadUuid);
    /// First queued first.
    [[nodiscard]] Result<QStringList> queued(int limit) const;
    [[nodiscard]] Result<int> countQueued() const;

    /// Oldest first.
    [[nodiscard]] Result<QList<SheetConflict>> conflicts() const { return m_conflicts.all(); }
    [[nodiscard]] Result<int> countConflicts() const { return m_conflicts.count(); }
    [[nodiscard]] Result<SheetConflict> conflict(qint64 id) const { return m_conflicts.find(id); }
    /// The lead's conflicts are these fields and no others.
    [[nodiscard]] Result<void> setConflicts(const QString &leadUuid, const SheetFields &theirs, Instant now)
    {
        return m_conflicts.set(leadUuid, theirs, now);
    }
    [[nodiscard]] Result<void> removeConflict(qint64 id) { return m_conflicts.remove(id); }

private:
    Database &m_database;
    LinkTable m_link;
    FieldSeal m_seal;
    FieldConflicts m_conflicts;
};

} // namespace callboard::store
