// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class DoNotCallRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEntryComesBackAsItWentIn_data();
    void anEntryComesBackAsItWentIn();
    void aNumberStandsNowhereInClear();
    void theSameEntryTwiceIsRefused();
    void prefixesForbidWhatBeginsWithThem_data();
    void prefixesForbidWhatBeginsWithThem();
    void theHousesWordComesBeforeOthers();
    void aCampaignsEntryIsItsOwn();
    void entriesAreFoundByNumberPrefixSourceAndNote_data();
    void entriesAreFoundByNumberPrefixSourceAndNote();
    void aRegisterTakesThePlaceOfItsFormerOne();
    void registersTellTheirAge();
    void anExpiredRegisterStillForbids();
    void onlyTheHousesOwnEntryOfANumberIsFoundAsSuch();
    void whatIsNotThereIsNotFound();
};

namespace {

const QString Asha = QStringLiteral("+919810000001");
const QString Ravi = QStringLiteral("+919810000002");

PhoneNumber number(const QString &e164)
{
    return *PhoneNumber::fromE164(e164);
}

DoNotCallEntry ofNumber(const QString &e164, DoNotCallList list = DoNotCallList::House)
{
    DoNotCallEntry entry;
    entry.list = list;
    entry.number = e164;
    entry.addedAt = FridayNoon;
    return entry;
}

DoNotCallEntry ofPrefix(const QString &prefix)
{
    DoNotCallEntry entry;
    entry.prefix = prefix;
    entry.addedAt = FridayNoon;
    return entry;
}

DoNotCallEntry ofRegister(const QString &e164, const QString &source)
{
    DoNotCallEntry entry = ofNumber(e164, DoNotCallList::Register);
    entry.source = source;
    entry.expiresAt = FridayNoon + std::chrono::days{31};
    return entry;
}

/// Which list forbids the number to the campaign; nothing when none does.
std::optional<DoNotCallList> forbids(TemporaryStore &store, const QString &e164, CampaignId campaign = {})
{
    const Result<std::optional<DoNotCallEntry>> found = store->doNotCall.forbidding(number(e164), campaign);
    return found && *found ? std::optional((*found)->list) : std::nullopt;
}

} // namespace

void DoNotCallRepositoryTest::anEntryComesBackAsItWentIn_data()
{
    QTest::addColumn<DoNotCallEntry>("entry");
    QTest::newRow("number") << ofNumber(Asha);
    QTest::newRow("prefix") << ofPrefix(QStringLiteral("+91140"));
    DoNotCallEntry full = ofRegister(Asha, QStringLiteral("NCPR"));
    full.note = QStringLiteral("file of \u0939 June");
    QTest::newRow("register") << full;
    DoNotCallEntry optOut = ofNumber(Ravi, DoNotCallList::OptOut);
    optOut.source = QStringLiteral("WhatsApp");
    QTest::newRow("opt-out") << optOut;
}

void DoNotCallRepositoryTest::anEntryComesBackAsItWentIn()
{
    QFETCH(DoNotCallEntry, entry);
    TemporaryStore store;
    const Result<qint64> id = store->doNotCall.insert(entry);
    QVERIFY(id);
    entry.id = *id;
    QVERIFY(store->doNotCall.find(*id).value_or({}) == entry);
    QVERIFY(store->doNotCall.list({}, 10).value_or({}) == QList<DoNotCallEntry>{entry});
    QCOMPARE(store->doNotCall.count().value_or(-1), 1);
}

void DoNotCallRepositoryTest::aNumberStandsNowhereInClear() // I6
{
    TemporaryStore store;
    DoNotCallEntry entry = ofNumber(Asha);
    entry.note = QStringLiteral("a note that is read in clear");
    QVERIFY(store->doNotCall.insert(entry));
    const QByteArray bytes = store.bytesOnDisk();
    QVERIFY(bytes.contains("a note that is read in clear"));
    QVERIFY(!bytes.contains("9810000001"));
}

void DoNotCallRepositoryTest::theSameEntryTwiceIsRefused()
{
    TemporaryStore store;
    const CampaignId campaign =
        store.addCampaign(store.addAccount(QStringLiteral("Sales")), store.addLeads(1));
    for (const DoNotCallEntry &entry : {ofNumber(Asha), ofPrefix(QStringLiteral("+91140"))}) {
        QVERIFY(store->doNotCall.insert(entry));
        const Result<qint64> again = store->doNotCall.insert(entry);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        QVERIFY(!again.error().detail.contains(Asha) && !again.error().arguments.contains(Asha));
        DoNotCallEntry ofCampaign = entry;
        ofCampaign.campaign = campaign;
        QVERIFY(store->doNotCall.insert(ofCampaign));
        QVERIFY(!store->doNotCall.insert(ofCampaign));
        DoNotCallEntry otherList = entry;
        otherList.list = DoNotCallList::OptOut;
        QVERIFY(store->doNotCall.insert(otherList));
    }
    QVERIFY(store->doNotCall.insert(ofNumber(Ravi)));
    QVERIFY(store->doNotCall.insert(ofPrefix(QStringLiteral("+91141"))));
    QCOMPARE(store->doNotCall.count().value_or(-1), 8);
}

