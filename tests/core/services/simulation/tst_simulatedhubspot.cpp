// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/contactsimulation.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

using callboard::test::ContactMischief;
using callboard::test::ContactSimulation;
using callboard::test::SimulationTally;

/// Days of a HubSpot account that people work in at both ends, against what docs/hubspot.md promises (S2-003,
/// S2-044): 40 seeds, or as many as CALLBOARD_SIMULATED_HUBSPOT says. Seeds are counted from
/// CALLBOARD_FIRST_SEED; CALLBOARD_SEED plays one alone.
class SimulatedHubSpotTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSameSeedPlaysTheSameDays();
    void nothingIsLostOrOverwritten_data();
    void nothingIsLostOrOverwritten();
    void everythingThatCanHappenHappened();
    void whoeverBreaksAPromiseIsSeen_data();
    void whoeverBreaksAPromiseIsSeen();

private:
    SimulationTally m_tally;
};

void SimulatedHubSpotTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callboard.*=false"));
    QHashSeed::setDeterministicGlobalSeed();
}

void SimulatedHubSpotTest::theSameSeedPlaysTheSameDays()
{
    const auto played = [](quint64 seed) {
        ContactSimulation simulation(seed);
        simulation.play();
        return simulation.events();
    };
    const QStringList once = played(11);
    const QStringList again = played(11);
    for (qsizetype i = 0; i < once.size(); ++i)
        QCOMPARE(again.value(i), once.at(i));
    QCOMPARE(again.size(), once.size());
}

void SimulatedHubSpotTest::nothingIsLostOrOverwritten_data()
{
    constexpr int Usual = 40;
    constexpr quint64 SeedsOfARow = 20; // a function of a test has five minutes
    QTest::addColumn<quint64>("first");
    QTest::addColumn<quint64>("last");
    bool isGiven = false;
    const int onlySeed = qEnvironmentVariableIntValue("CALLBOARD_SEED", &isGiven);
    if (isGiven) {
        QTest::addRow("seed %d", onlySeed) << quint64(onlySeed) << quint64(onlySeed);
        return;
    }
    const int given = qEnvironmentVariableIntValue("CALLBOARD_SIMULATED_HUBSPOT", &isGiven);
    const auto wanted = quint64(isGiven ? given : Usual);
    const auto begin = quint64(qMax(1, qEnvironmentVariableIntValue("CALLBOARD_FIRST_SEED")));
    for (quint64 first = begin; first < begin + wanted; first += SeedsOfARow) {
        const quint64 last = qMin(first + SeedsOfARow, begin + wanted) - 1;
        QTest::addRow("seeds %llu to %llu", first, last) << first << last;
    }
}

void SimulatedHubSpotTest::nothingIsLostOrOverwritten() // S2-003, S2-044
{
    QFETCH(quint64, first);
    QFETCH(quint64, last);
    QStringList faulty;
    for (quint64 seed = first; seed <= last; ++seed) {
        ContactSimulation simulation(seed);
        simulation.play();
        m_tally.add(simulation.tally());
        if (simulation.faults().isEmpty())
            continue;
        faulty << QString::number(seed);
        qWarning("%s\nCALLBOARD_SEED=%llu plays it again.", qPrintable(simulation.story()), seed);
    }
    QVERIFY2(faulty.isEmpty(), qPrintable(QLatin1String("seeds with a fault: ") + faulty.join(u' ')));
}

void SimulatedHubSpotTest::everythingThatCanHappenHappened()
{
    constexpr int EnoughForEveryKind = 40;
    qInfo("%s", qPrintable(m_tally.text()));
    if (m_tally.of("seeds") < EnoughForEveryKind)
        QSKIP("too few seeds for everything to happen");
    for (const char *kind : {"contacts",
                             "edits",
                             "numbers of contacts",
                             "marks set",
                             "marks taken away",
                             "archived",
                             "restored",
                             "merged",
                             "late in the search",
                             "edits of leads",
                             "numbers of leads",
                             "statuses",
                             "calls",
                             "late records",
                             "deleted leads",
                             "leads by hand",
                             "marks",
                             "lifted marks",
                             "crashes",
                             "faults",
                             "key refused",
                             "clock set",
                             "failed jobs",
                             "changes meanwhile",
                             "leads changed meanwhile",
                             "ours kept",
                             "theirs taken",
                             "contacts left alone",
                             "contacts gone",
                             "new leads",
                             "leads that took something",
                             "calls told"})
        QVERIFY2(m_tally.of(kind) > 0, kind);
}

void SimulatedHubSpotTest::whoeverBreaksAPromiseIsSeen_data()
{
    QTest::addColumn<ContactMischief>("mischief");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char *name, ContactMischief mischief, const char *fault) {
        QTest::newRow(name) << mischief << QString::fromLatin1(fault);
    };
    add("a word is lost", ContactMischief::OwnWordLost, "name of the lead");
    add("a conflict is not told", ContactMischief::ConflictForgotten, "nobody is told");
    add("a second lead", ContactMischief::SecondLead, "is a lead twice");
    add("a second record", ContactMischief::SecondRecord, "has two records");
    add("a call is not told", ContactMischief::CallForgotten, "in the end");
    add("a mark is taken back", ContactMischief::MarkTakenBack, "which is not HubSpot's to say");
    add("a change is skipped", ContactMischief::ChangeSkipped, "");
}

void SimulatedHubSpotTest::whoeverBreaksAPromiseIsSeen()
{
    constexpr quint64 MostSeeds = 40; // not each of them gives the occasion
    QFETCH(ContactMischief, mischief);
    QFETCH(QString, fault);
    QStringList faults;
    for (quint64 seed = 1; seed <= MostSeeds && faults.isEmpty(); ++seed) {
        ContactSimulation simulation(seed, mischief);
        simulation.play();
        faults = simulation.faults();
    }
    QVERIFY(!faults.isEmpty());
    QVERIFY2(faults.constFirst().contains(fault), qPrintable(faults.constFirst()));
}

QTEST_GUILESS_MAIN(SimulatedHubSpotTest)
#include "tst_simulatedhubspot.moc"
