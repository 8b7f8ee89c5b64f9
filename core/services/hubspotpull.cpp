// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotpull.h"

#include "core/services/donotcallservice.h"
#include "core/services/newcomers.h"
#include "core/services/sheetlead.h"
#include "core/sync/sheets/threeway.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace callboard::services {

using sync::hubspot::Contact;
using sync::hubspot::Trouble;

namespace {

constexpr qsizetype ContactsAPiece = 200;
constexpr std::chrono::minutes SearchLag{10};
constexpr std::chrono::hours WholeEvery{24};
constexpr std::chrono::hours MostClockError{3}; ///< of this machine

bool isWholeDue(const store::HubSpotLink &link, Instant now)
{
    return !link.seenUntil || !link.wholeAt || now < *link.wholeAt || now - *link.wholeAt >= WholeEvery;
}

/// Changes before it were seen. The latest of them may be long past, and everything around it would come
/// again with each look: the last look's own time is as good, as far as this machine's clock can be trusted.
Instant lookBackTo(const store::HubSpotLink &link)
{
    const Instant seen = *link.seenUntil - SearchLag;
    return link.pulledAt ? std::max(seen, *link.pulledAt - MostClockError) : seen;
}

Result<void> believeMark(store::Store &store, const Lead &lead, Instant now)
{
    if (const Result<void> marked = store.leads.setDoNotCall(lead.id, true, now); !marked)
        return marked;
    const Result<bool> barred = barNumber(store, lead.number, now);
    return barred ? Result<void>() : Result<void>(fail(barred.error()));
}

} // namespace

HubSpotPull::HubSpotPull(const HubSpotGround &ground, Reach reach)
    : m_ground(ground)
    , m_startedAt(ground.clock.now())
    , m_isWhole(reach == Reach::Whole || isWholeDue(ground.link, m_startedAt))
{
}

Result<HubSpotSummary> HubSpotPull::run()
{
    m_summary.isWhole = m_isWhole;
    for (const auto step : {&HubSpotPull::readContacts, &HubSpotPull::barMarked, &HubSpotPull::matchKnown,
                            &HubSpotPull::takeFresh}) {
        if (const Result<void> done = (this->*step)(); !done)
            return fail(done.error());
    }
    for (qsizetype at = 0; at < m_matches.size(); at += ContactsAPiece) {
        if (const Result<void> settled = settleSome(m_matches.mid(at, ContactsAPiece)); !settled)
            return fail(settled.error());
    }
    if (m_isWhole) {
        if (const Result<void> noted = noteMissing(); !noted)
            return fail(noted.error());
    }
    return finish();
}

void HubSpotPull::note(const QString &contactId, const char *problem)
{
    m_summary.problems << HubSpotProblem{contactId, QCoreApplication::translate("HubSpotPull", problem)};
}

Result<void> HubSpotPull::readContacts()
{
    const Result<intake::NumberNormaliser> normaliser = intake::NumberNormaliser::forRegion(m_ground.region);
    if (!normaliser)
        return fail(normaliser.error());
    const QString number = m_ground.mapping.property(ContactField::Number);
    if (number.isEmpty()) { // an account whose properties are all its own
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("ContactMapping",
                                                 "Choose the property that holds the number to call.")});
    }
    m_reader.emplace(m_ground.mapping, *normaliser);
    sync::hubspot::ContactWish wish{m_ground.mapping.propertiesToRead(), {number}};
    // A mark is believed of whoever has no number any more, too.
    if (const QString mark = m_ground.mapping.property(ContactField::DoNotCall); !mark.isEmpty())
        wish.haveAnyOf << mark;
    if (!m_isWhole)
        wish.changedSince = lookBackTo(m_ground.link);
    for (QString last;;) {
        const sync::hubspot::Reached<sync::hubspot::ContactPage> page =
            m_ground.client.contactsAfter(wish, last);
        if (!page)
            return fail(sync::hubspot::troubleError(page.trouble()));
        for (const Contact &contact : page->contacts) {
            // Twice the same one, and it would never end.
            if (m_ids.contains(contact.id))
                return fail(sync::hubspot::troubleError(Trouble::Unreadable));
            m_ids.insert(contact.id);
            sortLine(m_reader->read(contact));
        }
        if (!page->hasMore)
            break;
        last = page->contacts.constLast().id;
    }
    m_summary.contacts = static_cast<int>(m_ids.size());
    const Result<QList<store::FieldConflict>> conflicts =
        m_ground.ledger.read([](const store::Store &store) { return hubspotIn(store).conflicts(); }).result();
    if (!conflicts)
        return fail(conflicts.error());
    for (const store::FieldConflict &conflict : *conflicts)
        m_inConflict.insert(conflict.leadUuid);
    return {};
}

