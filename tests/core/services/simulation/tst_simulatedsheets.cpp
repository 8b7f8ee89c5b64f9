// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetsimulation.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTest>

using callboard::test::SheetSimulation;
using callboard::test::SheetStage;
using callboard::test::SimulationTally;

/// Hours of a spreadsheet that people work in at both ends, against what the sync promises (E-24, F60): 40
/// seeds, or as many as CALLBOARD_SIMULATED_SHEETS says. Seeds are counted from CALLBOARD_FIRST_SEED;
/// CALLBOARD_SEED plays one alone.
class SimulatedSheetsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSameSeedPlaysTheSameHours();
    void nothingIsLostOrOverwritten_data();
    void nothingIsLostOrOverwritten();
    void everythingThatCanHappenHappened();

private:
    std::unique_ptr<SheetStage> m_stage;
    SimulationTally m_tally;
};

void SimulatedSheetsTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("callboard.*=false"));
    QHashSeed::setDeterministicGlobalSeed();
    m_stage = std::make_unique<SheetStage>();
}

void SimulatedSheetsTest::theSameSeedPlaysTheSameHours()
{
    const auto played = [this](quint64 seed) {
        SheetSimulation simulation(seed, *m_stage);
        simulation.play();
        return simulation.events();
    };
    const QStringList once = played(11);
    const QStringList again = played(11);
    for (qsizetype i = 0; i < once.size(); ++i)
        QCOMPARE(again.value(i), once.at(i));
    QCOMPARE(again.size(), once.size());
}

void SimulatedSheetsTest::nothingIsLostOrOverwritten_data()
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
    const int given = qEnvironmentVariableIntValue("CALLBOARD_SIMULATED_SHEETS", &isGiven);
    const auto wanted = quint64(isGiven ? given : Usual);
    const auto begin = quint64(qMax(1, qEnvironmentVariableIntValue("CALLBOARD_FIRST_SEED")));
    for (quint64 first = begin; first < begin + wanted; first += SeedsOfARow) {
        const quint64 last = qMin(first + SeedsOfARow, begin + wanted) - 1;
        QTest::addRow("seeds %llu to %llu", first, last) << first << last;
    }
}

void SimulatedSheetsTest::nothingIsLostOrOverwritten() // E-24, F60, S0-088
{
    QFETCH(quint64, first);
    QFETCH(quint64, last);
    QStringList faulty;
    for (quint64 seed = first; seed <= last; ++seed) {
        SheetSimulation simulation(seed, *m_stage);
        simulation.play();
        m_tally.add(simulation.tally());
        if (simulation.faults().isEmpty())
            continue;
        faulty << QString::number(seed);
        qWarning("%s\nCALLBOARD_SEED=%llu plays it again.", qPrintable(simulation.story()), seed);
    }
    QVERIFY2(faulty.isEmpty(), qPrintable(QLatin1String("seeds with a fault: ") + faulty.join(u' ')));
}

void SimulatedSheetsTest::everythingThatCanHappenHappened()
{
    constexpr int EnoughForEveryKind = 40;
    qInfo("%s", qPrintable(m_tally.text()));
    if (m_tally.of("seeds") < EnoughForEveryKind)
        QSKIP("too few seeds for everything to happen");
    for (const char *kind : {"rows",
                             "edits",
                             "texts again",
                             "numbers in the sheet",
                             "moves",
                             "sorts",
                             "deleted rows",
                             "copies",
                             "lost keys",
                             "moved columns",
                             "columns",
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
                             "failed jobs",
                             "changes meanwhile",
                             "ours kept",
                             "theirs taken",
                             "choices refused",
                             "rows refused",
                             "copies with their keys",
                             "rows held back",
                             "rows gone",
                             "new leads",
                             "leads that took something",
                             "rows written"})
        QVERIFY2(m_tally.of(kind) > 0, kind);
}

QTEST_GUILESS_MAIN(SimulatedSheetsTest)
#include "tst_simulatedsheets.moc"
