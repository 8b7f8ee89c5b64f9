// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/jobturn.h"

#include "core/services/filelock.h"
#include "tests/support/clockpatience.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

using namespace callboard;
using namespace callboard::services;

class JobTurnTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJobRunsWhenNobodyElseWorks();
    void whoeverWaitsInVainIsToldToTryAgain();
    void whatWorkAloneComesToIsHandedOn();
    void workThatDoesNotComeToItSaysWhy();

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

namespace {

/// Lets work be done, or does not.
struct Desk
{
    std::optional<Error> obstacle;
    int turns = 0;

    [[nodiscard]] Result<void> alone(const std::function<Result<void>()> &work)
    {
        ++turns;
        return obstacle ? Result<void>(fail(*obstacle)) : work();
    }
};

} // namespace

void JobTurnTest::whatWorkAloneComesToIsHandedOn()
{
    Desk desk;
    QCOMPARE(resultAlone(desk, []() -> Result<int> { return 7; }).value_or(0), 7);
    const Result<int> failed = resultAlone(desk, []() -> Result<int> { return fail(ErrorCode::NotFound); });
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::NotFound);
    QCOMPARE(desk.turns, 2);
}

void JobTurnTest::workThatDoesNotComeToItSaysWhy()
{
    Desk desk{.obstacle = Error{ErrorCode::Refused, {QStringLiteral("somebody works")}, {}, {}}};
    bool hasRun = false;
    const Result<int> refused = resultAlone(desk, [&hasRun]() -> Result<int> {
        hasRun = true;
        return 7;
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().arguments, QStringList{QStringLiteral("somebody works")});
    QVERIFY(!hasRun);
}

QTEST_GUILESS_MAIN(JobTurnTest)
#include "tst_jobturn.moc"
