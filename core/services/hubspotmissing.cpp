// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotmissing.h"

#include <QRandomGenerator>

#include <algorithm>

namespace callboard::services {

using sync::hubspot::Contact;
using sync::hubspot::Trouble;

namespace {

constexpr qsizetype MostMissingAsked = 100; ///< in one look; the others wait for the next one

Result<QStringList> missingOf(const HubSpotGround &ground, const QSet<QString> &found)
{
    const Result<QStringList> before =
        ground.ledger.read([](const store::Store &store) { return hubspotIn(store).presentContacts(); })
            .result();
    if (!before)
        return before;
    QStringList missing;
    for (const QString &id : *before) {
        if (!found.contains(id))
            missing << id;
    }
    // Whoever has no number any more is missing each time, and must not keep the others from their turn.
    std::shuffle(missing.begin(), missing.end(), *QRandomGenerator::global());
    return missing.mid(0, MostMissingAsked);
}

} // namespace

Result<MissingContacts> askForMissing(const HubSpotGround &ground, const QSet<QString> &found,
                                      const ContactReader &reader)
{
    const Result<QStringList> missing = missingOf(ground, found);
    if (!missing)
        return fail(missing.error());
    MissingContacts became;
    for (const QString &id : *missing) {
        const sync::hubspot::Reached<Contact> contact =
            ground.client.contact(id, ground.mapping.propertiesToRead());
        if (!contact && contact.trouble() != Trouble::Gone)
            return fail(sync::hubspot::troubleError(contact.trouble()));
        // One that was merged into another answers with that other's id, and with what that one says.
        if (!contact || contact->id != id)
            became.gone << id;
        if (contact && reader.read(*contact).isMarked)
            became.marked << id;
    }
    return became;
}

} // namespace callboard::services
