// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetlead.h"

#include "core/intake/leadfield.h"
#include "core/services/donotcallservice.h"
#include "core/store/store.h"
#include "core/sync/sheets/threeway.h"

#include <QCoreApplication>

namespace callboard::services {

using intake::LeadField;

namespace {

constexpr QLatin1String AttributePrefix("attribute:");

QString leadText(const char *source)
{
    return QCoreApplication::translate("SheetLead", source);
}

Failure refusedBecause(const char *source)
{
    return fail(ErrorCode::Refused, {leadText(source)});
}

Result<void> setField(Lead &lead, const QString &field, const QString &value)
{
    if (field.startsWith(AttributePrefix)) {
        setAttribute(lead.attributes, field.mid(AttributePrefix.size()), value);
        return {};
    }
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(value);
    switch (intake::leadFieldFromWord(field).value_or(LeadField::Ignore)) {
    case LeadField::Number:
        if (!number)
            return refusedBecause(QT_TRANSLATE_NOOP("SheetLead", "This is not a phone number."));
        lead.number = *number;
        return {};
    case LeadField::WhatsAppNumber:
        lead.whatsappNumber = number;
        return {};
    case LeadField::Name:
        lead.name = value;
        return {};
    case LeadField::Email:
        lead.email = value;
        return {};
    case LeadField::Partner:
        lead.partner = value;
        return {};
    default:
        return {};
    }
}

Result<void> checkNumber(const store::Store &store, const Lead &lead, const PhoneNumber &number)
{
    if (number == lead.number)
        return {};
    const Result<bool> live = store.attempts.hasLive({lead.id});
    if (!live)
        return fail(live.error());
    if (*live)
        return refusedBecause(QT_TRANSLATE_NOOP("SheetLead", "A call to this lead is under way."));
    const Result<std::optional<LeadId>> owner = store.leads.idByNumber(number);
    if (!owner)
        return fail(owner.error());
    if (*owner)
        return refusedBecause(QT_TRANSLATE_NOOP("SheetLead", "Another lead has this number already."));
    return {};
}

Result<void> setStatus(store::Store &store, const Lead &lead, const QString &word, Instant now)
{
    const std::optional<LeadStatus> status = leadStatusFromWord(word);
    if (!status || !sync::isTakenStatus(word))
        return refusedBecause(
            QT_TRANSLATE_NOOP("SheetLead", "This is not a call status that a sheet can give."));
    if (*status == LeadStatus::DoNotCall) {
        const Result<bool> barred = barNumber(store, lead.number, now);
        return barred ? Result<void>() : Result<void>(fail(barred.error()));
    }
    const Result<bool> live = store.attempts.hasLive({lead.id});
    if (!live)
        return fail(live.error());
    if (*live)
        return refusedBecause(QT_TRANSLATE_NOOP("SheetLead", "A call to this lead is under way."));
    if (lead.status == LeadStatus::DoNotCall) {
        const Result<bool> allowed = allowNumber(store, lead.number, now);
        if (!allowed)
            return fail(allowed.error());
        if (!*allowed)
            return refusedBecause(QT_TRANSLATE_NOOP("SheetLead", "A do-not-call list forbids this number."));
        if (const Result<void> freed = store.leads.setDoNotCall(lead.id, false, now); !freed)
            return freed;
    }
    return store.leads.showCall(lead.id, *status, {}, now);
}

} // namespace

QString attributeField(const QString &attribute)
{
    return AttributePrefix + attribute;
}

QString fieldTitle(const QString &field)
{
    if (field.startsWith(AttributePrefix))
        return field.mid(AttributePrefix.size());
    switch (intake::leadFieldFromWord(field).value_or(LeadField::Ignore)) {
    case LeadField::Number:
        return leadText(QT_TRANSLATE_NOOP("SheetLead", "Number"));
    case LeadField::WhatsAppNumber:
        return leadText(QT_TRANSLATE_NOOP("SheetLead", "WhatsApp number"));
    case LeadField::Name:
        return leadText(QT_TRANSLATE_NOOP("SheetLead", "Name"));
    case LeadField::Email:
        return leadText(QT_TRANSLATE_NOOP("SheetLead", "E-mail"));
    case LeadField::Partner:
        return leadText(QT_TRANSLATE_NOOP("SheetLead", "Partner"));
    case LeadField::CallStatus:
        return leadText(QT_TRANSLATE_NOOP("SheetLead", "Call status"));
    default:
        return field;
    }
}

QString fieldOfLead(const Lead &lead, const QString &field)
{
    if (field.startsWith(AttributePrefix))
        return attributeValue(lead.attributes, field.mid(AttributePrefix.size()));
    switch (intake::leadFieldFromWord(field).value_or(LeadField::Ignore)) {
    case LeadField::Number:
        return lead.number.e164();
    case LeadField::WhatsAppNumber:
        return lead.whatsappNumber ? lead.whatsappNumber->e164() : QString();
    case LeadField::Name:
        return lead.name;
    case LeadField::Email:
        return lead.email;
    case LeadField::Partner:
        return lead.partner;
    case LeadField::CallStatus:
        return toWord(lead.status);
    default:
        return {};
    }
}

SheetFields fieldsOfLead(const Lead &lead, const SheetFields &like)
{
    SheetFields fields;
    for (auto it = like.cbegin(); it != like.cend(); ++it)
        fields.insert(it.key(), fieldOfLead(lead, it.key()));
    return fields;
}

Result<Instant> takeFields(store::Store &store, const Lead &lead, const SheetFields &values, Instant now)
{
    const QString statusField = intake::toWord(LeadField::CallStatus);
    // Believed at once, whatever else of the row cannot be taken.
    if (values.value(statusField) == toWord(LeadStatus::DoNotCall)) {
        if (const Result<void> marked = setStatus(store, lead, values.value(statusField), now); !marked)
            return fail(marked.error());
    }
    Lead changed = lead;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (const Result<void> set = setField(changed, it.key(), *it); !set)
            return fail(set.error());
    }
    if (const Result<void> free = checkNumber(store, lead, changed.number); !free)
        return fail(free.error());
    if (const auto status = values.constFind(statusField); status != values.cend()) {
        if (const Result<void> set = setStatus(store, changed, *status, now); !set)
            return fail(set.error());
    }
    const bool isStatusAlone = values.size() == 1 && values.contains(statusField);
    if (!isStatusAlone) {
        const Result<void> updated = store.leads.update(lead.id, store::seal(changed, store.cipher), now);
        if (!updated)
            return fail(updated.error());
    }
    return now;
}

} // namespace callboard::services
