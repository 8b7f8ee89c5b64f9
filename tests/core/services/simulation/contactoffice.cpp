// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactoffice.h"

#include "core/services/hubspotconflicts.h"
#include "core/services/hubspotwork.h"

namespace callboard::test {

namespace {

Result<void> readLinks(const store::Store &store, ContactLook &look)
{
    return store.database->select(QStringLiteral("select contact_id, lead_uuid, gone from hubspot_contact"),
                                  {}, [&look](const store::Row &row) {
                                      look.links.insert(row.text(0), {row.text(1), row.flag(2)});
                                  });
}

Result<void> readBarred(const store::Store &store, ContactLook &look)
{
    constexpr int All = 10'000;
    const Result<QList<DoNotCallEntry>> entries = store.doNotCall.list({}, All);
    if (!entries)
        return fail(entries.error());
    for (const DoNotCallEntry &entry : *entries)
        look.barred.insert(entry.number);
    return {};
}

} // namespace

bool ContactOffice::connect(const store::HubSpotLink &link)
{
    return workspace()
        .ledger()
        .write([link](store::Store &store) { return services::hubspotIn(store).setLink(link); })
        .result()
        .has_value();
}

store::HubSpotLink ContactOffice::link()
{
    return read([](const store::Store &store) { return services::hubspotIn(store).link(); })
        .value_or(std::nullopt)
        .value_or(store::HubSpotLink());
}

ContactLook ContactOffice::look()
{
    ContactLook look;
    look.leads = leadsByKey();
    const auto rest = [&look](const store::Store &store) -> Result<void> {
        const Result<QList<store::FieldConflict>> conflicts = services::hubspotIn(store).conflicts();
        if (!conflicts)
            return fail(conflicts.error());
        look.conflicts = *conflicts;
        const Result<void> links = readLinks(store, look);
        return links ? readBarred(store, look) : links;
    };
    if (!read(rest))
        qFatal("The profile cannot be looked at");
    sortByNumber(look.conflicts, look.leads);
    return look;
}

bool ContactOffice::decide(const store::FieldConflict &conflict, services::ConflictSide side)
{
    return decideBy(conflict, side, [side](store::Store &store, qint64 id, Instant now) {
        return services::settleHubSpotConflict(store, id, side, now);
    });
}

int ContactOffice::queued()
{
    return read([](const store::Store &store) { return services::hubspotIn(store).countQueued(); })
        .value_or(-1);
}

void ContactOffice::tellAgain()
{
    constexpr int All = 10'000;
    (void)workspace()
        .ledger()
        .write([](store::Store &store) { return services::hubspotIn(store).queueRefused(All); })
        .result();
}

void ContactOffice::loseContact(const QString &contactId, const Lead &lead, const QString &phone)
{
    change(QStringLiteral("delete from hubspot_contact where contact_id = ?"), {contactId});
    Lead other = lead;
    other.number = *PhoneNumber::fromE164(phone);
    const auto work = [other, now = clock().now()](store::Store &store) {
        return store.leads.update(other.id, store::seal(other, store.cipher), now);
    };
    (void)workspace().ledger().write(work).result();
}

void ContactOffice::change(const QString &sql, const QVariantList &values)
{
    const auto work = [sql, values](store::Store &store) { return store.database->change(sql, values); };
    if (!workspace().ledger().write(work).result())
        qFatal("The change was not done");
}

} // namespace callboard::test