void HubSpotPull::sortLine(const ContactLine &line)
{
    if (line.changedAt)
        m_seenUntil = std::max(m_seenUntil.value_or(*line.changedAt), *line.changedAt);
    if (!line.rejection.isEmpty())
        m_summary.problems << HubSpotProblem{line.contactId, line.rejection};
    if (line.draft || line.isMarked)
        m_lines << line;
}

/// Whatever else can be done with them, and whosever the number is.
Result<void> HubSpotPull::barMarked()
{
    QList<PhoneNumber> numbers;
    for (const ContactLine &line : std::as_const(m_lines)) {
        if (line.isMarked && line.draft)
            numbers << line.draft->number;
    }
    const auto hasBarred = std::make_shared<bool>(false);
    const Result<void> done =
        writeInPieces(m_ground.ledger, numbers,
                      [hasBarred, now = m_ground.clock.now()](store::Store &store,
                                                              const PhoneNumber &number) -> Result<void> {
                          const Result<std::optional<qint64>> entry = store.doNotCall.houseEntryOf(number);
                          if (!entry)
                              return fail(entry.error());
                          if (*entry)
                              return {};
                          *hasBarred = true;
                          const Result<bool> barred = barNumber(store, number, now);
                          return barred ? Result<void>() : Result<void>(fail(barred.error()));
                      });
    m_hasBarred = *hasBarred;
    return done;
}

Result<void> HubSpotPull::matchKnown()
{
    QSet<PhoneNumber> numbers; // of those that are new
    for (qsizetype at = 0; at < m_lines.size(); at += ContactsAPiece) {
        const QList<ContactLine> lines = m_lines.mid(at, ContactsAPiece);
        QStringList ids;
        for (const ContactLine &line : lines)
            ids << line.contactId;
        const Result<QHash<QString, KnownContact>> known = knownContacts(m_ground.ledger, ids);
        if (!known)
            return fail(known.error());
        for (const ContactLine &line : lines) {
            const auto found = known->constFind(line.contactId);
            if (found != known->cend() && found->lead) {
                m_matches << Match{line, found->contact, found->lead->id};
            } else if (line.draft && found != known->cend()) {
                m_orphans << line;
            } else if (line.draft && numbers.contains(line.draft->number)) {
                note(line.contactId,
                     QT_TRANSLATE_NOOP("HubSpotPull", "Another contact has its number, too."));
            } else if (line.draft) {
                numbers.insert(line.draft->number);
                m_fresh << line;
            }
        }
    }
    return {};
}

Result<void> HubSpotPull::takeFresh()
{
    if (!m_fresh.isEmpty()) {
        QList<intake::LeadDraft> drafts;
        for (const ContactLine &line : std::as_const(m_fresh))
            drafts << *line.draft;
        const Result<int> taken = takeInNewcomers(m_ground.ledger, m_ground.clock, m_ground.profileDirectory,
                                                  QStringLiteral("HubSpot"), drafts);
        if (!taken)
            return fail(taken.error());
        m_summary.fresh = *taken;
    }
    for (const bool orphans : {false, true}) {
        const QList<ContactLine> &lines = orphans ? m_orphans : m_fresh;
        for (qsizetype at = 0; at < lines.size(); at += ContactsAPiece) {
            if (const Result<void> matched = matchByNumber(lines.mid(at, ContactsAPiece), orphans); !matched)
                return matched;
        }
    }
    return {};
}

