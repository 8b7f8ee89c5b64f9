// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/hubspotrepository.h"

#include "core/store/database.h"
#include "core/store/keyedselect.h"

namespace callboard::store {

namespace {

constexpr qsizetype LongestContactId = 20; // digits of the greatest number of 64 bits

} // namespace

Result<std::optional<HubSpotLink>> HubSpotRepository::link() const
{
    std::optional<HubSpotLink> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select base_url, mapping, connected_at, pulled_at, whole_at, seen_until, pushed_at, "
                       "noted_at, trouble from hubspot_link where id = 1"),
        {}, [&](const Row &row) {
            found = HubSpotLink{QUrl(row.text(0)),
                                row.text(1),
                                row.instant(2),
                                row.optionalInstant(3),
                                row.optionalInstant(4),
                                row.optionalInstant(5),
                                row.optionalInstant(6),
                                row.optionalInstant(7),
                                row.text(8)};
        });
    if (!done)
        return fail(done.error());
    return found;
}

Result<void> HubSpotRepository::setLink(const HubSpotLink &link)
{
    return m_database.change(
        QStringLiteral(
            "insert into hubspot_link (id, base_url, mapping, connected_at) values (1, ?, ?, ?) on "
            "conflict (id) do update set base_url = excluded.base_url, mapping = "
            "excluded.mapping, connected_at = excluded.connected_at, whole_at = null, trouble = "
            "''"),
        {link.baseUrl.toString(), link.mapping, bound(link.connectedAt)});
}

Result<void> HubSpotRepository::setMapping(const QString &mapping)
{
    return m_database.change(
        QStringLiteral("update hubspot_link set mapping = ?, whole_at = null, trouble = '' where id = 1"),
        {mapping});
}

Result<int> HubSpotRepository::dropLink(int limit)
{
    return m_link.drop({{QLatin1String("hubspot_conflict"), QLatin1String("id")},
                        {QLatin1String("hubspot_note"), QLatin1String("attempt_id")},
                        {QLatin1String("hubspot_contact"), QLatin1String("contact_id")}},
                       limit);
}

Result<void> HubSpotRepository::notePulled(Instant at, const std::optional<Instant> &seenUntil, bool isWhole)
{
    return m_database.change(
        QStringLiteral(
            "update hubspot_link set pulled_at = ?, seen_until = coalesce(?, seen_until), whole_at "
            "= coalesce(?, whole_at) where id = 1"),
        {bound(at), bound(seenUntil), bound(isWhole ? std::optional(at) : std::nullopt)});
}

Result<QList<HubSpotContact>> HubSpotRepository::listContacts(const QString &column,
                                                              const QStringList &keys) const
{
    QList<HubSpotContact> found;
    std::optional<Error> broken;
    const auto read = [&](const Row &row) {
        HubSpotContact contact{row.text(0), row.text(1), row.flag(2), row.optionalInstant(3), {}};
        const Result<SheetFields> base = m_seal.open(contact.leadUuid, row.blob(4));
        if (!base) {
            broken = base.error();
            return;
        }
        contact.base = *base;
        found << contact;
    };
    const Result<void> done = selectByKeys(
        m_database,
        QStringLiteral("select contact_id, lead_uuid, gone, changed_at, base_cipher from hubspot_contact"),
        column, keys, read);
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<QList<HubSpotContact>> HubSpotRepository::contacts(const QStringList &contactIds) const
{
    return listContacts(QStringLiteral("contact_id"), contactIds);
}

Result<QList<HubSpotContact>> HubSpotRepository::contactsOf(const QStringList &leadUuids) const
{
    return listContacts(QStringLiteral("lead_uuid"), leadUuids);
}

Result<QStringList> HubSpotRepository::presentContactsBehind(const QString &id, int limit) const
{
    // Of two numbers the longer one is greater, and of two that are equally long their texts tell: length by
    // length the key's own index serves, on both databases alike.
    QStringList ids;
    QString behind = id.isEmpty() ? QStringLiteral("0") : id;
    for (qsizetype length = behind.size(); length <= LongestContactId && ids.size() < limit; ++length) {
        const Result<void> done = m_database.select(
            QStringLiteral("select contact_id from hubspot_contact where gone = 0 and contact_id > ? and "
                           "length(contact_id) = ? order by contact_id limit ?"),
            {behind, length, limit - ids.size()}, [&](const Row &row) { ids << row.text(0); });
        if (!done)
            return fail(done.error());
        behind = QStringLiteral("0");
    }
    return ids;
}

Result<void> HubSpotRepository::keepContact(const HubSpotContact &contact)
{
    const Result<void> parted = m_database.change(
        QStringLiteral("delete from hubspot_contact where lead_uuid = ? and contact_id <> ?"),
        {contact.leadUuid, contact.contactId});
    if (!parted)
        return parted;
    return m_database.change(
        QStringLiteral(
            "insert into hubspot_contact (contact_id, lead_uuid, gone, changed_at, base_cipher) values (?, "
            "?, "
            "?, ?, ?) on conflict (contact_id) do update set lead_uuid = excluded.lead_uuid, gone = "
            "excluded.gone, changed_at = excluded.changed_at, base_cipher = excluded.base_cipher"),
        {contact.contactId, contact.leadUuid, contact.isGone ? 1 : 0, bound(contact.changedAt),
         m_seal.seal(contact.leadUuid, contact.base)});
}

Result<void> HubSpotRepository::noteGone(const QString &contactId)
{
    return m_database.change(QStringLiteral("update hubspot_contact set gone = 1 where contact_id = ?"),
                             {contactId});
}

Result<HubSpotRepository::ContactCounts> HubSpotRepository::countContacts() const
{
    ContactCounts counts;
    const Result<void> done =
        m_database.select(QStringLiteral("select count(*), coalesce(sum(gone), 0) from hubspot_contact"), {},
                          [&](const Row &row) {
                              counts = {row.number(0), row.number(1)};
                          });
    if (!done)
        return fail(done.error());
    return counts;
}

} // namespace callboard::store
