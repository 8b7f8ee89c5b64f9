// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/runsession.h"

#include "app/verboutput.h"
#include "tests/support/testprofile.h"

#include <QBuffer>
#include <QTest>

#include <csignal>

namespace callboard::app {

class RunSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInterruptWhileTheEngineIsBeingStartedIsACleanEnd_data();
    void anInterruptWhileTheEngineIsBeingStartedIsACleanEnd();
};

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

} // namespace callboard::app

QTEST_GUILESS_MAIN(callboard::app::RunSessionTest)
#include "tst_runsession.moc"
