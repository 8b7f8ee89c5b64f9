// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backupfile.h"

#include "core/store/migrations.h"
#include "core/store/restorenotes.h"
#include "core/store/standingrulerepository.h"
#include "tests/support/fulldisk.h"
#include "tests/support/temporarystore.h"

#include <QDir>
#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FullDisk;
using callboard::test::TemporaryStore;

class BackupFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupIsOneFileThatOnlyItsOwnerReads();
    void aBackupHoldsWhatWasThereAtThatMoment();
    void aBackupTakesThePlaceOfAnOlderOne();
    void aBackupThatCannotBeWrittenLeavesTheOlderOne();
    void whatIsNoBackupIsRefused_data();
    void whatIsNoBackupIsRefused();
    void aFileThatIsNotThereIsToldByItsName();
    void aRestoreBringsEverythingAndPausesWhatWasOpen();
    void aRestoreStopsStandingRules();
    void aRestoreNotesFromWhenOnCallsMayBeMissing_data();
    void aRestoreNotesFromWhenOnCallsMayBeMissing();
    void aRestoreInTheMidstOfALookUpForgetsNothingOfIt_data();
    void aRestoreInTheMidstOfALookUpForgetsNothingOfIt();
    void aRestoreThatFailsLeavesTheDatabaseAsItWas();
    void aKeyThatDoesNotOpenTheColumnsMakesNoBackup_data();
    void aKeyThatDoesNotOpenTheColumnsMakesNoBackup();
    void aKeyThatDoesNotOpenTheColumnsRestoresNothing();
};

namespace {

constexpr auto Key = "wrapped-key";
constexpr QLatin1String Notice("Restored from a backup.");
constexpr Instant Now = callboard::test::FridayNoon;
constexpr Instant Later = Now + std::chrono::hours{24};

QByteArray bytesOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString backupIn(const TemporaryStore &store)
{
    return store.path(QStringLiteral("monday.callboard"));
}

std::unique_ptr<Database> reader(const QString &fileName)
{
    Result<std::unique_ptr<Database>> database = Database::openSqlite(fileName, Database::Access::ReadOnly);
    return database ? *std::move(database) : nullptr;
}

} // namespace

void BackupFileTest::aBackupIsOneFileThatOnlyItsOwnerReads()
{
    TemporaryStore store;
    (void)store.addLeads(3);
    const Result<BackupContents> made =
        writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now);
    QVERIFY(made);
    QCOMPARE(made->leads, qint64(3));
    QCOMPARE(made->attempts, qint64(0));
    QCOMPARE(made->wrappedKey, Key);
    const QStringList beside =
        QFileInfo(backupIn(store)).dir().entryList({QStringLiteral("monday*")}, QDir::Files);
    QCOMPARE(beside, QStringList{QStringLiteral("monday.callboard")});
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(backupIn(store)) & others));
}

void BackupFileTest::aBackupHoldsWhatWasThereAtThatMoment()
{
    TemporaryStore store;
    (void)store.addLeads(3);
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    (void)store.addLead(callboard::test::sampleLead(4));
    const Result<BackupContents> read = readBackup(backupIn(store));
    QVERIFY(read);
    QCOMPARE(read->leads, qint64(3));
}

void BackupFileTest::aBackupTakesThePlaceOfAnOlderOne()
{
    TemporaryStore store;
    (void)store.addLeads(1);
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    (void)store.addLead(callboard::test::sampleLead(2));
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    QCOMPARE(readBackup(backupIn(store)).value_or({}).leads, qint64(2));
}

void BackupFileTest::aBackupThatCannotBeWrittenLeavesTheOlderOne()
{
    TemporaryStore store;
    (void)store.addLeads(60);
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    const QByteArray before = bytesOf(backupIn(store));
    {
        const FullDisk full(64 * 1024);
        const Result<BackupContents> refused =
            writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    }
    QVERIFY(bytesOf(backupIn(store)) == before);
    QVERIFY(!QFile::exists(backupIn(store) + QStringLiteral(".part")));
}

void BackupFileTest::whatIsNoBackupIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("number,name\n").repeated(500);
    TemporaryStore store;
    (void)store.addLeads(60);
    if (!writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now))
        QFAIL("no backup");
    const QByteArray good = bytesOf(backupIn(store));
    QTest::newRow("cut off") << good.left(good.size() / 2);
    QByteArray spoilt = good;
    for (qsizetype at = 4096; at < good.size(); at += 4096)
        spoilt.replace(at, 64, QByteArray(64, '\x5a'));
    QTest::newRow("overwritten pages") << spoilt;
    QTest::newRow("a database that is no backup") << bytesOf(store.fileName());
}

