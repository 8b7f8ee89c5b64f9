// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/jobturn.h"

#include "core/services/filelock.h"
#include "tests/support/clockpatience.h"

#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::services;

class JobTurnTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJobRunsWhenNobodyElseWorks();
    void whoeverWaitsInVainIsToldToTryAgain();

private:
    QTemporaryDir m_directory;
    test::FakeClock m_clock{Instant{milliseconds{1'795'156'200'000}}};
};

void JobTurnTest::aJobRunsWhenNobodyElseWorks()
{
    test::ClockPatience patience(m_clock);
    JobTurn turn(m_directory.filePath(QStringLiteral("job.lock")), patience);
    for (int i = 0; i < 2; ++i) { // the first has given it back
        int runs = 0;
        QVERIFY(turn.alone(QStringLiteral("The account"), [&runs]() -> Result<void> {
            ++runs;
            return {};
        }));
        QCOMPARE(runs, 1);
    }
    QVERIFY(patience.waits.isEmpty());
}

// It may be this program's own work: "close the other one" would be no help.
void JobTurnTest::whoeverWaitsInVainIsToldToTryAgain()
{
    const QString file = m_directory.filePath(QStringLiteral("job.lock"));
    FileLock other(file);
    QCOMPARE(other.take(FileLock::Share::Alone, FileLock::Wait::NotAtAll), FileLock::Answer::Held);
    test::ClockPatience patience(m_clock);
    JobTurn turn(file, patience);
    bool hasRun = false;
    const Instant before = m_clock.now();
    const Result<void> refused = turn.alone(QStringLiteral("The account"), [&hasRun]() -> Result<void> {
        hasRun = true;
        return {};
    });
    QVERIFY(!refused);
    QVERIFY(!hasRun);
    QCOMPARE(m_clock.now() - before, seconds{20});
    QCOMPARE(operatorText(refused.error()),
             QStringLiteral("The account: Callboard is working with it. Try again in a moment."));
}

QTEST_GUILESS_MAIN(JobTurnTest)
#include "tst_jobturn.moc"
