// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/contactsettling.h"

#include "core/services/sheetlead.h"
#include "core/store/leadsbyid.h"
#include "core/sync/sheets/threeway.h"

#include <memory>

namespace callboard::services {

namespace {

/// What is to be kept of a match.
struct ContactSettling
{
    ContactMatch match;
    Instant leadUpdatedAt;
    SheetFields take;
    SheetFields conflicts;
};

/// What the matches are compared with.
struct LeadSides
{
    store::LeadsById leads;
    QSet<QString> inConflict; ///< their uuids
};

Result<LeadSides> sidesOf(store::Ledger &ledger, const QList<ContactMatch> &matches)
{
    QList<LeadId> ids;
    QStringList uuids;
    for (const ContactMatch &match : matches) {
        ids << match.lead;
        uuids << match.contact.leadUuid;
    }
    return ledger
        .read([ids, uuids](const store::Store &store) -> Result<LeadSides> {
            const Result<store::LeadsById> leads = store::leadsById(store.leads, ids);
            if (!leads)
                return fail(leads.error());
            const Result<QSet<QString>> inConflict = hubspotIn(store).leadsInConflict(uuids);
            if (!inConflict)
                return fail(inConflict.error());
            return LeadSides{*leads, *inConflict};
        })
        .result();
}

std::optional<ContactSettling> settlingOf(const ContactMatch &match, const Lead &lead, bool isInConflict)
{
    const store::HubSpotContact &before = match.contact;
    const bool isStale =
        before.changedAt && match.line.changedAt && *match.line.changedAt < *before.changedAt;
    if (isStale)
        return std::nullopt;
    const sync::Merge merge =
        sync::mergeSides({before.base, fieldsOfLead(lead, match.line.fields), match.line.fields, {}});
    ContactSettling settling{match, lead.updatedAt, {}, {}};
    store::HubSpotContact &contact = settling.match.contact;
    contact.isGone = false;
    contact.changedAt = match.line.changedAt;
    contact.base = merge.base;
    for (const QString &field : merge.takeTheirs)
        settling.take.insert(field, match.line.fields.value(field));
    for (const QString &field : merge.conflicts)
        settling.conflicts.insert(field, match.line.fields.value(field));
    const bool isMarkKnown = !match.line.isMarked || lead.status == LeadStatus::DoNotCall;
    const bool isAsBefore = !before.isGone && before.changedAt == contact.changedAt &&
                            before.base == contact.base && settling.take.isEmpty() &&
                            settling.conflicts.isEmpty() && isMarkKnown && !before.base.isEmpty() &&
                            !isInConflict;
    return isAsBefore ? std::nullopt : std::optional(settling);
}

/// \a settled is filled on the ledger's thread and read when that is through.
Result<void> keepOne(store::Store &store, const ContactSettling &settling, Instant now,
                     SettledContacts &settled)
{
    store::HubSpotContact contact = settling.match.contact;
    const Result<Lead> lead = store.leads.find(settling.match.lead);
    // Deleted or changed since it was compared: the next look goes back as far as this one and compares anew.
    const bool isAsCompared = lead && lead->updatedAt == settling.leadUpdatedAt;
    if (!isAsCompared) {
        settled.hasPassedOver = true;
        return {};
    }
    bool isUpdated = false;
    // Believed at once, whatever else of the contact cannot be taken.
    if (settling.match.line.isMarked && lead->status != LeadStatus::DoNotCall) {
        if (const Result<void> believed = believeMark(store, *lead, now); !believed)
            return believed;
        isUpdated = true;
    }
    if (!settling.take.isEmpty()) {
        const Result<Instant> taken = takeFields(store, *lead, settling.take, now);
        if (!taken && taken.error().code != ErrorCode::Refused)
            return fail(taken.error());
        if (taken) {
            contact.base.insert(settling.take);
            isUpdated = true;
        } else {
            settled.problems << HubSpotProblem{contact.contactId, operatorText(taken.error())};
        }
    }
    settled.updated += isUpdated ? 1 : 0;
    store::HubSpotRepository hubspot = hubspotIn(store);
    if (const Result<void> kept = hubspot.keepContact(contact); !kept)
        return kept;
    return hubspot.setConflicts(contact.leadUuid, settling.conflicts, now);
}

} // namespace

Result<SettledContacts> settleContacts(const HubSpotGround &ground, const QList<ContactMatch> &matches)
{
    const Result<LeadSides> sides = sidesOf(ground.ledger, matches);
    if (!sides)
        return fail(sides.error());
    QList<ContactSettling> settlings;
    for (const ContactMatch &match : matches) {
        const auto lead = sides->leads.constFind(match.lead);
        if (lead == sides->leads.cend())
            continue;
        const bool isInConflict = sides->inConflict.contains(match.contact.leadUuid);
        if (const std::optional<ContactSettling> settling = settlingOf(match, *lead, isInConflict))
            settlings << *settling;
    }
    const auto settled = std::make_shared<SettledContacts>();
    const Result<void> kept = writeInPieces(
        ground.ledger, settlings,
        [settled, now = ground.clock.now()](store::Store &store, const ContactSettling &settling) {
            return keepOne(store, settling, now, *settled);
        });
    return kept ? Result<SettledContacts>(*settled) : Result<SettledContacts>(fail(kept.error()));
}

} // namespace callboard::services
