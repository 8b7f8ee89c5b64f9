// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/constructionmark.h"
#include "core/services/providerbook.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/store/ledger.h"
#include "core/store/placecounts.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testprofile.h"

#include <QDir>
#include <QSignalSpy>
#include <QThreadPool>

#include <cstring>

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
    void anEmptiedDatabaseIsNotTakenForANewOne();
    void aFirstStartOnAFullDiskIsToldAndMadeGood();
    void theDatabaseIsCheckedBesideTheWindow();
    void anEngineThatIsNotWantedAnyMoreDoesNotStart();
    void anEngineThatIsWantedAgainStarts();
    void thePracticeLineEndsWithTheEngine();
    void aChangeOfTheFirstMomentIsNoticed();
    void aPracticeBookThatCannotBeReadIsSetAside();
    void thePracticeLineGoesOnAsItBegan();
    void eachCallerHasAZoneOfItsOwn();
    void aFolderThatACrashLeftIsClearedAwayWhenTheEngineStarts();
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
    QVERIFY(await(profile.workspace->startEngine()));
    const auto second = openAgain(profile);
    QVERIFY(second);
    QVERIFY((*second)->isEngineRunningSomewhere());
    const Result<void> refused = await((*second)->startEngine());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QVERIFY(!(*second)->isEngineRunning());
}

void WorkspaceTest::anEngineThatStoppedMakesRoom()
{
    TestProfile profile;
    QVERIFY(await(profile.workspace->startEngine()));
    (void)profile.workspace->stopEngine();
    QTRY_VERIFY(!profile.workspace->isEngineRunning());
    const auto second = openAgain(profile);
    QVERIFY(second);
    QVERIFY(!(*second)->isEngineRunningSomewhere());
    QVERIFY(await((*second)->startEngine()));
}

void WorkspaceTest::aCrashedImportIsTakenBackWhenTheEngineStarts()
{
    TestProfile profile;
    const ImportId import = leaveRunningImport(profile);
    QVERIFY(import.isValid());
    QCOMPARE(leadCount(*profile.workspace), 2);
    QVERIFY(await(profile.workspace->startEngine()));
    QTRY_COMPARE(leadCount(*profile.workspace), 0);
    QTRY_COMPARE(importState(profile, import), QStringLiteral("undone"));
}

