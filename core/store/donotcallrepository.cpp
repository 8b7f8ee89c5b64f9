// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/donotcallrepository.h"

#include "core/store/boundlist.h"
#include "core/store/database.h"
#include "core/store/forbiddennumbers.h"
#include "core/store/sealedlead.h"

namespace callboard::store {

using security::Column;

namespace {

// Binds a ciphertext to its row before the row has an id.
QString rowKeyOf(const QByteArray &numberIndex)
{
    return QString::fromLatin1(numberIndex.toHex());
}

} // namespace

Result<QList<DoNotCallEntry>> DoNotCallRepository::select(const QString &where,
                                                          const QVariantList &values) const
{
    QList<DoNotCallEntry> found;
    std::optional<Error> broken;
    const Result<void> done = m_database.select(
        QLatin1String("select id, list, number_cipher, number_index, prefix, source, note, campaign_id, "
                      "added_at, expires_at from do_not_call ") +
            where,
        values, [&](const Row &row) {
            DoNotCallEntry entry;
            entry.id = row.integer(0);
            entry.list = doNotCallListFromWord(row.text(1)).value_or(DoNotCallList::House);
            if (!row.isNull(2)) {
                const Result<QString> number =
                    m_cipher.decrypt(Column::ListedNumber, rowKeyOf(row.blob(3)), row.blob(2));
                if (!number) {
                    broken = number.error();
                    return;
                }
                entry.number = *number;
            }
            entry.prefix = row.text(4);
            entry.source = row.text(5);
            entry.note = row.text(6);
            if (!row.isNull(7))
                entry.campaign = CampaignId(row.integer(7));
            entry.addedAt = row.instant(8);
            entry.expiresAt = row.optionalInstant(9);
            found << entry;
        });
    if (!done)
        return fail(done.error());
    if (broken)
        return fail(*broken);
    return found;
}

Result<std::optional<DoNotCallEntry>> DoNotCallRepository::forbidding(const PhoneNumber &number,
                                                                      CampaignId campaign) const
{
    const BoundList prefixes(listPrefixes(number));
    const Result<QList<DoNotCallEntry>> found = select(
        QLatin1String("where (number_index = ? or (prefix <> '' and prefix in ") + prefixes.marks() +
            QLatin1String(")) and (campaign_id is null or campaign_id = ?) order by case list when "
                          "'house' then 1 when 'opt_out' then 2 else 3 end, id limit 1"),
        QVariantList{numberIndex(number, m_cipher)} + prefixes.values() + QVariantList{campaign.value()});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<DoNotCallEntry>() : found->constFirst();
}

Result<QList<DoNotCallEntry>> DoNotCallRepository::list(const QString &search, int limit) const
{
    const QString newestFirst = QStringLiteral("order by added_at desc, id desc limit ?");
    if (search.isEmpty())
        return select(newestFirst, {limit});
    if (const std::optional<PhoneNumber> number = PhoneNumber::fromE164(search))
        return select(QLatin1String("where number_index = ? ") + newestFirst,
                      {numberIndex(*number, m_cipher), limit});
    return select(QLatin1String("where prefix = ? or lower(source) like lower(?) or lower(note) like "
                                "lower(?) ") +
                      newestFirst,
                  {search, QVariant(u'%' + search + u'%'), QVariant(u'%' + search + u'%'), limit});
}

Result<DoNotCallEntry> DoNotCallRepository::find(qint64 id) const
{
    const Result<QList<DoNotCallEntry>> found = select(QStringLiteral("where id = ?"), {id});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("Entry %1").arg(id)});
    return found->constFirst();
}

Result<int> DoNotCallRepository::count() const
{
    return m_database.selectCount(QStringLiteral("select count(*) from do_not_call"));
}

Result<qint64> DoNotCallRepository::insert(const DoNotCallEntry &entry)
{
    const std::optional<PhoneNumber> number = PhoneNumber::fromE164(entry.number);
    const QByteArray index = number ? numberIndex(*number, m_cipher) : QByteArray();
    const QVariant campaign = entry.campaign ? QVariant(entry.campaign->value()) : QVariant();
    // The joined-on nothing keeps the planner from the index of a list's source: it would go through a whole
    // register for each of its lines.
    const Result<std::optional<qint64>> twin = m_database.selectInteger(
        (number ? QLatin1String("select id from do_not_call where number_index = ? ")
                : QLatin1String("select id from do_not_call where prefix <> '' and prefix = ? ")) +
            QLatin1String("and list || '' = ? and source || '' = ? and coalesce(campaign_id, 0) = ? limit 1"),
        {number ? QVariant(index) : QVariant(entry.prefix), toWord(entry.list), entry.source,
         entry.campaign ? entry.campaign->value() : 0});
    if (!twin)
        return fail(twin.error());
    if (*twin)
        return fail(ErrorCode::AlreadyExists, {entry.prefix});
    return m_database.insertReturningId(
        QStringLiteral("insert into do_not_call (list, number_cipher, number_index, prefix, source, note, "
                       "campaign_id, added_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id"),
        {toWord(entry.list),
         number ? QVariant(m_cipher.encrypt(Column::ListedNumber, rowKeyOf(index), entry.number))
                : QVariant(),
         number ? QVariant(index) : QVariant(), entry.prefix, entry.source, entry.note, campaign,
         bound(entry.addedAt), bound(entry.expiresAt)});
}

Result<void> DoNotCallRepository::remove(qint64 id)
{
    return m_database.change(QStringLiteral("delete from do_not_call where id = ?"), {id});
}

Result<std::optional<qint64>> DoNotCallRepository::houseEntryOf(const PhoneNumber &number) const
{
    return m_database.selectInteger(
        QStringLiteral("select id from do_not_call where number_index = ? and list = 'house' and campaign_id "
                       "is null"),
        {numberIndex(number, m_cipher)});
}

Result<int> DoNotCallRepository::removeFromRegister(const QString &source, int limit)
{
    return m_database.execute(
        QStringLiteral("delete from do_not_call where id in (select id from do_not_call where list = "
                       "'register' and source = ? limit ?)"),
        {source, limit});
}

Result<int> DoNotCallRepository::moveToRegister(const QString &from, const QString &to, int limit)
{
    return m_database.execute(
        QStringLiteral("update do_not_call set source = ? where id in (select id from do_not_call where list "
                       "= 'register' and source = ? limit ?)"),
        {to, from, limit});
}

Result<QList<DoNotCallRepository::Register>> DoNotCallRepository::registers() const
{
    QList<Register> found;
    const Result<void> done = m_database.select(
        QStringLiteral(
            "select source, count(*), max(added_at), min(expires_at) from do_not_call where list = "
            "'register' group by source order by source"),
        {}, [&](const Row &row) {
            found << Register{row.text(0), row.number(1), row.instant(2), row.optionalInstant(3)};
        });
    if (!done)
        return fail(done.error());
    return found;
}

} // namespace callboard::store
