// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/forbiddennumbers.h"

#include "tests/support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class ForbiddenNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListNamesANumberByItsBeginnings();
    void theyAreTheOnesThatEachIsForbiddenByItself();
    void ofNobodyNobodyIsForbidden();
};

namespace {

/// Of few digits, so that many begin alike.
QString randomDigits(QRandomGenerator &random, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits += QChar(u'0' + random.bounded(3));
    return digits;
}

PhoneNumber randomNumber(QRandomGenerator &random)
{
    return *PhoneNumber::fromE164(QStringLiteral("+91981") + randomDigits(random, 7));
}

DoNotCallEntry randomEntry(QRandomGenerator &random, const QList<PhoneNumber> &numbers,
                           const QList<CampaignId> &campaigns)
{
    DoNotCallEntry entry;
    entry.list = DoNotCallList::House;
    entry.addedAt = FridayNoon;
    if (random.bounded(2) == 0)
        entry.number = numbers.at(random.bounded(int(numbers.size()))).e164();
    else
        entry.prefix = QStringLiteral("+91981") + randomDigits(random, 2 + random.bounded(6));
    if (random.bounded(3) == 0)
        entry.campaign = campaigns.at(random.bounded(int(campaigns.size())));
    return entry;
}

/// By their index; those whose beginning alone is listed are not among them.
QSet<QByteArray> listedAsAWhole(const QList<DoNotCallEntry> &entries, CampaignId campaign,
                                const security::ColumnCipher &cipher)
{
    QSet<QByteArray> listed;
    for (const DoNotCallEntry &entry : entries) {
        const std::optional<PhoneNumber> number = PhoneNumber::fromE164(entry.number);
        if (number && (!entry.campaign || *entry.campaign == campaign))
            listed.insert(numberIndex(*number, cipher));
    }
    return listed;
}

} // namespace

void ForbiddenNumbersTest::aListNamesANumberByItsBeginnings()
{
    const QStringList prefixes = listPrefixes(*PhoneNumber::fromE164(QStringLiteral("+14155552671")));
    QCOMPARE(prefixes.size(), 11);
    QCOMPARE(prefixes.constFirst(), QStringLiteral("+1"));
    QCOMPARE(prefixes.constLast(), QStringLiteral("+14155552671"));
}

void ForbiddenNumbersTest::theyAreTheOnesThatEachIsForbiddenByItself()
{
    QRandomGenerator random(7);
    int forbidden = 0;
    for (int round = 0; round < 20; ++round) {
        TemporaryStore store;
        const AccountId account = store.addAccount(QStringLiteral("Sales"));
        const QList<LeadId> leads = store.addLeads(1);
        const QList<CampaignId> campaigns = {store.addCampaign(account, leads),
                                             store.addCampaign(account, leads)};
        QList<PhoneNumber> numbers;
        for (int i = 0; i < 150; ++i) // more than one statement asks for
            numbers << randomNumber(random);
        QList<DoNotCallEntry> entries;
        for (int i = random.bounded(12); i > 0; --i) {
            entries << randomEntry(random, numbers, campaigns);
            const Result<qint64> added = store->doNotCall.insert(entries.constLast());
            QVERIFY(added || added.error().code == ErrorCode::AlreadyExists);
        }
        for (const CampaignId campaign : {CampaignId(), campaigns.at(0), campaigns.at(1)}) {
            QSet<PhoneNumber> expected;
            for (const PhoneNumber &number : std::as_const(numbers)) {
                const Result<std::optional<DoNotCallEntry>> entry =
                    store->doNotCall.forbidding(number, campaign);
                QVERIFY(entry);
                if (*entry)
                    expected.insert(number);
            }
            forbidden += int(expected.size());
            const Result<QSet<PhoneNumber>> found =
                forbiddenAmong(store.database(), store.cipher(), numbers, campaign);
            QVERIFY(found);
            QCOMPARE(*found, expected);
            QList<QByteArray> indexes;
            for (const PhoneNumber &number : std::as_const(numbers))
                indexes << numberIndex(number, store.cipher());
            const Result<QSet<QByteArray>> listed = listedAmong(store.database(), indexes, campaign);
            QVERIFY(listed);
            QCOMPARE(*listed, listedAsAWhole(entries, campaign, store.cipher()));
        }
    }
    QVERIFY(forbidden > 100);
}

void ForbiddenNumbersTest::ofNobodyNobodyIsForbidden()
{
    TemporaryStore store;
    QVERIFY(listedAmong(store.database(), {}, CampaignId()).value_or({QByteArray()}).isEmpty());
    const Result<QSet<PhoneNumber>> found =
        forbiddenAmong(store.database(), store.cipher(), {}, CampaignId());
    QVERIFY(found);
    QVERIFY(found->isEmpty());
}

QTEST_GUILESS_MAIN(ForbiddenNumbersTest)
#include "tst_forbiddennumbers.moc"
