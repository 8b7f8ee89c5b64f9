// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QObject>

namespace callboard::store {

/// Tells what was written. Emitted in the ledger's thread after the commit, by whoever wrote; listeners
/// connect from their own threads.
class ChangeFeed final : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    /// Rows that still stand where they stood.
    void leadsChanged(const QList<callboard::LeadId> &ids);
    /// Leads came or went, or so many changed that looking at each is not worth it.
    void leadListChanged();
    void campaignsChanged();
    void attemptsChanged();
    void accountsChanged();
    /// Something that the engine should look at now instead of at its next tick.
    void workChanged();
};

} // namespace callboard::store
