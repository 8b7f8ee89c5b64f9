// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotconflicts.h"

#include "core/services/hubspotwork.h"

namespace callboard::services {

Result<void> settleHubSpotConflict(store::Store &store, qint64 id, ConflictSide side, Instant now)
{
    store::HubSpotRepository hubspot = hubspotIn(store);
    const Result<store::FieldConflict> conflict = hubspot.conflict(id);
    if (!conflict)
        return fail(conflict.error());
    Result<QList<store::HubSpotContact>> contacts = hubspot.contactsOf({conflict->leadUuid});
    if (!contacts)
        return fail(contacts.error());
    if (side == ConflictSide::Theirs) {
        if (const Result<void> taken = takeTheirWord(store, *conflict, now); !taken)
            return taken;
    }
    for (store::HubSpotContact &contact : *contacts) {
        contact.base.insert(conflict->field, conflict->theirs);
        if (const Result<void> kept = hubspot.keepContact(contact); !kept)
            return kept;
    }
    return hubspot.removeConflict(id);
}

} // namespace callboard::services
