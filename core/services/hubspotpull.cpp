// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotpull.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

using sync::hubspot::Contact;
using sync::hubspot::ContactPage;
using sync::hubspot::Reached;
using sync::hubspot::Trouble;

namespace {

constexpr std::chrono::minutes SearchLag{10};
constexpr std::chrono::hours WholeEvery{24};
constexpr std::chrono::hours MostClockError{3}; ///< of this machine
constexpr qsizetype MostContestedKept = 10'000;

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

} // namespace

HubSpotPull::HubSpotPull(const HubSpotGround &ground, Reach reach)
    : m_ground(ground)
    , m_startedAt(ground.clock.now())
    , m_isWhole(reach == Reach::Whole || isWholeDue(ground.link, m_startedAt))
    , m_newcomers(ground.ledger, ground.clock, ground.profileDirectory, QStringLiteral("HubSpot"))
    , m_missed(ground.ledger)
{
}

Result<HubSpotSummary> HubSpotPull::run()
{
    if (const Result<void> prepared = prepare(); !prepared)
        return fail(prepared.error());
    const Result<HubSpotSummary> summary = look();
    // What a look that broke off has written is there, too.
    if (m_hasWritten)
        tellOthers();
    return summary;
}

Result<HubSpotSummary> HubSpotPull::look()
{
    m_summary.isWhole = m_isWhole;
    if (const Result<void> taken = takePages(); !taken)
        return fail(taken.error());
    if (m_isWhole) {
        if (const Result<void> settled = settleContested(); !settled)
            return fail(settled.error());
        if (const Result<void> noted = noteMissing(); !noted)
            return fail(noted.error());
    }
    return finish();
}

Result<void> HubSpotPull::prepare()
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
    m_wish = {m_ground.mapping.propertiesToRead(), {number}};
    // A mark is believed of whoever has no number any more, too.
    if (const QString mark = m_ground.mapping.property(ContactField::DoNotCall); !mark.isEmpty())
        m_wish.haveAnyOf << mark;
    if (!m_isWhole)
        m_wish.changedSince = lookBackTo(m_ground.link);
    return {};
}

Result<void> HubSpotPull::takePages()
{
    for (QString last;;) {
        const Reached<ContactPage> page = m_ground.client.contactsAfter(m_wish, last);
        if (!page)
            return fail(sync::hubspot::troubleError(page.trouble()));
        const Result<QStringList> ids = idsOf(page->contacts, last);
        if (!ids)
            return fail(ids.error());
        if (m_isWhole) {
            if (const Result<void> passed = m_missed.pass(*ids, !page->hasMore); !passed)
                return passed;
        }
        if (const Result<void> taken = takePage(page->contacts); !taken)
            return taken;
        m_summary.contacts += static_cast<int>(ids->size());
        if (!page->hasMore)
            return {};
        last = ids->constLast();
    }
}

Result<QStringList> HubSpotPull::idsOf(const QList<Contact> &contacts, const QString &last) const
{
    QStringList ids;
    for (const Contact &contact : contacts) {
        // The same ones again, and it would never end; in another order, and some would be missed.
        if (!sync::hubspot::isBehind(contact.id, ids.isEmpty() ? last : ids.constLast()))
            return fail(sync::hubspot::troubleError(Trouble::Unreadable));
        ids << contact.id;
    }
    return ids;
}

Result<void> HubSpotPull::takePage(const QList<Contact> &contacts)
{
    QList<ContactLine> lines;
    for (const Contact &contact : contacts) {
        const ContactLine line = m_reader->read(contact);
        if (line.changedAt)
            m_seenUntil = std::max(m_seenUntil.value_or(*line.changedAt), *line.changedAt);
        if (!line.rejection.isEmpty())
            m_summary.note({{line.contactId, line.rejection}});
        if (line.draft || line.isMarked)
            lines << line;
    }
    if (lines.isEmpty())
        return {};
    ContactIntake intake(m_ground, m_newcomers,
                         m_isWhole ? ContactIntake::Contest::Postponed : ContactIntake::Contest::Refused);
    const Result<ContactReceipt> receipt = intake.take(lines);
    if (!receipt) {
        m_hasWritten = true;
        return fail(receipt.error());
    }
    add(*receipt);
    return {};
}

