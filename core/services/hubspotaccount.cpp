// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/hubspotaccount.h"

#include "core/services/contactreader.h"
#include "core/services/settingtable.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace callboard::services {

using sync::hubspot::Contact;
using sync::hubspot::Reached;
using sync::hubspot::Trouble;

namespace {

constexpr qsizetype ContactsToCompare = 20;
constexpr int ContactsAtOnce = 500;
constexpr QLatin1String TokenDigestKey("hubspot.token_digest");

/// Tells one token from another; nobody gets the token back from it.
QString digestOf(const QByteArray &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

/// Some contacts, and how they are read.
struct Sample
{
    QMap<QString, QString> numbers; ///< by the contact's id, as HubSpot last said it
    ContactMapping mapping;
    QString region;
};

/// Some of the contacts that HubSpot still has, each with the same chance; no more than a piece of them is
/// held.
Result<QStringList> someContacts(const store::HubSpotRepository &hubspot)
{
    QStringList some;
    qint64 count = 0;
    for (QString behind;;) {
        const Result<QStringList> ids = hubspot.presentContactsBehind(behind, ContactsAtOnce);
        if (!ids)
            return ids;
        for (const QString &id : *ids) {
            ++count;
            const qint64 place = QRandomGenerator::global()->bounded(count);
            if (some.size() < ContactsToCompare)
                some << id;
            else if (place < ContactsToCompare)
                some[place] = id;
        }
        if (ids->size() < ContactsAtOnce)
            return some;
        behind = ids->constLast();
    }
}

Result<Sample> takeSample(const store::Store &store)
{
    const store::HubSpotRepository hubspot = hubspotIn(store);
    const Result<std::optional<store::HubSpotLink>> link = hubspot.link();
    const Result<QStringList> ids = someContacts(hubspot);
    const Result<QString> region = readSetting(store.settings, RegionKey);
    if (!link || !ids)
        return fail(link ? ids.error() : link.error());
    if (!region)
        return fail(region.error());
    Sample sample;
    if (!*link)
        return sample;
    sample.mapping = contactMappingFromText((*link)->mapping);
    sample.region = *region;
    const Result<QList<store::HubSpotContact>> contacts = hubspot.contacts(*ids);
    if (!contacts)
        return fail(contacts.error());
    for (const store::HubSpotContact &contact : *contacts) {
        const QString number = contact.base.value(intake::toWord(intake::LeadField::Number));
        if (!number.isEmpty()) // its lead was deleted, and everything of it is forgotten
            sample.numbers.insert(contact.contactId, number);
    }
    return sample;
}

} // namespace

Result<void> checkIsKnownAccount(store::Ledger &ledger, sync::hubspot::HubSpotClient &client)
{
    const Result<Sample> sample = ledger.read(takeSample).result();
    if (!sample)
        return fail(sample.error());
    if (sample->numbers.isEmpty())
        return {};
    const Result<intake::NumberNormaliser> normaliser = intake::NumberNormaliser::forRegion(sample->region);
    if (!normaliser)
        return fail(normaliser.error());
    const ContactReader reader(sample->mapping, *normaliser);
    qsizetype strangers = 0;
    for (auto it = sample->numbers.cbegin(); it != sample->numbers.cend(); ++it) {
        const Reached<Contact> contact =
            client.contact(it.key(), {sample->mapping.property(ContactField::Number)});
        if (!contact && contact.trouble() != Trouble::Gone)
            return fail(sync::hubspot::troubleError(contact.trouble()));
        const bool isSame =
            contact && reader.read(*contact).fields.value(intake::toWord(intake::LeadField::Number)) == *it;
        strangers += isSame ? 0 : 1;
    }
    // Some contacts may have been deleted, merged or given another number meanwhile.
    if (strangers * 2 <= sample->numbers.size())
        return {};
    return fail(sync::hubspot::troubleError(Trouble::OtherAccount));
}

Result<void> checkToken(store::Ledger &ledger, sync::hubspot::HubSpotClient &client, const QByteArray &token)
{
    const Result<std::optional<QString>> known =
        ledger.read([](const store::Store &store) { return store.settings.value(TokenDigestKey); }).result();
    if (!known)
        return fail(known.error());
    if (*known == digestOf(token))
        return {};
    const Result<void> checked = checkIsKnownAccount(ledger, client);
    return checked ? rememberToken(ledger, token) : checked;
}

Result<void> rememberToken(store::Ledger &ledger, const QByteArray &token)
{
    const QString digest = token.isEmpty() ? QString() : digestOf(token);
    return ledger
        .write([digest](store::Store &store) { return store.settings.setValue(TokenDigestKey, digest); })
        .result();
}

} // namespace callboard::services
