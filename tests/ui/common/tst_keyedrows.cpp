// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/keyedrows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace callboard::ui;

namespace {

using Pair = QPair<int, int>; // key, look

class PairRows final : public KeyedRows<Pair, int>
{
public:
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == 0 ? row(index.row()).first : row(index.row()).second;
    }

protected:
    [[nodiscard]] int key(const Pair &row) const override { return row.first; }
    [[nodiscard]] bool isAlike(const Pair &one, const Pair &other) const override { return one == other; }
};

} // namespace

class KeyedRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUnchangedListSaysNothing();
    void aChangedLookIsOneNarrowSignal();
    void appendedRowsComeInOneBlock();
    void aPersistentIndexFollowsItsRow();
    void anyListBecomesAnyOther();
    void neverResets();
};

void KeyedRowsTest::anUnchangedListSaysNothing()
{
    PairRows model;
    model.setRows({{1, 10}, {2, 20}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setRows({{1, 10}, {2, 20}});
    QCOMPARE(changed.size() + inserted.size(), 0);
}

void KeyedRowsTest::aChangedLookIsOneNarrowSignal()
{
    PairRows model;
    model.setRows({{1, 10}, {2, 20}, {3, 30}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({{1, 10}, {2, 21}, {3, 30}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

void KeyedRowsTest::appendedRowsComeInOneBlock()
{
    PairRows model;
    model.setRows({{1, 1}});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setRows({{1, 1}, {2, 2}, {3, 3}, {4, 4}});
    QCOMPARE(inserted.size(), 1);
}

void KeyedRowsTest::aPersistentIndexFollowsItsRow()
{
    PairRows model;
    model.setRows({{1, 1}, {2, 2}, {3, 3}});
    const QPersistentModelIndex third = model.index(2, 0);
    model.setRows({{3, 3}, {4, 4}, {1, 1}});
    QCOMPARE(third.row(), 0);
}

void KeyedRowsTest::anyListBecomesAnyOther()
{
    constexpr quint32 Seed = 20261120;
    QRandomGenerator random(Seed);
    PairRows model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 300; ++round) {
        QList<Pair> next;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(2) == 1)
                next.append({i, random.bounded(3)});
        }
        std::shuffle(next.begin(), next.end(), random);
        model.setRows(next);
        QVERIFY2(model.rows() == next, qPrintable(QStringLiteral("seed %1, round %2").arg(Seed).arg(round)));
        QCOMPARE(model.rowCount(), static_cast<int>(next.size()));
    }
}

void KeyedRowsTest::neverResets()
{
    PairRows model;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({{1, 1}});
    model.setRows({});
    model.setRows({{2, 2}});
    QCOMPARE(reset.size(), 0);
}

QTEST_MAIN(KeyedRowsTest)
#include "tst_keyedrows.moc"
