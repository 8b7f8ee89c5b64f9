// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchmodel.h"

#include "ui/common/progressdelegate.h"
#include "ui/common/statusbadge.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

namespace {

services::BatchRow row(int index, BatchState state = BatchState::Scheduled)
{
    services::BatchRow batch;
    batch.batch.campaign = CampaignId(1);
    batch.batch.index = index;
    batch.batch.leadCount = 5;
    batch.batch.state = state;
    batch.batch.dueAt =
        fromDateTime(QDateTime(QDate(2025, 10, 14), QTime(10, index), QTimeZone("Asia/Kolkata")));
    batch.jobId = QStringLiteral("bulk_call_batch_%1_1697198400").arg(index);
    return batch;
}

} // namespace

class BatchModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeadingStandsOverItsFigures();
    void showsJobIdNextRunAndLeads();
    void nextRunsWithinAMinuteDiffer();
    void aLiveUpdateTouchesOnlyItsRow();
    void stateAndProgressHaveWordsBesideLooks();
};

// S0-057, S0-059
void BatchModelTest::showsJobIdNextRunAndLeads()
{
    BatchModel model(QTimeZone("Asia/Kolkata"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row(0), row(1)});
    QCOMPARE(model.index(0, BatchModel::JobId).data().toString(),
             QStringLiteral("bulk_call_batch_0_1697198400"));
    QCOMPARE(model.index(1, BatchModel::NextRun).data().toString(),
             QStringLiteral("Tue 14 Oct 2025, 10:01:00 IST"));
    QCOMPARE(model.index(1, BatchModel::Leads).data().toString(), QStringLiteral("5"));
}

// S0-044: batches half a minute apart can be told from each other.
void BatchModelTest::nextRunsWithinAMinuteDiffer()
{
    BatchModel model(QTimeZone("Asia/Kolkata"));
    services::BatchRow half = row(1);
    half.batch.dueAt = row(0).batch.dueAt + seconds{30};
    model.setRows({row(0), half});
    QCOMPARE(model.index(1, BatchModel::NextRun).data().toString(),
             QStringLiteral("Tue 14 Oct 2025, 10:00:30 IST"));
}

void BatchModelTest::aLiveUpdateTouchesOnlyItsRow()
{
    BatchModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({row(0), row(1), row(2)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    services::BatchRow moved = row(1, BatchState::Started);
    moved.batch.live = 3;
    model.setRows({row(0), moved, row(2)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QVERIFY(model.index(1, BatchModel::Progress).data().toString().contains(QStringLiteral("3 live")));
}

void BatchModelTest::stateAndProgressHaveWordsBesideLooks()
{
    BatchModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({row(0, BatchState::Held)});
    const QModelIndex state = model.index(0, BatchModel::State);
    QVERIFY(!state.data().toString().isEmpty());
    QCOMPARE(state.data(BadgeLookRole).value<BadgeLook>(), badgeLook(BatchState::Held));
    QCOMPARE(model.index(0, BatchModel::Progress).data(CellProgressRole).value<CellProgress>(),
             (CellProgress{0, 5}));
}

void BatchModelTest::aHeadingStandsOverItsFigures()
{
    BatchModel model(QTimeZone("Asia/Kolkata"));
    model.setRows({row(0)});
    for (int column = 0; column < BatchModel::ColumnCount; ++column)
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                 model.index(0, column).data(Qt::TextAlignmentRole));
    QVERIFY((model.index(0, BatchModel::Leads).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
}

QTEST_MAIN(BatchModelTest)
#include "tst_batchmodel.moc"
