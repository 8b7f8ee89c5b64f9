// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotpush.h"

#include "core/http/address.h"

namespace callboard::services {

using sync::hubspot::Reached;
using sync::hubspot::Trouble;

namespace {

constexpr int CallsAtOnce = 50;
constexpr int MostQueuedAtOnce = 500;
constexpr int MostBurstRests = 5;
constexpr int MostLooks = 3;
constexpr seconds UntilFound{60}; ///< until the search knows of a new record

/// Whether the creation may have been done all the same.
bool leavesDoubt(Trouble trouble)
{
    return trouble == Trouble::Unreachable || trouble == Trouble::Unavailable ||
           trouble == Trouble::Unreadable || trouble == Trouble::TooLarge || trouble == Trouble::Exists;
}

/// Whether HubSpot does not know, or does not like, something that it was sent.
bool isWrongValue(Trouble trouble)
{
    return trouble == Trouble::PropertyUnknown || trouble == Trouble::BadRequest;
}

/// Somebody else's burst, which is over in seconds.
bool isBurst(Trouble trouble)
{
    return trouble == Trouble::Burst || trouble == Trouble::Locked;
}

} // namespace

template<typename Work>
Result<void> HubSpotPush::keep(Work work)
{
    return m_ground.ledger
        .write([work](store::Store &store) {
            store::HubSpotRepository hubspot = hubspotIn(store);
            return work(hubspot);
        })
        .result();
}

Result<HubSpotSummary> HubSpotPush::run()
{
    if (const Result<void> queued = queueCalls(); !queued)
        return fail(queued.error());
    for (int rests = 0;;) {
        const auto next = [now = m_ground.clock.now()](const store::Store &store) {
            return hubspotIn(store).queued(now, CallsAtOnce);
        };
        const Result<QList<store::HubSpotNote>> notes = m_ground.ledger.read(next).result();
        if (!notes)
            return fail(notes.error());
        if (notes->isEmpty())
            return finish();
        for (const store::HubSpotNote &note : *notes) {
            const Result<MaybeTrouble> trouble = tell(note);
            if (!trouble)
                return fail(trouble.error());
            if (!*trouble) {
                rests = 0;
                continue;
            }
            const bool waits = isBurst(**trouble) && ++rests < MostBurstRests;
            if (!waits || !m_ground.client.restAfter(rests))
                return fail(sync::hubspot::troubleError(**trouble));
            break;
        }
    }
}

Result<void> HubSpotPush::queueCalls()
{
    // A practice call is no call: only an account on this machine, which is one for practice too, hears of
    // it.
    const bool withPractice = http::isLoopback(m_ground.link.baseUrl);
    const Instant now = m_ground.clock.now();
    for (;;) {
        const auto look = [now, withPractice](const store::Store &store) {
            return hubspotIn(store).callsToQueue(now, withPractice, MostQueuedAtOnce);
        };
        const Result<QList<store::HubSpotNote>> calls = m_ground.ledger.read(look).result();
        if (!calls)
            return fail(calls.error());
        const Result<void> queued = writeInPieces(m_ground.ledger, *calls,
                                                  [now](store::Store &store, const store::HubSpotNote &call) {
                                                      return hubspotIn(store).enqueue(call, now);
                                                  });
        if (!queued)
            return queued;
        if (calls->size() < MostQueuedAtOnce)
            return keep([now](store::HubSpotRepository &hubspot) { return hubspot.noteQueued(now); });
    }
}

Result<HubSpotPush::MaybeTrouble> HubSpotPush::tell(const store::HubSpotNote &note)
{
    const auto compose = [note, mapping = m_ground.mapping](const store::Store &store) {
        return tellingOf(store, note, mapping);
    };
    const Result<std::optional<HubSpotTelling>> telling = m_ground.ledger.read(compose).result();
    if (!telling)
        return fail(telling.error());
    const Instant now = m_ground.clock.now();
    if (!*telling || (note.callId.isEmpty() && !sync::hubspot::isWorthANote((*telling)->note))) {
        const Result<void> kept = keep(
            [note, now](store::HubSpotRepository &hubspot) { return hubspot.noteTold(note.attempt, now); });
        return kept ? Result<MaybeTrouble>(MaybeTrouble()) : Result<MaybeTrouble>(fail(kept.error()));
    }
    m_hasAsked = true;
    bool isMade = !note.callId.isEmpty();
    if (!isMade) {
        const Result<MaybeTrouble> trouble = makeRecord(note, **telling, isMade);
        if (!trouble || *trouble || !isMade)
            return trouble;
    }
    return changeContact(note, **telling);
}

Result<HubSpotPush::MaybeTrouble> HubSpotPush::makeRecord(const store::HubSpotNote &note,
                                                          const HubSpotTelling &telling, bool &isMade)
{
    if (note.sentAt || telling.mayBeThere) {
        bool isOpen = true;
        const Result<MaybeTrouble> trouble = lookFor(note, telling, isMade, isOpen);
        if (!trouble || *trouble || isMade || isOpen)
            return trouble;
    }
    return create(note, telling, isMade);
}

Result<HubSpotPush::MaybeTrouble> HubSpotPush::lookFor(const store::HubSpotNote &note,
                                                       const HubSpotTelling &telling, bool &isMade,
                                                       bool &isOpen)
{
    const Reached<QString> found = m_ground.client.findNote(telling.note);
    if (!found)
        return MaybeTrouble(found.trouble());
    const int looks = note.looks + 1;
    const Instant lookAt = m_ground.clock.now() + UntilFound;
    isMade = !found->isEmpty();
    isOpen = !isMade && looks < MostLooks;
    Result<void> kept;
    if (isMade) {
        kept = keep([note, id = *found](store::HubSpotRepository &hubspot) {
            return hubspot.noteCreated(note.attempt, id);
        });
    } else if (isOpen) {
        kept = keep([note, looks, lookAt](store::HubSpotRepository &hubspot) {
            return hubspot.noteLookedFor(note.attempt, looks, lookAt);
        });
    }
    return kept ? Result<MaybeTrouble>(MaybeTrouble()) : Result<MaybeTrouble>(fail(kept.error()));
}

/// An account may have deleted an ending that every new one has. What is refused makes nothing.
Reached<QString> HubSpotPush::sendRecord(const sync::hubspot::CallNote &note)
{
    const Reached<QString> made = m_ground.client.addNote(note);
    if (made || !isWrongValue(made.trouble()))
        return made;
    sync::hubspot::CallNote plain = note;
    plain.hasDisposition = false;
    const bool isSame = sync::hubspot::creation(plain) == sync::hubspot::creation(note);
    return isSame ? made : m_ground.client.addNote(plain);
}

Result<HubSpotPush::MaybeTrouble> HubSpotPush::create(const store::HubSpotNote &note,
                                                      const HubSpotTelling &telling, bool &isMade)
{
    const Instant now = m_ground.clock.now();
    const Result<void> noted = keep([note, now](store::HubSpotRepository &hubspot) {
        return hubspot.noteSent(note.attempt, now, now + UntilFound);
    });
    if (!noted)
        return fail(noted.error());
    const Reached<QString> made = sendRecord(telling.note);
    if (made) {
        isMade = true;
        const Result<void> kept = keep([note, id = *made](store::HubSpotRepository &hubspot) {
            return hubspot.noteCreated(note.attempt, id);
        });
        return kept ? Result<MaybeTrouble>(MaybeTrouble()) : Result<MaybeTrouble>(fail(kept.error()));
    }
    const Trouble trouble = made.trouble();
    if (leavesDoubt(trouble))
        return trouble == Trouble::Exists ? MaybeTrouble() : MaybeTrouble(trouble);
    const Result<void> cleared =
        keep([note](store::HubSpotRepository &hubspot) { return hubspot.noteNotCreated(note.attempt); });
    if (!cleared)
        return fail(cleared.error());
    return sync::hubspot::stopsAll(trouble) ? Result<MaybeTrouble>(MaybeTrouble(trouble))
                                            : refuse(note, telling, trouble);
}

Result<HubSpotPush::MaybeTrouble> HubSpotPush::changeContact(const store::HubSpotNote &note,
                                                             const HubSpotTelling &telling)
{
    if (!telling.properties.isEmpty()) {
        const Reached<sync::hubspot::Contact> changed =
            m_ground.client.change(telling.note.contactId, telling.properties);
        // A property that is not there, or a value that it does not take, is so for every contact, and
        // nothing else was sent.
        if (!changed && isWrongValue(changed.trouble()))
            return MaybeTrouble(Trouble::PropertyUnknown);
        if (!changed && sync::hubspot::stopsAll(changed.trouble()))
            return MaybeTrouble(changed.trouble());
        if (!changed)
            return refuse(note, telling, changed.trouble());
    }
    ++m_summary.told;
    const Result<void> kept = keep([note, now = m_ground.clock.now()](store::HubSpotRepository &hubspot) {
        return hubspot.noteTold(note.attempt, now);
    });
    return kept ? Result<MaybeTrouble>(MaybeTrouble()) : Result<MaybeTrouble>(fail(kept.error()));
}

Result<HubSpotPush::MaybeTrouble> HubSpotPush::refuse(const store::HubSpotNote &note,
                                                      const HubSpotTelling &telling, Trouble trouble)
{
    m_summary.note({{telling.note.contactId, operatorText(sync::hubspot::troubleError(trouble))}});
    const auto work = [note, trouble, contactId = telling.note.contactId,
                       now = m_ground.clock.now()](store::HubSpotRepository &hubspot) -> Result<void> {
        if (trouble == Trouble::Gone) {
            if (const Result<void> gone = hubspot.noteGone(contactId); !gone)
                return gone;
        }
        return hubspot.noteRefused(note.attempt, toWord(trouble), now);
    };
    const Result<void> kept = keep(work);
    return kept ? Result<MaybeTrouble>(MaybeTrouble()) : Result<MaybeTrouble>(fail(kept.error()));
}

Result<HubSpotSummary> HubSpotPush::finish()
{
    if (m_hasAsked) {
        const Result<void> noted = keep([now = m_ground.clock.now()](store::HubSpotRepository &hubspot) {
            return hubspot.notePushed(now);
        });
        if (!noted)
            return fail(noted.error());
    }
    const Result<HubSpotWaiting> waiting = m_ground.ledger.read(waitingIn).result();
    if (!waiting)
        return fail(waiting.error());
    m_summary.conflicts = waiting->conflicts;
    m_summary.queued = waiting->queued;
    return m_summary;
}

} // namespace callboard::services