void HubSpotPull::add(const ContactReceipt &receipt)
{
    m_summary.fresh += receipt.fresh;
    m_summary.updated += receipt.updated;
    m_summary.note(receipt.problems);
    m_hasWritten = m_hasWritten || receipt.hasBarred || receipt.fresh + receipt.updated > 0;
    m_hasPassedOver = m_hasPassedOver || receipt.hasPassedOver;
    for (const ContestedNumber &contested : receipt.contested) {
        if (m_contested.size() < MostContestedKept)
            m_contested << contested;
        else // as if the other one were there: the next look asks again
            m_summary.note({contestedNumberProblem(contested.contactId)});
    }
}

/// The number of somebody whom the look did not find may have gone to another contact.
Result<void> HubSpotPull::settleContested()
{
    for (qsizetype at = 0; at < m_contested.size(); at += sync::hubspot::ContactsAtOnce) {
        const Result<void> settled = settleSomeContested(m_contested.mid(at, sync::hubspot::ContactsAtOnce));
        if (!settled)
            return settled;
    }
    return {};
}

Result<void> HubSpotPull::settleSomeContested(const QList<ContestedNumber> &contested)
{
    const Result<QSet<QString>> vacated = vacatedBy(contested);
    if (!vacated)
        return fail(vacated.error());
    const QStringList properties = m_ground.mapping.propertiesToRead() << sync::hubspot::changeProperty();
    QList<ContactLine> lines;
    for (const ContestedNumber &each : contested) {
        if (!vacated->contains(each.ownerId)) {
            m_summary.note({contestedNumberProblem(each.contactId)});
            continue;
        }
        // Its page is long gone, and these are few.
        const Reached<Contact> contact = m_ground.client.contact(each.contactId, properties);
        if (!contact && contact.trouble() != Trouble::Gone)
            return fail(sync::hubspot::troubleError(contact.trouble()));
        if (!contact || contact->id != each.contactId)
            continue;
        if (const ContactLine line = m_reader->read(*contact); line.draft || line.isMarked)
            lines << line;
    }
    if (lines.isEmpty())
        return {};
    m_hasWritten = true;
    ContactIntake intake(m_ground, m_newcomers, ContactIntake::Contest::Refused, *vacated);
    const Result<ContactReceipt> receipt = intake.take(lines);
    if (!receipt)
        return fail(receipt.error());
    add(*receipt);
    return {};
}

Result<QSet<QString>> HubSpotPull::vacatedBy(const QList<ContestedNumber> &contested) const
{
    QSet<QString> vacated;
    QStringList others;
    for (const ContestedNumber &each : contested) {
        if (m_missed.contains(each.ownerId))
            vacated.insert(each.ownerId);
        else
            others << each.ownerId;
    }
    const Result<QList<store::HubSpotContact>> known =
        m_ground.ledger
            .read([others](const store::Store &store) { return hubspotIn(store).contacts(others); })
            .result();
    if (!known)
        return fail(known.error());
    for (const store::HubSpotContact &contact : *known) {
        if (contact.isGone)
            vacated.insert(contact.contactId);
    }
    return vacated;
}

Result<void> HubSpotPull::noteMissing()
{
    const Result<MissingReceipt> missing = settleMissing(m_ground, m_missed.some(), *m_reader);
    if (!missing)
        return fail(missing.error());
    m_summary.gone = missing->gone;
    m_summary.updated += missing->updated;
    m_hasWritten = m_hasWritten || missing->updated > 0;
    return {};
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
    return m_summary;
}

void HubSpotPull::tellOthers() const
{
    Q_EMIT m_ground.ledger.changes().leadListChanged();
    Q_EMIT m_ground.ledger.changes().workChanged();
}

} // namespace callboard::services
