// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/leadfilter.h"
#include "core/store/sealedlead.h"

#include <QHash>
#include <QSet>

namespace callboard::store {

class Database;
enum class TextSearch;

/// Leads. Functions that write expect to run inside a transaction of their caller or make a single statement.
class LeadRepository
{
public:
    LeadRepository(Database &database, const security::ColumnCipher &cipher);

    [[nodiscard]] Result<QList<LeadId>> ids(const LeadFilter &filter, const LeadSort &sort) const;
    /// The first of ids(), at most \a limit; the others are not read where the filter names no leads.
    [[nodiscard]] Result<QList<LeadId>> firstIds(const LeadFilter &filter, const LeadSort &sort,
                                                 int limit) const;
    [[nodiscard]] Result<int> count(const LeadFilter &filter) const;
    /// In the order of \a ids; unknown ones are left out. A value that does not decrypt is an error.
    [[nodiscard]] Result<QList<Lead>> leads(const QList<LeadId> &ids) const;
    [[nodiscard]] Result<Lead> find(LeadId id) const;
    [[nodiscard]] Result<LeadId> idByUuid(const QUuid &uuid) const;
    [[nodiscard]] Result<std::optional<LeadId>> idByNumber(const PhoneNumber &number) const;
    /// Ids by blind index of those that are in the store; for imports.
    [[nodiscard]] Result<QHash<QByteArray, LeadId>> known(const QList<QByteArray> &numberIndexes) const;
    [[nodiscard]] Result<QStringList> partners() const;
    [[nodiscard]] Result<QStringList> attributeNames() const;
    /// Those of \a ids with this status, for leaving out do_not_call.
    [[nodiscard]] Result<QSet<LeadId>> withStatus(const QList<LeadId> &ids, LeadStatus status) const;

    /// AlreadyExists when the number or uuid is another lead's.
    [[nodiscard]] Result<LeadId> insert(const SealedLead &lead, ImportId import, Instant now);
    /// Everything but uuid and status.
    [[nodiscard]] Result<void> update(LeadId id, const SealedLead &lead, Instant now);
    /// What an import's row brings; empty values leave what is there, attributes are merged. What was there
    /// is kept for the import's undo.
    [[nodiscard]] Result<void> merge(LeadId id, const Lead &incoming, ImportId import, Instant now);
    /// What the engine shows of a call; a lead that is not to be called stays marked so.
    [[nodiscard]] Result<void> showCall(LeadId id, LeadStatus status, const QString &detail, Instant now);
    /// Marks as not to be called, or takes the mark away (pending again).
    [[nodiscard]] Result<void> setDoNotCall(LeadId id, bool doNotCall, Instant now);
    /// Marked leads behind \a after by id, at most \a limit, whose mark goes with the lists. Those that were
    /// marked before there were lists are none of them.
    [[nodiscard]] Result<QList<LeadId>> markedByLists(LeadId after, int limit) const;
    /// Takes the mark away that went with the lists.
    [[nodiscard]] Result<void> releaseMark(LeadId id, Instant now);
    [[nodiscard]] Result<int> remove(const QList<LeadId> &ids);

private:
    [[nodiscard]] Result<QList<LeadId>> select(const LeadFilter &filter, const LeadSort &sort,
                                               std::optional<int> limit) const;
    [[nodiscard]] Result<bool> areHeldByMany(const QString &trigrams) const;

    Database &m_database;
    const security::ColumnCipher &m_cipher;
};

} // namespace callboard::store
