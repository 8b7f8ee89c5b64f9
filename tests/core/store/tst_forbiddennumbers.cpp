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
        for (int i = random.bounded(12); i > 0; --i) {
            const Result<qint64> added = store->doNotCall.insert(randomEntry(random, numbers, campaigns));
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
        }
    }
    QVERIFY(forbidden > 100);
}

void ForbiddenNumbersTest::ofNobodyNobodyIsForbidden()
{
    TemporaryStore store;
    const Result<QSet<PhoneNumber>> found =
        forbiddenAmong(store.database(), store.cipher(), {}, CampaignId());
    QVERIFY(found);
    QVERIFY(found->isEmpty());
}

QTEST_GUILESS_MAIN(ForbiddenNumbersTest)
#include "tst_forbiddennumbers.moc"
