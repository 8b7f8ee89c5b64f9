// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulation.h"
#include "tests/core/dispatch/simulation/simulationdatabase.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

namespace callboard::dispatch {

using test::Simulation;
using test::SimulationTally;

/// Whole days of operators, limits, outcomes, faults, kills and clocks against the invariants (dialling
/// safety, sections 1 and 14): 2,000 of them, with CALLBOARD_THOROUGH=1 200,000, or as many as
/// CALLBOARD_SIMULATED_DAYS says. Seeds are counted from CALLBOARD_FIRST_SEED; CALLBOARD_SEED plays one
/// alone.
class SimulatedDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameSeedPlaysTheSameDays();
    void noDayBreaksAnInvariant_data();
    void noDayBreaksAnInvariant();
    void everythingThatCanHappenHappened();

private:
    static int daysWanted();
    static QString summary(const SimulationTally &tally);
    static QStringList neverHappened(const SimulationTally &tally);

    SimulationTally m_tally;
    qint64 m_daysTold = 0;
};

void SimulatedDaysTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callboard.*=false"));
    // Or the order in which the engine goes through its accounts would differ from run to run.
    QHashSeed::setDeterministicGlobalSeed();
    test::useQuickDatabases();
}

void SimulatedDaysTest::theSameSeedPlaysTheSameDays()
{
    const auto played = [](quint64 seed) {
        Simulation simulation(seed);
        simulation.play();
        return simulation.tally().text();
    };
    // Those of which each once had something left to chance: a rest, the order of threads, a clock set.
    for (const quint64 seed : {11U, 56U, 181U, 186U})
        QCOMPARE(played(seed), played(seed));
    QVERIFY(played(11) != played(12));
}

int SimulatedDaysTest::daysWanted()
{
    constexpr int Usual = 2'000;
    constexpr int Thorough = 200'000;
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("CALLBOARD_SIMULATED_DAYS", &isGiven);
    if (isGiven)
        return given;
    return qEnvironmentVariableIntValue("CALLBOARD_THOROUGH") == 1 ? Thorough : Usual;
}

QString SimulatedDaysTest::summary(const SimulationTally &tally)
{
    QStringList lines = {QStringLiteral("%1 days of %2 seeds in %3 steps: %4 requests, %5 calls, %6 messages")
                             .arg(tally.of("days"))
                             .arg(tally.of("seeds"))
                             .arg(tally.of("steps"))
                             .arg(tally.of("creates"))
                             .arg(tally.of("calls"))
                             .arg(tally.of("messages judged"))};
    for (const test::Invariant invariant : test::Invariants) {
        const char *breach = test::breachOf(invariant);
        lines << QStringLiteral("%1: %2 of %3")
                     .arg(QLatin1String(breach))
                     .arg(tally.of(breach))
                     .arg(tally.of("requests judged") + tally.of("messages judged"));
    }
    return lines.join(u'\n');
}

namespace {

QStringList neverHappenedOf(std::initializer_list<const char *> kinds, const SimulationTally &tally)
{
    QStringList missing;
    for (const char *kind : kinds) {
        if (tally.of(kind) == 0)
            missing << QString::fromLatin1(kind);
    }
    return missing;
}

QStringList neverHappenedToMessages(const SimulationTally &tally)
{
    return neverHappenedOf({"sends",
                            "messages",
                            "mails",
                            "lost answers with a message",
                            "lost answers without a message",
                            "5xx with a message",
                            "5xx without a message",
                            "senders that are too fast",
                            "senders whose messages are unwanted",
                            "too many to one person",
                            "refused keys of senders",
                            "refused in passing",
                            "unreachable",
                            "opted out",
                            "not before a day",
                            "templates that are not taken",
                            "templates on trial or paused",
                            "messages that are not taken",
                            "mails that are put off",
                            "unwanted mails",
                            "messages that did not leave the machine",
                            "slow answers about messages",
                            "killed before the message left",
                            "killed before the answer about a message came",
                            "killed before the answer about a message was written",
                            "looks at messages",
                            "messages that nobody tells about",
                            "reports of messages",
                            "hints about messages",
                            "decisions about messages",
                            "messages tried again",
                            "messages a day later",
                            "messages after the last miss",
                            "mails after the last miss",
                            "messages that follow a miss",
                            "second steps after the last miss",
                            "campaigns of messages that fit into their day"},
                           tally);
}

} // namespace