void DoNotCallRepositoryTest::prefixesForbidWhatBeginsWithThem_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("forbids");
    QTest::newRow("country") << QStringLiteral("+91") << true;
    QTest::newRow("the shortest") << QStringLiteral("+9") << true;
    QTest::newRow("area") << QStringLiteral("+91981") << true;
    QTest::newRow("the whole number") << Asha << true;
    QTest::newRow("longer than the number") << Asha + u'0' << false;
    QTest::newRow("another area") << QStringLiteral("+91982") << false;
    QTest::newRow("digits in the middle") << QStringLiteral("+98") << false;
}

void DoNotCallRepositoryTest::prefixesForbidWhatBeginsWithThem()
{
    QFETCH(QString, prefix);
    TemporaryStore store;
    QVERIFY(store->doNotCall.insert(ofPrefix(prefix)));
    QTEST(forbids(store, Asha).has_value(), "forbids");
}

void DoNotCallRepositoryTest::theHousesWordComesBeforeOthers()
{
    TemporaryStore store;
    QCOMPARE(forbids(store, Asha), std::optional<DoNotCallList>());
    QVERIFY(store->doNotCall.insert(ofRegister(Asha, QStringLiteral("NCPR"))));
    QCOMPARE(forbids(store, Asha), std::optional(DoNotCallList::Register));
    QVERIFY(store->doNotCall.insert(ofNumber(Asha, DoNotCallList::OptOut)));
    QCOMPARE(forbids(store, Asha), std::optional(DoNotCallList::OptOut));
    QVERIFY(store->doNotCall.insert(ofPrefix(QStringLiteral("+9198"))));
    QCOMPARE(forbids(store, Asha), std::optional(DoNotCallList::House));
    QCOMPARE(forbids(store, QStringLiteral("+919710000001")), std::optional<DoNotCallList>());
}

void DoNotCallRepositoryTest::aCampaignsEntryIsItsOwn()
{
    TemporaryStore store;
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    const QList<LeadId> leads = store.addLeads(1);
    const CampaignId mine = store.addCampaign(account, leads);
    const CampaignId other = store.addCampaign(account, leads);
    DoNotCallEntry entry = ofNumber(Asha);
    entry.campaign = mine;
    QVERIFY(store->doNotCall.insert(entry));
    QVERIFY(forbids(store, Asha, mine));
    QVERIFY(!forbids(store, Asha, other));
    QVERIFY(!forbids(store, Asha));
}

void DoNotCallRepositoryTest::entriesAreFoundByNumberPrefixSourceAndNote_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found"); // numbers and prefixes, latest first
    QTest::newRow("everything") << QString() << QStringList{Ravi, QStringLiteral("+91140"), Asha};
    QTest::newRow("a number") << Asha << QStringList{Asha};
    QTest::newRow("a number that is not there") << QStringLiteral("+919810000009") << QStringList();
    QTest::newRow("a prefix") << QStringLiteral("+91140") << QStringList{QStringLiteral("+91140")};
    QTest::newRow("a source, in any case") << QStringLiteral("ncp") << QStringList{Ravi};
    QTest::newRow("a note") << QStringLiteral("TELE") << QStringList{QStringLiteral("+91140")};
}

void DoNotCallRepositoryTest::entriesAreFoundByNumberPrefixSourceAndNote()
{
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    TemporaryStore store;
    QVERIFY(store->doNotCall.insert(ofNumber(Asha)));
    DoNotCallEntry prefix = ofPrefix(QStringLiteral("+91140"));
    prefix.note = QStringLiteral("telemarketers");
    prefix.addedAt = FridayNoon + seconds{1};
    QVERIFY(store->doNotCall.insert(prefix));
    DoNotCallEntry listed = ofRegister(Ravi, QStringLiteral("NCPR"));
    listed.addedAt = FridayNoon + seconds{2};
    QVERIFY(store->doNotCall.insert(listed));
    QStringList shown;
    for (const DoNotCallEntry &entry : store->doNotCall.list(search, 10).value_or({}))
        shown << entry.number + entry.prefix;
    QCOMPARE(shown, found);
    QVERIFY(store->doNotCall.list(search, 1).value_or({}).size() <= 1);
}

