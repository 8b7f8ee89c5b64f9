// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/forbiddennumbers.h"

#include "core/store/boundlist.h"
#include "core/store/database.h"
#include "core/store/donotcallrepository.h"
#include "core/store/sealedlead.h"

#include <QHash>

namespace callboard::store {

namespace {

constexpr qsizetype NumbersOfAStatement = 64; // each has some ten prefixes, which are bound values

} // namespace

QStringList listPrefixes(const PhoneNumber &number)
{
    const QString &e164 = number.e164();
    const qsizetype longest = qMin<qsizetype>(e164.size(), DoNotCallRepository::LongestPrefix);
    QStringList prefixes;
    for (qsizetype length = DoNotCallRepository::ShortestPrefix; length <= longest; ++length)
        prefixes << e164.left(length);
    return prefixes;
}

Result<QSet<PhoneNumber>> forbiddenAmong(Database &database, const security::ColumnCipher &cipher,
                                         const QList<PhoneNumber> &numbers, CampaignId campaign)
{
    QSet<PhoneNumber> forbidden;
    for (qsizetype at = 0; at < numbers.size(); at += NumbersOfAStatement) {
        const QList<PhoneNumber> some = numbers.mid(at, NumbersOfAStatement);
        QHash<QByteArray, PhoneNumber> byIndex;
        QSet<QString> beginnings;
        for (const PhoneNumber &number : some) {
            byIndex.insert(numberIndex(number, cipher), number);
            for (const QString &prefix : listPrefixes(number))
                beginnings.insert(prefix);
        }
        const BoundList indexes(byIndex.keys());
        const BoundList prefixes(QStringList(beginnings.cbegin(), beginnings.cend()));
        const Result<void> done = database.select(
            QLatin1String("select number_index, prefix from do_not_call where (number_index in ") +
                indexes.marks() + QLatin1String(" or (prefix <> '' and prefix in ") + prefixes.marks() +
                QLatin1String(")) and (campaign_id is null or campaign_id = ?)"),
            indexes.values() + prefixes.values() + QVariantList{campaign.value()}, [&](const Row &row) {
                const auto whole = byIndex.constFind(row.blob(0));
                if (whole != byIndex.cend())
                    forbidden.insert(*whole);
                const QString prefix = row.text(1);
                for (const PhoneNumber &number : some) {
                    if (!prefix.isEmpty() && number.e164().startsWith(prefix))
                        forbidden.insert(number);
                }
            });
        if (!done)
            return fail(done.error());
    }
    return forbidden;
}

Result<QSet<QByteArray>> listedAmong(Database &database, const QList<QByteArray> &numberIndexes,
                                     CampaignId campaign)
{
    QSet<QByteArray> listed;
    for (qsizetype at = 0; at < numberIndexes.size(); at += NumbersOfAStatement) {
        const BoundList indexes(numberIndexes.mid(at, NumbersOfAStatement));
        const Result<void> done = database.select(
            QLatin1String("select number_index from do_not_call where number_index in ") + indexes.marks() +
                QLatin1String(" and (campaign_id is null or campaign_id = ?)"),
            indexes.values() + QVariantList{campaign.value()},
            [&listed](const Row &row) { listed.insert(row.blob(0)); });
        if (!done)
            return fail(done.error());
    }
    return listed;
}

} // namespace callboard::store
