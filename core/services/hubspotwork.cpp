// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotwork.h"

#include "core/services/donotcallservice.h"

namespace callboard::services {

namespace {

constexpr qsizetype MostProblemsKept = 1000;

} // namespace

void HubSpotSummary::note(const QList<HubSpotProblem> &more)
{
    leftAlone += static_cast<int>(more.size());
    problems += more.mid(0, MostProblemsKept - problems.size());
}

Result<QHash<QString, KnownContact>> knownContacts(store::Ledger &ledger, const QStringList &contactIds)
{
    return ledger
        .read([contactIds](const store::Store &store) -> Result<QHash<QString, KnownContact>> {
            const Result<QList<store::HubSpotContact>> contacts = hubspotIn(store).contacts(contactIds);
            if (!contacts)
                return fail(contacts.error());
            QHash<QString, KnownContact> known;
            for (const store::HubSpotContact &contact : *contacts) {
                KnownContact each{contact, {}};
                const Result<LeadId> id = store.leads.idByUuid(QUuid::fromString(contact.leadUuid));
                const Result<Lead> lead = id ? store.leads.find(*id) : Result<Lead>(fail(id.error()));
                if (lead)
                    each.lead = *lead;
                else if (lead.error().code != ErrorCode::NotFound)
                    return fail(lead.error());
                known.insert(contact.contactId, each);
            }
            return known;
        })
        .result();
}

Result<void> believeMark(store::Store &store, const Lead &lead, Instant now)
{
    const Result<bool> barred = barNumber(store, lead.number, now);
    return barred ? Result<void>() : Result<void>(fail(barred.error()));
}

Result<HubSpotWaiting> waitingIn(const store::Store &store)
{
    const store::HubSpotRepository hubspot = hubspotIn(store);
    const Result<int> conflicts = hubspot.countConflicts();
    if (!conflicts)
        return fail(conflicts.error());
    const Result<int> queued = hubspot.countQueued();
    if (!queued)
        return fail(queued.error());
    return HubSpotWaiting{*conflicts, *queued};
}

} // namespace callboard::services