void DoNotCallRepositoryTest::aRegisterTakesThePlaceOfItsFormerOne()
{
    TemporaryStore store;
    const QString ncpr = QStringLiteral("NCPR");
    const QString newer = QStringLiteral("NCPR (being read)");
    QVERIFY(store->doNotCall.insert(ofRegister(Asha, ncpr)));
    QVERIFY(store->doNotCall.insert(ofRegister(Asha, QStringLiteral("TPS"))));
    QVERIFY(store->doNotCall.insert(ofNumber(Asha, DoNotCallList::OptOut)));
    QVERIFY(store->doNotCall.insert(ofRegister(Ravi, newer)));
    QCOMPARE(store->doNotCall.removeFromRegister(ncpr, 10).value_or(-1), 1);
    QCOMPARE(store->doNotCall.moveToRegister(newer, ncpr, 10).value_or(-1), 1);
    QCOMPARE(store->doNotCall.moveToRegister(newer, ncpr, 10).value_or(-1), 0);
    QStringList sources;
    for (const auto &each : store->doNotCall.registers().value_or({}))
        sources << each.source;
    QCOMPARE(sources, (QStringList{ncpr, QStringLiteral("TPS")}));
    const QList<DoNotCallEntry> ravis = store->doNotCall.list(Ravi, 10).value_or({});
    QCOMPARE(ravis.size(), 1);
    QCOMPARE(ravis.constFirst().source, ncpr);
    QCOMPARE(store->doNotCall.list(Asha, 10).value_or({}).size(), 2); // TPS and the opt-out

    QVERIFY(store->doNotCall.insert(ofRegister(Asha, ncpr)));
    QCOMPARE(store->doNotCall.removeFromRegister(ncpr, 1).value_or(-1), 1); // in pieces
    QCOMPARE(store->doNotCall.removeFromRegister(ncpr, 1).value_or(-1), 1);
    QCOMPARE(store->doNotCall.removeFromRegister(ncpr, 1).value_or(-1), 0);
    QVERIFY(!forbids(store, Ravi));
    QVERIFY(forbids(store, Asha));
}

void DoNotCallRepositoryTest::registersTellTheirAge()
{
    TemporaryStore store;
    QVERIFY(store->doNotCall.registers().value_or({{}}).isEmpty());
    QVERIFY(store->doNotCall.insert(ofNumber(Asha)));
    QVERIFY(store->doNotCall.insert(ofRegister(Asha, QStringLiteral("NCPR"))));
    DoNotCallEntry later = ofRegister(Ravi, QStringLiteral("NCPR"));
    later.addedAt = FridayNoon + seconds{5};
    QVERIFY(store->doNotCall.insert(later));
    const QList<DoNotCallRepository::Register> registers = store->doNotCall.registers().value_or({});
    QCOMPARE(registers.size(), 1);
    QCOMPARE(registers.constFirst().entries, 2);
    QCOMPARE(registers.constFirst().importedAt, FridayNoon + seconds{5});
    QCOMPARE(registers.constFirst().expiresAt, std::optional<Instant>(FridayNoon + std::chrono::days{31}));
}

void DoNotCallRepositoryTest::anExpiredRegisterStillForbids()
{
    TemporaryStore store;
    DoNotCallEntry old = ofRegister(Asha, QStringLiteral("TPS"));
    old.expiresAt = FridayNoon - std::chrono::days{400};
    QVERIFY(store->doNotCall.insert(old));
    QVERIFY(forbids(store, Asha));
}

void DoNotCallRepositoryTest::onlyTheHousesOwnEntryOfANumberIsFoundAsSuch()
{
    TemporaryStore store;
    const CampaignId campaign =
        store.addCampaign(store.addAccount(QStringLiteral("Sales")), store.addLeads(1));
    DoNotCallEntry ofCampaign = ofNumber(Asha);
    ofCampaign.campaign = campaign;
    QVERIFY(store->doNotCall.insert(ofCampaign));
    QVERIFY(store->doNotCall.insert(ofNumber(Asha, DoNotCallList::OptOut)));
    QVERIFY(store->doNotCall.insert(ofPrefix(QStringLiteral("+9198"))));
    QCOMPARE(store->doNotCall.houseEntryOf(number(Asha)).value_or(-1), std::optional<qint64>());
    const Result<qint64> id = store->doNotCall.insert(ofNumber(Asha));
    QVERIFY(id);
    QCOMPARE(store->doNotCall.houseEntryOf(number(Asha)).value_or(-1), std::optional(*id));
}

void DoNotCallRepositoryTest::whatIsNotThereIsNotFound()
{
    TemporaryStore store;
    QCOMPARE(store->doNotCall.find(77).error().code, ErrorCode::NotFound);
    const Result<qint64> id = store->doNotCall.insert(ofNumber(Asha));
    QVERIFY(id);
    QVERIFY(store->doNotCall.remove(*id));
    QCOMPARE(store->doNotCall.find(*id).error().code, ErrorCode::NotFound);
    QVERIFY(!forbids(store, Asha));
}

QTEST_GUILESS_MAIN(DoNotCallRepositoryTest)
#include "tst_donotcallrepository.moc"
