// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/auditentry.h"
#include "core/model/standingrule.h"

#include <QList>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// What an act was done to.
struct AuditObject
{
    AuditObject(CampaignId campaign);
    AuditObject(LeadId lead);
    AuditObject(const AttemptId &attempt);
    AuditObject(AccountId account);
    AuditObject(StandingRuleId rule);
    AuditObject(ImportId import);
    /// A setting by its key; of the do-not-call list an entry's number or a register's name.
    AuditObject(AuditObjectKind objectKind, const QString &objectId)
        : kind(objectKind)
        , id(objectId)
    {
    }

    AuditObjectKind kind;
    QString id;
};

/// One act as the service that does it tells it.
struct AuditNote
{
    AuditAct act;
    AuditObject object;
    QString details = {}; ///< plain words, translated; no name and no number of a lead, no secret
};

/// Enters what is done at \a now, by whoever acts in this thread, into the audit trail. On the ledger's
/// thread and inside the transaction of the act: they stand or fall together.
[[nodiscard]] Result<void> noteActs(store::Store &store, Instant now, const QList<AuditNote> &notes);
[[nodiscard]] Result<void> noteAct(store::Store &store, Instant now, const AuditNote &note);

} // namespace callboard::services
