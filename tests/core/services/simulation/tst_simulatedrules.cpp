// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/ruledays.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

using namespace callboard;
using callboard::test::RuleDays;
using callboard::test::RuleMischief;
using callboard::test::SimulationTally;

/// Days of standing rules with all that can come between, against what docs/rules.md promises: 200 seeds, or
/// as many as CALLBOARD_SIMULATED_RULES says, counted from CALLBOARD_FIRST_SEED; CALLBOARD_SEED plays one
/// alone.
class SimulatedRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedPlaysTheSameDays();
    void theJudgeSeesMischief_data();
    void theJudgeSeesMischief();
    void noDayBreaksAPromise_data();
    void noDayBreaksAPromise();
    void everythingThatCanHappenHappened();

private:
    SimulationTally m_tally;
};

namespace {

quint64 firstSeed()
{
    return quint64(qMax(1, qEnvironmentVariableIntValue("CALLBOARD_FIRST_SEED")));
}

int seedsWanted()
{
    constexpr int Usual = 200;
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("CALLBOARD_SIMULATED_RULES", &isGiven);
    return isGiven ? given : Usual;
}

} // namespace

void SimulatedRulesTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callboard.*=false"));
    QHashSeed::setDeterministicGlobalSeed();
}

void SimulatedRulesTest::theSameSeedPlaysTheSameDays()
{
    const auto played = [](quint64 seed) {
        RuleDays days(seed);
        days.play();
        return days.tally().text();
    };
    QCOMPARE(played(11), played(11));
    QVERIFY(played(11) != played(12));
}

void SimulatedRulesTest::theJudgeSeesMischief_data()
{
    QTest::addColumn<RuleMischief>("mischief");
    for (const RuleMischief mischief : test::RuleMischiefs)
        QTest::addRow("mischief %d", int(mischief)) << mischief;
}

void SimulatedRulesTest::theJudgeSeesMischief()
{
    QFETCH(RuleMischief, mischief);
    constexpr quint64 Enough = 30;
    for (quint64 seed = 1; seed <= Enough; ++seed) {
        RuleDays days(seed, mischief);
        days.play();
        if (days.tally().of("mischief") == 0)
            continue; // there was no occasion
        QVERIFY2(!days.fault().isEmpty(), qPrintable(days.story()));
        return;
    }
    QFAIL("There was never an occasion.");
}

void SimulatedRulesTest::noDayBreaksAPromise_data()
{
    constexpr quint64 SeedsOfARow = 20; // a function of a test has five minutes, also on a busy machine
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("last");
    bool isGiven = false;
    const auto only = quint64(qEnvironmentVariableIntValue("CALLBOARD_SEED", &isGiven));
    const quint64 begin = isGiven ? only : firstSeed();
    const quint64 end = isGiven ? only : begin + quint64(seedsWanted()) - 1;
    for (quint64 first = begin; first <= end; first += SeedsOfARow) {
        const quint64 last = qMin(end, first + SeedsOfARow - 1);
        QTest::addRow("seeds %llu to %llu", first, last) << first << last;
    }
}

void SimulatedRulesTest::noDayBreaksAPromise() // S1-006, S1-007, S1-008, S1-014, S1-018
// S1-019, S1-022, S1-025, S1-031, S1-036, S1-040, S2-002, S2-025, S2-039
{
    QFETCH(quint64, first);
    QFETCH(quint64, last);
    QStringList faulty;
    for (quint64 seed = first; seed <= last; ++seed) {
        RuleDays days(seed);
        days.play();
        m_tally.add(days.tally());
        if (days.fault().isEmpty())
            continue;
        faulty << QString::number(seed);
        qWarning("%s\nCALLBOARD_SEED=%llu plays it again.", qPrintable(days.story()), seed);
    }
    QVERIFY2(faulty.isEmpty(), qPrintable(QLatin1String("seeds with a fault: ") + faulty.join(u' ')));
}

void SimulatedRulesTest::everythingThatCanHappenHappened()
{
    constexpr int EnoughForEveryKind = 150;
    qInfo("%s", qPrintable(m_tally.text()));
    if (m_tally.of("seeds") < EnoughForEveryKind)
        return;
    QStringList missing;
    for (const char *kind : {"runs made",
                             "runs made late",
                             "runs without anybody",
                             "runs held",
                             "runs skipped",
                             "runs refused",
                             "runs by hand",
                             "runs by hand outside the hours",
                             "crashes that lost a run",
                             "crashes that lost no run",
                             "visitors in the midst of a run",
                             "visitors in the midst of a run by hand",
                             "cooldowns that end with a turn",
                             "dry runs that were runs at once",
                             "clocks set back",
                             "clocks set forward",
                             "restarts",
                             "rules edited",
                             "rules stopped",
                             "rules removed",
                             "leads barred",
                             "leads edited",
                             "leads removed",
                             "leads put back",
                             "leads reached",
                             "leads missed",
                             "calls in doubt",
                             "calls that were never placed",
                             "refused calls",
                             "campaigns cancelled",
                             "campaigns paused",
                             "campaigns resumed",
                             "campaigns of people",
                             "told: call",
                             "told: cooldown",
                             "told: in_line",
                             "told: reached",
                             "told: attempts_used",
                             "told: not_due",
                             "told: no_date",
                             "told: do_not_call"}) {
        if (m_tally.of(kind) == 0)
            missing << QString::fromLatin1(kind);
    }
    QCOMPARE(missing, QStringList());
}

QTEST_GUILESS_MAIN(SimulatedRulesTest)
#include "tst_simulatedrules.moc"
