// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/runsession.h"

#include "app/verboutput.h"
#include "core/store/ledger.h"
#include "tests/support/testprofile.h"

#include <QBuffer>
#include <QTest>
#include <QTimer>

#include <csignal>

namespace callboard::app {

class RunSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInterruptWhileTheEngineIsBeingStartedIsACleanEnd_data();
    void anInterruptWhileTheEngineIsBeingStartedIsACleanEnd();
    void whileNobodyKnowsWhetherARuleIsDueItGoesOn();
};

namespace {

/// Under another name nobody can read them.
QFuture<Result<void>> renameRules(services::Workspace &workspace, const char *from, const char *to)
{
    const QString statement =
        QStringLiteral("alter table %1 rename to %2").arg(QLatin1String(from), QLatin1String(to));
    return workspace.ledger().write(
        [statement](store::Store &store) { return store.database->change(statement); });
}

} // namespace

void RunSessionTest::anInterruptWhileTheEngineIsBeingStartedIsACleanEnd_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
}

void RunSessionTest::anInterruptWhileTheEngineIsBeingStartedIsACleanEnd()
{
    QFETCH(const int, signal);
    test::TestProfile profile;
    QVERIFY(profile.workspace != nullptr);
    QBuffer out;
    QBuffer err;
    QVERIFY(out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
    VerbOutput output({.out = out, .err = err}, *profile.clock);
    RunSession session(*profile.workspace, output, {});
    // Caught by the session, which hears of it as soon as events run: while the start is waited for.
    QCOMPARE(::raise(signal), 0);
    QCOMPARE(session.run(), ExitStatus::Done);
    QVERIFY2(!err.data().contains("callboard:"), err.data().constData());
}

void RunSessionTest::whileNobodyKnowsWhetherARuleIsDueItGoesOn()
{
    test::TestProfile profile;
    QVERIFY(profile.workspace != nullptr);
    QVERIFY(test::await(renameRules(*profile.workspace, "standing_rule", "elsewhere")));
    bool isReadable = false;
    QTimer later; // some looks later
    later.setSingleShot(true);
    connect(&later, &QTimer::timeout, this, [&] {
        isReadable = true;
        (void)renameRules(*profile.workspace, "elsewhere", "standing_rule");
    });
    later.start(std::chrono::seconds{3});
    QBuffer out;
    QBuffer err;
    QVERIFY(out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
    VerbOutput output({.out = out, .err = err}, *profile.clock);
    RunSession session(*profile.workspace, output, {.untilIdle = seconds{0}, .readyFile = {}});
    QCOMPARE(session.run(), ExitStatus::Done);
    QVERIFY(isReadable);
}

} // namespace callboard::app

QTEST_GUILESS_MAIN(callboard::app::RunSessionTest)
#include "tst_runsession.moc"