QStringList SimulatedDaysTest::neverHappened(const SimulationTally &tally)
{
    const QStringList missing = neverHappenedOf({"calls",
                                                 "lost answers with a call",
                                                 "lost answers without a call",
                                                 "5xx with a call",
                                                 "5xx without a call",
                                                 "429",
                                                 "too many at once",
                                                 "refused keys",
                                                 "bad numbers",
                                                 "requests that are not taken",
                                                 "nothing left the machine",
                                                 "slow answers",
                                                 "listings that cannot be read",
                                                 "calls that a listing does not show as yet",
                                                 "polls without an answer",
                                                 "polls for a forgotten call",
                                                 "killed before the request left",
                                                 "killed before the answer came",
                                                 "killed before the answer was written",
                                                 "kills at rest",
                                                 "kills in the midst of requests",
                                                 "orderly stops",
                                                 "sleeps",
                                                 "clock jumps within the tolerance",
                                                 "clock jumps beyond the tolerance",
                                                 "clocks set between two starts",
                                                 "pauses",
                                                 "resumes",
                                                 "cancelled campaigns",
                                                 "cancelled batches",
                                                 "marked not to be called",
                                                 "list entries",
                                                 "changes of lines",
                                                 "changes of hours",
                                                 "changes of the house's hours",
                                                 "calls asked for by hand",
                                                 "leads that were not chosen",
                                                 "campaigns that fit into their day",
                                                 "campaigns that failed for their day",
                                                 "changed numbers",
                                                 "deleted leads",
                                                 "moved campaigns",
                                                 "moved batches",
                                                 "decisions of operators",
                                                 "told: account stopped",
                                                 "told: account rests",
                                                 "told: clock wrong",
                                                 "told: operator needed",
                                                 "told: goes on after a gap",
                                                 "told: held after a gap",
                                                 "told: appointments missed",
                                                 "appointments missed",
                                                 "appointments called after all",
                                                 "appointments left",
                                                 "clocks set while appointments waited"},
                                                tally);
    return test::playsMessages() ? missing + neverHappenedToMessages(tally) : missing;
}

void SimulatedDaysTest::noDayBreaksAnInvariant_data()
{
    constexpr quint64 SeedsOfARow = 50; // a function of a test has five minutes
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("last");
    bool isGiven = false;
    const int onlySeed = qEnvironmentVariableIntValue("CALLBOARD_SEED", &isGiven);
    if (isGiven) {
        QTest::addRow("seed %d", onlySeed) << quint64(onlySeed) << quint64(onlySeed);
        return;
    }
    const int wanted = daysWanted();
    int days = 0;
    auto last = quint64(qMax(1, qEnvironmentVariableIntValue("CALLBOARD_FIRST_SEED"))) - 1;
    while (days < wanted) {
        const quint64 first = last + 1;
        while (days < wanted && last < first + SeedsOfARow - 1)
            days += test::castOf(++last).days;
        QTest::addRow("seeds %llu to %llu", first, last) << first << last;
    }
}

void SimulatedDaysTest::noDayBreaksAnInvariant() // I1 to I5, F02 to F29
{
    constexpr qint64 DaysBetweenSummaries = 800;
    QFETCH(quint64, first);
    QFETCH(quint64, last);
    QStringList faulty;
    for (quint64 seed = first; seed <= last; ++seed) {
        Simulation simulation(seed);
        simulation.play();
        m_tally.add(simulation.tally());
        if (simulation.faults().isEmpty())
            continue;
        faulty << QString::number(seed);
        qWarning("%s\nCALLBOARD_SEED=%llu plays it again.", qPrintable(simulation.story()), seed);
    }
    // Whoever stops it after some hours still has the figures.
    if (m_tally.of("days") >= m_daysTold + DaysBetweenSummaries) {
        m_daysTold = m_tally.of("days");
        qInfo("%s", qPrintable(summary(m_tally)));
    }
    QVERIFY2(faulty.isEmpty(), qPrintable(QLatin1String("seeds with a fault: ") + faulty.join(u' ')));
}

void SimulatedDaysTest::everythingThatCanHappenHappened()
{
    constexpr int EnoughForEveryKind = 500;
    qInfo("%s", qPrintable(summary(m_tally)));
    qInfo("%s", qPrintable(m_tally.text()));
    if (m_tally.of("days") >= EnoughForEveryKind)
        QCOMPARE(neverHappened(m_tally), QStringList());
    else
        QVERIFY(m_tally.of("steps") > 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::SimulatedDaysTest)
#include "tst_simulateddays.moc"
