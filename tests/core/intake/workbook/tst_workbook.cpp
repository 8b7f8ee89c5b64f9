// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookbench.h"

#include <QFile>
#include <QRandomGenerator>

using namespace callboard;
using namespace callboard::intake;
using test::Rows;
using test::rowsOf;
using test::words;

/// What both kinds have in common. E-07, F57.
class WorkbookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKindIsWhatTheFileHoldsAndNotItsName();
    void whatIsNoWorkbookIsNone_data();
    void whatIsNoWorkbookIsNone();
    void whatIsCutOffIsRefusedAndNeverRead();
    void bothKindsTellTheSameRows();
    void anErrorOfTheSinkEndsTheReading();

private:
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("leads.bin")); }
    void keep(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QTemporaryDir m_directory;
};

void WorkbookTest::theKindIsWhatTheFileHoldsAndNotItsName()
{
    QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"), {}}}));
    QCOMPARE(Workbook::kindOf(path()), std::optional(WorkbookKind::Xlsx));
    QVERIFY(test::writeOds(path(), {{QStringLiteral("Leads"), {}}}));
    QCOMPARE(Workbook::kindOf(path()), std::optional(WorkbookKind::Ods));
}

void WorkbookTest::whatIsNoWorkbookIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("number,name\n");
    QTest::newRow("a broken archive of something else") << QByteArray("PK\x03\x04 photo.jpg");
}

void WorkbookTest::whatIsNoWorkbookIsNone()
{
    QFETCH(QByteArray, bytes);
    keep(bytes);
    QVERIFY(!Workbook::kindOf(path()));
    QVERIFY(!Workbook::kindOf(m_directory.path()));
    QVERIFY(!Workbook::kindOf(m_directory.filePath(QStringLiteral("none"))));
}

void WorkbookTest::whatIsCutOffIsRefusedAndNeverRead()
{
    const QList<QStringList> table{words("number|name"), words("9876543210|Asha")};
    QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"), test::xlsxRows(table)}}));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype bytes = 64; bytes < whole.size(); bytes += 37) {
        keep(whole.first(bytes));
        const Result<Rows> rows = rowsOf(path());
        QVERIFY2(!rows, qPrintable(QString::number(bytes)));
        QVERIFY(rows.error().code == ErrorCode::FileMalformed || rows.error().code == ErrorCode::FileNotText);
    }
}

// Property: what is written as either is read as it was, but for what spreadsheets do not keep.
void WorkbookTest::bothKindsTellTheSameRows()
{
    QRandomGenerator random(20261122);
    const QStringList cells = words("|Asha|आशा|+919876543210|=1+1|a, b|\"q\"|<b>&amp;|two\nlines|007");
    for (int round = 0; round < 200; ++round) {
        QList<QStringList> table;
        Rows expected;
        const int height = random.bounded(1, 8);
        for (int row = 1; row <= height; ++row) {
            QStringList line;
            for (int column = random.bounded(6); column > 0; --column)
                line.append(cells.at(random.bounded(int(cells.size()))));
            table.append(line);
            while (!line.isEmpty() && line.constLast().isEmpty())
                line.removeLast();
            if (!line.isEmpty())
                expected.append({row, line});
        }
        QVERIFY(test::writeXlsx(path(), {{QStringLiteral("Leads"), test::xlsxRows(table)}}));
        const Result<Rows> xlsx = rowsOf(path());
        QVERIFY(xlsx);
        QCOMPARE(*xlsx, expected);
        QVERIFY(test::writeOds(path(), {{QStringLiteral("Leads"), test::odsRows(table)}}));
        const Result<Rows> ods = rowsOf(path());
        QVERIFY(ods);
        QCOMPARE(*ods, expected);
    }
}

void WorkbookTest::anErrorOfTheSinkEndsTheReading()
{
    const QList<QStringList> table{words("a"), words("b"), words("c")};
    for (const WorkbookKind kind : {WorkbookKind::Xlsx, WorkbookKind::Ods}) {
        const bool written = kind == WorkbookKind::Xlsx
                                 ? test::writeXlsx(path(), {{QStringLiteral("Leads"), test::xlsxRows(table)}})
                                 : test::writeOds(path(), {{QStringLiteral("Leads"), test::odsRows(table)}});
        QVERIFY(written);
        const Result<std::unique_ptr<Workbook>> workbook = Workbook::open(path(), kind);
        QVERIFY(workbook);
        int taken = 0;
        qint64 total = 0;
        const Result<void> read = (*workbook)->read(
            0,
            [&total](qint64 done, qint64 all) {
                total = all;
                return done <= all ? Result<void>() : Result<void>(fail(ErrorCode::FileMalformed));
            },
            [&taken](qint64, const QStringList &) {
                return ++taken < 2 ? Result<void>() : fail(ErrorCode::Cancelled);
            });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QCOMPARE(taken, 2);
        QVERIFY(total > 0);
    }
}

QTEST_GUILESS_MAIN(WorkbookTest)
#include "tst_workbook.moc"
