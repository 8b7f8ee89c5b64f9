// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/columnfit.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

namespace callboard::ui {

class ColumnFitTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        m_model = std::make_unique<QStandardItemModel>(3, 3);
        reopen();
    }

    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void widthsShareWhatThereIs_data()
    {
        QTest::addColumn<int>("available");
        QTest::addColumn<QList<int>>("widths");
        QTest::addRow("more than wished: the last one takes it") << 500 << QList<int>{100, 50, 350};
        QTest::addRow("as wished") << 250 << QList<int>{100, 50, 100};
        QTest::addRow("less: each gives what it can spare") << 190 << QList<int>{70, 50, 70};
        QTest::addRow("the least") << 130 << QList<int>{40, 50, 40};
        QTest::addRow("too little even for that") << 60 << QList<int>{40, 50, 40};
    }

    void widthsShareWhatThereIs()
    {
        QFETCH(const int, available);
        const QList<ColumnWish> wishes = {{100, 40}, {50, 50}, {100, 40}};
        QTEST(fittedWidths(wishes, available), "widths");
    }

    void roundingNeverMakesThemTooWide()
    {
        const QList<ColumnWish> wishes = {{101, 40}, {53, 7}, {97, 40}, {61, 20}};
        for (int available = 107; available < 400; ++available) {
            const QList<int> widths = fittedWidths(wishes, available);
            QCOMPARE(std::accumulate(widths.cbegin(), widths.cend(), 0), available);
        }
    }

    void nothingWantsNothing() { QVERIFY(fittedWidths({}, 100).isEmpty()); }

    void nothingLiesOffTheEdgeWhileThereIsRoom()
    {
        for (const int width : {900, 420, 640}) {
            m_view->resize(width, 200);
            QTRY_COMPARE(m_view->horizontalHeader()->length(), m_view->viewport()->width());
            QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
        }
    }

    void theBottomScrollBarIsThereOnlyWhileTheColumnsCannotFit()
    {
        const auto policy = [this] { return m_view->horizontalScrollBarPolicy(); };
        QTRY_COMPARE(policy(), Qt::ScrollBarAlwaysOff);
        m_model->setRowCount(300); // now the bar at the side takes its width
        QTRY_VERIFY(m_view->verticalScrollBar()->isVisible());
        QTRY_COMPARE(m_view->horizontalHeader()->length(), m_view->viewport()->width());
        QVERIFY(!m_view->horizontalScrollBar()->isVisible());
        m_view->resize(80, 200);
        QTRY_VERIFY(m_view->horizontalScrollBar()->isVisible());
        QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
        m_view->resize(700, 200);
        QTRY_VERIFY(!m_view->horizontalScrollBar()->isVisible());
        m_view->setColumnWidth(0, 3000);
        QTRY_VERIFY(m_view->horizontalScrollBar()->isVisible());
    }

    void aHiddenColumnLeavesItsRoomToTheOthers()
    {
        const QHeaderView *header = m_view->horizontalHeader();
        m_view->setColumnHidden(1, true);
        QTRY_COMPARE(header->sectionSize(0) + header->sectionSize(2), m_view->viewport()->width());
        QCOMPARE(header->length(), m_view->viewport()->width());
        QCOMPARE(header->sectionPosition(2), header->sectionSize(0));
        QVERIFY(!m_fit->isArranged());
        m_view->setColumnHidden(1, false);
        QTRY_COMPARE(header->length(), m_view->viewport()->width());
        QVERIFY(header->sectionSize(1) > 0);
        QVERIFY(!m_fit->isArranged());
    }

    void whatAPersonDrewStaysAndTheLastOneFills()
    {
        QSignalSpy arranged(m_fit, &ColumnFit::arranged);
        m_view->horizontalHeader()->resizeSection(0, 333);
        QVERIFY(arranged.count() > 0);
        m_view->resize(1000, 200);
        QTRY_COMPARE(m_view->horizontalHeader()->length(), m_view->viewport()->width());
        QCOMPARE(m_view->columnWidth(0), 333);
    }

    void whatAPersonDrewIsThereAgainNextTime()
    {
        m_view->horizontalHeader()->resizeSection(0, 333);
        reopen();
        QCOMPARE(m_view->columnWidth(0), 333);
        QVERIFY(m_fit->isArranged());
    }

    void whatNobodyDrewIsNotKept()
    {
        m_view->resize(1000, 200);
        reopen();
        QVERIFY(!m_fit->isArranged());
    }

private:
    void reopen()
    {
        if (m_view)
            m_view->hide();
        m_view = std::make_unique<QTableView>();
        m_view->setModel(m_model.get());
        m_fit = new ColumnFit(m_view.get(), {{20, 10}, {10, 10}, {30, 12}}, QStringLiteral("fit"));
        m_view->resize(700, 200);
        m_view->show();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    ColumnFit *m_fit = nullptr;
};

} // namespace callboard::ui

QTEST_MAIN(callboard::ui::ColumnFitTest)
#include "tst_columnfit.moc"
