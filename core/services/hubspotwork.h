// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactmapping.h"
#include "core/services/writeinpieces.h"
#include "core/store/hubspotrepository.h"

namespace callboard::services {

/// What a pull and a push work with. All of it outlives them; they block, and belong to a pool thread.
struct HubSpotGround
{
    store::Ledger &ledger;
    const Clock &clock;
    QString profileDirectory;
    QString region;
    store::HubSpotLink link;
    ContactMapping mapping;
    sync::hubspot::HubSpotClient &client;
};

/// A contact or call that was left alone, and why.
struct HubSpotProblem
{
    QString contactId;
    QString text; ///< a sentence
};

/// What came of a pull, of a push, or of both.
struct HubSpotSummary
{
    bool isWhole = false;           ///< all contacts were looked at, not only those that changed
    int contacts = 0;               ///< that were read
    int fresh = 0;                  ///< became leads
    int updated = 0;                ///< leads that took something
    int gone = 0;                   ///< contacts that HubSpot has no more
    int conflicts = 0;              ///< fields that both sides changed, and that wait for a person
    int told = 0;                   ///< calls of which HubSpot was told
    int queued = 0;                 ///< calls of which it is still to be told
    int leftAlone = 0;              ///< contacts and calls
    QList<HubSpotProblem> problems; ///< the first of them: a thousand at most

    void note(const QList<HubSpotProblem> &more);
};

/// The repository over a store's connection.
[[nodiscard]] inline store::HubSpotRepository hubspotIn(const store::Store &store)
{
    return {*store.database, store.cipher};
}

/// A contact that is known, and its lead unless that was deleted.
struct KnownContact
{
    store::HubSpotContact contact;
    std::optional<Lead> lead;
};

/// By the contact's id.
[[nodiscard]] Result<QHash<QString, KnownContact>> knownContacts(store::Ledger &ledger,
                                                                 const QStringList &contactIds);

/// The lead must not be called, by HubSpot's word: it is marked, and its number joins the house's list.
/// Inside a transaction on the ledger's thread.
[[nodiscard]] Result<void> believeMark(store::Store &store, const Lead &lead, Instant now);

/// What waits for a person, and what for a push.
struct HubSpotWaiting
{
    int conflicts = 0;
    int queued = 0;
};
/// On a reader's thread.
[[nodiscard]] Result<HubSpotWaiting> waitingIn(const store::Store &store);

} // namespace callboard::services
