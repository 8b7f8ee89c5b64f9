// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotmissing.h"

#include <QRandomGenerator>

#include <algorithm>

namespace callboard::services {

using sync::hubspot::Contact;
using sync::hubspot::Trouble;

namespace {

constexpr int KnownAtOnce = 500;
constexpr qsizetype MostMissedKept = 10'000;
constexpr qsizetype MostMissingAsked = 100; ///< in one look; the others wait for the next one

/// What HubSpot says of them when it is asked.
struct MissingContacts
{
    QStringList gone;
    QStringList marked;
};

/// Whose lead has passed to another contact meanwhile is asked for no more.
Result<QStringList> presentAmong(store::Ledger &ledger, const QStringList &contactIds)
{
    return ledger
        .read([contactIds](const store::Store &store) -> Result<QStringList> {
            const Result<QList<store::HubSpotContact>> known = hubspotIn(store).contacts(contactIds);
            if (!known)
                return fail(known.error());
            QStringList present;
            for (const store::HubSpotContact &contact : *known) {
                if (!contact.isGone)
                    present << contact.contactId;
            }
            return present;
        })
        .result();
}

Result<MissingContacts> askFor(const HubSpotGround &ground, const QStringList &contactIds,
                               const ContactReader &reader)
{
    MissingContacts became;
    for (const QString &id : contactIds) {
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

/// How many leads were not marked before.
Result<int> believeMarksOf(const HubSpotGround &ground, const QStringList &contactIds)
{
    const Result<QHash<QString, KnownContact>> known = knownContacts(ground.ledger, contactIds);
    if (!known)
        return fail(known.error());
    QList<LeadId> unmarked;
    for (const KnownContact &contact : *known) {
        if (contact.lead && contact.lead->status != LeadStatus::DoNotCall)
            unmarked << contact.lead->id;
    }
    const Result<void> believed =
        writeInPieces(ground.ledger, unmarked,
                      [now = ground.clock.now()](store::Store &store, const LeadId &id) -> Result<void> {
                          const Result<Lead> lead = store.leads.find(id);
                          if (!lead) // deleted since
                              return lead.error().code == ErrorCode::NotFound
                                         ? Result<void>()
                                         : Result<void>(fail(lead.error()));
                          return believeMark(store, *lead, now);
                      });
    return believed ? Result<int>(static_cast<int>(unmarked.size())) : Result<int>(fail(believed.error()));
}

} // namespace

Result<void> MissedContacts::pass(const QStringList &pageIds, bool isLast)
{
    const QSet<QString> found(pageIds.cbegin(), pageIds.cend());
    const QString last = pageIds.isEmpty() ? QString() : pageIds.constLast();
    while (true) {
        if (m_next.isEmpty() && !m_isAllRead) {
            if (const Result<void> read = readOn(); !read)
                return read;
        }
        qsizetype passed = 0;
        for (const QString &id : std::as_const(m_next)) {
            if (!isLast && sync::hubspot::isBehind(id, last))
                break;
            ++passed;
            if (!found.contains(id))
                miss(id);
        }
        m_next.remove(0, passed);
        // Read is always beyond the page, or all: whoever becomes known by it is not taken for one of before.
        if (!m_next.isEmpty() || m_isAllRead)
            return {};
    }
}

Result<void> MissedContacts::readOn()
{
    const Result<QStringList> known =
        m_ledger
            .read([behind = m_readTo](const store::Store &store) {
                return hubspotIn(store).presentContactsBehind(behind, KnownAtOnce);
            })
            .result();
    if (!known)
        return fail(known.error());
    m_isAllRead = known->size() < KnownAtOnce;
    if (!known->isEmpty())
        m_readTo = known->constLast();
    m_next = *known;
    return {};
}

/// Each of all that are missed stays with the same chance.
void MissedContacts::miss(const QString &id)
{
    ++m_count;
    if (m_missed.size() < MostMissedKept) {
        m_missed << id;
        m_ids.insert(id);
        return;
    }
    const qint64 place = QRandomGenerator::global()->bounded(m_count);
    if (place >= MostMissedKept)
        return;
    m_ids.remove(m_missed.at(place));
    m_ids.insert(id);
    m_missed[place] = id;
}

QStringList MissedContacts::some() const
{
    QStringList some = m_missed;
    std::shuffle(some.begin(), some.end(), *QRandomGenerator::global());
    return some.mid(0, MostMissingAsked);
}

Result<MissingReceipt> settleMissing(const HubSpotGround &ground, const QStringList &contactIds,
                                     const ContactReader &reader)
{
    const Result<QStringList> present = presentAmong(ground.ledger, contactIds);
    if (!present)
        return fail(present.error());
    const Result<MissingContacts> missing = askFor(ground, *present, reader);
    if (!missing)
        return fail(missing.error());
    const Result<int> updated = believeMarksOf(ground, missing->marked);
    if (!updated)
        return fail(updated.error());
    const Result<void> noted =
        writeInPieces(ground.ledger, missing->gone,
                      [](store::Store &store, const QString &id) { return hubspotIn(store).noteGone(id); });
    if (!noted)
        return fail(noted.error());
    return MissingReceipt{static_cast<int>(missing->gone.size()), *updated};
}

} // namespace callboard::services
