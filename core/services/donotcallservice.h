// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/donotcall.h"
#include "core/services/jobcontrol.h"
#include "core/store/donotcallrepository.h"

#include <QFuture>

namespace callboard::store {
class Store;
}

namespace callboard::services {

class Workspace;

/// A line that was no number.
struct RejectedNumber
{
    qint64 line = 0;
    QString reason; ///< a sentence

    friend bool operator==(const RejectedNumber &, const RejectedNumber &) = default;
};

/// What add() would make of some lines.
struct DoNotCallPreview
{
    int fine = 0;
    std::optional<RejectedNumber> heading; ///< the first line, where it is text without a number
    QList<RejectedNumber> rejected;
};

struct DoNotCallReceipt
{
    QList<qint64> added; ///< ids of new entries
    int known = 0;       ///< stood on the list already
    int leadsMarked = 0;
    int leadsReleased = 0;                 ///< a register's former file had forbidden them
    std::optional<RejectedNumber> heading; ///< the first line, where it is text without a number
    QList<RejectedNumber> rejected;
};

/// The lists of numbers that must not be called: the house's own, opt-outs, and registers of an authority.
/// What is added holds at once, for attempts in queue too: the engine asks in the transaction that writes the
/// intent.
class DoNotCallService
{
public:
    explicit DoNotCallService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    [[nodiscard]] QFuture<Result<QList<DoNotCallEntry>>> entries(const QString &search, int limit) const;
    /// \a text as entries are written: a number of the house's region with its country code. Text that is no
    /// number as it is.
    [[nodiscard]] QFuture<Result<QString>> asListed(const QString &text) const;
    [[nodiscard]] QFuture<Result<int>> count() const;
    [[nodiscard]] QFuture<Result<QList<store::DoNotCallRepository::Register>>> registers() const;

    /// Looks at what add() would take, and writes nothing.
    [[nodiscard]] QFuture<Result<DoNotCallPreview>> check(const QString &lines) const;
    /// One number a line, or a prefix with a star ("+91140*"); of each line the first cell that is one. Leads
    /// with such a number are marked. \a model says which list, source, note and campaign.
    [[nodiscard]] QFuture<Result<DoNotCallReceipt>> add(const QString &lines, const DoNotCallEntry &model);
    /// A register's file takes the place of its former one, and the marks of leads that only the former one
    /// asked for go with it; a file that is not read to its end changes nothing. \a age: after how long it
    /// must not be trusted any more (31 days US, 28 days UK); 0: never.
    [[nodiscard]] QFuture<Result<DoNotCallReceipt>> importRegister(const QString &path, const QString &name,
                                                                   std::chrono::hours age,
                                                                   const JobControlPtr &control);
    /// Gives back what was removed, for undo. The marks of leads go with the last entry that asked for them.
    [[nodiscard]] QFuture<Result<QList<DoNotCallEntry>>> remove(const QList<qint64> &ids);
    /// All entries of a register, and the marks that it alone asked for. NotFound when there is none of this
    /// name; else how many entries it had.
    [[nodiscard]] QFuture<Result<int>> removeRegister(const QString &name);
    [[nodiscard]] QFuture<Result<void>> putBack(const QList<DoNotCallEntry> &entries);

private:
    Workspace &m_workspace;
};

/// Inside a transaction on the ledger's thread: the number joins the house's list, its lead is marked. False
/// when it stood there already.
[[nodiscard]] Result<bool> barNumber(store::Store &store, const PhoneNumber &number, Instant now);
/// The same with an \a entry of \a number as it stood there before; no harm when somebody else was quicker.
/// False when no lead has the number.
[[nodiscard]] Result<bool> relistNumber(store::Store &store, const DoNotCallEntry &entry,
                                        const PhoneNumber &number, Instant now);
/// The house's entry goes, and with it the mark; opt-outs, registers and prefixes stay. False when one of
/// them still forbids the number: the mark stays, too.
[[nodiscard]] Result<bool> allowNumber(store::Store &store, const PhoneNumber &number, Instant now);

} // namespace callboard::services
