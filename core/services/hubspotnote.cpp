// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotnote.h"

#include "core/store/restorenotes.h"

#include <algorithm>

namespace callboard::services {

namespace {

Instant startOf(const Attempt &attempt)
{
    return attempt.acceptedAt.value_or(attempt.intentAt.value_or(attempt.dueAt));
}

bool isMissing(const Error &error)
{
    return error.code == ErrorCode::NotFound;
}

/// By the lead's present state and its latest call, so that whoever tells it last tells the truth.
Result<QMap<QString, QString>> propertiesOf(const store::Store &store, const Lead &lead,
                                            const ContactMapping &mapping)
{
    QMap<QString, QString> properties;
    if (const QString status = mapping.property(ContactField::CallStatus); !status.isEmpty())
        properties.insert(status, toWord(lead.status));
    const QString calledAt = mapping.property(ContactField::CalledAt);
    if (calledAt.isEmpty())
        return properties;
    const Result<QList<Attempt>> attempts = store.attempts.ofLead(lead.id);
    if (!attempts)
        return fail(attempts.error());
    std::optional<Instant> latest;
    for (const Attempt &attempt : *attempts) {
        if (attempt.channel == Channel::Call && attempt.state == AttemptState::Ended)
            latest = std::max(latest.value_or(startOf(attempt)), startOf(attempt));
    }
    if (latest)
        properties.insert(calledAt, QString::number(toMSecsSinceEpoch(*latest)));
    return properties;
}

/// Whether the call is the lead's last one in its campaign, as far as is planned.
Result<bool> isLastCall(const store::Store &store, const store::LedgerAttempt &call)
{
    const Result<store::Place> place = store.places.find(call.attempt.campaign, call.position);
    if (!place)
        return isMissing(place.error()) ? Result<bool>(true) : Result<bool>(fail(place.error()));
    return place->state != PlaceState::Planned;
}

/// Whether it may have been told before a restore: the backup did not know of the call, or of that.
Result<bool> mayBeThereAlready(const store::Store &store, const Attempt &call)
{
    if (!call.sendBy) // by that a found one is known
        return true;
    const Result<std::optional<store::RestoreNote>> restored = store::RestoreNotes(store.settings).note();
    if (!restored)
        return fail(restored.error());
    return *restored && call.endedAt && *call.endedAt <= (*restored)->restoredAt;
}

} // namespace

Result<std::optional<HubSpotTelling>> tellingOf(const store::Store &store, const store::HubSpotNote &note,
                                                const ContactMapping &mapping)
{
    using Answer = Result<std::optional<HubSpotTelling>>;
    const auto answerOf = [](const Error &error) {
        return isMissing(error) ? Answer(std::nullopt) : Answer(fail(error));
    };
    const Result<store::LedgerAttempt> call = store.attempts.find(AttemptId::fromText(note.attempt));
    if (!call)
        return answerOf(call.error());
    const Result<Lead> lead = store.leads.find(call->attempt.lead);
    if (!lead)
        return answerOf(lead.error());
    const Result<QList<store::HubSpotContact>> contacts = hubspotIn(store).contactsOf({note.leadUuid});
    const Result<CallRecord> record = store.attempts.record(call->attempt.id);
    const Result<Campaign> campaign = store.campaigns.find(call->attempt.campaign);
    const Result<bool> isLast = isLastCall(store, *call);
    const Result<QMap<QString, QString>> properties = propertiesOf(store, *lead, mapping);
    if (!contacts)
        return fail(contacts.error());
    if (contacts->isEmpty() || contacts->constFirst().isGone)
        return Answer(std::nullopt);
    if (!record || !campaign)
        return fail(record ? campaign.error() : record.error());
    if (!isLast || !properties)
        return fail(isLast ? properties.error() : isLast.error());
    const Result<bool> mayBeThere = mayBeThereAlready(store, call->attempt);
    if (!mayBeThere)
        return fail(mayBeThere.error());
    HubSpotTelling telling;
    telling.properties = *properties;
    telling.mayBeThere = *mayBeThere;
    sync::hubspot::CallNote &told = telling.note;
    told.attempt = note.attempt;
    told.contactId = contacts->constFirst().contactId;
    told.startedAt = startOf(call->attempt);
    told.outcome = call->attempt.outcome.value_or(Outcome::ProviderError);
    told.isLast = *isLast;
    told.talkTime = record->talkTime;
    told.summary = record->summary;
    told.number = lead->number.e164();
    // At some providers it is an id.
    if (const std::optional<PhoneNumber> from = PhoneNumber::fromE164(campaign->phoneNumberId))
        told.fromNumber = from->e164();
    told.recordingUrl = record->recordingUrl;
    return Answer(telling);
}

} // namespace callboard::services
