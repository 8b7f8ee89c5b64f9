// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/leadfilter.h"
#include "core/services/jobcontrol.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace callboard::services {

class Workspace;

/// What can be entered for one lead by hand; texts as typed.
struct LeadEntry
{
    QString number;
    QString whatsappNumber;
    QString name;
    QString email;
    QString partner;
    LeadAttributes attributes;
    std::optional<bool> doNotCall = {}; ///< nothing: as it is, whoever marked it meanwhile
};

class RemovedLeads;

/// What a deletion came to.
struct RemovalReceipt
{
    int removed = 0;
    int beingCalled = 0;                      ///< these stay
    std::shared_ptr<const RemovedLeads> undo; ///< for putBack(); null above MostPutBack leads
};

/// What taking a deletion back came to.
struct PutBackReceipt
{
    int leads = 0;
    int refused = 0; ///< another lead has the number now
};

/// An import as a filter names it.
struct ImportChoice
{
    ImportId id;
    QString fileName;
    Instant at;
    int leads = 0;
};

/// Reading and correcting leads. Every function returns at once; the future is fulfilled by a reader's or the
/// ledger's thread.
class LeadService
{
public:
    explicit LeadService(Workspace &workspace);

    /// Ids in the order asked for: the window's backbone, eight bytes a lead.
    [[nodiscard]] QFuture<Result<QList<LeadId>>> ids(const LeadFilter &filter, const LeadSort &sort) const;
    /// The first of ids(), at most \a limit.
    [[nodiscard]] QFuture<Result<QList<LeadId>>> first(const LeadFilter &filter, const LeadSort &sort,
                                                       int limit) const;
    /// In the order of \a ids, with when each is due next; deleted ones are left out.
    [[nodiscard]] QFuture<Result<QList<Lead>>> leads(const QList<LeadId> &ids) const;
    [[nodiscard]] QFuture<Result<Lead>> byUuid(const QUuid &uuid) const;
    [[nodiscard]] QFuture<Result<int>> count(const LeadFilter &filter) const;

    /// Distinct values for the filter bar and the column chooser, sorted.
    [[nodiscard]] QFuture<Result<QStringList>> partners() const;
    [[nodiscard]] QFuture<Result<QStringList>> attributeNames() const;
    [[nodiscard]] QFuture<Result<QList<ImportChoice>>> imports() const;

    /// FieldUnusable, with `where` naming the field, for what cannot be stored and for a number of another
    /// lead.
    [[nodiscard]] QFuture<Result<LeadId>> add(const LeadEntry &entry, const QString &region);
    [[nodiscard]] QFuture<Result<void>> update(LeadId id, const LeadEntry &entry, const QString &region);
    /// A job with progress, for it can take minutes. Leads with a live call stay, and so do those not reached
    /// yet when it is cancelled.
    [[nodiscard]] QFuture<Result<RemovalReceipt>>
    remove(const QList<LeadId> &ids, const JobControlPtr &control = std::make_shared<JobControl>());
    /// Takes a deletion back: the leads are there as they were, and wait again where they waited, as far as
    /// those campaigns are not over. A number that was barred in the meantime is marked.
    [[nodiscard]] QFuture<Result<PutBackReceipt>> putBack(const std::shared_ptr<const RemovedLeads> &removed);

    /// So many deleted leads are kept in memory, for as long as the receipt.
    static constexpr qsizetype MostPutBack = 20'000;

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