// F44
void BackupFileTest::whatIsNoBackupIsRefused()
{
    QFETCH(QByteArray, bytes);
    TemporaryStore store;
    const QString fileName = store.path(QStringLiteral("bad.callboard"));
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const Result<BackupContents> read = readBackup(fileName);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileMalformed);
    QCOMPARE(read.error().arguments.constFirst(), QStringLiteral("bad.callboard"));
}

void BackupFileTest::aFileThatIsNotThereIsToldByItsName()
{
    TemporaryStore store;
    const Result<BackupContents> read = readBackup(store.path(QStringLiteral("none.callboard")));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileMissing);
    QVERIFY(operatorText(read.error()).contains(QStringLiteral("none.callboard")));
    QVERIFY(!QFile::exists(store.path(QStringLiteral("none.callboard"))));
}

// F47
void BackupFileTest::aRestoreBringsEverythingAndPausesWhatWasOpen()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(3);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    const CampaignId open = store.addCampaign(account, leads);
    const CampaignId over = store.addCampaign(account, leads);
    QVERIFY(store->campaigns.stop(over, CampaignState::Cancelled).value_or(false));
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));

    const QString target = store.path(QStringLiteral("other.db"));
    QVERIFY(QFile::exists(target) == false);
    QVERIFY(restoreBackup(backupIn(store), target, Notice, store.cipher(), Later));
    const std::unique_ptr<Database> restored = reader(target);
    QVERIFY(restored);
    CampaignRepository campaigns(*restored);
    QCOMPARE(campaigns.find(open).value_or({}).state, CampaignState::Paused);
    QCOMPARE(campaigns.find(open).value_or({}).failure, Notice);
    QVERIFY(campaigns.find(open).value_or({}).stateChange == byCallboard(Later));
    QCOMPARE(campaigns.find(over).value_or({}).state, CampaignState::Cancelled);
    const LeadRepository restoredLeads(*restored, store.cipher());
    QCOMPARE(restoredLeads.leads(leads).value_or({}).size(), 3);
    QVERIFY(!restored->selectInteger(QStringLiteral("select count(*) from backup_key")));
}

void BackupFileTest::aRestoreStopsStandingRules() // F47
{
    TemporaryStore store;
    StandingRule rule;
    rule.name = QStringLiteral("Delivery");
    rule.state = StandingRuleState::Started;
    rule.campaign.account = store.addAccount(QStringLiteral("Sales"));
    QVERIFY(StandingRuleRepository(store.database()).add(rule));
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    const QString target = store.path(QStringLiteral("other.db"));
    QVERIFY(restoreBackup(backupIn(store), target, Notice, store.cipher(), Later));
    const std::unique_ptr<Database> restored = reader(target);
    QVERIFY(restored);
    const QList<StandingRule> rules = StandingRuleRepository(*restored).all().value_or({});
    QCOMPARE(rules.size(), 1);
    QVERIFY(!rules.constFirst().isStarted());
}

void BackupFileTest::aRestoreNotesFromWhenOnCallsMayBeMissing_data()
{
    QTest::addColumn<QString>("lastSeen");
    QTest::addColumn<qint64>("since");
    const auto at = [](Instant instant) { return toMSecsSinceEpoch(instant); };
    const auto text = [&](Instant instant) { return QString::number(at(instant)); };
    QTest::newRow("no engine ever ran") << QString() << at(Now);
    QTest::newRow("an engine runs") << text(Now - seconds{7}) << at(Now - seconds{7});
    // Its clock agreed with the provider's; that of the backup may have been wrong by then.
    QTest::newRow("an engine ran") << text(Now - std::chrono::hours{9}) << at(Now - std::chrono::hours{9});
    QTest::newRow("by a clock that was ahead") << text(Now + std::chrono::hours{9}) << at(Now);
}

// F47
void BackupFileTest::aRestoreNotesFromWhenOnCallsMayBeMissing()
{
    QFETCH(QString, lastSeen);
    QFETCH(qint64, since);
    TemporaryStore store;
    QVERIFY(store.addAccount(QStringLiteral("Sales")).isValid());
    if (!lastSeen.isEmpty())
        QVERIFY(store->settings.setValue(QStringLiteral("engine.last_seen"), lastSeen));
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    QVERIFY(!RestoreNotes(store->settings).takenAt().value_or({}).has_value());

    const QString target = store.path(QStringLiteral("other.db"));
    QVERIFY(restoreBackup(backupIn(store), target, Notice, store.cipher(), Later));
    const std::unique_ptr<Database> restored = reader(target);
    const SettingRepository settings(*restored);
    const RestoreNotes notes(settings);
    QCOMPARE(notes.takenAt().value_or({}), Now);
    QCOMPARE(notes.note().value_or({}), (RestoreNote{fromMSecsSinceEpoch(since), Later}));
}

