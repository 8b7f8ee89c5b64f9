// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/backupservice.h"

#include "core/security/columncipher.h"
#include "core/services/campaignservice.h"
#include "core/services/practicesetup.h"
#include "core/services/profileuse.h"
#include "core/services/unlockedprofile.h"
#include "tests/support/ledgerseed.h"

#include <QDir>
#include <QSignalSpy>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class BackupServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupOpensOnAnotherProfile();
    void aWrongPassphraseChangesNothing();
    void aProfileThatIsOpenIsNotRestoredOver_data();
    void aProfileThatIsOpenIsNotRestoredOver();
    void whoOpensAProfileWaitsForTheRestore();
    void whatDoesNotOpenWithTheProfilesKeyIsNoBackup();
    void aRestoredProfileStartsWhateverKeyThePracticeCallsAreUnder();
    void aDamagedProfileIsRestoredAndKeptAsItIs();
    void aProfileWhoseKeyIsLostIsRestored();
    void whatWasThereIsKeptBeside();
    void aRestoreThatFailsLeavesTheProfileReadable();
    void aMissingFileIsToldAsMissing();
    void aProfileUnderAPassphraseIsBackedUpAndRestored();
};

namespace {

QByteArray passphrase()
{
    return QByteArrayLiteral("correct horse battery");
}

QString backupOf(const TestProfile &profile)
{
    return profile.directory.filePath(QStringLiteral("monday.callboard"));
}

Result<BackupReceipt> backUp(TestProfile &profile)
{
    return await(
        BackupService(*profile.workspace, test::CheapPassphrase).backUp(backupOf(profile), passphrase()));
}

WorkspaceSetup setupOf(const TestProfile &profile)
{
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
    setup.passphraseCost = test::CheapPassphrase;
    return setup;
}

Result<std::unique_ptr<Workspace>> openAgain(const TestProfile &profile)
{
    return Workspace::open(setupOf(profile));
}

QStringList namesIn(Workspace &workspace)
{
    const LeadService leads(workspace);
    QStringList names;
    for (const Lead &lead : await(leads.leads(await(leads.ids({}, {})).value_or({}))).value_or({}))
        names << lead.name;
    return names;
}

} // namespace

void BackupServiceTest::aBackupOpensOnAnotherProfile()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(3);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const Result<BackupReceipt> receipt = backUp(profile);
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, qint64(3));
    QCOMPARE(receipt->bytes, QFileInfo(backupOf(profile)).size());

    TestProfile other;
    other.workspace.reset();
    const Result<BackupReceipt> restored =
        BackupService::restore(setupOf(other), backupOf(profile), passphrase());
    QVERIFY2(restored, restored ? "" : qPrintable(operatorText(restored.error())));
    QCOMPARE(restored->leads, qint64(3));
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 3);
    // F47: calls may have been placed since.
    const Result<CampaignOverview> overview = await(CampaignService(**opened).overview(campaign));
    QVERIFY(overview);
    QCOMPARE(overview->campaign.state, CampaignState::Paused);
    QVERIFY(!overview->campaign.failure.isEmpty());
}

void BackupServiceTest::aWrongPassphraseChangesNothing()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    other.workspace.reset();
    const QStringList before = QDir(other.directory.path()).entryList(QDir::Files);
    const Result<BackupReceipt> refused =
        BackupService::restore(setupOf(other), backupOf(profile), QByteArrayLiteral("another"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SecretWrong);
    QCOMPARE(QDir(other.directory.path()).entryList(QDir::Files), before);
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QVERIFY(namesIn(**opened).isEmpty());
}

void BackupServiceTest::aProfileThatIsOpenIsNotRestoredOver_data()
{
    QTest::addColumn<bool>("engine");
    QTest::newRow("by an engine") << true;
    QTest::newRow("by a console that looks on") << false;
}

