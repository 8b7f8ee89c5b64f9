// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/contactintake.h"

#include "core/services/donotcallservice.h"
#include "core/services/sheetlead.h"

#include <QCoreApplication>

#include <memory>

namespace callboard::services {

namespace {

/// Whose a number is.
struct Owner
{
    LeadId lead; ///< invalid: there is none
    QString uuid;
    store::HubSpotContact contact; ///< of the lead so far; without an id: none
};

Result<Owner> ownerOf(const store::Store &store, const PhoneNumber &number)
{
    const Result<std::optional<LeadId>> id = store.leads.idByNumber(number);
    if (!id)
        return fail(id.error());
    if (!*id)
        return Owner();
    const Result<Lead> lead = store.leads.find(**id);
    if (!lead)
        return fail(lead.error());
    const QString uuid = lead->uuid.toString(QUuid::WithoutBraces);
    const Result<QList<store::HubSpotContact>> contacts = hubspotIn(store).contactsOf({uuid});
    if (!contacts)
        return fail(contacts.error());
    return Owner{lead->id, uuid, contacts->isEmpty() ? store::HubSpotContact() : contacts->constFirst()};
}

/// Inside the transaction that \a number's lead comes with, so that a stop leaves no lead of which nobody
/// knows whose contact it is: another number in HubSpot, and it would come once more.
Result<void> linkNewcomer(store::Store &store, const ContactLine &line)
{
    const Result<Owner> owner = ownerOf(store, line.draft->number);
    if (!owner)
        return fail(owner.error());
    if (!owner->lead.isValid() || !owner->contact.contactId.isEmpty())
        return {};
    const Result<Lead> lead = store.leads.find(owner->lead);
    if (!lead)
        return fail(lead.error());
    // Somebody who came otherwise at the same moment is looked at with the others.
    if (fieldsOfLead(*lead, line.fields) != line.fields)
        return {};
    return hubspotIn(store).keepContact({line.contactId, owner->uuid, false, line.changedAt, line.fields});
}

/// Whether the number is on the house's list, and its lead is marked where there is one.
Result<bool> isBarredAndMarked(const store::Store &store, const PhoneNumber &number)
{
    const Result<std::optional<qint64>> entry = store.doNotCall.houseEntryOf(number);
    if (!entry)
        return fail(entry.error());
    if (!*entry)
        return false;
    const Result<std::optional<LeadId>> id = store.leads.idByNumber(number);
    if (!id)
        return fail(id.error());
    if (!*id)
        return true;
    const Result<Lead> lead = store.leads.find(**id);
    return lead ? Result<bool>(lead->status == LeadStatus::DoNotCall) : Result<bool>(fail(lead.error()));
}

Result<QList<Owner>> ownersOf(store::Ledger &ledger, const QList<ContactLine> &lines)
{
    QList<PhoneNumber> numbers;
    for (const ContactLine &line : lines)
        numbers << line.draft->number;
    return ledger
        .read([numbers](const store::Store &store) -> Result<QList<Owner>> {
            QList<Owner> owners;
            for (const PhoneNumber &number : numbers) {
                const Result<Owner> owner = ownerOf(store, number);
                if (!owner)
                    return fail(owner.error());
                owners << *owner;
            }
            return owners;
        })
        .result();
}

} // namespace

HubSpotProblem contestedNumberProblem(const QString &contactId)
{
    return {contactId, QCoreApplication::translate("HubSpotPull", "Another contact has its number, too.")};
}

Result<ContactReceipt> ContactIntake::take(const QList<ContactLine> &lines)
{
    if (const Result<void> barred = barMarked(lines); !barred)
        return fail(barred.error());
    const Result<ContactReceipt> taken = takeIn(lines);
    if (!taken)
        return taken;
    // Whoever has come to one of these numbers by that is marked, too.
    if (const Result<void> barred = barMarked(lines); !barred)
        return fail(barred.error());
    return m_receipt;
}

Result<ContactReceipt> ContactIntake::takeIn(const QList<ContactLine> &lines)
{
    if (const Result<void> matched = matchKnown(lines); !matched)
        return fail(matched.error());
    if (const Result<void> taken = takeFresh(); !taken)
        return fail(taken.error());
    const Result<SettledContacts> settled = settleContacts(m_ground, m_matches);
    if (!settled)
        return fail(settled.error());
    m_receipt.updated = settled->updated;
    m_receipt.problems += settled->problems;
    m_receipt.hasPassedOver = settled->hasPassedOver;
    return m_receipt;
}

/// Whatever else can be done with them, and whosever the number is.
Result<void> ContactIntake::barMarked(const QList<ContactLine> &lines)
{
    QList<PhoneNumber> numbers;
    for (const ContactLine &line : lines) {
        if (line.isMarked && line.draft)
            numbers << line.draft->number;
    }
    const auto hasBarred = std::make_shared<bool>(false);
    const Result<void> done =
        writeInPieces(m_ground.ledger, numbers,
                      [hasBarred, now = m_ground.clock.now()](store::Store &store,
                                                              const PhoneNumber &number) -> Result<void> {
                          const Result<bool> isDone = isBarredAndMarked(store, number);
                          if (!isDone)
                              return fail(isDone.error());
                          if (*isDone)
                              return {};
                          *hasBarred = true;
                          const Result<bool> barred = barNumber(store, number, now);
                          return barred ? Result<void>() : Result<void>(fail(barred.error()));
                      });
    m_receipt.hasBarred = m_receipt.hasBarred || *hasBarred;
    return done;
}

Result<void> ContactIntake::matchKnown(const QList<ContactLine> &lines)
{
    QStringList ids;
    for (const ContactLine &line : lines)
        ids << line.contactId;
    const Result<QHash<QString, KnownContact>> known = knownContacts(m_ground.ledger, ids);
    if (!known)
        return fail(known.error());
    QSet<PhoneNumber> numbers; // of those that are new
    for (const ContactLine &line : lines) {
        const auto found = known->constFind(line.contactId);
        if (found != known->cend() && found->lead) {
            m_matches << ContactMatch{line, found->contact, found->lead->id};
        } else if (line.draft && found != known->cend()) {
            m_orphans << line;
        } else if (line.draft && numbers.contains(line.draft->number)) {
            m_receipt.problems << contestedNumberProblem(line.contactId);
        } else if (line.draft) {
            numbers.insert(line.draft->number);
            m_fresh << line;
        }
    }
    return {};
}

Result<void> ContactIntake::takeFresh()
{
    if (!m_fresh.isEmpty()) {
        QList<intake::LeadDraft> drafts;
        QHash<PhoneNumber, ContactLine> byNumber;
        for (const ContactLine &line : std::as_const(m_fresh)) {
            drafts << *line.draft;
            byNumber.insert(line.draft->number, line);
        }
        const auto link = [byNumber](store::Store &store, const PhoneNumber &number) {
            const auto line = byNumber.constFind(number);
            return line == byNumber.cend() ? Result<void>() : linkNewcomer(store, *line);
        };
        const Result<int> taken = m_newcomers.take(drafts, link);
        if (!taken)
            return fail(taken.error());
        m_receipt.fresh = *taken;
    }
    const Result<void> matched = matchByNumber(m_fresh, false);
    return matched ? matchByNumber(m_orphans, true) : matched;
}

Result<void> ContactIntake::matchByNumber(const QList<ContactLine> &lines, bool orphans)
{
    if (lines.isEmpty())
        return {};
    const Result<QList<Owner>> owners = ownersOf(m_ground.ledger, lines);
    if (!owners)
        return fail(owners.error());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const ContactLine &line = lines.at(i);
        const Owner &owner = owners->at(i);
        if (!owner.lead.isValid()) {
            if (orphans) {
                m_receipt.problems << HubSpotProblem{
                    line.contactId,
                    QCoreApplication::translate("HubSpotPull", "Its lead was deleted in Callboard. Add the "
                                                               "number there to take it in once more.")};
            }
            continue; // a fresh one: deleted by somebody since it came in
        }
        const QString ownerId = owner.contact.contactId;
        if (ownerId == line.contactId)
            m_matches << ContactMatch{line, owner.contact, owner.lead}; // it has just come in
        else if (ownerId.isEmpty() || m_vacated.contains(ownerId))
            m_matches << ContactMatch{line, {line.contactId, owner.uuid, false, {}, {}}, owner.lead};
        else
            leaveToOwner(line, ownerId);
    }
    return {};
}

void ContactIntake::leaveToOwner(const ContactLine &line, const QString &ownerId)
{
    if (m_contest == Contest::Postponed)
        m_receipt.contested << ContestedNumber{line.contactId, ownerId};
    else
        m_receipt.problems << contestedNumberProblem(line.contactId);
}

} // namespace callboard::services
