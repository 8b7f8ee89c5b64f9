// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QVariant>

namespace callboard::store {

class Database;

/// Whose lines a slot is one of (ruling 25).
enum class SlotScope { Account = 1, System, Operator, Campaign };

[[nodiscard]] QString toWord(SlotScope scope);

/// The scope id of an operator, who has no row: the same for the same name, and of no two names alike.
[[nodiscard]] qint64 operatorScope(const QString &operatorName);
/// The one id of SlotScope::System.
constexpr qint64 SystemScope = 1;

/// The right to have one live call: a limit of eight is eight rows, and one row cannot be taken twice. Taking
/// belongs into the transaction that writes the intent.
class SlotRepository
{
public:
    explicit SlotRepository(Database &database)
        : m_database(database)
    {
    }

    /// Makes a scope have \a lines slots, and tells how many are taken. Lowering removes free ones first;
    /// taken ones go when they are freed.
    [[nodiscard]] Result<int> resize(SlotScope scope, qint64 scopeId, int lines);
    [[nodiscard]] Result<int> free(SlotScope scope, qint64 scopeId) const;
    [[nodiscard]] Result<int> used(SlotScope scope, qint64 scopeId) const;
    /// As used(), less those of attempts that wait for an operator: they hold a line, and no call of theirs
    /// is known to be live.
    [[nodiscard]] Result<int> underWay(SlotScope scope, qint64 scopeId) const;
    /// False when none is free.
    [[nodiscard]] Result<bool> take(SlotScope scope, qint64 scopeId, const AttemptId &attempt);
    /// Of a call that exists anyhow: where no slot is free there is one more, until it is free again.
    [[nodiscard]] Result<void> occupy(SlotScope scope, qint64 scopeId, const AttemptId &attempt);
    /// Gives back every slot that the attempt holds.
    [[nodiscard]] Result<void> release(const AttemptId &attempt);
    /// Removes the slots of a campaign that is over.
    [[nodiscard]] Result<void> dissolve(SlotScope scope, qint64 scopeId);

private:
    [[nodiscard]] Result<void> drop(const QVariantList &key, int slots);
    [[nodiscard]] Result<void> add(const QVariantList &key, int lines);

    Database &m_database;
};

} // namespace callboard::store