Result<void> HubSpotPull::matchByNumber(const QList<ContactLine> &lines, bool orphans)
{
    struct Owner
    {
        LeadId lead; ///< invalid: there is none
        QString uuid;
        QString contactId; ///< of the lead so far; empty: none
    };
    QList<PhoneNumber> numbers;
    for (const ContactLine &line : lines)
        numbers << line.draft->number;
    const auto ownersOf = [numbers](const store::Store &store) -> Result<QList<Owner>> {
        QList<Owner> owners;
        for (const PhoneNumber &number : numbers) {
            const Result<std::optional<LeadId>> id = store.leads.idByNumber(number);
            if (!id)
                return fail(id.error());
            Owner owner;
            if (*id) {
                const Result<Lead> lead = store.leads.find(**id);
                if (!lead)
                    return fail(lead.error());
                owner.lead = lead->id;
                owner.uuid = lead->uuid.toString(QUuid::WithoutBraces);
                const Result<QList<store::HubSpotContact>> contacts =
                    hubspotIn(store).contactsOf({owner.uuid});
                if (!contacts)
                    return fail(contacts.error());
                owner.contactId = contacts->isEmpty() ? QString() : contacts->constFirst().contactId;
            }
            owners << owner;
        }
        return owners;
    };
    const Result<QList<Owner>> owners = m_ground.ledger.read(ownersOf).result();
    if (!owners)
        return fail(owners.error());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ContactLine &line = lines.at(i);
        const Owner &owner = owners->at(i);
        if (!owner.lead.isValid()) {
            if (orphans)
                note(line.contactId,
                     QT_TRANSLATE_NOOP("HubSpotPull", "Its lead was deleted in Callboard. Add the number "
                                                      "there to take it in once more."));
            continue; // a fresh one: deleted by somebody since it came in
        }
        // Of those that a look at all contacts did not find, the number may have gone to another contact.
        const bool isTaken = !owner.contactId.isEmpty() && owner.contactId != line.contactId &&
                             (!m_isWhole || m_ids.contains(owner.contactId));
        if (isTaken)
            note(line.contactId, QT_TRANSLATE_NOOP("HubSpotPull", "Another contact has its number, too."));
        else
            m_matches << Match{line, {line.contactId, owner.uuid, false, {}, {}}, owner.lead};
    }
    return {};
}

std::optional<HubSpotPull::Settling> HubSpotPull::settlingOf(const Match &match, const Lead &lead) const
{
    const store::HubSpotContact &before = match.contact;
    const bool isStale =
        before.changedAt && match.line.changedAt && *match.line.changedAt < *before.changedAt;
    if (isStale)
        return std::nullopt;
    const sync::Merge merge =
        sync::mergeSides({before.base, fieldsOfLead(lead, match.line.fields), match.line.fields, {}});
    Settling settling{match, lead.updatedAt, {}, {}};
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
                            !m_inConflict.contains(contact.leadUuid);
    return isAsBefore ? std::nullopt : std::optional(settling);
}

Result<void> HubSpotPull::settleSome(const QList<Match> &matches)
{
    QList<LeadId> ids;
    for (const Match &match : matches)
        ids << match.lead;
    const Result<QList<Lead>> found =
        m_ground.ledger.read([ids](const store::Store &store) { return store.leads.leads(ids); }).result();
    if (!found)
        return fail(found.error());
    QHash<LeadId, Lead> leads;
    for (const Lead &lead : *found)
        leads.insert(lead.id, lead);
    QList<Settling> settlings;
    for (const Match &match : matches) {
        const auto lead = leads.constFind(match.lead);
        if (lead == leads.cend())
            continue;
        if (const std::optional<Settling> settling = settlingOf(match, *lead))
            settlings << *settling;
    }
    return keepAll(settlings);
}

Result<void> HubSpotPull::keepAll(const QList<Settling> &settlings)
{
    const auto told = std::make_shared<Told>();
    const Result<void> kept =
        writeInPieces(m_ground.ledger, settlings,
                      [told, now = m_ground.clock.now()](store::Store &store, const Settling &settling) {
                          return keepOne(store, settling, now, *told);
                      });
    m_updated.unite(told->updated);
    m_summary.problems += told->problems;
    m_hasPassedOver = m_hasPassedOver || told->hasPassedOver;
    return kept;
}

