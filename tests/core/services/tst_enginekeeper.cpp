// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/enginekeeper.h"

#include "tests/support/testprofile.h"

#include <QDir>
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

} // namespace

class EngineKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEngineThatNobodyElseRunsStartsWithoutAWord();
    void whoLookedOnTakesOverWhenTheOtherEnds();
    void whatKeepsTheEngineFromStartingIsTold();
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

QTEST_GUILESS_MAIN(EngineKeeperTest)
#include "tst_enginekeeper.moc"
