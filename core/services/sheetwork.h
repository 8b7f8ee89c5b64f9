// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/services/sheettable.h"
#include "core/services/writeinpieces.h"
#include "core/store/sheetrepository.h"
#include "core/sync/sheets/sheetclient.h"

#include <QList>
#include <QTimeZone>

namespace callboard::services {

/// The worksheet that is kept in step (S0-008).
inline constexpr QLatin1String LeadsWorksheet("Leads");

/// What a pull and a push work with. All of it outlives them; they block, and belong to a pool thread.
struct SheetGround
{
    store::Ledger &ledger;
    const Clock &clock;
    QString profileDirectory;
    QString region;
    QTimeZone zone;
    sync::SheetClient &client;
};

/// A row that was left alone, and why.
struct SheetProblem
{
    int row = 0;
    QString text; ///< a sentence
};

/// What came of bringing both sides in step.
struct SheetSummary
{
    int rows = 0;      ///< that hold anything
    int fresh = 0;     ///< became leads
    int updated = 0;   ///< leads that took something from the sheet
    int written = 0;   ///< rows in which something was written
    int writes = 0;    ///< requests that it took
    int gone = 0;      ///< rows that are not in the sheet any more
    int conflicts = 0; ///< fields that both sides changed, and that wait for a person
    int queued = 0;    ///< rows that are still to be written
    QList<SheetProblem> problems;
};

/// Of a row whose lead_uuid stands in another one, too. Which of them is the lead's nobody can say, so that
/// nothing is taken from either, nor written there.
[[nodiscard]] SheetProblem doubledKeyProblem(int row);

/// The repository over a store's connection.
[[nodiscard]] inline store::SheetRepository sheetsIn(const store::Store &store)
{
    return {*store.database, store.cipher};
}

/// The number that stood in the row when it was looked at last; empty: it was not.
[[nodiscard]] QString numberSeen(const store::SheetRow &row);

/// The error with which a job ends that met \a trouble.
[[nodiscard]] inline Failure failure(const SheetGround &ground, sync::Trouble trouble)
{
    return fail(sync::troubleError(trouble, ground.client.clientEmail()));
}

/// A lead of the sheet and what is known of its row; the row is new where it has no base.
struct KnownLead
{
    Lead lead;
    store::SheetRow row;
};

/// By lead_uuid. Leads that do not exist any more are left out.
[[nodiscard]] Result<QHash<QString, KnownLead>> knownLeads(store::Ledger &ledger, const QStringList &uuids);

} // namespace callboard::services