Result<void> HubSpotPull::keepOne(store::Store &store, const Settling &settling, Instant now, Told &told)
{
    store::HubSpotContact contact = settling.match.contact;
    const Result<Lead> lead = store.leads.find(settling.match.lead);
    // Deleted or changed since it was compared: the next look goes back as far as this one and compares anew.
    const bool isAsCompared = lead && lead->updatedAt == settling.leadUpdatedAt;
    if (!isAsCompared) {
        told.hasPassedOver = true;
        return {};
    }
    // Believed at once, whatever else of the contact cannot be taken.
    if (settling.match.line.isMarked && lead->status != LeadStatus::DoNotCall) {
        if (const Result<void> believed = believeMark(store, *lead, now); !believed)
            return believed;
        told.updated.insert(contact.leadUuid);
    }
    if (!settling.take.isEmpty()) {
        const Result<Instant> taken = takeFields(store, *lead, settling.take, now);
        if (!taken && taken.error().code != ErrorCode::Refused)
            return fail(taken.error());
        if (taken) {
            contact.base.insert(settling.take);
            told.updated.insert(contact.leadUuid);
        } else {
            told.problems << HubSpotProblem{contact.contactId, operatorText(taken.error())};
        }
    }
    store::HubSpotRepository hubspot = hubspotIn(store);
    if (const Result<void> kept = hubspot.keepContact(contact); !kept)
        return kept;
    return hubspot.setConflicts(contact.leadUuid, settling.conflicts, now);
}

Result<void> HubSpotPull::noteMissing()
{
    const Result<MissingContacts> missing = askForMissing(m_ground, m_ids, *m_reader);
    if (!missing)
        return fail(missing.error());
    if (const Result<void> believed = believeMarksOf(missing->marked); !believed)
        return believed;
    m_summary.gone = static_cast<int>(missing->gone.size());
    return writeInPieces(m_ground.ledger, missing->gone, [](store::Store &store, const QString &id) {
        return hubspotIn(store).noteGone(id);
    });
}

Result<void> HubSpotPull::believeMarksOf(const QStringList &contactIds)
{
    const Result<QHash<QString, KnownContact>> known = knownContacts(m_ground.ledger, contactIds);
    if (!known)
        return fail(known.error());
    QList<LeadId> unmarked;
    for (const KnownContact &contact : *known) {
        if (!contact.lead || contact.lead->status == LeadStatus::DoNotCall)
            continue;
        unmarked << contact.lead->id;
        m_updated.insert(contact.contact.leadUuid);
    }
    return writeInPieces(m_ground.ledger, unmarked,
                         [now = m_ground.clock.now()](store::Store &store, const LeadId &id) -> Result<void> {
                             const Result<Lead> lead = store.leads.find(id);
                             if (!lead) // deleted since
                                 return lead.error().code == ErrorCode::NotFound
                                            ? Result<void>()
                                            : Result<void>(fail(lead.error()));
                             return believeMark(store, *lead, now);
                         });
}

Result<HubSpotSummary> HubSpotPull::finish()
{
    // What changed while the pages were read may stand on one that was read before.
    std::optional<Instant> seenUntil;
    if (m_seenUntil && !m_hasPassedOver)
        seenUntil = std::min(*m_seenUntil, m_startedAt);
    const Result<void> noted =
        m_ground.ledger
            .write([now = m_ground.clock.now(), seenUntil, isWhole = m_isWhole](store::Store &store) {
                return hubspotIn(store).notePulled(now, seenUntil, isWhole);
            })
            .result();
    if (!noted)
        return fail(noted.error());
    const Result<HubSpotWaiting> waiting = m_ground.ledger.read(waitingIn).result();
    if (!waiting)
        return fail(waiting.error());
    m_summary.conflicts = waiting->conflicts;
    m_summary.queued = waiting->queued;
    m_summary.updated = static_cast<int>(m_updated.size());
    if (m_hasBarred || m_summary.fresh + m_summary.updated > 0) {
        Q_EMIT m_ground.ledger.changes().leadListChanged();
        Q_EMIT m_ground.ledger.changes().workChanged();
    }
    return m_summary;
}

} // namespace callboard::services
