// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "tests/support/temporarystore.h"

namespace callboard::test {

/// Sample leads \a first to \a last in one transaction, of whom nobody is told; whether that was done.
[[nodiscard]] inline bool addUntoldLeads(services::Workspace &workspace, int first, int last)
{
    return workspace.ledger()
        .write([first, last](store::Store &store) {
            store::Transaction transaction(*store.database);
            bool done = transaction.begun().has_value();
            for (int i = first; done && i <= last; ++i)
                done = store.leads.insert(store::seal(sampleLead(i), store.cipher), ImportId(), FridayNoon)
                           .has_value();
            return done && transaction.commit().has_value();
        })
        .result();
}

} // namespace callboard::test
