// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/enginekeeper.h"

#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

namespace {

constexpr milliseconds Often{20};

std::unique_ptr<Workspace> openBeside(const TestProfile &profile)
{
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(setup);
    return workspace ? *std::move(workspace) : nullptr;
}

bool rename(Workspace &workspace, const QString &from, const QString &to)
{
    return workspace.ledger()
        .write([&](store::Store &store) {
            return store.database->change(QStringLiteral("alter table %1 rename to %2").arg(from, to))
                .has_value();
        })
        .result();
}

/// All pages but the first.
void spoil(const QString &fileName)
{
    constexpr qint64 Page = 4096;
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 10 * Page);
    for (qint64 at = Page; at < file.size(); at += Page) {
        QVERIFY(file.seek(at));
        QCOMPARE(file.write(QByteArray(512, '\xff')), 512);
    }
}

} // namespace

class EngineKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEngineThatNobodyElseRunsStartsWithoutAWord();
    void whoLookedOnTakesOverWhenTheOtherEnds();
    void whatKeepsTheEngineFromStartingIsTold();
    void anEngineThatHaltedIsReplacedOnceTheDatabaseWorks();
    void aHaltedEngineOnADamagedDatabaseIsNotReplaced();
};

void EngineKeeperTest::anEngineThatNobodyElseRunsStartsWithoutAWord()
{
    TestProfile profile;
    QSignalSpy noticed(profile.workspace.get(), &Workspace::noticed);
    QSignalSpy ready(profile.workspace.get(), &Workspace::engineReady);
    EngineKeeper keeper(*profile.workspace, Often);
    keeper.start();
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(noticed.isEmpty());
}

// F35
void EngineKeeperTest::whoLookedOnTakesOverWhenTheOtherEnds()
{
    TestProfile profile;
    QVERIFY(await(profile.workspace->startEngine()));
    const std::unique_ptr<Workspace> second = openBeside(profile);
    QVERIFY(second);
    QSignalSpy noticed(second.get(), &Workspace::noticed);
    QSignalSpy ready(second.get(), &Workspace::engineReady);
    QSignalSpy changed(second.get(), &Workspace::engineStateChanged);
    EngineKeeper keeper(*second, Often);
    QSignalSpy failed(&keeper, &EngineKeeper::failed);
    keeper.start();
    QTRY_COMPARE(changed.size(), 2); // it tried, and looks on
    QVERIFY(!second->isEngineRunning());

    (void)profile.workspace->stopEngine();
    // The first reconcile pass comes before any call: engineReady() says that it is through.
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(second->isEngineRunning());
    QCOMPARE(noticed.size(), 1);
    QCOMPARE(noticed.constFirst().constFirst().value<dispatch::Notice>().kind,
             dispatch::Notice::Kind::TookOver);
    QVERIFY(failed.isEmpty());
}

void EngineKeeperTest::whatKeepsTheEngineFromStartingIsTold()
{
    TestProfile profile;
    // A folder where the practice line keeps its calls.
    QVERIFY(QDir(profile.directory.path()).mkpath(QStringLiteral("practice-calls/in-the-way")));
    EngineKeeper keeper(*profile.workspace, Often);
    QSignalSpy failed(&keeper, &EngineKeeper::failed);
    keeper.start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!profile.workspace->isEngineRunningSomewhere());
}

// F40, F41
void EngineKeeperTest::anEngineThatHaltedIsReplacedOnceTheDatabaseWorks()
{
    TestProfile profile;
    Workspace &workspace = *profile.workspace;
    QSignalSpy ready(&workspace, &Workspace::engineReady);
    QSignalSpy halted(&workspace, &Workspace::engineHalted);
    QSignalSpy noticed(&workspace, &Workspace::noticed);
    EngineKeeper keeper(workspace, Often, {Often, 4 * Often});
    QSignalSpy failed(&keeper, &EngineKeeper::failed);
    keeper.start();
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(await(workspace.status())->halted.isEmpty());

    QVERIFY(rename(workspace, QStringLiteral("campaign"), QStringLiteral("away")));
    workspace.wakeEngine();
    QTRY_COMPARE(halted.size(), 1);
    QSignalSpy tried(&workspace, &Workspace::engineStateChanged);
    QTRY_VERIFY(tried.size() >= 4); // one tries and fails, and another after it
    const Result<dispatch::EngineStatus> status = await(workspace.status());
    QVERIFY(status);
    QVERIFY(!status->halted.isEmpty());
    QVERIFY(!status->ready);
    QCOMPARE(ready.size(), 1);

    QVERIFY(rename(workspace, QStringLiteral("away"), QStringLiteral("campaign")));
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(noticed.constLast().constFirst().value<dispatch::Notice>().kind,
             dispatch::Notice::Kind::DiallingAgain);
    QTRY_VERIFY(await(workspace.status())->ready);
    QVERIFY(await(workspace.status())->halted.isEmpty());
    QVERIFY(failed.isEmpty());
}

// F44
void EngineKeeperTest::aHaltedEngineOnADamagedDatabaseIsNotReplaced()
{
    TestProfile profile;
    Workspace &workspace = *profile.workspace;
    QVERIFY(!profile.addLeads(200).isEmpty());
    QSignalSpy ready(&workspace, &Workspace::engineReady);
    QSignalSpy halted(&workspace, &Workspace::engineHalted);
    EngineKeeper keeper(workspace, Often, {20 * Often, 20 * Often});
    QSignalSpy failed(&keeper, &EngineKeeper::failed);
    keeper.start();
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(rename(workspace, QStringLiteral("campaign"), QStringLiteral("away")));
    workspace.wakeEngine();
    QTRY_VERIFY(!halted.isEmpty());
    QVERIFY(workspace.ledger()
                .write([](store::Store &store) { return store.database->trimLog().has_value(); })
                .result());
    spoil(workspace.ledger().fileName());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::DatabaseDamaged);
    QVERIFY(!workspace.isEngineRunning());
}

QTEST_GUILESS_MAIN(EngineKeeperTest)
#include "tst_enginekeeper.moc"
