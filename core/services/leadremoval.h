// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/jobcontrol.h"
#include "core/services/leadservice.h"
#include "core/store/removedleadrepository.h"

namespace callboard::services {

/// Leads that can be put back.
class RemovedLeads
{
public:
    QList<store::RemovedLead> leads;
};

/// Deletes leads in pieces, so that the engine is not kept waiting (ruling 17); those with a live call stay.
/// Cancelled when \a control is: what is gone until then is told, the others stay. Blocks: pool threads only.
[[nodiscard]] Result<RemovalReceipt> removeLeads(Workspace &workspace, const QList<LeadId> &ids,
                                                 const JobControlPtr &control);

/// As LeadService::putBack(). Blocks: pool threads only.
[[nodiscard]] Result<PutBackReceipt> putLeadsBack(Workspace &workspace, const RemovedLeads &removed);

} // namespace callboard::services
