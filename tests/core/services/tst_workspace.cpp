// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/constructionmark.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QDir>
#include <QThreadPool>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class WorkspaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstOpenMakesAPracticeAccountAndNoLead();
    void aFirstOpenThatBrokeOffIsMadeGood();
    void aNewProfileIsItsOwnersAlone();
    void theKeyLivesInAFileThatHoldsNoProviderKey();
    void aProfileWithoutItsKeyIsLeftAsItIs();
    void aSecondEngineIsRefused();
    void anEngineThatStoppedMakesRoom();
    void aCrashedImportIsTakenBackWhenTheEngineStarts();
    void anImportUnderWayElsewhereIsLeftAlone();
    void aHalfBuiltCampaignIsDroppedWhenTheEngineStarts();
    void aDamagedDatabaseIsNotDialledOn();
};

namespace {

Result<std::unique_ptr<Workspace>> openAgain(const TestProfile &profile)
{
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
    return Workspace::open(setup);
}

int leadCount(const Workspace &workspace)
{
    return workspace.ledger()
        .read([](const store::Store &store) { return store.leads.count({}); })
        .result()
        .value_or(-1);
}

/// A running import with two leads, as a crash leaves it.
ImportId leaveRunningImport(TestProfile &profile)
{
    const auto work = [now = profile.clock->now()](store::Store &store) -> Result<ImportId> {
        const Result<ImportId> import = store.imports.begin(QStringLiteral("half.csv"), now);
        if (!import)
            return import;
        for (const QString &number : {QStringLiteral("+919810000001"), QStringLiteral("+919810000002")}) {
            const Lead lead{.number = *PhoneNumber::fromE164(number)};
            if (const Result<LeadId> id = store.leads.insert(store::seal(lead, store.cipher), *import, now);
                !id)
                return fail(id.error());
        }
        return import;
    };
    return await(profile.workspace->ledger().write(work)).value_or(ImportId());
}

QString importState(const TestProfile &profile, ImportId id)
{
    const Result<store::ImportRun> run = await(
        profile.workspace->ledger().read([id](const store::Store &store) { return store.imports.find(id); }));
    return run ? run->state : QString();
}

} // namespace

void WorkspaceTest::theFirstOpenMakesAPracticeAccountAndNoLead()
{
    TestProfile profile;
    QVERIFY(profile.workspace);
    QVERIFY(profile.workspace->isNew());
    const Result<QList<Account>> accounts = await(AccountService(*profile.workspace).accounts());
    QVERIFY(accounts);
    QCOMPARE(accounts->size(), 1);
    QVERIFY(accounts->constFirst().isPractice());
    QCOMPARE(accounts->constFirst().lines, PracticeLines);
    QVERIFY(!accounts->constFirst().agentId.isEmpty());
    QCOMPARE(leadCount(*profile.workspace), 0);
    profile.workspace.reset();

    const auto again = openAgain(profile);
    QVERIFY(again);
    QVERIFY(!(*again)->isNew());
    QCOMPARE(await(AccountService(**again).accounts()).value_or({}).size(), 1);
}

void WorkspaceTest::aFirstOpenThatBrokeOffIsMadeGood()
{
    TestProfile profile;
    const Result<Account> practice = await(AccountService(*profile.workspace).preferred());
    QVERIFY(practice);
    // As if the process had ended between the schema and the account.
    QVERIFY(await(profile.workspace->ledger().write([id = practice->id](store::Store &store) -> Result<void> {
        if (const Result<int> unmarked = store.database->execute(QStringLiteral("delete from setting"));
            !unmarked)
            return fail(unmarked.error());
        return store.accounts.remove(id);
    })));
    profile.workspace.reset();
    auto again = openAgain(profile);
    QVERIFY(again);
    QCOMPARE(await(AccountService(**again).accounts()).value_or({}).size(), 1);

    // Removed on purpose it stays away.
    QVERIFY(
        await(AccountService(**again).remove(await(AccountService(**again).preferred()).value_or({}).id)));
    again->reset();
    const auto third = openAgain(profile);
    QVERIFY(third);
    QVERIFY(await(AccountService(**third).accounts()).value_or({Account()}).isEmpty());
}

void WorkspaceTest::aNewProfileIsItsOwnersAlone()
{
    TestProfile profile;
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(profile.directory.path()) & others));
}