void BackupServiceTest::aProfileThatIsOpenIsNotRestoredOver()
{
    QFETCH(const bool, engine);
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    if (engine)
        QVERIFY(await(profile.workspace->startEngine()));
    const QStringList before = QDir(profile.directory.path()).entryList(QDir::Files);
    const Result<BackupReceipt> refused =
        BackupService::restore(setupOf(profile), backupOf(profile), passphrase());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY(operatorText(refused.error()).contains(QStringLiteral("in use by another running Callboard")));
    for (const QString &file : QDir(profile.directory.path()).entryList(QDir::Files))
        QVERIFY2(before.contains(file) || file.endsWith(QStringLiteral(".lock")), qPrintable(file));
    // Nobody works on a file that is gone: what is written now is there for the next one.
    QCOMPARE(profile.addLeads(3).size(), 3);
    profile.workspace.reset();
    const auto opened = openAgain(profile);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 3);
}

void BackupServiceTest::whoOpensAProfileWaitsForTheRestore()
{
    TestProfile profile;
    profile.workspace.reset();
    Result<std::unique_ptr<ProfileUse>> alone = ProfileUse::alone(profile.directory.path());
    QVERIFY(alone);
    const auto opening = UnlockedProfile::unlockLater(setupOf(profile));
    QVERIFY(!opening.isFinished());
    alone->reset();
    QVERIFY(await(opening));
}

void BackupServiceTest::whatDoesNotOpenWithTheProfilesKeyIsNoBackup()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    // As a keyring that was replaced would have it: a lead under another key.
    const security::ColumnCipher other(security::ColumnCipher::createMasterKey());
    const store::SealedLead foreign =
        store::seal(Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919810000099"))}, other);
    QVERIFY(await(profile.workspace->ledger().write([&](store::Store &store) -> Result<LeadId> {
        const Result<ImportId> import = store.imports.begin(QStringLiteral("foreign"), {});
        return import ? store.leads.insert(foreign, *import, {}) : Result<LeadId>(fail(import.error()));
    })));
    const Result<BackupReceipt> refused = backUp(profile);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(!QFile::exists(backupOf(profile)));
    QVERIFY(!QFile::exists(backupOf(profile) + QStringLiteral(".part")));
}

void BackupServiceTest::aRestoredProfileStartsWhateverKeyThePracticeCallsAreUnder()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    QFile book(other.directory.filePath(QStringLiteral("practice-calls")));
    QVERIFY(book.open(QIODevice::WriteOnly));
    const security::ColumnCipher cipher(other.workspace->columnKey());
    book.write(practiceOptions({}, other.directory.path(), cipher).seal(QByteArrayLiteral("{}")).toBase64() +
               '\n');
    book.close();
    other.workspace.reset();

    QVERIFY(BackupService::restore(setupOf(other), backupOf(profile), passphrase()));
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QSignalSpy noticed(opened->get(), &Workspace::noticed);
    const Result<void> started = await((*opened)->startEngine());
    QVERIFY2(started, started ? "" : qPrintable(operatorText(started.error())));
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(noticed.constFirst().constFirst().value<dispatch::Notice>().kind,
             dispatch::Notice::Kind::PracticeSetAside);
    const QStringList aside =
        QDir(other.directory.path()).entryList({QStringLiteral("practice-calls.*.unreadable")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
}

// F44
void BackupServiceTest::aDamagedProfileIsRestoredAndKeptAsItIs()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    other.workspace.reset();
    const QByteArray rubbish(8192, '\x5a');
    QFile database(other.directory.filePath(QStringLiteral("callboard.db")));
    QVERIFY(database.open(QIODevice::WriteOnly));
    QCOMPARE(database.write(rubbish), rubbish.size());
    database.close();

    const Result<BackupReceipt> restored =
        BackupService::restore(setupOf(other), backupOf(profile), passphrase());
    QVERIFY2(restored, restored ? "" : qPrintable(operatorText(restored.error())));
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 2);
    const QDir directory(other.directory.path());
    const QStringList kept = directory.entryList({QStringLiteral("before-restore-*.db")}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QFile file(directory.filePath(kept.constFirst()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), rubbish);
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

// F66
void BackupServiceTest::aProfileWhoseKeyIsLostIsRestored()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    QCOMPARE(other.addLeads(5).size(), 5);
    other.workspace.reset();
    QVERIFY(QFile::remove(other.directory.filePath(QStringLiteral("practice.key"))));
    QVERIFY(!openAgain(other));

    const Result<BackupReceipt> restored =
        BackupService::restore(setupOf(other), backupOf(profile), passphrase());
    QVERIFY2(restored, restored ? "" : qPrintable(operatorText(restored.error())));
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 2);
    // Should the key be found again, what was there is, too.
    QCOMPARE(
        QDir(other.directory.path()).entryList({QStringLiteral("before-restore-*.db")}, QDir::Files).size(),
        1);
}

