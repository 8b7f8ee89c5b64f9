// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/backupservice.h"

#include "core/services/campaignservice.h"
#include "core/services/unlockedprofile.h"
#include "tests/support/ledgerseed.h"

#include <QDir>

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
    void aRunningEngineIsNotRestoredOver();
    void whatWasThereIsKeptBeside();
    void aRestoreThatFailsLeavesTheProfileReadable();
    void aMissingFileIsToldAsMissing();
    void aProfileUnderAPassphraseIsBackedUpAndRestored();
};

namespace {

const QByteArray Passphrase = QByteArrayLiteral("correct horse battery");

QString backupOf(const TestProfile &profile)
{
    return profile.directory.filePath(QStringLiteral("monday.callboard"));
}

Result<BackupReceipt> backUp(TestProfile &profile)
{
    return await(BackupService(*profile.workspace).backUp(backupOf(profile), Passphrase));
}

WorkspaceSetup setupOf(const TestProfile &profile)
{
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
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
        BackupService::restore(setupOf(other), backupOf(profile), Passphrase);
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

void BackupServiceTest::aRunningEngineIsNotRestoredOver()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    QVERIFY(profile.workspace->startEngine());
    const Result<BackupReceipt> refused =
        BackupService::restore(setupOf(profile), backupOf(profile), Passphrase);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
}

void BackupServiceTest::whatWasThereIsKeptBeside()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    QVERIFY(backUp(profile));
    TestProfile other;
    QCOMPARE(other.addLeads(5).size(), 5);
    other.workspace.reset();
    QVERIFY(BackupService::restore(setupOf(other), backupOf(profile), Passphrase));
    const QDir directory(other.directory.path());
    const QStringList kept = directory.entryList({QStringLiteral("before-restore-*.callboard")}, QDir::Files);
    QCOMPARE(kept.size(), 1);

    // What was kept opens again, and what it replaces is kept too.
    QVERIFY(BackupService::restore(setupOf(other), directory.filePath(kept.constFirst()), Passphrase));
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
    QVERIFY(!BackupService::restore(setupOf(other), backupOf(profile), Passphrase));
    const auto opened = openAgain(other);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 5);
}

void BackupServiceTest::aMissingFileIsToldAsMissing()
{
    TestProfile profile;
    profile.workspace.reset();
    const Result<BackupReceipt> refused =
        BackupService::restore(setupOf(profile), backupOf(profile), Passphrase);
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
    const Result<BackupReceipt> locked = BackupService::restore(setup, backupOf(profile), Passphrase);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::SecretUnavailable);
    QVERIFY(UnlockedProfile::needsPassphrase(setup));
    setup.passphrase = own;
    QVERIFY(!UnlockedProfile::needsPassphrase(setup));
    const Result<BackupReceipt> restored = BackupService::restore(setup, backupOf(profile), Passphrase);
    QVERIFY2(restored, restored ? "" : qPrintable(operatorText(restored.error())));
    const auto opened = Workspace::open(setup);
    QVERIFY(opened);
    QCOMPARE(namesIn(**opened).size(), 3);
}

QTEST_GUILESS_MAIN(BackupServiceTest)
#include "tst_backupservice.moc"
