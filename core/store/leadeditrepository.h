// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/leadedit.h"
#include "core/security/columncipher.h"

#include <QList>

#include <optional>

namespace callboard::store {

class Database;

/// A lead as far as an edit of many can reach it.
struct EditableLead
{
    LeadId id;
    LeadFields fields;
};

/// What stood in a lead before an edit.
struct LeadBefore
{
    LeadId lead;
    QString text; ///< made by fieldText(), and whatever else the edit needs to be taken back
};

/// Edits of many leads at once: the fields that they reach, and what they are taken back with. Texts are
/// ciphertext here, for nobody knows what a further column holds. Functions that write expect a transaction
/// of their caller.
class LeadEditRepository
{
public:
    /// Both must outlive it.
    LeadEditRepository(Database &database, const security::ColumnCipher &cipher)
        : m_database(database)
        , m_cipher(cipher)
    {
    }

    /// In the order of \a ids, 500 at most; unknown ones are left out.
    [[nodiscard]] Result<QList<EditableLead>> leads(const QList<LeadId> &ids) const;
    /// Writes what differs between the two, and when.
    [[nodiscard]] Result<void> write(const EditableLead &before, const LeadFields &after, Instant now);

    [[nodiscard]] Result<LeadEditId> begin(const LeadEdit &edit, Instant now);
    /// Keeps what stood in leads that the edit is about to change, and counts them.
    [[nodiscard]] Result<void> keep(LeadEditId id, const QList<LeadBefore> &before);
    [[nodiscard]] Result<MadeLeadEdit> find(LeadEditId id) const;
    /// The latest that is kept.
    [[nodiscard]] Result<std::optional<MadeLeadEdit>> last() const;
    /// What the edit keeps of leads, at most \a limit, lowest id first.
    [[nodiscard]] Result<QList<LeadBefore>> kept(LeadEditId id, int limit) const;
    /// They are the edit's no more.
    [[nodiscard]] Result<void> forget(LeadEditId id, const QList<LeadBefore> &before);
    /// Forgets at most \a limit leads of the edit, and the edit itself with the last of them; how much there
    /// was to forget. 0: it was gone.
    [[nodiscard]] Result<int> forgetSome(LeadEditId id, int limit);

    /// Which edits are not kept any longer: those from before \a since, those behind the latest \a mostEdits,
    /// those whose leads with the later ones' come to more than \a mostLeads, and those that were given up.
    /// The latest is always kept, and the latest of more than one lead until it is too old. Edits of one lead
    /// count for nothing and go by their age alone, so that they drive none of many out.
    [[nodiscard]] Result<QList<LeadEditId>> outgrown(Instant since, int mostEdits, qint64 mostLeads) const;
    /// They are not found any more, and wait to be forgotten.
    [[nodiscard]] Result<void> giveUp(const QList<LeadEditId> &ids);

private:
    [[nodiscard]] Result<std::optional<MadeLeadEdit>> select(const QString &where,
                                                             const QVariantList &values) const;

    Database &m_database;
    const security::ColumnCipher &m_cipher;
};

} // namespace callboard::store