void WorkspaceTest::theKeyLivesInAFileThatHoldsNoProviderKey()
{
    TestProfile profile;
    QVERIFY(!profile.workspace->canHoldProviderKeys());
    QVERIFY(!profile.workspace->secretHome().isEmpty());
    QVERIFY(await(profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    QVERIFY(profile.workspace->canHoldProviderKeys());
}

// F66
void WorkspaceTest::aProfileWithoutItsKeyIsLeftAsItIs()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(2).size(), 2);
    profile.workspace.reset();
    const QDir directory(profile.directory.path());
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        if (!name.startsWith(QLatin1String("callboard.db")))
            QVERIFY(QFile::remove(directory.filePath(name)));
    }
    const auto again = openAgain(profile);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::SecretUnavailable);
}

// F35
void WorkspaceTest::aSecondEngineIsRefused()
{
    TestProfile profile;
    QVERIFY(profile.workspace->startEngine());
    const auto second = openAgain(profile);
    QVERIFY(second);
    QVERIFY((*second)->isEngineRunningSomewhere());
    const Result<void> refused = (*second)->startEngine();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY(!(*second)->isEngineRunning());
}

void WorkspaceTest::anEngineThatStoppedMakesRoom()
{
    TestProfile profile;
    QVERIFY(profile.workspace->startEngine());
    (void)profile.workspace->stopEngine();
    QTRY_VERIFY(!profile.workspace->isEngineRunning());
    const auto second = openAgain(profile);
    QVERIFY(second);
    QVERIFY(!(*second)->isEngineRunningSomewhere());
    QVERIFY((*second)->startEngine());
}

void WorkspaceTest::aCrashedImportIsTakenBackWhenTheEngineStarts()
{
    TestProfile profile;
    const ImportId import = leaveRunningImport(profile);
    QVERIFY(import.isValid());
    QCOMPARE(leadCount(*profile.workspace), 2);
    QVERIFY(profile.workspace->startEngine());
    QTRY_COMPARE(leadCount(*profile.workspace), 0);
    QTRY_COMPARE(importState(profile, import), QStringLiteral("undone"));
}

void WorkspaceTest::anImportUnderWayElsewhereIsLeftAlone()
{
    TestProfile profile;
    const ImportId import = leaveRunningImport(profile);
    {
        const ConstructionMark underWay(profile.directory.path(), ConstructionMark::Kind::Building);
        QVERIFY(profile.workspace->startEngine());
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(leadCount(*profile.workspace), 2);
        QCOMPARE(importState(profile, import), QStringLiteral("running"));
    }
    (void)profile.workspace->stopEngine();
    QTRY_VERIFY(!profile.workspace->isEngineRunning());
    QVERIFY(profile.workspace->startEngine());
    QTRY_COMPARE(leadCount(*profile.workspace), 0);
}

void WorkspaceTest::aHalfBuiltCampaignIsDroppedWhenTheEngineStarts()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(3);
    const Result<CampaignId> half =
        await(profile.workspace->ledger().write([leads](store::Store &store) -> Result<CampaignId> {
            Campaign campaign;
            campaign.account = AccountId(1);
            const Result<CampaignId> id = store.campaigns.begin(campaign);
            if (!id)
                return id;
            const Result<void> placed = store.places.append(*id, 0, leads);
            return placed ? id : Result<CampaignId>(fail(placed.error()));
        }));
    QVERIFY(half);
    QVERIFY(profile.workspace->startEngine());
    const auto places = [&] {
        return await(profile.workspace->ledger().read([id = *half](const store::Store &store) {
                   return store.places.countPlanned(id, 0);
               }))
            .value_or(-1);
    };
    QTRY_COMPARE(places(), 0);
}

// F44
void WorkspaceTest::aDamagedDatabaseIsNotDialledOn()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(300).size(), 300);
    profile.workspace.reset();
    QFile file(QDir(profile.directory.path()).filePath(QStringLiteral("callboard.db")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The last pages hold leads; the first ones the schema, which would be noticed by itself.
    for (qint64 at = file.size() - 20 * 4096; at < file.size(); at += 4096) {
        QVERIFY(file.seek(at));
        QCOMPARE(file.write(QByteArray(512, '\x5a')), qint64(512));
    }
    file.close();
    const auto again = openAgain(profile);
    if (!again) {
        QCOMPARE(again.error().code, ErrorCode::DatabaseDamaged);
        return;
    }
    const Result<void> refused = (*again)->startEngine();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseDamaged);
    QVERIFY(!(*again)->isEngineRunningSomewhere());
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
