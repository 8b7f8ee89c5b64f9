// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadsbyid.h"

namespace callboard::store {

Result<LeadsById> leadsById(const LeadRepository &leads, const QList<LeadId> &ids)
{
    const Result<QList<Lead>> found = leads.leads(ids);
    if (!found)
        return fail(found.error());
    LeadsById byId;
    for (const Lead &lead : *found)
        byId.insert(lead.id, lead);
    return byId;
}

} // namespace callboard::store