void WorkspaceTest::anImportUnderWayElsewhereIsLeftAlone()
{
    TestProfile profile;
    const ImportId import = leaveRunningImport(profile);
    {
        const ConstructionMark underWay(profile.directory.path(), ConstructionMark::Kind::Building);
        QVERIFY(await(profile.workspace->startEngine()));
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(leadCount(*profile.workspace), 2);
        QCOMPARE(importState(profile, import), QStringLiteral("running"));
    }
    (void)profile.workspace->stopEngine();
    QTRY_VERIFY(!profile.workspace->isEngineRunning());
    QVERIFY(await(profile.workspace->startEngine()));
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
    QVERIFY(await(profile.workspace->startEngine()));
    const auto places = [&] {
        return await(profile.workspace->ledger().read([id = *half](const store::Store &store) {
                   return store::countPlanned(*store.database, id);
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
    const Result<void> refused = await((*again)->startEngine());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseDamaged);
    QVERIFY(!(*again)->isEngineRunningSomewhere());
}

// F44
void WorkspaceTest::anEmptiedDatabaseIsNotTakenForANewOne()
{
    TestProfile profile;
    QCOMPARE(profile.addLeads(3).size(), 3);
    profile.workspace.reset();
    QVERIFY(QFile::resize(profile.directory.filePath(QStringLiteral("callboard.db")), 0));
    for (int start = 0; start < 2; ++start) {
        const auto again = openAgain(profile);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::DatabaseDamaged);
    }
}

// F40, at the start
void WorkspaceTest::aFirstStartOnAFullDiskIsToldAndMadeGood()
{
    const QTemporaryDir directory;
    WorkspaceSetup setup;
    setup.directory = directory.filePath(QStringLiteral("profile"));
    setup.clock = std::make_shared<test::FakeClock>(fromMSecsSinceEpoch(1'795'156'200'000));
    setup.allowKeychain = false;
    {
        const test::FullDisk full(16 * 1024);
        const auto refused = Workspace::open(setup);
        QVERIFY(!refused);
        QVERIFY(!operatorText(refused.error()).isEmpty());
        QVERIFY(refused.error().code != ErrorCode::DatabaseDamaged);
    }
    const auto opened = Workspace::open(setup);
    QVERIFY2(opened, opened ? "" : qPrintable(operatorText(opened.error())));
    QCOMPARE(await(AccountService(**opened).accounts()).value_or({}).size(), 1);
}

// Decision 6: the window's thread waits for no disk, however large the database is.
void WorkspaceTest::theDatabaseIsCheckedBesideTheWindow()
{
    TestProfile profile;
    QSignalSpy changed(profile.workspace.get(), &Workspace::engineStateChanged);
    QSignalSpy ready(profile.workspace.get(), &Workspace::engineReady);
    const QFuture<Result<void>> starting = profile.workspace->startEngine();
    QVERIFY(profile.workspace->isEngineStarting());
    QVERIFY(!profile.workspace->isEngineRunning());
    QCOMPARE(changed.size(), 1);
    QVERIFY(await(starting));
    QVERIFY(!profile.workspace->isEngineStarting());
    QVERIFY(profile.workspace->isEngineRunning());
    QCOMPARE(changed.size(), 2);
    QTRY_COMPARE(ready.size(), 1);
}

void WorkspaceTest::anEngineThatIsNotWantedAnyMoreDoesNotStart()
{
    TestProfile profile;
    const QFuture<Result<void>> starting = profile.workspace->startEngine();
    QVERIFY(profile.workspace->stopEngine().isFinished());
    const Result<void> stopped = await(starting);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(!profile.workspace->isEngineRunningSomewhere());
    // Nor when the program ends while the database is still being checked.
    (void)profile.workspace->startEngine();
    profile.workspace.reset();
    const auto again = openAgain(profile);
    QVERIFY(again);
    QVERIFY(!(*again)->isEngineRunningSomewhere());
}

void WorkspaceTest::anEngineThatIsWantedAgainStarts()
{
    TestProfile profile;
    (void)profile.workspace->startEngine();
    QVERIFY(profile.workspace->stopEngine().isFinished());
    QVERIFY(await(profile.workspace->startEngine()));
    QVERIFY(profile.workspace->isEngineRunning());
}

// Else the next one would open the same call book beside it.
void WorkspaceTest::thePracticeLineEndsWithTheEngine()
{
    TestProfile profile;
    const Result<Account> practice = await(AccountService(*profile.workspace).preferred());
    QVERIFY(practice);
    QVERIFY(await(profile.workspace->startEngine()));
    const auto line = profile.workspace->providers().provider(*practice);
    QVERIFY(line);
    QVERIFY((*line)->agents());
    (void)profile.workspace->stopEngine();
    QTRY_VERIFY(!profile.workspace->isEngineRunning());
    QVERIFY(!(*line)->agents());
    const auto none = profile.workspace->providers().provider(*practice);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::ProviderUnreachable);
    QVERIFY(await(profile.workspace->startEngine()));
    QVERIFY(profile.workspace->providers().provider(*practice));
}

// Ruling 18
void WorkspaceTest::aChangeOfTheFirstMomentIsNoticed()
{
    TestProfile profile;
    QSignalSpy changed(profile.workspace.get(), &Workspace::leadListChanged);
    const auto second = openAgain(profile);
    QVERIFY(second);
    QVERIFY(
        await((*second)->ledger().write([now = profile.clock->now()](store::Store &store) -> Result<LeadId> {
            const Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919810000001"))};
            return store.leads.insert(store::seal(lead, store.cipher), ImportId(), now);
        })));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 20'000);
}

void WorkspaceTest::aPracticeBookThatCannotBeReadIsSetAside()
{
    TestProfile profile;
    QFile book(profile.directory.filePath(QStringLiteral("practice-calls")));
    QVERIFY(book.open(QIODevice::WriteOnly));
    book.write("this was written by nobody\n");
    book.close();
    QSignalSpy noticed(profile.workspace.get(), &Workspace::noticed);
    QVERIFY(await(profile.workspace->startEngine()));
    QCOMPARE(noticed.size(), 1);
    const auto notice = noticed.constFirst().constFirst().value<dispatch::Notice>();
    QCOMPARE(notice.kind, dispatch::Notice::Kind::PracticeSetAside);
    const QStringList aside = QDir(profile.directory.path())
                                  .entryList({QStringLiteral("practice-calls.*.unreadable")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(notice.text.contains(aside.constFirst()));
}

// What the settings page says: the practice line follows at the next start, and the estimates with it.
void WorkspaceTest::thePracticeLineGoesOnAsItBegan()
{
    TestProfile profile;
    SettingsService settings(*profile.workspace);
    const seconds before = profile.workspace->periods().practiceCall;
    QVERIFY(await(profile.workspace->startEngine()));
    QVERIFY(await(settings.change(PracticeSpeedKey, QStringLiteral("1"), false)));
    // A change that holds at once says when both were read.
    QVERIFY(await(settings.change(QStringLiteral("dialling.settle"), QStringLiteral("200"), false)));
    QTRY_COMPARE(profile.workspace->periods().settle, milliseconds{200'000});
    QCOMPARE(profile.workspace->periods().practiceCall, before);
    (void)profile.workspace->stopEngine();
    QTRY_VERIFY(!profile.workspace->isEngineRunning());
    QVERIFY(await(profile.workspace->startEngine()));
    QVERIFY(await(settings.change(QStringLiteral("dialling.settle"), QStringLiteral("300"), false)));
    QTRY_COMPARE(profile.workspace->periods().settle, milliseconds{300'000});
    QCOMPARE(profile.workspace->periods().practiceCall, seconds{180});
}

// A QTimeZone fills in what displayName() needs without a lock, in what its copies share.
void WorkspaceTest::eachCallerHasAZoneOfItsOwn()
{
    static_assert(sizeof(QTimeZone) == sizeof(void *));
    const auto shared = [](const QTimeZone &zone) {
        const void *data = nullptr;
        std::memcpy(&data, &zone, sizeof(data));
        return data;
    };
    TestProfile profile;
    const QTimeZone one = profile.workspace->zone();
    const QTimeZone other = profile.workspace->zone();
    QVERIFY(one.isValid());
    QCOMPARE(one, other);
    QVERIFY(shared(one) != shared(other));
    const QTimeZone copy = one;
    QCOMPARE(shared(one), shared(copy));
}

void WorkspaceTest::aFolderThatACrashLeftIsClearedAwayWhenTheEngineStarts()
{
    TestProfile profile;
    const QString left = profile.directory.filePath(QStringLiteral("scratch/left"));
    QVERIFY(QDir().mkpath(left));
    // The fake clock stands long before or after the file system's: what counts is the distance.
    profile.clock->advance(fromMSecsSinceEpoch(QFileInfo(left).lastModified().toMSecsSinceEpoch()) -
                           profile.clock->now() + std::chrono::hours{25});
    QVERIFY(await(profile.workspace->startEngine()));
    QTRY_VERIFY(!QFileInfo::exists(left));
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