void BackupFileTest::aRestoreInTheMidstOfALookUpForgetsNothingOfIt_data()
{
    QTest::addColumn<bool>("isThrough");
    QTest::newRow("an account is still looked up") << false;
    QTest::newRow("all are known") << true;
}

void BackupFileTest::aRestoreInTheMidstOfALookUpForgetsNothingOfIt()
{
    QFETCH(bool, isThrough);
    const Instant before = Now - std::chrono::hours{48};
    TemporaryStore store;
    const AccountId sales = store.addAccount(QStringLiteral("Sales"));
    const AccountId other = store.addAccount(QStringLiteral("Other"));
    RestoreNotesWriter writer(store->settings);
    QVERIFY(writer.begin({before, Now - std::chrono::hours{1}}));
    QVERIFY(writer.setLookedThrough(sales));
    QVERIFY(writer.setFindings(sales, {3, 1}));
    if (isThrough)
        QVERIFY(writer.setLookedThrough(other));
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));

    const QString target = store.path(QStringLiteral("other.db"));
    QVERIFY(restoreBackup(backupIn(store), target, Notice, store.cipher(), Later));
    const std::unique_ptr<Database> restored = reader(target);
    const SettingRepository settings(*restored);
    const RestoreNotes notes(settings);
    QCOMPARE(notes.note().value_or({}), (RestoreNote{isThrough ? Now : before, Later}));
    QVERIFY(!notes.isLookedThrough(sales).value_or(true));
    QCOMPARE(notes.findings().value_or({}), RestoreFindings());
}

void BackupFileTest::aRestoreThatFailsLeavesTheDatabaseAsItWas()
{
    TemporaryStore store;
    (void)store.addLeads(60);
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    const QString target = store.path(QStringLiteral("other.db"));
    {
        Result<std::unique_ptr<Database>> other = Database::openSqlite(target, Database::Access::ReadWrite);
        QVERIFY(other);
        QVERIFY(migrate(**other));
    }
    const QByteArray before = bytesOf(target);
    {
        const FullDisk full(64 * 1024);
        QVERIFY(!restoreBackup(backupIn(store), target, Notice, store.cipher(), Later));
    }
    QVERIFY(bytesOf(target) == before);
    QVERIFY(!QFile::exists(target + QStringLiteral(".restored")));
}

void BackupFileTest::aKeyThatDoesNotOpenTheColumnsMakesNoBackup_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<bool>("listed");
    QTest::newRow("leads") << 2 << false;
    QTest::newRow("nothing but listed numbers") << 0 << true;
}

void BackupFileTest::aKeyThatDoesNotOpenTheColumnsMakesNoBackup()
{
    QFETCH(const int, leads);
    QFETCH(const bool, listed);
    TemporaryStore store;
    (void)store.addLeads(leads);
    if (listed) {
        DoNotCallEntry entry;
        entry.number = QStringLiteral("+919810000001");
        entry.addedAt = callboard::test::FridayNoon;
        QVERIFY(store->doNotCall.insert(entry));
    }
    const security::ColumnCipher other(security::ColumnCipher::createMasterKey());
    const Result<BackupContents> refused = writeBackup(store.fileName(), backupIn(store), Key, other, Now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SecretWrong);
    QVERIFY(!QFile::exists(backupIn(store)));
    QVERIFY(!QFile::exists(backupIn(store) + QStringLiteral(".part")));
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
}

void BackupFileTest::aKeyThatDoesNotOpenTheColumnsRestoresNothing()
{
    TemporaryStore store;
    (void)store.addLeads(2);
    QVERIFY(writeBackup(store.fileName(), backupIn(store), Key, store.cipher(), Now));
    const QString target = store.path(QStringLiteral("other.db"));
    const security::ColumnCipher other(security::ColumnCipher::createMasterKey());
    const Result<void> refused = restoreBackup(backupIn(store), target, Notice, other, Later);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SecretWrong);
    QVERIFY(!QFile::exists(target));
    QVERIFY(!QFile::exists(target + QStringLiteral(".restored")));
}

QTEST_GUILESS_MAIN(BackupFileTest)
#include "tst_backupfile.moc"
