// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/batchplan.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace callboard;
using callboard::plan::BatchPlan;
using callboard::test::at;

class BatchPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsLeadsIntoBatches_data();
    void splitsLeadsIntoBatches();
    void everyLeadBelongsToExactlyOneBatch();
    void scenarioOneFallsDueEachMinute();
    void scenarioTwoFallsDueEachHalfMinute();
    void countsDueBatches_data();
    void countsDueBatches();
    void batchesBeyondThePlanAreEmpty();
    void afterABreakBatchesKeepTheirDistance_data();
    void afterABreakBatchesKeepTheirDistance();
};

void BatchPlanTest::splitsLeadsIntoBatches_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<QList<int>>("sizes");

    QTest::newRow("T-04, S0-077") << 10 << 3 << QList<int>{3, 3, 3, 1};
    QTest::newRow("T-05, S0-076") << 5 << 5 << QList<int>{5};
    QTest::newRow("fewer leads than parallel") << 2 << 5 << QList<int>{2};
    QTest::newRow("sequential") << 3 << 1 << QList<int>{1, 1, 1};
    QTest::newRow("T-01, S0-042") << 100 << 5 << QList<int>(20, 5);
    QTest::newRow("T-03, S0-046") << 200 << 5 << QList<int>(40, 5);
    QTest::newRow("nobody") << 0 << 5 << QList<int>{};
}

void BatchPlanTest::splitsLeadsIntoBatches()
{
    QFETCH(int, leads);
    QFETCH(int, parallel);
    const BatchPlan batches{at("2026-10-14T10:00:00+05:30"), leads, parallel, seconds{60}};

    QList<int> sizes;
    for (int i = 0; i < batches.batchCount(); ++i)
        sizes.append(batches.sizeOf(i));

    QTEST(sizes, "sizes");
}

void BatchPlanTest::everyLeadBelongsToExactlyOneBatch()
{
    const BatchPlan batches{{}, 103, 7, seconds{60}};
    QList<int> counted(batches.batchCount(), 0);
    for (int position = 0; position < batches.leads; ++position)
        ++counted[batches.batchOf(position)];

    for (int i = 0; i < batches.batchCount(); ++i)
        QCOMPARE(counted.at(i), batches.sizeOf(i));
}

void BatchPlanTest::scenarioOneFallsDueEachMinute() // S0-042, S0-083
{
    const BatchPlan batches{at("2026-10-14T10:00:00+05:30"), 100, 5, seconds{60}};

    QCOMPARE(batches.batchCount(), 20);
    QCOMPARE(batches.dueAt(0), at("2026-10-14T10:00:00+05:30"));
    QCOMPARE(batches.dueAt(1), at("2026-10-14T10:01:00+05:30"));
    QCOMPARE(batches.dueAt(19), at("2026-10-14T10:19:00+05:30"));
    QCOMPARE(batches.batchOf(95), 19); // leads 96-100, counted from 1
    QCOMPARE(batches.batchOf(94), 18);
}

void BatchPlanTest::scenarioTwoFallsDueEachHalfMinute() // S0-044
{
    const Instant now = at("2026-10-14T09:00:00+05:30");
    const BatchPlan batches{now + std::chrono::minutes{5}, 50, 10, seconds{30}};

    QCOMPARE(batches.batchCount(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(batches.dueAt(i) - now, milliseconds{300'000 + i * 30'000});
}

void BatchPlanTest::countsDueBatches_data()
{
    QTest::addColumn<qint64>("millisecondsAfterStart");
    QTest::addColumn<int>("due");

    QTest::newRow("a day before") << qint64(-86'400'000) << 0;
    QTest::newRow("a millisecond before") << qint64(-1) << 0;
    QTest::newRow("at the start") << qint64(0) << 1;
    QTest::newRow("a millisecond before the second") << qint64(29'999) << 1;
    QTest::newRow("at the second") << qint64(30'000) << 2;
    QTest::newRow("at the last") << qint64(90'000) << 4;
    QTest::newRow("a year later") << qint64(31'536'000'000) << 4;
}

void BatchPlanTest::countsDueBatches()
{
    QFETCH(qint64, millisecondsAfterStart);
    const Instant start = at("2026-10-14T10:00:00+05:30");
    const BatchPlan batches{start, 10, 3, seconds{30}};

    QTEST(batches.dueBatches(start + milliseconds{millisecondsAfterStart}), "due");
}

void BatchPlanTest::batchesBeyondThePlanAreEmpty()
{
    const BatchPlan batches{{}, 10, 3, seconds{30}};
    QCOMPARE(batches.sizeOf(-1), 0);
    QCOMPARE(batches.sizeOf(4), 0);
}

void BatchPlanTest::afterABreakBatchesKeepTheirDistance_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {5U, 20261121U, 990017U})
        QTest::addRow("seed %u", seed) << seed;
}

/// By brute force: none sooner than planned nor in the past, and each an interval behind the one before.
void BatchPlanTest::afterABreakBatchesKeepTheirDistance()
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    int late = 0;
    for (int round = 0; round < 5'000; ++round) {
        const BatchPlan batches{at("2026-10-14T10:00:00+05:30"), dice.bounded(200), dice.bounded(1, 9),
                                seconds{dice.bounded(1, 4'000)}};
        const int begun = dice.bounded(batches.batchCount() + 1);
        const int span = dice.bounded(4) == 0 ? 400'000'000 : 9'000'000;
        const Instant now = batches.start + milliseconds{dice.bounded(span) - 1'000'000};
        BatchPlan after = batches;
        after.start = batches.startToGoOnAt(begun, now);
        std::optional<Instant> previous;
        for (int batch = begun; batch < batches.batchCount(); ++batch) {
            Instant due = previous ? std::max(batches.dueAt(batch), *previous + batches.interval)
                                   : batches.dueAt(batch);
            due = previous ? due : std::max(due, now);
            QVERIFY2(
                after.dueAt(batch) == due,
                qPrintable(QStringLiteral("seed %1, round %2, batch %3").arg(seed).arg(round).arg(batch)));
            previous = due;
        }
        if (begun == batches.batchCount())
            QCOMPARE(after.start, batches.start);
        late += after.start != batches.start ? 1 : 0;
    }
    QVERIFY2(late > 500 && late < 4'900, qPrintable(QString::number(late)));
}

QTEST_GUILESS_MAIN(BatchPlanTest)
#include "tst_batchplan.moc"