void BackupServiceTest::whatWasThereIsKeptBeside()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    QCOMPARE(other.addLeads(5).size(), 5);
    other.workspace.reset();
    QVERIFY(BackupService::restore(setupOf(other), backupOf(profile), passphrase()));
    const QDir directory(other.directory.path());
    const QStringList kept = directory.entryList({QStringLiteral("before-restore-*.callboard")}, QDir::Files);
    QCOMPARE(kept.size(), 1);

    // What was kept opens again, and what it replaces is kept too, be it in the same second.
    QVERIFY(BackupService::restore(setupOf(other), directory.filePath(kept.constFirst()), passphrase()));
    QCOMPARE(directory.entryList({QStringLiteral("before-restore-*.callboard")}, QDir::Files).size(), 2);
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 5);
}

void BackupServiceTest::aRestoreThatFailsLeavesTheProfileReadable()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    QCOMPARE(other.addLeads(5).size(), 5);
    other.workspace.reset();
    // A folder where the restored copy is to be written.
    QVERIFY(QDir(other.directory.path()).mkpath(QStringLiteral("callboard.db.restored/in-the-way")));
    QVERIFY(!BackupService::restore(setupOf(other), backupOf(profile), passphrase()));
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 5);
}

void BackupServiceTest::aMissingFileIsToldAsMissing()
{
    TestProfile profile;
    profile.workspace.reset();
    const Result<BackupReceipt> refused =
        BackupService::restore(setupOf(profile), backupOf(profile), passphrase());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileMissing);
    QVERIFY(operatorText(refused.error()).contains(QStringLiteral("monday.callboard")));
}

// Ruling 26
void BackupServiceTest::aProfileUnderAPassphraseIsBackedUpAndRestored()
{
    const QByteArray own = QByteArrayLiteral("the profile's own passphrase");
    TestProfile profile;
    QCOMPARE(profile.addLeads(3).size(), 3);
    QVERIFY(await(profile.workspace->setPassphrase(own)));
    QVERIFY(backUp(profile));
    QVERIFY(await(LeadService(*profile.workspace)
                      .remove(await(LeadService(*profile.workspace).ids({}, {})).value_or({}))));
    profile.workspace.reset();

    WorkspaceSetup setup = setupOf(profile);
    const Result<BackupReceipt> locked = BackupService::restore(setup, backupOf(profile), passphrase());
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::SecretUnavailable);
    QVERIFY(UnlockedProfile::needsPassphrase(setup));
    setup.passphrase = own;
    QVERIFY(!UnlockedProfile::needsPassphrase(setup));
    const Result<BackupReceipt> restored = BackupService::restore(setup, backupOf(profile), passphrase());
    QVERIFY2(restored, restored ? "" : qPrintable(operatorText(restored.error())));
    const auto opened = Workspace::open(setup);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 3);
}

QTEST_GUILESS_MAIN(BackupServiceTest)
#include "tst_backupservice.moc"
